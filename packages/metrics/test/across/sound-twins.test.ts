import { textSource } from "@doichieu/parser/reader";
import { describe, expect, test } from "vitest";
import { auditReport } from "../../src/audit-report.ts";
import { auditAcross } from "../../src/across/across-reports.ts";
import type { DocumentAudit } from "../../src/record/audit-result.ts";

interface Told {
  /** The letterhead's office, and where it sits. */
  readonly office?: string;
  readonly place?: string;
  readonly year?: number;
  readonly period?: string;
  readonly body: string;
}

const report = ({
  office = "UBND HUYỆN LÂM KHÊ",
  place = "Lâm Khê",
  year = 2031,
  period = "",
  body,
}: Told): DocumentAudit =>
  auditReport(
    textSource(
      `${office}\n\nSố: 12/BC-UBND\n\n${place}, ngày 20 tháng 12 năm ${year}\n\nBÁO CÁO\n\nKết quả công tác ${period} năm ${year}\n\n${body}\n`,
    ),
    { path: "bao-cao.txt", sha256: "", bytes: 0 },
  );

const HALF = "6 tháng đầu năm";
const NINE = "9 tháng đầu năm";
const OLD = "Trong năm 2030, các xã đã chủ động rà soát, củng cố tổ hòa giải và tuyên truyền pháp luật đến từng thôn.";

/** Pairs of reports that look alike and contradict each other in nothing. */
const SOUND: readonly (readonly [string, Told, Told])[] = [
  [
    "two offices each number their own plans",
    { body: "Thực hiện Kế hoạch số 45/KH-UBND ngày 12/02/2031 của UBND huyện Lâm Khê, các xã đã triển khai." },
    {
      office: "UBND HUYỆN VĨNH SƠN",
      body: "Thực hiện Kế hoạch số 45/KH-UBND ngày 21/02/2031 của UBND huyện Vĩnh Sơn, các xã đã triển khai.",
    },
  ],
  [
    "two offices cite plans of their own without naming themselves",
    { body: "Thực hiện Kế hoạch số 45/KH-UBND ngày 12/02/2031, các xã đã triển khai." },
    { office: "UBND HUYỆN VĨNH SƠN", body: "Thực hiện Kế hoạch số 45/KH-UBND ngày 21/02/2031, các xã đã triển khai." },
  ],
  [
    "one document told with one date, once in words and once in figures",
    { body: "Thực hiện Kế hoạch số 45/KH-UBND ngày 12/02/2031 của UBND tỉnh, huyện đã triển khai." },
    { body: "Thực hiện Kế hoạch số 45/KH-UBND ngày 12 tháng 02 năm 2031 của UBND tỉnh, huyện đã triển khai." },
  ],
  [
    "two offices have two values of one indicator",
    { period: HALF, body: "Đã tiếp nhận 1.250 hồ sơ." },
    { office: "UBND HUYỆN VĨNH SƠN", period: HALF, body: "Đã tiếp nhận 1.350 hồ sơ." },
  ],
  [
    "two offices of one name in two places have two values of one indicator",
    { office: "SỞ CÔNG THƯƠNG", place: "Lâm Khê", period: HALF, body: "Đã tiếp nhận 1.250 hồ sơ." },
    { office: "SỞ CÔNG THƯƠNG", place: "Vĩnh Sơn", period: HALF, body: "Đã tiếp nhận 1.350 hồ sơ." },
  ],
  [
    "what there is falls",
    { period: HALF, body: "Toàn huyện có 412 hộ nghèo." },
    { period: NINE, body: "Toàn huyện có 395 hộ nghèo." },
  ],
  [
    "two years have two values of one indicator",
    { year: 2030, period: HALF, body: "Đã tiếp nhận 1.250 hồ sơ." },
    { year: 2031, period: HALF, body: "Đã tiếp nhận 1.350 hồ sơ." },
  ],
  [
    "a running total grows",
    { period: HALF, body: "Đã tiếp nhận 900 hồ sơ." },
    { period: NINE, body: "Đã tiếp nhận 1.350 hồ sơ." },
  ],
  [
    "what is pending falls",
    { period: HALF, body: "Hiện đang giải quyết 90 hồ sơ đất đai." },
    { period: NINE, body: "Hiện đang giải quyết 35 hồ sơ đất đai." },
  ],
  [
    "a quarter is no running total",
    { period: "quý I", body: "Đã tiếp nhận 900 hồ sơ." },
    { period: "quý II", body: "Đã tiếp nhận 750 hồ sơ." },
  ],
  [
    "a round figure and the exact one",
    { period: HALF, body: "Đã tiếp nhận hơn 1.200 hồ sơ." },
    { period: HALF, body: "Đã tiếp nhận 1.250 hồ sơ." },
  ],
  ["the year was brought up to date", { year: 2030, body: OLD }, { year: 2031, body: OLD.replace("2030", "2031") }],
  ["another office's paragraph", { year: 2030, body: OLD }, { office: "UBND HUYỆN VĨNH SƠN", year: 2031, body: OLD }],
  ["the same report twice", { year: 2030, body: OLD }, { year: 2030, body: OLD }],
  [
    "last year is looked back at on purpose",
    { year: 2030, body: "Trong năm 2030 đã mở 12 lớp tập huấn về hòa giải ở cơ sở cho cán bộ các xã." },
    { year: 2031, body: "So với năm 2030 đã mở 12 lớp, năm 2031 mở 15 lớp tập huấn về hòa giải ở cơ sở." },
  ],
];

