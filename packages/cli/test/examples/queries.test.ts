import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, test } from "vitest";
import { exportTables } from "../../src/export/index.ts";
import { dataPage } from "../../../../scripts/describe-tables.ts";
import { inventAudit } from "../../../metrics/test/invented/audit.ts";
import { folderWith } from "../support/folder.ts";

const root = new URL("../../../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");
const output = inventAudit(40);
const same = { pathOf: (path: string): string => path };

/** Statements of a script, each with the comment above it. */
const statements = (sql: string): readonly string[] =>
  sql
    .split(";\n")
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");

interface Panel {
  readonly title: string;
  readonly targets: readonly { readonly rawQueryText: string }[];
}
interface Dashboard {
  readonly panels: readonly Panel[];
  readonly templating: {
    readonly list: readonly { readonly name: string; readonly type: string; readonly query: string }[];
  };
}

const sqlite = async (): Promise<DatabaseSync> => {
  const target = join(await folderWith({}), "doichieu.sqlite");
  await exportTables(target, "sqlite", output, same);
  return new DatabaseSync(target, { readOnly: true });
};

test("the queries for Metabase and Superset run, and each finds something", async () => {
  const database = await sqlite();
  const empty = statements(read("examples/sql/reports.sql")).filter((sql) => database.prepare(sql).all().length === 0);
  // Reports of our invention leave nothing out of a series.
  expect(empty.map((sql) => sql.split("\n")[0])).toEqual(["-- What stands in no time series, and why"]);
  database.close();
});

describe("the Grafana dashboard", () => {
  const dashboard = JSON.parse(read("examples/grafana/dashboard.json")) as Dashboard;

  test("every panel's query runs", async () => {
    const database = await sqlite();
    const [indicator] = database.prepare("SELECT DISTINCT indicator FROM time_series ORDER BY 1").all();
    const results = dashboard.panels.map(({ title, targets }) => {
      const sql = targets[0]?.rawQueryText.replaceAll("${indicator}", String(indicator?.["indicator"])) ?? "";
      return [title, database.prepare(sql).all().length] as const;
    });
    expect(results.filter(([, rows]) => rows === 0).map(([title]) => title)).toEqual([
      "Số liệu không xếp được vào chuỗi",
    ]);
    database.close();
  });

  test("its variables are filled by queries that run", async () => {
    const database = await sqlite();
    for (const { query, type } of dashboard.templating.list)
      expect(type === "query" ? database.prepare(query).all().length : 1).toBeGreaterThan(0);
    database.close();
  });
});

test("the DuckDB script runs over the Parquet folder", async () => {
  const folder = await folderWith({});
  await exportTables(join(folder, "doichieu-parquet"), "parquet", output, same);
  const duckdb = await (await DuckDBInstance.create()).connect();
  const script = read("examples/duckdb/reports.sql").replaceAll("'doichieu-parquet/", `'${folder}/doichieu-parquet/`);
  for (const sql of statements(script)) {
    const { currentRowCount } = await duckdb.runAndReadAll(sql);
    expect(sql.includes("CREATE OR REPLACE VIEW") || currentRowCount > 0).toBe(true);
  }
});

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
