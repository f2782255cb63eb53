import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { DuckDBInstance } from "@duckdb/node-api";
import type { AuditOutput } from "@doichieu/metrics";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exportTables } from "../../src/export/index.ts";
import { connect } from "../../src/export/postgres/connect.ts";
import { dataPage } from "../../../../scripts/describe-tables.ts";
import { folderWith } from "../support/folder.ts";
import { hasPostgres, startPostgres, type PostgresServer } from "../support/postgres.ts";
import { expectedOf, officeOf, type Answer } from "./expected.ts";
import { auditOwnReports } from "./own-reports.ts";

const root = new URL("../../../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");
const same = { pathOf: (path: string): string => path };

let output: AuditOutput;
let expected: ReturnType<typeof expectedOf>;
beforeAll(async () => {
  output = await auditOwnReports();
  expected = expectedOf(output);
}, 120_000);

/** Statements of a script, each with the comment above it. */
const statements = (sql: string): readonly string[] =>
  sql
    .split(";\n")
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");

type Rows = readonly Readonly<Record<string, unknown>>[];

/** A cell as every database may tell it. */
const plain = (cell: unknown): string | number | null => {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === "number" || typeof cell === "bigint") return Number(Number(cell).toFixed(6));
  const text = String(cell);
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(Number(text).toFixed(6)) : text;
};

const asText = (answers: readonly Answer[]): readonly string[] =>
  answers.map((row) => JSON.stringify(row.map(plain))).toSorted();

/** What the columns of an answer hold, in no order. */
const held = (rows: Rows, ...columns: readonly string[]): readonly string[] =>
  asText(rows.map((row) => columns.map((name) => plain(row[name]))));

/** What each query of the script must tell, by the comment that names it. */
const ANSWERS: Readonly<Record<string, (rows: Rows) => void>> = {
  "Findings by office and severity, accepted ones left out": (rows) =>
    expect(held(rows, "office", "place", "severity", "findings")).toEqual(asText(expected.byOfficeAndSeverity)),
  "Findings by rule and reporting period": (rows) =>
    expect(held(rows, "period", "rule_title", "findings")).toEqual(asText(expected.byRuleAndPeriod)),
  "The likeliest errors first": (rows) =>
    expect(held(rows, "path", "rule_title", "message")).toEqual(asText(expected.likeliest)),
  "Findings for every hundred figures read": (rows) =>
    expect(held(rows, "office", "place", "figures", "findings", "findings_per_hundred")).toEqual(
      asText(expected.perHundred),
    ),
  "One indicator over time: one line an office, values within the period only": (rows) =>
    expect(held(rows, "time", "office", "indicator_name", "exact")).toEqual(asText(expected.series)),
  "What a percentage was checked against, with the figures as written": (rows) =>
    expect(held(rows, "part", "whole", "percent", "status", "explanation")).toEqual(asText(expected.percentages)),
  "The documents that most reports cite": (rows) =>
    expect(held(rows, "key", "reports", "mentions")).toEqual(asText(expected.mostCited)),
  "Reports that cite the same document": (rows) =>
    expect(
      asText(
        rows.map((row) => [String(row["key"]), ...[String(row["report"]), String(row["other_report"])].toSorted()]),
      ),
    ).toEqual(asText(expected.citedTogether)),
  "How much of each report could be checked": (rows) =>
    expect(
      held(
        rows,
        "path",
        "figures_read",
        "percentages",
        "percentages_checked",
        "sums",
        "sums_checked",
        "checks_inconsistent",
      ),
    ).toEqual(asText(expected.coverage)),
  "What stands in no time series, and why": (rows) =>
    expect(held(rows, "reason", "figures")).toEqual(asText(expected.notAligned)),
  "What could not be read": (rows) => expect(held(rows, "path", "kind", "code")).toEqual(asText(expected.unread)),
};

