import { parseReport } from "@doichieu/parser";
import { describe, expect, test } from "vitest";
import { figuresOf } from "../../src/record/figure/figures-of.ts";
import { sourceOf, tableSource } from "./source-of.ts";

const told = (rows: readonly (readonly string[])[], caption = ""): string[] =>
  figuresOf(parseReport(tableSource(rows, caption))).map(({ text, kind, exact, unit, label }) =>
    [text, kind, exact, unit ?? "-", label ?? "-"].join(" | "),
  );

describe("tables", () => {
  test("a unit column and one value column", () => {
    const rows = [
      ["STT", "Chỉ tiêu", "Đơn vị tính", "Số liệu"],
      ["1.", "Thanh tra", "", ""],
      ["1.1.", "Số cuộc đã kết thúc", "Cuộc", "38"],
      ["1.2.", "Tỷ lệ hoàn thành", "%", "98,5"],
      ["1.3.", "Số tiền thu hồi", "Triệu đồng", "1.250,5"],
      ["1.4.", "Số sở đã kiểm tra", "Cơ quan, đơn vị", "Không = 0"],
      ["1.5.", "Số hộ được hỗ trợ", "Hộ", "-"],
    ];
    expect(told(rows)).toEqual([
      "38 | count | 38 | cuộc | Số cuộc đã kết thúc",
      "98,5 | percentage | 98.5 | - | Tỷ lệ hoàn thành",
      "1.250,5 | money | 1250500000 | triệu đồng | Số tiền thu hồi",
      "0 | count | 0 | cơ quan, đơn vị | Số sở đã kiểm tra",
    ]);
  });

  test.each([
    ["alone in its row", [["Tổng số 100 hồ sơ, trong đó 60 hồ sơ đúng hạn, chiếm 70%.", "Ghi chú"]]],
    [
      "under a header",
      [
        ["Nội dung", "Ghi chú"],
        ["Tổng số 100 hồ sơ, trong đó 60 hồ sơ đúng hạn, chiếm 70%.", "x"],
      ],
    ],
    [
      "in the only row that is marked as header",
      [["Kết quả", "Tổng số 100 hồ sơ, trong đó 60 hồ sơ đúng hạn, chiếm 70%."]],
    ],
  ])("figures in a sentence in a cell are figures: %s", (_, rows) => {
    expect(figuresOf(parseReport(tableSource(rows, ""))).map(({ text }) => text)).toEqual(["100", "60", "70"]);
  });

  test("numbers that a header names its columns by are none", () => {
    const rows = [
      ["Nhóm tuổi", "Năm 2031", "Từ 15 đến 24", "Quý 1 và quý 2", "Loại 1, 2 hoặc 3"],
      ["Nam", "120", "130", "140", "150"],
    ];
    expect(figuresOf(parseReport(tableSource(rows, ""))).map(({ text }) => text)).toEqual(["120", "130", "140", "150"]);
  });

  test("coded answers are no figures, a number that is none of the codes is", () => {
    const rows = [
      ["TT", "Chỉ tiêu", "Đơn vị tính", "Số liệu"],
      ["1", "Hình thức khảo sát", "Trực tuyến = 0 Phát phiếu = 1", "1"],
      ["2", "Tổ chức đối thoại", "Không = 0 Có = 1", "19"],
    ];
    expect(told(rows)).toEqual(["19 | count | 19 | - | Tổ chức đối thoại"]);
  });

  test("units in the headers, columns numbered below them", () => {
    const rows = [
      ["TT", "Địa phương", "Tổng số hộ (hộ)", "Tỷ lệ hộ nghèo (%)", "Kinh phí (triệu đồng)"],
      ["(1)", "(2)", "(3)", "(4)", "(5)"],
      ["1", "Xã Bản Mới", "1.250", "8,5", "450"],
      ["2", "Xã Suối Trong", "980", "12,25", "1.200"],
    ];
    expect(told(rows)).toEqual([
      "1.250 | count | 1250 | hộ | Xã Bản Mới - Tổng số hộ (hộ)",
      "8,5 | percentage | 8.5 | - | Xã Bản Mới - Tỷ lệ hộ nghèo (%)",
      "450 | money | 450000000 | triệu đồng | Xã Bản Mới - Kinh phí (triệu đồng)",
      "980 | count | 980 | hộ | Xã Suối Trong - Tổng số hộ (hộ)",
      "12,25 | percentage | 12.25 | - | Xã Suối Trong - Tỷ lệ hộ nghèo (%)",
      "1.200 | money | 1200000000 | triệu đồng | Xã Suối Trong - Kinh phí (triệu đồng)",
    ]);
  });

  test("a unit told above the table", () => {
    const rows = [
      ["Nội dung", "Dự toán", "Thực hiện"],
      ["Thu nội địa", "1.200", "1.350"],
    ];
    expect(told(rows, "Đơn vị tính: triệu đồng").map((line) => line.split(" | ").slice(0, 4).join(" | "))).toEqual([
      "1.200 | money | 1200000000 | triệu đồng",
      "1.350 | money | 1350000000 | triệu đồng",
    ]);
  });

  test("a header repeated on the next page is no row", () => {
    const header = ["STT", "Chỉ tiêu", "Đơn vị tính", "Số liệu"];
    const rows = [header, ["1", "Số lớp", "Lớp", "12"], header, ["2", "Số học viên", "Người", "345"]];
    expect(told(rows)).toEqual(["12 | count | 12 | lớp | Số lớp", "345 | count | 345 | người | Số học viên"]);
  });

  test("a value with its own unit keeps it, one without takes the row's noun", () => {
    const rows = [
      ["STT", "Chỉ tiêu", "Đơn vị tính", "Số liệu"],
      ["1", "Kế hoạch năm", "", "07 nhiệm vụ trọng tâm"],
      ["2", "Số người làm việc hưởng lương", "", "27.775"],
    ];
    expect(told(rows)).toEqual([
      "07 | count | 7 | nhiệm vụ trọng tâm | Kế hoạch năm",
      "27.775 | count | 27775 | người | Số người làm việc hưởng lương",
    ]);
  });
});

