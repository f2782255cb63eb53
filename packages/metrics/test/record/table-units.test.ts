import { textSource } from "@doichieu/parser/reader";
import { parseReport } from "@doichieu/parser";
import { array, assert, constantFrom, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { figuresOf } from "../../src/record/figure/figures-of.ts";
import { tableSource } from "./source-of.ts";

const told = (...lines: readonly string[]): string[] =>
  figuresOf(parseReport(textSource(`${lines.join("\n")}\n`))).map(
    ({ kind, exact, unit }) => `${kind} ${exact} ${unit ?? "-"}`,
  );

describe("the unit of a bare number in a table", () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    [
      "is told above the table, not of shares nor of what is counted",
      [
        "Thu phí bến bãi (triệu đồng)",
        "",
        "Bến | Số đợt thu | Kế hoạch | Thực hiện | Đạt (%)",
        "Bến Đông | 4 | 1.200 | 1.350 | 112,5",
        "Bến Tây | 3 | 900 | 855 | 95,0",
      ],
      [
        "count 4 đợt",
        "money 1200000000 triệu đồng",
        "money 1350000000 triệu đồng",
        "percentage 112.5 -",
        "count 3 đợt",
        "money 900000000 triệu đồng",
        "money 855000000 triệu đồng",
        "percentage 95.0 -",
      ],
    ],
    [
      "is told of what it is the unit of",
      [
        "ĐVT: diện tích: ha; nguyên giá, giá trị còn lại - triệu đồng",
        "Tài sản | ĐVT | Số lượng | Diện tích | Nguyên giá",
        "Nhà làm việc | cái | 12 | 4,5 | 1.200",
        "Xe ô tô | chiếc | 3 |  | 980",
      ],
      ["count 12 cái", "measure 4.5 ha", "money 1200000000 triệu đồng", "count 3 chiếc", "money 980000000 triệu đồng"],
    ],
    [
      "is told in the sentence above",
      [
        "Các số liệu dưới đây được tính theo đơn vị nghìn con.",
        "Vật nuôi\t2030\t2031",
        "Dê\t12,5\t13,0",
        "Vịt\t40\t44",
      ],
      ["count 12500 nghìn con", "count 13000 nghìn con", "count 40000 nghìn con", "count 44000 nghìn con"],
    ],
    [
      "is told without a colon, by a sentence that opens the table",
      ["Kim ngạch tính bằng triệu USD như sau:", "Thị trường\tXuất\tNhập", "Lào\t1,5\t2,5", "Nhật Bản\t3\t4"],
      ["money 1500000 triệu usd", "money 2500000 triệu usd", "money 3000000 triệu usd", "money 4000000 triệu usd"],
    ],
    [
      "is told in a note below, and so many at a time is no figure",
      [
        "Xã\t2030\t2031",
        "Đông Hòa\t1.200\t1.310",
        "Tây Hòa\t900\t870",
        "",
        "Ghi chú: Đơn vị tính là người.",
        "",
        "Hết.",
      ],
      ["count 1200 người", "count 1310 người", "count 900 người", "count 870 người"],
    ],
    [
      "is so many at a time",
      ["Đơn vị tính: 1.000 tấn", "", "Hàng\t2030\t2031", "Chè\t1,5\t1,7", "Lạc\t4,0\t4,1"],
      ["measure 1500 1.000 tấn", "measure 1700 1.000 tấn", "measure 4000 1.000 tấn", "measure 4100 1.000 tấn"],
    ],
    [
      "is cut short before a dot",
      ["Chỉ tiêu\tĐVT\tThực hiện", "Doanh thu\tTr.đ\t1.450", "Điện\tTr. kWh\t230"],
      ["money 1450000000 tr đ", "measure 230000000 tr kwh"],
    ],
    [
      "is a line of its own",
      ["Doanh thu du lịch", "Tỷ đồng", "\t2021\t2022", "Lưu trú\t1.942\t2017", "Ăn uống\t68\t71"],
      [
        "money 1942000000000 tỷ đồng",
        "money 2017000000000 tỷ đồng",
        "money 68000000000 tỷ đồng",
        "money 71000000000 tỷ đồng",
      ],
    ],
    [
      "is none of the words that say what the paper is",
      ["BÁO CÁO", "KẾT QUẢ NĂM 2031", "Nội dung\tQuý I\tQuý II", "Bến Đông\t120\t150", "Bến Tây\t90\t80"],
      ["count 120 -", "count 150 -", "count 90 -", "count 80 -"],
    ],
    [
      "is told by the title, whatever says above it what the paper is",
      ["BÁO CÁO", "Số vụ việc trong năm", "Nội dung\tQuý I\tQuý II", "Bến Đông\t12\t15", "Bến Tây\t9\t8"],
      ["count 12 vụ việc", "count 15 vụ việc", "count 9 vụ việc", "count 8 vụ việc"],
    ],
    [
      "is told once, of what is received and of what is done with it",
      [
        "Mục\tTiếp nhận (đơn)\tĐúng hạn\tQuá hạn\tTổng đã có kết quả\tDiện tích",
        "Bến Đông\t12\t8\t1\t9\t15",
        "Bến Tây\t9\t6\t2\t8\t20",
      ],
      [
        "count 12 đơn",
        "count 8 đơn",
        "count 1 đơn",
        "count 9 đơn",
        "count 15 -",
        "count 9 đơn",
        "count 6 đơn",
        "count 2 đơn",
        "count 8 đơn",
        "count 20 -",
      ],
    ],
    [
      "is told by the group above",
      ["Ngành\tQuý I\tQuý II", "A. Sản lượng (tấn)", "Chè\t21,5\t30,5", "B. Cơ cấu (%)", "Chè\t41,3\t52,6"],
      ["measure 21.5 tấn", "measure 30.5 tấn", "percentage 41.3 -", "percentage 52.6 -"],
    ],
    [
      "is told by the group above, by whatever the groups below it break down",
      [
        "Dân số trung bình\tNăm 2015\tNăm 2020",
        "Người",
        "TỔNG SỐ\t48.215\t51.340",
        "Phân theo giới tính",
        "Nam\t23.870\t25.415",
        "Cơ cấu (%)",
        "TỔNG SỐ\t100,00\t100,00",
        "Phân theo giới tính",
        "Nam\t49,51\t49,50",
      ],
      [
        "count 48215 người",
        "count 51340 người",
        "count 23870 người",
        "count 25415 người",
        "percentage 100.00 -",
        "percentage 100.00 -",
        "percentage 49.51 -",
        "percentage 49.50 -",
      ],
    ],
    [
      "goes on below the row that tells it",
      [
        "Chỉ tiêu | Năm trước | Năm nay | Tốc độ tăng (%)",
        "Sản lượng (tấn) | 120,5 | 131,5 | 9,1",
        "Đánh bắt | 80,2 | 85,0 | 6,0",
      ],
      [
        "measure 120.5 tấn",
        "measure 131.5 tấn",
        "percentage 9.1 -",
        "measure 80.2 tấn",
        "measure 85.0 tấn",
        "percentage 6.0 -",
      ],
    ],
    [
      "goes on below the row that tells what is counted, however the rows sort it",
      [
        "Trường và giảng viên",
        "",
        "Năm học | 2030 | Sơ bộ 2031",
        "Số trường (trường) | 6 | 7",
        "Theo cấp quản lý | | ",
        "Trung ương | 4 | 4",
        "Địa phương | 2 | 3",
        "Số giảng viên (người) | 310 | 324",
        "Nam | 150 | 158",
      ],
      [
        "count 6 trường",
        "count 7 trường",
        "count 4 trường",
        "count 4 trường",
        "count 2 trường",
        "count 3 trường",
        "count 310 người",
        "count 324 người",
        "count 150 người",
        "count 158 người",
      ],
    ],
    [
      "is none of a cited document nor of a class called by its number",
      [
        "Kết quả năm học 2031 (Thông tư số 12/2030/TT-BGDĐT)",
        "",
        "STT | Nội dung | Tổng số | lớp 6 | lớp 7",
        "I | Học sinh xếp theo hạnh kiểm | 254 | 131 | 123",
        "1 | Tốt | 202 | 101 | 101",
      ],
      [254, 131, 123, 202, 101, 101].map((value) => `count ${value} học sinh`),
    ],
    [
      "is told by a row that ends in 'tổng số', whatever the title speaks of",
      [
        "Di sản văn hóa, số liệu 2031",
        "",
        "TT | Chỉ tiêu | Số lượng",
        "1 | Bảo tàng, tổng số: | 12",
        "2 | Hiện vật, tổng số: | 281",
      ],
      ["count 12 bảo tàng", "count 281 hiện vật"],
    ],
    [
      "goes on no further than the next row that tells its own, whatever stands noted behind",
      [
        "Nội dung | Kế hoạch | Thực hiện | Ghi chú",
        "Vốn đối ứng (triệu đồng) | 950 | 1.127,8 | ",
        "Lao động được đào tạo (người) | 42 | 38 | trong đó nữ",
      ],
      ["money 950000000 triệu đồng", "money 1127800000 triệu đồng", "count 42 người", "count 38 người"],
    ],
    [
      "is not told by a head that compares two years",
      ["Thị trường\tNăm 2018\tNăm 2019\t2019/2018 (%)", "Trong tỉnh\t58\t65\t112,1"],
      ["count 58 -", "count 65 -", "percentage 112.1 -"],
    ],
    [
      "goes on beside the total that tells it",
      ["Xã | Tổng (ha) | Lúa | Ngô", "An Lộc | 52,5 | 30,2 | 22,3", "An Hòa | 41,0 | 30,0 | 11,0"],
      [
        "measure 52.5 ha",
        "measure 30.2 ha",
        "measure 22.3 ha",
        "measure 41.0 ha",
        "measure 30.0 ha",
        "measure 11.0 ha",
      ],
    ],
    [
      "is not taken from a share inside a name",
      ["Loại hình\tNăm trước\tNăm nay", "Công ty 100% vốn nhà nước\t9\t5", "Công ty trên 50% vốn nhà nước\t6\t4"],
      [
        "percentage 100 -",
        "count 9 công ty",
        "count 5 công ty",
        "percentage 50 -",
        "count 6 công ty",
        "count 4 công ty",
      ],
    ],
    [
      "is a rate, where it is told of each of something",
      ["Huyện | Bác sĩ/vạn dân", "Sông Lam | 8,4", "Núi Voi | 7,9"],
      ["rate 8.4 bác sĩ/vạn dân", "rate 7.9 bác sĩ/vạn dân"],
    ],
  ])("%s", (_, lines, figures) => {
    expect(told(...lines)).toEqual(figures);
  });
});

