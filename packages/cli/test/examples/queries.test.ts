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
import { type Ask, asText, held, plain, type Rows } from "./answers.ts";
import { expectedOf, type Answer } from "./expected.ts";
import { askedBy, dashboardOf, dashboardTests } from "./grafana.ts";
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

const scriptTests = (ask: Ask): void => {
  test.each(SCRIPT.map((sql) => [nameOf(sql), sql]))("Metabase, Superset: %s", async (name, sql) => {
    const rows = await ask(sql);
    expect(rows.length).toBeGreaterThan(0);
    ANSWERS[name]?.(rows);
  });
};

describe("over SQLite", () => {
  let database: DatabaseSync;
  beforeAll(async () => {
    const target = join(await folderWith({}, "file"), "doichieu.sqlite");
    await exportTables(target, "sqlite", output, same);
    database = new DatabaseSync(target, { readOnly: true });
  });
  afterAll(() => database?.close());

  const ask: Ask = async (sql) => database.prepare(sql).all();
  scriptTests(ask);
  dashboardTests("dashboard.json", ask, () => ({ output, expected }));
});

describe.skipIf(!hasPostgres)("over PostgreSQL", () => {
  let server: PostgresServer;
  let client: Awaited<ReturnType<typeof connect>> | undefined;
  beforeAll(async () => {
    server = await startPostgres();
    const address = server.database("bao_cao");
    await exportTables(address, "postgres", output, same);
    client = await connect(address);
    // Days without a clock are read in the zone of whoever asks, as Grafana asks: in UTC.
    await client.query("SET timezone = 'UTC'");
  }, 120_000);
  afterAll(async () => {
    await client?.end();
    await server?.stop();
  });

  const ask: Ask = async (sql) => (await client?.query(sql))?.rows ?? [];
  scriptTests(ask);
  dashboardTests("dashboard-postgresql.json", ask, () => ({ output, expected }));
});

test("both dashboards ask the same, but for what a moment is called", () => {
  expect(askedBy(dashboardOf("dashboard-postgresql.json"))).toEqual(askedBy(dashboardOf("dashboard.json")));
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
