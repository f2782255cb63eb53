import type { Diagnostic } from "../../source/diagnostic.ts";
import type { PageWords } from "./page.ts";

/**
 * What a page's text is worth: `usable`; `none`, no letters but stamps; `unreadable`, letters without a meaning (a font
 * that does not tell its characters); `damaged`, nothing of it could be read; `foreign`, words that are no Vietnamese (a scan recognised in another language).
 */
export type TextLayer = "usable" | "none" | "unreadable" | "damaged" | "foreign";

const LETTER = /\p{L}/u;
const LOST = /[\uFFFD\p{Co}\p{Cn}\p{Cc}]/u;
const VIETNAMESE = /[ăâđêôơưĂÂĐÊÔƠƯàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu;
const WORD = /^\p{L}{2,}$/u;
/** Letters of other scripts, as fonts give that number their letters in an order of their own. */
const STRANGE = /(?!\p{Script=Latin}|\p{Script=Common})\p{L}/u;
/** "ng‡y", "th·ng": a sign where a letter with its accent belongs. */
const BROKEN = /\p{L}[^\p{L}\p{M}\p{N}\p{Pd}\s'’`´./\\&,:;()[\]+%_@*=<>"“”!?|]\p{L}/u;

/** Words that a page must have before their language is judged. */
const ENOUGH_WORDS = 40;
/** A formula has a Greek letter now and then; of letters and words in disguise every fourth or fifth shows it. */
const MOST_STRANGE = 0.08;
const MOST_BROKEN = 0.08;
/** Letters that a page must have before they are taken for others. */
const ENOUGH_LETTERS = 40;
/** Share of words with a Vietnamese letter: about 0.75 in plain prose, still 0.3 in lists of names and abbreviations. */
const LEAST_SHARE = 0.12;

/** What one character is worth; a page has few different ones. */
type Worth = "letter" | "strange" | "lost" | "sign";
const known = new Map<string, Worth>();
const MOST_KNOWN = 10_000;

const worthOf = (char: string): Worth => {
  let worth = known.get(char);
  if (worth === undefined) {
    if (LOST.test(char)) worth = "lost";
    else if (STRANGE.test(char)) worth = "strange";
    else worth = LETTER.test(char) || /\d/.test(char) ? "letter" : "sign";
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(char, worth);
  }
  return worth;
};

/** Judges a page's text by its letters. What annotations draw says nothing of the page itself. */
export const judgeTextLayer = (page: PageWords): TextLayer => {
  let letters = 0;
  let strange = 0;
  let lost = 0;
  let words = 0;
  let broken = 0;
  let told = 0;
  let vietnamese = 0;
  for (const line of [...page.lines, ...page.turned])
    for (const word of line.words) {
      if (word.annotation >= 0) continue;
      for (const char of word.text) {
        const worth = worthOf(char);
        if (worth === "lost") lost++;
        else if (worth !== "sign") letters++;
        if (worth === "strange") strange++;
      }
      if (LETTER.test(word.text)) told++;
      if (BROKEN.test(word.text)) broken++;
      const bare = /\p{L}(?:.*\p{L})?/su.exec(word.text)?.[0] ?? "";
      if (!WORD.test(bare)) continue;
      words++;
      if (VIETNAMESE.test(bare)) vietnamese++;
    }
  if (letters + lost < 3) return "none";
  const disguised = strange > letters * MOST_STRANGE || broken > told * MOST_BROKEN;
  if (lost * 5 > letters || (disguised && letters >= ENOUGH_LETTERS)) return "unreadable";
  return words >= ENOUGH_WORDS && vietnamese < words * LEAST_SHARE ? "foreign" : "usable";
};

/** What is to be told of a page that could not be read, or could not be read well; null for a good page. */
export const layerDiagnostic = (page: number, layer: TextLayer): Diagnostic | null => {
  const place = { page, span: null };
  switch (layer) {
    case "usable":
      return null;
    case "none":
      return {
        code: "page-without-text",
        severity: "warning",
        ...place,
        message: `trang ${page} không có lớp chữ (ảnh quét hoặc trang trống), chưa được đọc`,
        messageEn: `page ${page} has no text layer (a scan or an empty page) and was not read`,
      };
    case "unreadable":
      return {
        code: "page-without-text",
        severity: "warning",
        ...place,
        message: `lớp chữ của trang ${page} bị hỏng (phông không cho biết chữ nào), không đọc được`,
        messageEn: `the text layer of page ${page} is broken (its font does not tell its characters) and cannot be read`,
      };
    case "damaged":
      return {
        code: "page-unreadable",
        severity: "error",
        ...place,
        message: `trang ${page} bị hỏng, không đọc được`,
        messageEn: `page ${page} is broken and could not be read`,
      };
    case "foreign":
      return {
        code: "page-not-vietnamese",
        severity: "warning",
        ...place,
        message: `lớp chữ của trang ${page} không phải tiếng Việt (có thể do nhận dạng sai ngôn ngữ)`,
        messageEn: `the text layer of page ${page} is not Vietnamese (perhaps recognised in another language)`,
      };
  }
};