describe("numbers in cells", () => {
  test("with signs and in brackets tell their amount, and which way it went", () => {
    const text =
      "Loại việc\tQuý I\tQuý II\tTăng, giảm\nHộ tịch\t120\t95\t-25\nĐất đai\t84\t97\t+13\nVốn vay\t8.200\t3.400\t(4.800)\n";
    const figures = figuresOf(parseReport(textSource(text)));
    expect(
      figures
        .filter(({ comparison }) => comparison)
        .map(({ text: digits, comparison }) => `${digits} ${comparison?.direction}`),
    ).toEqual(["25 down", "13 up", "4.800 down"]);
  });

  test("are read as their column is written", () => {
    expect(
      told(
        "Mặt hàng | Khối lượng (tấn) | Trị giá (USD)",
        "Chè | 19,186 | 412204.00",
        "Cà phê | 0,533 | 65.0",
        "Hồ tiêu | 7,402 | 15.40",
      ),
    ).toEqual([
      "measure 19.186 tấn",
      "money 412204.00 usd",
      "measure 0.533 tấn",
      "money 65.0 usd",
      "measure 7.402 tấn",
      "money 15.40 usd",
    ]);
  });

  test("are read as their column is written, one misprint and shares among them forgiven", () => {
    const rows = ["15.240", "8.106", "9.735", "31.82", "4.118", "2.350", "1.264"].map((number) => `Thôn | ${number}`);
    expect(told("Thôn | Dân số", ...rows).slice(0, 3)).toEqual(["count 15240 -", "count 8106 -", "count 9735 -"]);
    expect(told("Nội dung | Năm nay", "Tổng thu | 1,482,316", "Thu khác | 96,204", "Bội chi so GDP | 3,45%")).toEqual([
      "count 1482316 -",
      "count 96204 -",
      "percentage 3.45 -",
    ]);
  });

  test("are never one figure with those beside them", () => {
    expect(told("Thôn | Nam | Nữ | Trẻ em", "Thượng | 12 | 345 | 678", "Hạ | 1 | 234 | 5")).toHaveLength(6);
  });

  test("that stand one below the other in a cell are so many figures", () => {
    const rows = [
      ["Nội dung", "Số lượt", "Số hộ"],
      ["Tiếp dân", "120\n315", "45"],
      ["Vận động", "9", "1.204\n310\n7"],
    ];
    expect(
      figuresOf(parseReport(tableSource(rows))).map(({ text, exact, unit }) => `${text} ${exact} ${unit}`),
    ).toEqual(["120 120 lượt", "315 315 lượt", "45 45 hộ", "9 9 lượt", "1.204 1204 hộ", "310 310 hộ", "7 7 hộ"]);
  });

  test("that are written as no number is are read or left, never made up", () => {
    const digits = array(constantFrom("1", "0", "23", "456", ".", ",", " ", "-", "(", ")", "%", "\n"), {
      maxLength: 8,
    });
    assert(
      property(digits, digits, (a, b) => {
        const rows = [
          ["Nội dung", "Số lượt"],
          ["Tiếp dân", a.join("").trim()],
          ["Vận động", b.join("").trim()],
        ];
        for (const { exact, text } of figuresOf(parseReport(tableSource(rows)))) {
          expect(exact).toMatch(/^-?\d+(?:\.\d+)?$/u);
          expect(text).toMatch(/^\d/u);
        }
      }),
    );
  });

  test("are none in a column of years or ranks, nor those that end a name", () => {
    expect(told("Bản | Hộ | Xếp hạng | Năm công nhận", "Nà Pa 1 | 45 | 2 | 2019", "Nà Pa 2 | 38 | 1 | 2021")).toEqual([
      "count 45 hộ",
      "count 38 hộ",
    ]);
  });

  test("in a cell's prose are read as prose", () => {
    expect(
      told(
        "Nội dung | Kết quả",
        "Tuyên truyền | Tổ chức 12 hội nghị, in 3.500 tờ rơi, phát 45 tin bài.",
        "Kiểm tra | 7",
      ),
    ).toEqual(["count 12 hội nghị", "count 3500 tờ rơi", "count 45 tin bài", "count 7 -"]);
  });
});
