import type { Block, SourceText } from "@doichieu/parser";
import { parseReport } from "@doichieu/parser";
import { expect, test } from "vitest";
import { profileOf } from "../../src/record/profile-of.ts";

/** A report whose lines are paragraphs of their own. */
const reportUnder = (head: readonly string[]): SourceText => {
  const lines = [...head, "Số: 12/BC-ABC", "Hà Nam, ngày 12 tháng 10 năm 2017", "BÁO CÁO", "Kết quả công tác năm 2017"];
  const blocks: Block[] = [];
  let text = "";
  for (const line of lines) {
    const start = text.length;
    text += `${line}\n`;
    const span = { start, end: text.length - 1 };
    const none = { page: null, cell: null, note: null, level: null, listLabel: null, confidence: null };
    blocks.push({ kind: "paragraph", span, source: "body", boxes: [], ...none });
  }
  const rest = { pageStarts: [], pages: null, ocr: false, noteMarks: [], diagnostics: [] };
  return { text, blocks, mediaType: "text/plain", ...rest };
};

test.each([
  [["BẢO HIỂM XÃ HỘI TỈNH BẮC GIANG"], "Bảo hiểm xã hội tỉnh Bắc Giang"],
  [["SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG"], "Sở Tài nguyên và Môi trường"],
  [["SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH"], "Sở Văn hóa, Thể thao và Du lịch"],
  [["ỦY BAN DÂN SỐ, GIA ĐÌNH VÀ TRẺ EM"], "Ủy ban Dân số, Gia đình và Trẻ em"],
  [["ỦY BAN NHÂN DÂN", "HUYỆN LẠNG GIANG"], "Ủy ban nhân dân huyện Lạng Giang"],
  [["VIỆN KIỂM SÁT NHÂN DÂN TỈNH LÀO CAI"], "Viện kiểm sát nhân dân tỉnh Lào Cai"],
  [["HỘI ĐỒNG NHÂN DÂN TỈNH LÀO CAI"], "Hội đồng nhân dân tỉnh Lào Cai"],
  [["CHI CỤC KIỂM LÂM"], "Chi cục Kiểm lâm"],
  [["BAN CHỈ HUY PCTT VÀ TKCN"], "Ban Chỉ huy PCTT và TKCN"],
  [["KIỂM TOÁN NHÀ NƯỚC KHU VỰC II"], "Kiểm toán Nhà nước khu vực II"],
])("the office of %j is told as %s", (head, issuer) => {
  expect(profileOf(parseReport(reportUnder(head)), []).issuer).toBe(issuer);
});