const SCRIPT = statements(read("examples/sql/reports.sql"));
const nameOf = (sql: string): string => /^-- (.*)$/m.exec(sql)?.[1] ?? "";

test("every query of the script has a name and an answer", () => {
  expect(SCRIPT.map(nameOf)).toEqual(Object.keys(ANSWERS));
});

/** What Grafana puts in for a choice of several. */
const sqlstring = (values: readonly string[]): string =>
  values.map((value) => `'${value.replaceAll("'", "''")}'`).join(",");

describe("over SQLite", () => {
  let database: DatabaseSync;
  beforeAll(async () => {
    const target = join(await folderWith({}, "file"), "doichieu.sqlite");
    await exportTables(target, "sqlite", output, same);
    database = new DatabaseSync(target, { readOnly: true });
  });
  afterAll(() => database?.close());

  test.each(SCRIPT.map((sql) => [nameOf(sql), sql]))("Metabase, Superset: %s", (name, sql) => {
    const rows = database.prepare(sql).all();
    expect(rows.length).toBeGreaterThan(0);
    ANSWERS[name]?.(rows);
  });

  describe("the Grafana dashboard", () => {
    interface Dashboard {
      readonly panels: readonly {
        readonly title: string;
        readonly targets: readonly { readonly rawQueryText: string }[];
      }[];
      readonly templating: { readonly list: readonly { readonly name: string; readonly query: string }[] };
    }
    const dashboard = JSON.parse(read("examples/grafana/dashboard.json")) as Dashboard;
    const choices = (name: string): Rows =>
      database.prepare(dashboard.templating.list.find((variable) => variable.name === name)?.query ?? "").all();
    const allOffices = (): readonly string[] => choices("office").map((row) => String(row["office"]));
    const rowsOf = (title: string, offices = allOffices(), indicator = ""): Rows => {
      const sql = dashboard.panels.find((panel) => panel.title === title)?.targets[0]?.rawQueryText ?? "";
      return database
        .prepare(
          sql
            .replaceAll("${office:sqlstring}", sqlstring(offices))
            .replaceAll("${indicator:sqlstring}", sqlstring([indicator])),
        )
        .all();
    };

    test("its choices are the offices and the indicators by name", () => {
      expect(allOffices()).toEqual([...new Set(output.documents.map(officeOf))].toSorted());
      expect(held(choices("indicator"), "__value")).toEqual(
        asText([...new Set(expected.lines.map(({ first }) => first.indicator))].map((indicator) => [indicator])),
      );
    });

    test("its numbers", () => {
      expect(
        ["Báo cáo đã đọc", "Số liệu đọc được", "Tỷ lệ đã kiểm", "Không khớp", "Tệp không đọc được"].map((title) =>
          plain(Object.values(rowsOf(title)[0] ?? {})[0]),
        ),
      ).toEqual([expected.documents, expected.figures, expected.checkedShare, expected.inconsistent, expected.errors]);
    });

    test("its bars and tables", () => {
      expect(held(rowsOf("Vấn đề theo cơ quan"), "office", "error", "warning", "note")).toEqual(
        asText(expected.byOffice),
      );
      expect(held(rowsOf("Vấn đề theo quy tắc"), "rule", "findings")).toEqual(asText(expected.byRule));
      expect(held(rowsOf("Các vấn đề, nặng nhất trước"), "path", "rule", "message")).toEqual(
        asText(expected.likeliest),
      );
      expect(held(rowsOf("Văn bản được viện dẫn nhiều nhất"), "key", "reports", "mentions")).toEqual(
        asText(expected.mostCited),
      );
      expect(held(rowsOf("Số liệu không xếp được vào chuỗi"), "reason", "figures")).toEqual(
        asText(expected.notAligned),
      );
    });

    test("a line is what was chosen: an indicator of the offices", () => {
      const [longest] = expected.lines.toSorted((a, b) => b.points.length - a.points.length);
      if (!longest) throw new Error("no series");
      const ofIndicator = expected.lines.filter(({ first }) => first.indicator === longest.first.indicator);
      const title = "Chỉ tiêu theo thời gian";
      const told = rowsOf(title, allOffices(), String(longest.first.indicator));
      expect(held(told, "time", "value")).toEqual(
        asText(
          ofIndicator.flatMap(({ points }) =>
            points.map((point) => [Date.parse(`${point.from}T00:00:00Z`) / 1000, point.value]),
          ),
        ),
      );
      expect(new Set(told.map((row) => row["metric"])).size).toBe(ofIndicator.length);
      expect(rowsOf(title, ["không có cơ quan này"], String(longest.first.indicator))).toEqual([]);
    });
  });
});

