import type { SourceText } from "@doichieu/parser";
import { openPages } from "@doichieu/parser/reader";
import type { Look } from "../look/look.ts";

/** What a report's look is made of. */
interface Looked {
  readonly bytes: () => Promise<Uint8Array>;
  readonly read: { readonly source: SourceText } | object;
}

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** What a report looks like; null where it has no look, or none can be made: its text says enough. */
export const lookOf = async ({ bytes, read }: Looked): Promise<Look | null> => {
  if (!("source" in read)) return null;
  const { mediaType, frames = [] } = read.source;
  if (mediaType === DOCX)
    try {
      return await (await import("../look/docx-look.ts")).docxLook(await bytes());
    } catch {
      return null;
    }
  if (frames.length === 0 || typeof OffscreenCanvas === "undefined") return null;
  return {
    kind: "pages",
    images: frames.map(({ page, width, height, quarter }) =>
      // A page that is read on its side has its picture as the file has it.
      quarter % 2 === 1 ? { page, width: height, height: width, uri: null } : { page, width, height, uri: null },
    ),
  };
};

/** Draws pages of reports, one report at a time: its file stays open until another's page is asked for. */
export const sheetPictures = () => {
  let open: { readonly of: Looked; readonly pages: ReturnType<typeof openPages> } | null = null;
  return {
    /** @throws {ReadError} where the page cannot be drawn */
    draw: async (report: Looked, page: number): Promise<string> => {
      if (open?.of !== report) {
        const before = open;
        open = { of: report, pages: report.bytes().then((bytes) => openPages(bytes)) };
        await (await before?.pages.catch(() => null))?.close();
      }
      const drawing = await open.pages;
      if (!drawing) throw new Error("a report without pages");
      return (await drawing.draw(page)).uri;
    },
  };
};
