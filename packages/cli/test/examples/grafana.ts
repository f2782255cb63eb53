import { readFileSync } from "node:fs";
import type { AuditOutput } from "@doichieu/metrics";
import { describe, expect, test } from "vitest";
import { type Ask, asText, held, plain, type Rows } from "./answers.ts";
import { type Answer, type expectedOf, officeOf } from "./expected.ts";

/** What the rows of the data base follow from, and what its queries must tell. */
interface Audited {
  readonly output: AuditOutput;
  readonly expected: ReturnType<typeof expectedOf>;
}

/** What Grafana puts in for a choice of several. */
const sqlstring = (values: readonly string[]): string =>
  values.map((value) => `'${value.replaceAll("'", "''")}'`).join(",");

interface Dashboard {
  readonly panels: readonly {
    readonly title: string;
    readonly targets: readonly { readonly rawQueryText?: string; readonly rawSql?: string }[];
  }[];
  readonly templating: { readonly list: readonly { readonly name: string; readonly query: string }[] };
}
export const dashboardOf = (file: string): Dashboard =>
  JSON.parse(readFileSync(new URL(`../../../../examples/grafana/${file}`, import.meta.url), "utf8")) as Dashboard;
const sqlOf = ({ targets: [target] }: Dashboard["panels"][number]): string =>
  target?.rawQueryText ?? target?.rawSql ?? "";

/** A moment in seconds, told as such or as a day with a clock. */
const seconds = (time: unknown): number => (typeof time === "number" ? time : Date.parse(`${time}Z`) / 1000);

/** All that a dashboard asks, by title; how a moment is told is each database's own. */
export const askedBy = ({ panels, templating }: Dashboard): readonly (readonly [string, string])[] => [
  ...panels.map(
    (panel) =>
      [panel.title, sqlOf(panel).replace(/CAST\((?:strftime\('%s', time\)|time) AS \w+\)/u, "MOMENT")] as const,
  ),
  ...templating.list.slice(1).map(({ name, query }) => [name, query] as const),
];

/** A dashboard's numbers, held against what the audit tells. */
export const dashboardTests = (file: string, ask: Ask, audited: () => Audited): void => {
  const dashboard = dashboardOf(file);
  const choices = (name: string): Promise<Rows> =>
    ask(dashboard.templating.list.find((variable) => variable.name === name)?.query ?? "");
  const allOffices = async (): Promise<string[]> => (await choices("office")).map((row) => String(row["office"]));
  const rowsOf = async (title: string, offices?: readonly string[], indicator = ""): Promise<Rows> => {
    const panel = dashboard.panels.find((candidate) => candidate.title === title);
    if (!panel) throw new Error(`no panel "${title}"`);
    const chosen = offices ?? (await allOffices());
    return ask(
      sqlOf(panel)
        .replaceAll("${office:sqlstring}", sqlstring(chosen))
        .replaceAll("${indicator:sqlstring}", sqlstring([indicator])),
    );
  };

  describe(`the Grafana dashboard ${file}`, () => {
    test("its choices are the offices and the indicators by name", async () => {
      expect((await allOffices()).toSorted()).toEqual(
        [...new Set(audited().output.documents.map(officeOf))].toSorted(),
      );
      expect(held(await choices("indicator"), "__value")).toEqual(
        asText(
          [...new Set(audited().expected.lines.map(({ first }) => first.indicator))].map((indicator) => [indicator]),
        ),
      );
    });

    test("its numbers", async () => {
      const titles = ["Báo cáo đã đọc", "Số liệu đọc được", "Tỷ lệ đã kiểm", "Không khớp", "Tệp không đọc được"];
      const told: unknown[] = [];
      for (const title of titles) told.push(plain(Object.values((await rowsOf(title))[0] ?? {})[0]));
      expect(told).toEqual([
        audited().expected.documents,
        audited().expected.figures,
        audited().expected.checkedShare,
        audited().expected.inconsistent,
        audited().expected.errors,
      ]);
    });

    test.each<readonly [string, readonly string[], () => readonly Answer[]]>([
      ["Vấn đề theo cơ quan", ["office", "error", "warning", "note"], () => audited().expected.byOffice],
      ["Vấn đề theo quy tắc", ["rule", "findings"], () => audited().expected.byRule],
      ["Các vấn đề, nặng nhất trước", ["path", "rule", "message"], () => audited().expected.likeliest],
      ["Văn bản được viện dẫn nhiều nhất", ["key", "reports", "mentions"], () => audited().expected.mostCited],
      ["Số liệu không xếp được vào chuỗi", ["reason", "figures"], () => audited().expected.notAligned],
    ])("%s", async (title, columns, answers) => {
      expect(held(await rowsOf(title), ...columns)).toEqual(asText(answers()));
    });

    test("a line is what was chosen: an indicator of the offices", async () => {
      const [longest] = audited().expected.lines.toSorted((a, b) => b.points.length - a.points.length);
      if (!longest) throw new Error("no series");
      const ofIndicator = audited().expected.lines.filter(({ first }) => first.indicator === longest.first.indicator);
      const title = "Chỉ tiêu theo thời gian";
      const told = await rowsOf(title, undefined, String(longest.first.indicator));
      expect(asText(told.map((row) => [seconds(row["time"]), plain(row["value"])]))).toEqual(
        asText(
          ofIndicator.flatMap(({ points }) =>
            points.map((point) => [Date.parse(`${point.from}T00:00:00Z`) / 1000, point.value]),
          ),
        ),
      );
      expect(new Set(told.map((row) => row["metric"])).size).toBe(ofIndicator.length);
      expect(await rowsOf(title, ["không có cơ quan này"], String(longest.first.indicator))).toEqual([]);
    });
  });
};
