import type { Block, SourceText } from "@doichieu/parser";
import { parseReport } from "@doichieu/parser";
import { textSource } from "@doichieu/parser/reader";
import { describe, expect, test } from "vitest";
import { auditReport } from "../../src/audit-report.ts";
import { profileOf } from "../../src/record/profile/profile-of.ts";

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
  [["UBND XÃ HÒA AN", "TRƯỜNG TIỂU HỌC HÒA AN"], "Trường tiểu học Hòa An"],
  [["SỞ Y TẾ", "BỆNH VIỆN ĐA KHOA HUYỆN HÒA AN"], "Bệnh viện đa khoa huyện Hòa An"],
  [["UBND HUYỆN HÒA AN", "TRUNG TÂM VĂN HÓA"], "Trung tâm Văn hóa"],
  [["KIỂM TOÁN NHÀ NƯỚC KHU VỰC II"], "Kiểm toán Nhà nước khu vực II"],
])("the office of %j is told as %s", (head, issuer) => {
  expect(profileOf(parseReport(reportUnder(head)), []).issuer).toBe(issuer);
});

const profileIn = (text: string) => auditReport(textSource(text), { path: "a.txt", sha256: "", bytes: 0 }).profile;

describe("number, kind and day of a paper", () => {
  test.each([
    [
      "a drafting unit set apart by spaces",
      "SỞ CÔNG THƯƠNG\nSố: 428/SCT - CN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHòa An, ngày 16 tháng 7 năm 2031\nV/v hồ sơ\n",
      { number: "428", symbol: "SCT-CN", documentType: "Công văn", date: "2031-07-16" },
    ],
    [
      "a decision with a subject line",
      "UBND XÃ HÒA AN\nSố: 57/QĐ-UBND\nHòa An, ngày 03 tháng 3 năm 2031\nV/v ban hành quy chế\nĐiều 1. Ban hành quy chế.\n",
      { number: "57", symbol: "QĐ-UBND", documentType: "Quyết định", date: "2031-03-03" },
    ],
    [
      "a number under its sign",
      "ỦY BAN NHÂN DÂN\nTỈNH HÒA AN\n\nSố:\n06/2031/QĐ-UBND\n\nHòa An, ngày 25\ntháng 01 năm 2031\n\nQUYẾT ĐỊNH\nQuy định chế độ báo cáo\n",
      { number: "06", symbol: "QĐ-UBND", documentType: "Quyết định", date: "2031-01-25" },
    ],
    [
      "a stop behind the day",
      "SỞ CÔNG THƯƠNG\nSố: 184 /TB-SCT\nHòa An, ngày 09. tháng 4 năm 2031\nTHÔNG BÁO\nKết quả kiểm tra\n",
      { number: "184", symbol: "TB-SCT", documentType: "Thông báo", date: "2031-04-09" },
    ],
    [
      "the first sentence's day is not the paper's",
      "Ngày 06/9/2030, Cục đã thông báo kết quả phân loại mặt hàng.\n",
      { number: null, date: null },
    ],
  ] as const)("%s", (_, text, profile) => {
    expect(profileIn(text)).toMatchObject(profile);
  });
});

test("heads and rows of a table below are no part of the office and none of the title", () => {
  const text =
    "UBND HUYỆN HÒA AN\n\nHòa An, ngày 12 tháng 10 năm 2031\n\nBÁO CÁO\nKết quả công tác năm 2031\n\nSTT\tXÃ\tQuý I\n1\tBến Đông\t120\n2\tBến Tây\t90\n";
  expect(profileIn(text)).toMatchObject({
    issuer: "UBND huyện Hòa An",
    title: "Kết quả công tác năm 2031",
    period: "2031",
  });
});

test("a month that does not exist tells no period", () => {
  const text =
    "UBND XÃ HÒA AN\nSố: 12/BC-UBND\nHòa An, ngày    tháng 16 năm 2031\n\nBÁO CÁO\nKết quả\n\nĐã cấp 412 thẻ.";
  const { profile, figures } = auditReport(textSource(text), { path: "a.txt", sha256: "", bytes: 0 });
  expect(profile.date).toBe("2031");
  expect(figures.find((figure) => figure.text === "412")?.period?.key ?? null).toBeNull();
});
