import { describe, expect, test } from "vitest";
import { alignSeries, basisOf, daysOf, granularityOf, observationsOf } from "../../src/tables/index.ts";
import type { DocumentAudit, Figure } from "../../src/index.ts";
import { inventAudit, inventDocument } from "../invented/audit.ts";

test.each([
  ["2026-Q1", "2026-01-01", "2026-03-31"],
  ["2023-H1", "2023-01-01", "2023-06-30"],
  ["2023-H2", "2023-07-01", "2023-12-31"],
  ["2021", "2021-01-01", "2021-12-31"],
  ["2024-M02", "2024-02-01", "2024-02-29"],
  ["2023-02", "2023-02-01", "2023-02-28"],
  ["2022-01-01/2022-05-19", "2022-01-01", "2022-05-19"],
  ["2022-05-19", "2022-05-19", "2022-05-19"],
])("the days of %s", (key, from, to) => {
  expect(daysOf(key)).toEqual({ from, to });
});

test.each([null, "", "2022-Q5", "2022-13", "quý I", "2022-01-01/…", "2022-04-31", "2022-01-01/2022-02-30"])(
  "%s has no days",
  (key) => {
    expect(daysOf(key)).toBeNull();
  },
);

test.each([
  ["2026-Q1", "quarter", "within"],
  ["2026-H1", "half-year", "within"],
  ["2026", "year", "within"],
  ["2026-M11", "month", "within"],
  ["2026-01-01/2026-09-30", "nine-months", "cumulative"],
  ["2026-01-01/2026-05-19", "range", "cumulative"],
  ["2026-01-01/2026-04-30", "range", "cumulative"],
  ["2025-12-15/2026-03-14", "range", "within"],
  ["2026-02-01/2026-04-30", "range", "within"],
  ["2026-05-19", "day", "within"],
])("%s is a %s, told %s", (key, granularity, basis) => {
  const days = daysOf(key);
  if (!days) throw new Error("no days");
  expect(granularityOf(days)).toBe(granularity);
  expect(basisOf(days, "")).toBe(basis);
});

test.each(["lũy kế quý I", "Luỹ kế quý I", "LŨY KẾ", "tính đến hết quý I", "từ đầu năm"])(
  "%s is cumulative",
  (words) => {
    expect(basisOf({ from: "2026-01-01", to: "2026-03-31" }, words)).toBe("cumulative");
  },
);

const report = (quarter: number, figure: Partial<Figure> = {}): DocumentAudit => {
  const document = inventDocument({ seed: 4, path: `q${quarter}.txt`, office: "Sở Mẫu", year: 2031, quarter });
  const period = { key: `2031-Q${quarter}`, ...daysOf(`2031-Q${quarter}`), text: `quý ${quarter}` } as Figure["period"];
  return { ...document, figures: [{ ...(document.figures[0] as Figure), id: "fig-1", period, ...figure }] };
};
const align = (...documents: readonly DocumentAudit[]): ReturnType<typeof alignSeries> =>
  alignSeries(documents.flatMap((document, index) => observationsOf(document, `${index}:${document.source.path}`)));

