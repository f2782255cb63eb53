import type { Diagnostic } from "../source/diagnostic.ts";
import type { PageWords } from "./pdf-page.ts";

/** Below it a page's recognised text should be looked at beside its picture. */
const SURE = 80;

/** Says that a page was recognised from its picture, and warns where that went badly; null for drawn text. */
export const confidenceDiagnostic = (page: PageWords): Diagnostic | null => {
  const told = page.lines.flatMap((line) => line.words.flatMap((word) => word.confidence ?? []));
  if (told.length === 0) return null;
  const mean = Math.round(told.reduce((sum, value) => sum + value, 0) / told.length);
  return {
    code: "page-recognized",
    severity: mean < SURE ? "warning" : "note",
    page: page.number,
    span: null,
    message: `trang ${page.number} được nhận dạng từ ảnh, độ tin cậy ${mean}%${mean < SURE ? ": cần đối chiếu với bản gốc" : ""}`,
    messageEn: `page ${page.number} was recognised from its picture, confidence ${mean}%${mean < SURE ? ": compare it with the original" : ""}`,
  };
};
