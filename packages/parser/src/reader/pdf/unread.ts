import type { Diagnostic } from "../../source/diagnostic.ts";
import type { UnreadLetters } from "./page.ts";
import type { PdfPage } from "./pages.ts";

const WORDS: Readonly<Record<UnreadLetters, readonly [string, string]>> = {
  "off-page": ["vẽ ngoài khổ giấy", "drawn off the page"],
  slanted: ["viết chéo", "written aslant"],
  unsized: ["không có cỡ chữ hợp lý", "of no size that a page can hold"],
  "without-font": ["có phông chữ không đọc được", "of a font that cannot be read"],
};

/** More pages than this are counted, not named. */
const MOST_NAMED = 10;

/** Says what letters the pages draw that are not read: one word for each reason, with the pages and the amount. */
export const unreadLetters = (pages: readonly PdfPage[]): Diagnostic[] =>
  (Object.keys(WORDS) as UnreadLetters[]).flatMap((reason): Diagnostic[] => {
    const found = pages.filter((page) => page.leftOut?.has(reason));
    if (found.length === 0) return [];
    const characters = found.reduce((sum, page) => sum + (page.leftOut?.get(reason) ?? 0), 0);
    const named = found.slice(0, MOST_NAMED).map((page) => page.words.number);
    const where = `${named.join(", ")}${found.length > named.length ? "…" : ""}`;
    const [vi, en] = WORDS[reason];
    return [
      {
        code: "text-left-out",
        // A stamp or a watermark stands aslant, a sentence does not.
        severity: reason === "slanted" ? "note" : "warning",
        page: named[0] ?? null,
        span: null,
        characters,
        message: `không đọc ${characters} ký tự ${vi}, ở ${found.length} trang (${where})`,
        messageEn: `${characters} characters ${en} are not read, on ${found.length} pages (${where})`,
      },
    ];
  });
