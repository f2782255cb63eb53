import { textSource } from "@doichieu/parser/reader";
import { describe, expect, test } from "vitest";
import { auditReport } from "../../src/audit-report.ts";

const told = (text: string): string[] =>
  auditReport(textSource(text), { path: "a.txt", sha256: "", bytes: 0 }).findings.map(
    ({ rule, message }) => `${rule}: ${message}`,
  );

const HEAD = "SỞ CÔNG THƯƠNG\nSố: 45/BC-SCT\nHòa An, ngày 17 tháng 6 năm 2031\n\nBÁO CÁO\nKết quả kiểm tra\n\n";

describe("what is right is not told", () => {
  test.each([
    [
      "the end of a licence lies ahead",
      `${HEAD}Cơ sở đã được cấp giấy chứng nhận, được tiếp tục hoạt động theo giấy chứng nhận đã cấp đến hết ngày 31/12/2032.\n`,
    ],
    [
      "numbering began anew when the provinces were joined",
      "UBND TỈNH HÒA AN\nSố: 80/BC-UBND\nHòa An, ngày 20 tháng 12 năm 2025\n\nBÁO CÁO\nKết quả năm 2025\n\nThực hiện Quyết định số 32/2025/QĐ-UBND ngày 06/3/2025 của UBND tỉnh Hòa An và Quyết định số 05/2025/QĐ-UBND ngày 01/7/2025 của UBND tỉnh Hòa An.\n",
    ],
    [
      "two provinces may have one number",
      "Tỉnh Hòa An: Quyết định 654/QĐ-UBND-HC năm 2031; tỉnh Bình Lâm: Quyết định 654/QĐ-UBND năm 2031.\n",
    ],
    ["one column less another", "Nội dung\tQuý I\nNăm 2031\t120\nNăm 2030\t100\nTăng/giảm\t2031-2030\n"],
    [
      "a day at the head of a sentence is no report's own",
      "Cụ thể, ngày 12/3/2029, UBND huyện có văn bản xin giao đất.\nSau đó, Sở Xây dựng ban hành Quyết định số 451/QĐ-SXD ngày 20/8/2030.\n",
    ],
    [
      "a day before a decision in a sentence",
      "Cụ thể, ngày 12/3/2029 Quyết định giao đất được ký.\nSau đó, Sở Xây dựng ban hành Quyết định số 451/QĐ-SXD ngày 20/8/2030.\n",
    ],
    ["years in a bracket", "Khung đào tạo bác sĩ là 4+2 (năm).\n"],
    ["a century", "Nhà máy dựng cuối thế kỷ 19, sửa đầu thế kỷ 20, nay còn 3 dãy.\n"],
    ["a share of what can be exceeded", "Tín dụng ngân hàng chiếm 130% GRDP.\n"],
    [
      "a rate in another clause than the count",
      "Trong 19 sở được chấm, đứng đầu là Sở Tài chính (89,21%).\nTại 3.208 tổ bầu cử, cử tri đi bầu đông (99,36%).\n",
    ],
    [
      "a rate of one that is named",
      "Dự án có 3 cổ đông gồm Công ty Vân Khê (45%), ông Kiên (30%), bà Pành (25%).\nHãng có 1.118 phi công (người Việt chiếm 75,67%).\n",
    ],
    ["a structure that leaves out a part", "Cơ cấu kinh tế: dịch vụ 40,9%, công nghiệp 32,7%, nông nghiệp 16,3%.\n"],
    ["scores over one another", "Trị số của hai giếng đạt 83/92; 77,5/92; còn giếng thứ ba đạt 91/92.\n"],
    [
      "“còn” that goes on with another",
      "Đề Hóa có 5/40 câu khó, Đề Lý có 9/40 câu khó, còn đề Sinh có 20/40 câu khó.\n",
    ],
    ["an amount told again in words", "Tổng kinh phí 1.600.000.000 đồng (Bằng chữ: Một tỷ sáu trăm triệu đồng).\n"],
    ["twelve million told by its twelve", "Hỗ trợ 12 (mười hai) triệu đồng.\n"],
  ])("%s", (_, text) => {
    expect(told(text)).toEqual([]);
  });
});

describe("what cannot be meant is told", () => {
  test.each([
    [
      "digits and words that differ",
      "Tổng kinh phí 1.500.000.000 đồng (Bằng chữ: Một tỷ sáu trăm triệu đồng).\n",
      "Một tỷ sáu trăm triệu",
    ],
    ["points in the wrong places", "Tiếp nhận trực tuyến 261.40 hồ sơ.\n", "261.40"],
    ["shares that fall short of all by little", "Cơ cấu: lúa 52,1%, màu 31,4%, cây khác 13,5%.\n", "97,0%"],
    ["a document later than the report", `${HEAD}Thực hiện Quyết định số 451/QĐ-SXD ngày 20/8/2032.\n`, "20/8/2032"],
    [
      "the report's date joined to its title",
      "SỞ CÔNG THƯƠNG\nSố: 45/BC-SCT\nHòa An, ngày 17 tháng 6 năm 2031 BÁO CÁO Kết quả kiểm tra\n\nThực hiện Quyết định số 451/QĐ-SXD ngày 20/8/2032.\n",
      "20/8/2032",
    ],
    ["points in the wrong places of money", "Đã chi 12.50.000 đồng.\n", "12.50.000"],
    ["thousands of thousands", "Thụ lý 6.066 ngàn vụ.\n", "6.066"],
    ["a percentage held against an amount", "Bình quân vùng: 120.500 % (cao hơn 779.500 đồng).\n", "120.500"],
    ["a period that ends before it begins", "Đề án giai đoạn 2035 - 2031 của tỉnh.\n", "2031"],
  ])("%s", (_, text, piece) => {
    expect(told(text).join("\n")).toContain(piece);
  });
});