describe("aligning", () => {
  test("one indicator of one office over periods is one line, ascending", () => {
    const { series, notAligned } = align(report(3), report(1), report(2));
    expect(notAligned).toEqual([]);
    expect(series).toHaveLength(1);
    expect(series[0]?.points.map((point) => point.from)).toEqual(["2031-01-01", "2031-04-01", "2031-07-01"]);
  });

  test("a value added up since the new year stands in a line of its own", () => {
    const period = { key: "x", from: "2031-01-01", to: "2031-06-30", text: "từ đầu năm" };
    const { series } = align(report(1), report(2, { period }));
    expect(series.map((line) => line.first.basis)).toEqual(["within", "cumulative"]);
  });

  test.each<[string, Partial<Figure>]>([
    ["another unit", { unitInfo: { written: "vụ", canonical: "vụ", unitClass: null } }],
    ["another scope", { scope: "cấp xã" }],
    ["another kind", { kind: "percentage" }],
    ["another indicator", { indicator: "khác" }],
  ])("%s is another line", (_, figure) => {
    expect(align(report(1), report(2, figure)).series).toHaveLength(2);
  });

  test("the same office name in two provinces is two offices", () => {
    const other = report(2);
    const moved = { ...other, profile: { ...other.profile, place: "Tân Sơn" } };
    expect(align(report(1), moved).series).toHaveLength(2);
  });

  test("spelling does not part a line: NFD, old tone marks, letter case", () => {
    const other = report(2);
    const spelt = { ...other, profile: { ...other.profile, issuer: "SỞ MẪU".normalize("NFD"), place: "Hoà An" } };
    expect(align(report(1), spelt).series).toHaveLength(1);
  });

  test("an office written short and one written out are one", () => {
    const issuers = ["UBND tỉnh Hòa An", "Uỷ ban nhân dân tỉnh Hoà An", "ỦY BAN NHÂN DÂN TỈNH HÒA AN"];
    const { series } = align(
      ...issuers.map((issuer, index) => {
        const document = report(index + 1);
        return Object.assign(document, { profile: { ...document.profile, issuer } });
      }),
    );
    expect(series).toHaveLength(1);
    expect(new Set(series[0]?.points.flatMap(({ told }) => told.map(({ office }) => office)))).toEqual(
      new Set(["Ủy ban nhân dân tỉnh Hòa An"]),
    );
  });

  test("one period told twice with one value is one point with both sources", () => {
    const { series } = align(report(1), report(1, { exact: `${report(1).figures[0]?.exact}.00` }));
    expect(series[0]?.points).toHaveLength(1);
    expect(series[0]?.points[0]?.told).toHaveLength(2);
  });

  test("one period told with two values is listed, not chosen", () => {
    const { series, notAligned } = align(report(1), report(1, { exact: "1" }), report(2));
    expect(notAligned.map((each) => each.reason)).toEqual(["conflict", "conflict"]);
    expect(series[0]?.points).toHaveLength(1);
  });

  test("ratios are one value only where both numbers agree", () => {
    const ratio = { kind: "ratio", exact: "3", numerator: 3 } as const;
    const { series, notAligned } = align(
      report(1, { ...ratio, denominator: 9 }),
      report(1, { ...ratio, denominator: 11 }),
      report(2, { ...ratio, denominator: 9 }),
    );
    expect(notAligned.map((each) => each.reason)).toEqual(["conflict", "conflict"]);
    expect(series[0]?.points).toMatchObject([{ exact: "3", denominator: 9 }]);
  });

  test.each<[string, Partial<Figure>]>([
    ["no-indicator", { indicator: null }],
    ["range", { upper: "9" }],
    ["comparison", { comparison: { direction: "up", measure: "relative", against: "cùng kỳ" } }],
  ])("%s is listed", (reason, figure) => {
    const { series, notAligned } = align(report(1, figure));
    expect(series).toEqual([]);
    expect(notAligned).toMatchObject([{ reason }]);
  });

  test("a figure without a period takes the report's and says so; without either it is listed", () => {
    const [line] = align(report(1, { period: null })).series;
    expect(line?.first).toMatchObject({ periodSource: "report", from: "2031-01-01" });
    const undated = report(1, { period: null });
    const without = { ...undated, profile: { ...undated.profile, period: null } };
    expect(align(without).notAligned).toMatchObject([{ reason: "no-period" }]);
  });

  test("every observation is in a line or listed, once", () => {
    const { series, notAligned } = align(...inventAudit(60).documents);
    const placed = series.flatMap((line) => line.points.flatMap((point) => point.told));
    const figures = inventAudit(60).documents.flatMap((document) => document.figures);
    expect(placed.length + notAligned.length).toBe(figures.length);
  });
});