describe("reports that do not contradict each other", () => {
  test.each(SOUND)("%s", (_, one, other) => {
    expect(auditAcross([report(one), report(other)]).map((finding) => finding.message)).toEqual([]);
  });
});

/** The same with a contradiction in it. */
const COPIED = "Đã tiếp nhận 1.250 hồ sơ, giải quyết 1.175 hồ sơ, đạt 94%.";

const BROKEN: readonly (readonly [string, string, Told, Told])[] = [
  [
    "a document of the government under two dates, in reports of two offices",
    "cross-reference-date",
    { body: "Thực hiện Nghị định số 45/2031/NĐ-CP ngày 12/02/2031 của Chính phủ, huyện đã triển khai." },
    {
      office: "UBND HUYỆN VĨNH SƠN",
      body: "Thực hiện Nghị định số 45/2031/NĐ-CP ngày 21/02/2031 của Chính phủ, huyện đã triển khai.",
    },
  ],
  [
    "a plan under two dates, in two reports of one office",
    "cross-reference-date",
    { body: "Thực hiện Kế hoạch số 45/KH-UBND ngày 12/02/2031 của UBND tỉnh, huyện đã triển khai." },
    { body: "Thực hiện Kế hoạch số 45/KH-UBND ngày 21/02/2031 của UBND tỉnh, huyện đã triển khai." },
  ],
  [
    "one indicator of one half year",
    "cross-indicator",
    { period: HALF, body: "Đã tiếp nhận 1.250 hồ sơ." },
    { period: HALF, body: "Đã tiếp nhận 1.520 hồ sơ." },
  ],
  [
    "a running total that falls",
    "cross-cumulative",
    { period: HALF, body: "Đã tiếp nhận 1.350 hồ sơ." },
    { period: NINE, body: "Đã tiếp nhận 1.205 hồ sơ." },
  ],
  [
    "one indicator of one office, told by its name and its place",
    "cross-indicator",
    { office: "SỞ CÔNG THƯƠNG", place: "Lâm Khê", period: HALF, body: "Đã tiếp nhận 1.250 hồ sơ." },
    { office: "SỞ CÔNG THƯƠNG", place: "Lâm Khê", period: HALF, body: "Đã tiếp nhận 1.350 hồ sơ." },
  ],
  ["one report in two files", "cross-copy", { period: HALF, body: COPIED }, { period: HALF, body: `${COPIED}\n` }],
  ["the old year left in", "cross-old-year", { year: 2030, body: OLD }, { year: 2031, body: OLD }],
];

describe("reports that contradict each other", () => {
  test.each(BROKEN)("%s", (_, rule, one, other) => {
    expect(auditAcross([report(one), report(other)]).map((finding) => finding.rule)).toEqual([rule]);
    expect(auditAcross([report(other), report(one)]).map((finding) => finding.rule)).toEqual([rule]);
  });
});