describe.skipIf(!hasPostgres)("over PostgreSQL", () => {
  let server: PostgresServer;
  let address: string;
  beforeAll(async () => {
    server = await startPostgres();
    address = server.database("bao_cao");
    await exportTables(address, "postgres", output, same);
  }, 120_000);
  afterAll(() => server?.stop());

  test.each(SCRIPT.map((sql) => [nameOf(sql), sql]))("Metabase, Superset: %s", async (name, sql) => {
    const client = await connect(address);
    const { rows } = await client.query(sql);
    await client.end();
    expect(rows.length).toBeGreaterThan(0);
    ANSWERS[name]?.(rows);
  });
});

test("the DuckDB script over the Parquet folder", async () => {
  const folder = await folderWith({});
  await exportTables(join(folder, "doichieu-parquet"), "parquet", output, same);
  const duckdb = await (await DuckDBInstance.create()).connect();
  const script = read("examples/duckdb/reports.sql").replaceAll("'doichieu-parquet/", `'${folder}/doichieu-parquet/`);
  const answers: Rows[] = [];
  for (const sql of statements(script)) {
    const result = await duckdb.runAndReadAll(sql);
    if (!sql.includes("CREATE OR REPLACE VIEW")) answers.push(result.getRowObjectsJS() as Rows);
  }
  const [money = [], changes = [], quarters = [], perHundred = []] = answers;
  expect(held(money, "office", "place", "money")).toEqual(asText(expected.money.map(known)));
  expect(held(changes, "indicator_name", "change")).toEqual(asText(expected.changes.map(([, ...rest]) => rest)));
  const told = quarters.flatMap((row) =>
    Object.entries(row).flatMap(([name, value]) =>
      /^\d{4}-Q\d$/.test(name) && value !== null ? [[name, plain(value)]] : [],
    ),
  );
  expect(asText(told)).toEqual(
    asText(
      expected.quarters.flatMap(({ points }) => points.map(({ told: [first], value }) => [first?.period ?? "", value])),
    ),
  );
  expect(held(perHundred, "office", "place", "figures", "findings", "findings_per_hundred")).toEqual(
    asText(expected.perHundred.map(known)),
  );
}, 60_000);

/** The script names no office that is not known. */
const known = ([office = null, ...rest]: Answer): Answer => [office === "(không rõ)" ? null : office, ...rest];

test("the Vega-Lite chart asks for columns that the CSV folder has", async () => {
  const folder = await folderWith({});
  await exportTables(join(folder, "doichieu-csv"), "csv", output, same);
  const chart = read("examples/vega-lite/time-series.vl.json");
  const header =
    readFileSync(join(folder, "doichieu-csv", "time_series.csv"), "utf8")
      .split("\n")[0]
      ?.split(",") ?? [];
  const asked = [...chart.matchAll(/"field": "(\w+)"/g)].map(([, field]) => field);
  expect(header).toEqual(expect.arrayContaining(asked));
  expect((JSON.parse(chart) as { data: { url: string } }).data.url).toBe("doichieu-csv/time_series.csv");
});

test("docs/data.md is what the tables are; `pnpm docs:data` writes it", () => {
  expect(read("docs/data.md")).toBe(dataPage());
});
