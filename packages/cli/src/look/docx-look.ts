import { ReadError } from "@doichieu/parser/reader";
import { unzipSync, type Unzipped, zipSync } from "fflate";
import type { Look } from "./look.ts";

/** How much of a file may be unpacked, in bytes. */
export interface UnpackLimits {
  readonly zipEntryBytes?: number;
  readonly zipBytes?: number;
}

const MEBIBYTE = 1024 * 1024;
const LIMITS = { zipEntryBytes: 64 * MEBIBYTE, zipBytes: 128 * MEBIBYTE };

/** Parts that say how the text is arranged: no pictures, no fonts, nothing embedded. */
const WANTED =
  /^(?:\[Content_Types\]\.xml|(?:[\w-]+\/)*_rels\/[^/]+\.rels|[\w-]+\/(?:document|styles|numbering|footnotes|endnotes)\d*\.xml)$/u;

/** The parts that are wanted, and no more of them than is allowed, whatever the file claims. */
const partsOf = (bytes: Uint8Array, limits: UnpackLimits): Unzipped => {
  const { zipEntryBytes, zipBytes } = { ...LIMITS, ...limits };
  let sum = 0;
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!WANTED.test(name)) return false;
      sum += originalSize;
      if (originalSize > zipEntryBytes || sum > zipBytes)
        throw new ReadError("too-large", "tệp quá lớn để xem như trong Word", "too large to be shown as it looks");
      return true;
    },
  });
};

interface Paragraph {
  readonly alignment?: string | null;
  readonly styleId?: string | null;
  readonly styleName?: string | null;
}

/** Word aligns most titles by hand: what has no style of its own is given one that says so. */
const aligned = <Element extends Paragraph>(paragraph: Element): Element => {
  const { alignment, styleName } = paragraph;
  if ((alignment !== "center" && alignment !== "right") || /^heading/iu.test(styleName ?? "")) return paragraph;
  return { ...paragraph, styleId: alignment, styleName: alignment };
};

const STYLES = [
  "p[style-name='center'] => p.center:fresh",
  "p[style-name='right'] => p.right:fresh",
  "p[style-name='Title'] => h1:fresh",
  "u => u",
];

const htmlOf = async (packed: Uint8Array): Promise<string> => {
  const { default: mammoth } = await import("mammoth");
  const { paragraph } = (mammoth as unknown as { transforms: { paragraph: (change: typeof aligned) => never } })
    .transforms;
  const options = {
    styleMap: STYLES,
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
    convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
    transformDocument: paragraph(aligned),
  };
  // Node takes the one, browsers take the other.
  const input = { buffer: packed, arrayBuffer: packed } as unknown as { arrayBuffer: ArrayBuffer };
  return (await mammoth.convertToHtml(input, options)).value;
};

/**
 * How a Word document looks: headings, bold, lists, line breaks, tables with merged cells, as HTML that is not yet safe.
 * Runs in Node and in browsers.
 * @throws {ReadError} `too-large`, `read-failed`
 */
export const docxLook = async (bytes: Uint8Array, limits: UnpackLimits = {}): Promise<Look> => {
  try {
    return { kind: "document", html: await htmlOf(zipSync(partsOf(bytes, limits), { level: 0 })) };
  } catch (cause) {
    if (cause instanceof ReadError) throw cause;
    const told = ["không dựng lại được như trong Word", "it cannot be shown as it looks in Word"] as const;
    throw new ReadError("read-failed", ...told, { cause });
  }
};