describe("footnote marks", () => {
  test("a superscript digit behind a word is no figure", () => {
    const text = "ban hành 12 văn bản 3 trong quý";
    const at = text.indexOf("3");
    const marks = [{ start: at, end: at + 1 }];
    expect(figuresOf(parseReport(sourceOf(text, marks))).map((figure) => figure.text)).toEqual(["12"]);
  });
});

const figures = (text: string) => figuresOf(parseReport(sourceOf(text)));

describe("periods, scopes and indicators", () => {
  test("a figure speaks of the period of its sentence", () => {
    const [first, second, third] = figures(
      "Từ ngày 15/12/2030 đến ngày 14/3/2031 tiếp nhận 120 đơn. Trong quý I/2031 giải quyết 98 đơn. Năm 2030 tiếp 45 lượt.",
    );
    expect(first?.period?.key).toBe("2030-12-15/2031-03-14");
    expect(second?.period?.key).toBe("2031-Q1");
    expect(third?.period?.key).toBe("2030");
  });

  test("what it is compared with is not its period", () => {
    const [, change] = figures("Trong quý II/2031 tiếp nhận 120 đơn, tăng 12 đơn so với quý I/2031.");
    expect(change?.period?.key).toBe("2031-Q2");
    expect(change?.comparison).toEqual({ direction: "up", measure: "absolute", against: "quý I/2031" });
  });

  test("one action has one key, whatever its wording", () => {
    const [received] = figures("Trung tâm đã tiếp nhận 1.250 hồ sơ.");
    const [also] = figures("Trong tháng, nhận được 980 hồ sơ.");
    expect(received?.indicator).toBe("received/ho-so");
    expect(also?.indicator).toBe("received/ho-so");
  });

  test("the place is told", () => {
    const [figure] = figures("Tại Trung tâm Phục vụ hành chính công tiếp nhận 1.250 hồ sơ.");
    expect(figure?.scope).toBe("Trung tâm Phục vụ hành chính công");
  });
});
