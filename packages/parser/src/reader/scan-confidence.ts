import type { Diagnostic } from "../source/diagnostic.ts";
import type { PageWords } from "./pdf-page.ts";

/** Below it a page's recognised text should be looked at beside its picture. */
const SURE = 80;

/** Below it what was recognised is no text: pages that can be read at all lie above 90. */
const LEGIBLE = 60;

/** Mean confidence of a page's recognised words, rounded; null for drawn text, and for an empty page. */
export const confidenceOfPage = (page: PageWords): number | null => {
  const told = page.lines.flatMap((line) => line.words.flatMap((word) => word.confidence ?? []));
  return told.length === 0 ? null : Math.round(told.reduce((sum, value) => sum + value, 0) / told.length);
};

/** Whether what was recognised of a page is worth reading. */
export const isLegible = (page: PageWords): boolean => (confidenceOfPage(page) ?? 0) >= LEGIBLE;

/** Says that a page was recognised, but so badly that nothing of it is taken. */
export const illegibleDiagnostic = (page: number, confidence: number): Diagnostic => ({
  code: "page-illegible",
  severity: "warning",
  page,
  span: null,
  message: `trang ${page} nhận dạng được quá kém (độ tin cậy ${confidence}%), không dùng: cần bản quét rõ hơn`,
  messageEn: `page ${page} was recognised too badly to be used (confidence ${confidence}%): a clearer scan is needed`,
});

/** Says that a page was recognised from its picture, and warns where that went badly; null for drawn text. */
export const confidenceDiagnostic = (page: PageWords): Diagnostic | null => {
  const mean = confidenceOfPage(page);
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
