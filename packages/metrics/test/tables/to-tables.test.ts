import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allRules } from "../../src/index.ts";
import {
  documentIdOf,
  TABLES,
  toTables,
  WIDE_COLUMNS,
  wideRows,
  type Cell,
  type Tables,
} from "../../src/tables/index.ts";
import { inventAudit } from "../invented/audit.ts";

const output = inventAudit(40);
const tables = toTables(output);

const fits: Record<string, (cell: Cell) => boolean> = {
  text: (cell) => typeof cell === "string",
  integer: (cell) => Number.isInteger(cell),
  number: (cell) => Number.isFinite(cell),
  boolean: (cell) => typeof cell === "boolean",
  time: (cell) => typeof cell === "string" && new Date(cell).toISOString() === cell,
  date: (cell) => typeof cell === "string" && /^\d{4}-\d{2}-\d{2}$/.test(cell),
  decimal: (cell) => typeof cell === "string" && /^-?\d+(?:\.\d+)?$/.test(cell),
  list: (cell) => typeof cell === "string" && Array.isArray(JSON.parse(cell)),
};

const columnOf = (all: Tables, table: keyof Tables, name: string): readonly (Cell | undefined)[] =>
  all[table].map((row) => row[name]);

describe.each(TABLES.map((table) => [table.name, table] as const))("%s", (name, table) => {
  const rows = tables[name];

  test("its key is unique", () => {
    expect(new Set(rows.map((row) => row[table.key])).size).toBe(rows.length);
  });

  test("every cell is what its column says", () => {
    const wrong = rows.flatMap((row) =>
      table.columns
        .filter(({ name: at, type, required }) => {
          const cell = row[at];
          if (cell === undefined) return true;
          return cell === null ? required : !fits[type]?.(cell);
        })
        .map(({ name: at }) => [at, row[at]]),
    );
    expect(wrong).toEqual([]);
    for (const row of rows) expect(Object.keys(row)).toHaveLength(table.columns.length);
  });

  test("every key that leads elsewhere arrives", () => {
    for (const { name: at, references } of table.columns) {
      if (!references) continue;
      const targets = new Set(columnOf(tables, references.table, references.column));
      const lost = rows.map((row) => row[at]).filter((cell) => cell !== null && !targets.has(cell as Cell));
      expect(lost).toEqual([]);
    }
  });
});

const count = (records: (document: (typeof output.documents)[number]) => readonly unknown[]): number =>
  output.documents.reduce((sum, document) => sum + records(document).length, 0);

test("there is a row for every record of the output", () => {
  expect(Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.length]))).toEqual({
    rules: allRules.length,
    documents: 40,
    files: 40,
    outline: count((document) => document.outline),
    cited_references: count((document) => document.references),
    cited_documents: count((document) => document.citedDocuments),
    figures: count((document) => document.figures),
    figures_long: count((document) => document.figures),
    patterns: count((document) => document.patterns),
    checks: count((document) => document.checks),
    check_operands: count((document) => document.checks) * 3,
    findings: count((document) => document.findings),
    finding_places: count((document) => document.findings.flatMap((finding) => finding.related)),
    unchecked: count((document) => document.unchecked),
    diagnostics: count((document) => document.diagnostics),
    cross_findings: 0,
    cross_finding_places: 0,
    errors: 1,
  });
});

test("a day that the calendar has not is no date, and stays in the period's key", () => {
  const [document] = output.documents;
  const figures = document?.figures.map((figure) =>
    Object.assign({}, figure, {
      period: { key: "2031-19-01/2031-02-30", from: "2031-19-01", to: "2031-02-30", text: "tháng 19/2031" },
    }),
  );
  const told = toTables({ ...output, documents: [Object.assign({}, document, { figures })] });
  expect(told.figures.length).toBeGreaterThan(0);
  for (const row of told.figures)
    expect(row).toMatchObject({ period: "2031-19-01/2031-02-30", period_from: null, period_to: null });
});

test("exact decimals keep what a float cannot", () => {
  const [document] = output.documents;
  const [figure] = document?.figures ?? [];
  if (!document || !figure) throw new Error("nothing was invented");
  const huge = { ...figure, value: 1e19, exact: "12345678901234567890.10", text: "12.345,10" };
  const [row] = toTables({ ...output, documents: [{ ...document, figures: [huge] }] }).figures;
  expect(row).toMatchObject({ exact: "12345678901234567890.10", literal: "12.345,10" });
});

test("a period stands as its first and last day", () => {
  expect(tables.documents[0]).toMatchObject({
    period: "2019-Q1",
    period_from: "2019-01-01",
    period_to: "2019-03-31",
    date: "2019-03-05",
    date_from: "2019-03-05",
  });
});

