import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { DuckDBInstance } from "@duckdb/node-api";
import { TABLES, toTables } from "@doichieu/metrics/tables";
import { beforeAll, describe, expect, test } from "vitest";
import { exportTables } from "../../src/export/index.ts";
import { inventAudit } from "../../../metrics/test/invented/audit.ts";
import { folderWith } from "../support/folder.ts";

/** A thousand where nobody waits, fewer at the desk. */
const REPORTS = process.env["CI"] ? 1000 : 150;
const output = inventAudit(REPORTS, 7);
const tables = toTables(output);
const same = { pathOf: (path: string): string => path };

/** Ten thousand times the value, exactly: no figure here has more than four decimals. */
const tenThousandths = (exact: string): bigint => {
  const [whole = "", fraction = ""] = exact.split(".");
  return BigInt(`${whole}${fraction.padEnd(4, "0")}`);
};

const tenthousandthsText = (sum: bigint): string => `${sum / 10_000n}.${String(sum % 10_000n).padStart(4, "0")}`;

// What the JSON says, against which every format is held.
const figures = output.documents.flatMap((document) => document.figures);
const expectedSum = figures.reduce((sum, figure) => sum + tenThousandths(figure.exact), 0n);
const expectedByOffice: Record<string, number> = {};
for (const { profile, findings } of output.documents) {
  const office = profile.issuer ?? "";
  const errors = findings.filter((finding) => finding.severity === "error").length;
  expectedByOffice[office] = (expectedByOffice[office] ?? 0) + errors;
}
const expectedOperands = output.documents.reduce((sum, document) => sum + document.checks.length * 3, 0);

const BY_OFFICE = `SELECT issuer AS office, count(finding_id) AS errors FROM documents
  LEFT JOIN findings ON findings.document_id = documents.document_id AND severity = 'error' GROUP BY issuer`;
const OPERANDS = `SELECT count(*) AS operands FROM checks JOIN check_operands USING (check_id)
  JOIN figures USING (figure_id) JOIN documents ON documents.document_id = figures.document_id
  WHERE figures.document_id = checks.document_id`;

type Query = (sql: string) => Promise<readonly Record<string, unknown>[]>;

const held = (query: () => Query, decimal: (column: string) => string): void => {
  test("row counts", async () => {
    const counts = await Promise.all(
      TABLES.map(async ({ name }) => [name, Number((await query()(`SELECT count(*) AS n FROM "${name}"`))[0]?.["n"])]),
    );
    expect(Object.fromEntries(counts)).toEqual(
      Object.fromEntries(TABLES.map(({ name }) => [name, tables[name].length])),
    );
  });

  test("sums, exactly", async () => {
    const [row] = await query()(`SELECT ${decimal("exact")} AS total FROM figures`);
    expect(tenThousandths(String(row?.["total"]))).toBe(expectedSum);
  });

  test("joins", async () => {
    const rows = await query()(BY_OFFICE);
    expect(Object.fromEntries(rows.map((row) => [row["office"], Number(row["errors"])]))).toEqual(expectedByOffice);
    const [operands] = await query()(OPERANDS);
    expect(Number(operands?.["operands"])).toBe(expectedOperands);
  });

  test("dates are dates: a year of quarters", async () => {
    const rows = await query()(
      `SELECT count(*) AS n FROM figures_long WHERE time >= '2021-01-01' AND time_end <= '2021-12-31'`,
    );
    const within = tables.figures_long.filter((row) => String(row["time"]).startsWith("2021"));
    expect(Number(rows[0]?.["n"])).toBe(within.length);
  });
};

describe.each(["parquet", "csv"] as const)("DuckDB reads the %s folder", (format) => {
  let query: Query;
  beforeAll(async () => {
    const target = join(await folderWith({}, "file"), "bao-cao");
    await exportTables(target, format, output, same);
    const duckdb = await (await DuckDBInstance.create()).connect();
    query = async (sql) => (await duckdb.runAndReadAll(sql)).getRowObjects();
    for (const { name } of TABLES)
      await duckdb.run(`CREATE VIEW "${name}" AS SELECT * FROM read_${format}('${join(target, name)}.${format}')`);
  });
  held(
    () => query,
    (column) => `sum(CAST(${column} AS DECIMAL(38, 4)))`,
  );
});

describe("node:sqlite reads the file", () => {
  let query: Query;
  beforeAll(async () => {
    const target = join(await folderWith({}, "file"), "bao-cao.sqlite");
    await exportTables(target, "sqlite", output, same);
    const database = new DatabaseSync(target, { readOnly: true });
    // SQLite has no decimals of its own: the sum is made by the reader, from the exact texts.
    database.aggregate("exact_sum", {
      start: "0.0000",
      step: (sum, exact) => tenthousandthsText(tenThousandths(String(sum)) + tenThousandths(String(exact))),
    });
    query = async (sql) => database.prepare(sql).all();
  });
  held(
    () => query,
    (column) => `exact_sum(${column})`,
  );

  test("its foreign keys hold", async () => {
    expect(await query("PRAGMA foreign_key_check")).toEqual([]);
  });
});
