import type { Diagnostic } from "../../source/diagnostic.ts";
import { lineOf, type PageWords } from "../pdf/page.ts";

/** Below it a page's recognised text should be looked at beside its picture. */
const SURE = 80;

/** Below it what was recognised is no text: pages that can be read at all lie above 90. */
const LEGIBLE = 60;

/** Mean confidence of a page's recognised words, rounded; null for drawn text, and for an empty page. */
export const confidenceOfPage = (page: PageWords): number | null => {
  const told = page.lines.flatMap((line) => line.words.flatMap((word) => word.confidence ?? []));
  return told.length === 0 ? null : Math.round(told.reduce((sum, value) => sum + value, 0) / told.length);
};

/** A word this sure is most likely read right, whatever stands around it. */
const SURE_WORD = 75;
/** A page is worth reading for its sure words where they have this share of its letters: noise has the rest. */
const LEAST_SHARE = 0.25;

const lettersOf = (page: PageWords, least: number): number =>
  page.lines.reduce(
    (sum, line) =>
      line.words.reduce(
        (letters, { text, confidence }) => letters + ((confidence ?? 0) >= least ? text.length : 0),
        sum,
      ),
    0,
  );

/** How many letters of a page stand in words that are surely read. */
export const sureLetters = (page: PageWords): number => lettersOf(page, SURE_WORD);

/** Whether what was recognised of a page is worth reading, in part at least. */
export const isLegible = (page: PageWords): boolean =>
  (confidenceOfPage(page) ?? 0) >= LEGIBLE || sureLetters(page) > lettersOf(page, 0) * LEAST_SHARE;

/** What of a recognised page is text: all of a page that reads well; of one full of noise its surer words. */
export const legiblePart = (page: PageWords): PageWords => {
  if ((confidenceOfPage(page) ?? 0) >= LEGIBLE) return page;
  const lines = page.lines.flatMap((line) => {
    const words = line.words.filter(({ confidence }) => (confidence ?? 0) >= LEGIBLE);
    return words.length > 0 ? [lineOf(line.page, words)] : [];
  });
  return { ...page, lines };
};

/** Says that a page was recognised, but so badly that nothing of it is taken. */
export const illegibleDiagnostic = (page: number, confidence: number): Diagnostic => ({
  code: "page-illegible",
  severity: "warning",
  page,
  span: null,
  message: `trang ${page} nhận dạng được quá kém (độ tin cậy ${confidence}%), không dùng: cần bản quét rõ hơn`,
  messageEn: `page ${page} was recognised too badly to be used (confidence ${confidence}%): a clearer scan is needed`,
});

/**
 * Says that a page was recognised from its picture, and warns where that went badly; null for drawn text.
 * @param mean its confidence before anything was left out
 */
export const confidenceDiagnostic = (
  page: PageWords,
  mean: number | null = confidenceOfPage(page),
): Diagnostic | null => {
  if (mean === null) return null;
  return {
    code: "page-recognized",
    severity: mean < SURE ? "warning" : "note",
    page: page.number,
    span: null,
    message: `trang ${page.number} được nhận dạng từ ảnh, độ tin cậy ${mean}%${mean < SURE ? ": cần đối chiếu với bản gốc" : ""}`,
    messageEn: `page ${page.number} was recognised from its picture, confidence ${mean}%${mean < SURE ? ": compare it with the original" : ""}`,
  };
};