test("a figure tells the words around it, in its own block", () => {
  for (const row of tables.figures) {
    expect(row["context"]).toContain(row["literal"]);
    expect(row["context"]).not.toContain("\n");
  }
});

test("a figure that a finding marks bears its severity", () => {
  const marked = tables.figures.filter((row) => row["worst_finding"] !== null);
  expect(marked).toHaveLength(tables.findings.length);
});

test("the wide view joins every figure with its report", () => {
  const wide = wideRows(tables.figures, tables.documents);
  expect(wide).toHaveLength(tables.figures.length);
  expect(new Set(WIDE_COLUMNS.map((each) => each.name)).size).toBe(WIDE_COLUMNS.length);
  expect(wide[0]).toMatchObject({
    office: output.documents[0]?.profile.issuer,
    place: output.documents[0]?.profile.place,
    literal: tables.figures[0]?.["literal"],
  });
});

test("equal files are one document, called as the first by name; each is told", () => {
  const [document] = output.documents;
  if (!document) throw new Error("nothing was invented");
  const at = (path: string) => ({ ...document, source: { ...document.source, path } });
  const all = toTables({ ...output, documents: [at("b/2.pdf"), at("a/1.pdf"), at("c/3.pdf")], errors: [] });
  expect(all.documents).toMatchObject([{ path: "a/1.pdf", document_id: documentIdOf(document.source) }]);
  expect(all.figures).toHaveLength(document.figures.length);
  expect(all.files.map((row) => [row["path"], row["document_id"]])).toEqual(
    ["b/2.pdf", "a/1.pdf", "c/3.pdf"].map((path) => [path, documentIdOf(document.source)]),
  );
  const span = document.figures[0]?.span;
  if (!span) throw new Error("nothing was invented");
  const copy = { id: "cross-1", rule: "cross-copy", severity: "note", message: "", fingerprint: "a" } as const;
  const places = [0, 1].map((index) => ({ document: index, span, message: "" }));
  const told = { ...output, documents: [at("b/2.pdf"), at("a/1.pdf")], crossFindings: [{ ...copy, places }] };
  expect(toTables(told).cross_findings).toEqual([]);
});

test("what was accepted is told and stays", () => {
  const fingerprints = output.documents.flatMap(({ findings }) => findings.map((finding) => finding.fingerprint));
  const first = fingerprints[0];
  const accepted = (fingerprint: string) => (fingerprint === first ? { reason: "đã giải trình" } : null);
  const { findings } = toTables(output, undefined, { accepted });
  expect(findings).toHaveLength(fingerprints.length);
  expect(findings.filter((row) => row["accepted"]).map((row) => row["accepted_reason"])).toEqual(["đã giải trình"]);
});

test("a figure says what a check says of it, the worst first", () => {
  const told = new Map(tables.figures.map((row) => [row["figure_id"], row]));
  for (const check of tables.checks.filter((row) => row["status"] === "inconsistent"))
    for (const operand of tables.check_operands.filter((row) => row["check_id"] === check["check_id"]))
      expect(told.get(operand["figure_id"] ?? null)).toMatchObject({
        check_status: "inconsistent",
        check_probability: check["probability"],
      });
  expect(new Set(tables.figures.map((row) => row["check_status"]))).toEqual(
    new Set(["consistent", "inconsistent", null]),
  );
});

test("rules have titles and ranks that order them", () => {
  for (const { id, title, severity } of allRules)
    expect(tables.rules).toContainEqual(
      expect.objectContaining({
        rule: id,
        title: title.vi,
        severity_rank: { error: 1, warning: 2, note: 3 }[severity],
      }),
    );
});

test("headings know the one above", () => {
  const [document] = output.documents;
  const [heading] = document?.outline ?? [];
  if (!document || !heading) throw new Error("nothing was invented");
  const levels = [1, 2, 3, 2, 1, 3].map((level) => Object.assign({}, heading, { level }));
  const { outline } = toTables({ ...output, documents: [{ ...document, outline: levels }] });
  expect(outline.map((row) => row["parent_id"])).toEqual(
    [null, 1, 2, 1, null, 5].map((parent) => parent && `${documentIdOf(document.source)}#outline-${parent}`),
  );
});

test("whatever a report holds, keys stay unique and rows stay flat", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.string(), (seed, path) => {
      const some = inventAudit(2, seed);
      const renamed = some.documents.map((each, index) => ({
        ...each,
        source: { ...each.source, path: `${path}${index}` },
      }));
      const all = toTables({ ...some, documents: renamed });
      for (const table of TABLES) {
        const rows = all[table.name];
        expect(new Set(rows.map((row) => row[table.key])).size).toBe(rows.length);
        expect(rows.flatMap((row) => Object.values(row)).filter((cell) => typeof cell === "object" && cell)).toEqual(
          [],
        );
      }
    }),
    { numRuns: 20 },
  );
});
