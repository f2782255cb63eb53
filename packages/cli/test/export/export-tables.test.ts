import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { AuditOutput } from "@doichieu/metrics";
import {
  alignSeries,
  documentIdOf,
  observationsOf,
  TABLES,
  toTables,
  type Row,
  type RunFacts,
} from "@doichieu/metrics/tables";
import { describe, expect, test } from "vitest";
import { exportTables } from "../../src/export/index.ts";
import { ForeignDataError } from "../../src/export/foreign-data-error.ts";
import { VIEWS } from "../../src/export/views.ts";
import { EXPORT_FORMATS, formatOf, type ExportFormat } from "../../src/export/target.ts";
import { inventAudit } from "../../../metrics/test/invented/audit.ts";
import { folderWith } from "../support/folder.ts";
import { readExport } from "./read-export.ts";

const same = { pathOf: (path: string): string => path };
const output = inventAudit(9);
const part = (all: AuditOutput, from: number, to: number): AuditOutput => ({
  ...all,
  documents: all.documents.slice(from, to),
  errors: [],
});
const targetIn = (folder: string, format: ExportFormat): string =>
  join(folder, format === "sqlite" ? "bao-cao.sqlite" : "bao-cao");

/** SHA-256 of every file of an export, by name. */
const bytesOf = (target: string): Readonly<Record<string, string>> => {
  const files = statSync(target).isDirectory() ? readdirSync(target).map((name) => join(target, name)) : [target];
  return Object.fromEntries(files.map((file) => [file, createHash("sha256").update(readFileSync(file)).digest("hex")]));
};

type Document = AuditOutput["documents"][number];

const hashed = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Another file with the same in it. */
const renamed = (document: Document, path = `lan-hai/${document.source.path}`): Document => ({
  ...document,
  source: { ...document.source, path },
});

const titled = (document: Document, title: string, path: string): Document => ({
  ...document,
  source: { ...document.source, path, sha256: hashed(title) },
  profile: { ...document.profile, title },
});

const sorted = (rows: readonly Row[], key: string): readonly Row[] =>
  rows.toSorted((a, b) => (String(a[key]) < String(b[key]) ? -1 : 1));

/** Accepts what is told of odd reports. */
const accepted = (fingerprint: string): { reason: string } | null =>
  /[13579]/.test(fingerprint) ? { reason: 'đã giải trình, "giữ nguyên"' } : null;

const tablesOf = (expected: AuditOutput, facts: RunFacts = {}): Record<string, readonly Row[]> => {
  const tables = toTables(expected, undefined, facts);
  return Object.fromEntries(TABLES.map(({ name, key }) => [name, sorted(tables[name], key)]));
};

const pointOf = (each: Row): string =>
  `${each["series"]} ${each["time"]} ${each["time_end"]} ${each["exact"]} ${each["told"]}`;

/** The digest is the export's own. */
const bare = (row: Row): Row => ("digest" in row ? { ...row, digest: null } : row);

describe.each(EXPORT_FORMATS)("%s", (format) => {
  const tablesIn = async (target: string): Promise<Record<string, readonly Row[]>> => {
    const read = await readExport(target, format);
    return Object.fromEntries(TABLES.map(({ name, key }) => [name, sorted((read[name] ?? []).map(bare), key)]));
  };

  test("what is written is read back cell by cell", async () => {
    const target = targetIn(await folderWith({}), format);
    const facts = { auditedAt: "2031-04-05T06:07:08.000Z", accepted };
    const merged = await exportTables(target, format, output, { ...same, ...facts });
    expect(merged).toMatchObject({ added: 9, unreadable: 1, changed: true });
    expect(await tablesIn(target)).toEqual(tablesOf(output, facts));
  });

  test("the same reports again change nothing, to the byte", async () => {
    const target = targetIn(await folderWith({}), format);
    await exportTables(target, format, output, same);
    const before = bytesOf(target);
    expect(await exportTables(target, format, output, same)).toMatchObject({ unchanged: 9, changed: false });
    expect(bytesOf(target)).toEqual(before);
  });

  test("further reports are appended, a changed one replaces its rows", async () => {
    const target = targetIn(await folderWith({}), format);
    await exportTables(target, format, part(output, 0, 6), same);
    await exportTables(target, format, part(output, 6, 9), same);
    expect(await tablesIn(target)).toEqual(tablesOf(part(output, 0, 9)));
    const other = inventAudit(9, 2).documents[4];
    if (!other) throw new Error("nothing was invented");
    const changed = { ...part(output, 4, 5), documents: [other] };
    expect(await exportTables(target, format, changed, same)).toMatchObject({ replaced: 1, added: 0 });
    expect(await tablesIn(target)).toEqual(
      tablesOf({ ...part(output, 0, 9), documents: output.documents.with(4, other) }),
    );
  });

  test("a file that can no longer be read gives way to its error, and comes back", async () => {
    const target = targetIn(await folderWith({}), format);
    await exportTables(target, format, part(output, 0, 3), same);
    const path = output.documents[1]?.source.path ?? "";
    const broken = { ...part(output, 0, 0), errors: [{ path, code: "pdf-invalid", message: "hỏng" } as const] };
    await exportTables(target, format, broken, same);
    const left = [output.documents[0], output.documents[2]].flatMap((document) => document ?? []);
    expect(await tablesIn(target)).toEqual(tablesOf({ ...broken, documents: left }));
    await exportTables(target, format, part(output, 1, 2), same);
    expect(await tablesIn(target)).toEqual(tablesOf(part(output, 0, 3)));
  });

  test("hostile and odd texts come back as they are", async () => {
    const [document] = output.documents;
    if (!document) throw new Error("nothing was invented");
    const titles = [
      "",
      '"',
      ",",
      "\r\n",
      "=HYPERLINK(1)",
      "'; DROP TABLE figures; --",
      "NULL",
      "\\N",
      "😀",
      "true",
      " 1",
    ];
    const odd = {
      ...part(output, 0, 0),
      documents: titles.map((title, index) => titled(document, title, `${index}${title}`)),
    };
    const target = targetIn(await folderWith({}), format);
    await exportTables(target, format, odd, same);
    expect(await tablesIn(target)).toEqual(tablesOf(odd));
    expect(await exportTables(target, format, odd, same)).toMatchObject({ changed: false });
  });

  test("no report at all is empty tables", async () => {
    const target = targetIn(await folderWith({}), format);
    await exportTables(target, format, part(output, 0, 0), same);
    expect(await tablesIn(target)).toEqual(tablesOf(part(output, 0, 0)));
  });

  test("the views say what the library says", async () => {
    const target = targetIn(await folderWith({}), format);
    const many = inventAudit(48);
    const doubled = {
      ...many,
      documents: [...many.documents, ...inventAudit(12, 3).documents.map((document) => renamed(document))],
    };
    await exportTables(target, format, doubled, same);
    const read = await readExport(target, format);
    const observations = doubled.documents.flatMap((document) =>
      observationsOf(document, documentIdOf(document.source)),
    );
    const { series, notAligned } = alignSeries(observations);
    const points = series.flatMap(({ key, points: all }) =>
      all.map(({ from, to, exact, told }) => `${key} ${from} ${to} ${exact} ${told.length}`),
    );
    expect((read["time_series"] ?? []).map(pointOf).sort()).toEqual(points.sort());
    expect(notAligned.some(({ reason }) => reason === "conflict")).toBe(true);
    expect((read["not_aligned"] ?? []).map((each) => `${each["figure_id"]} ${each["reason"]}`).sort()).toEqual(
      notAligned.map(({ observation, reason }) => `${observation.figureId} ${reason}`).sort(),
    );
    expect(read["figures_wide"]).toHaveLength(read["figures"]?.length ?? 0);
    expect(read["findings_wide"]).toHaveLength(read["findings"]?.length ?? 0);
    for (const { name, columns } of VIEWS) {
      const places = new Set((read[name] ?? []).map((row) => row["place"]));
      expect(columns.map((column) => column.name)).toEqual(expect.arrayContaining(["office", "place"]));
      expect([...places]).toEqual([many.documents[0]?.profile.place]);
    }
  });

  test("the same file from another folder is the same document", async () => {
    const target = targetIn(await folderWith({}), format);
    const [a, b] = output.documents;
    if (!a || !b) throw new Error("nothing was invented");
    const run = (...documents: readonly Document[]) => ({ ...part(output, 0, 0), documents });
    const places = async (): Promise<readonly (readonly unknown[])[]> => {
      const { documents = [], files = [] } = await tablesIn(target);
      return [documents.map((row) => row["path"]).sort(), files.map((row) => row["path"])];
    };
    await exportTables(target, format, run(a, b), same);
    const elsewhere = renamed(a, "kho/a.pdf");
    expect(await exportTables(target, format, run(elsewhere), same)).toMatchObject({ added: 0, unchanged: 1 });
    expect(await places()).toEqual([["kho/a.pdf", b.source.path].sort(), [a.source.path, b.source.path, "kho/a.pdf"]]);
    // Two equal files in one run are one report, called as the first by name.
    expect(await exportTables(target, format, run(a, elsewhere), same)).toMatchObject({ unchanged: 1, copies: 1 });
    expect((await places())[0]).toEqual([a.source.path, b.source.path]);
    // One of them changes: the report stays under the name of the other.
    const changed = renamed(b, a.source.path);
    expect(await exportTables(target, format, run(changed), same)).toMatchObject({ unchanged: 1 });
    expect((await places())[0]).toEqual([a.source.path, "kho/a.pdf"]);
  });

  test("files that are gone are told, and leave on request", async () => {
    const target = targetIn(await folderWith({}), format);
    const [a, b, c] = output.documents;
    if (!a || !b || !c) throw new Error("nothing was invented");
    const copy = renamed(b, "z/ban-sao.pdf");
    await exportTables(target, format, { ...part(output, 0, 0), documents: [a, b, c, copy] }, same);
    const rest = { ...part(output, 0, 0), documents: [a] };
    const isGone = (path: string): boolean => path === b.source.path || path === c.source.path;
    const gone = [b.source.path, c.source.path];
    expect(await exportTables(target, format, rest, { ...same, isGone })).toMatchObject({ gone, changed: false });
    expect((await tablesIn(target))["documents"]).toHaveLength(3);
    expect(await exportTables(target, format, rest, { ...same, isGone, prune: true })).toMatchObject({
      gone,
      changed: true,
    });
    // A report stays as long as one of its files does.
    expect(await tablesIn(target)).toEqual(tablesOf({ ...part(output, 0, 0), documents: [a, copy] }));
    expect(await exportTables(target, format, rest, { ...same, isGone, prune: true })).toMatchObject({
      gone: [],
      changed: false,
    });
  });

  test("the time of a run is that of the run that told the rows", async () => {
    const target = targetIn(await folderWith({}), format);
    const run = (all: AuditOutput, auditedAt: string) => exportTables(target, format, all, { ...same, auditedAt });
    await run(part(output, 0, 1), "2031-01-01T00:00:00.000Z");
    expect(await run(part(output, 0, 1), "2031-02-01T00:00:00.000Z")).toMatchObject({ changed: false });
    await run(part(output, 0, 2), "2031-03-01T00:00:00.000Z");
    const { documents = [] } = await tablesIn(target);
    expect(Object.fromEntries(documents.map((row) => [row["path"], row["audited_at"]]))).toEqual({
      [String(output.documents[0]?.source.path)]: "2031-01-01T00:00:00.000Z",
      [String(output.documents[1]?.source.path)]: "2031-03-01T00:00:00.000Z",
    });
  });

  test("findings between files follow their files", async () => {
    const target = targetIn(await folderWith({}), format);
    const span = output.documents[0]?.figures[0]?.span;
    if (!span) throw new Error("nothing was invented");
    const places = [0, 1].map((document) => ({ document, span, message: "nơi" }));
    const cross = {
      id: "cross-1",
      rule: "cross-indicator",
      severity: "warning",
      message: "khác nhau",
      places,
    } as const;
    const both = { ...part(output, 0, 2), crossFindings: [{ ...cross, fingerprint: "a" }] };
    await exportTables(target, format, both, same);
    expect(await tablesIn(target)).toEqual(tablesOf(both));
    // One of the two alone cannot see it, and does not take it away.
    await exportTables(target, format, part(output, 0, 1), same);
    expect(await tablesIn(target)).toEqual(tablesOf(both));
    await exportTables(target, format, part(output, 0, 2), same);
    expect(await tablesIn(target)).toEqual(tablesOf(part(output, 0, 2)));
  });

  test("tables of something else are left alone", async () => {
    const folder = await folderWith({ "bao-cao/documents.csv": "a,b\n1,2\n", "bao-cao/documents.ndjson": '{"a":1}\n' });
    const target = targetIn(folder, format);
    if (format === "parquet") return;
    if (format === "sqlite") new DatabaseSync(target).exec("CREATE TABLE documents (a)");
    const before = bytesOf(target);
    await expect(exportTables(target, format, output, same)).rejects.toThrow(ForeignDataError);
    expect(bytesOf(target)).toEqual(before);
  });
});

test("a file that is no database is told apart", async () => {
  const folder = await folderWith({ "a.sqlite": "this is plain text, and quite a lot of it" });
  await expect(exportTables(join(folder, "a.sqlite"), "sqlite", output, same)).rejects.toThrow(/not a database/);
});

test("the target tells the format", async () => {
  const folder = await folderWith({ "p/documents.parquet": "", "n/documents.ndjson": "", "e/x.txt": "" });
  expect(
    ["a.sqlite", "a.DB", "new/", "new", "p", "n/", "e", "a.xlsx"].map((name) => formatOf(`${folder}/${name}`)),
  ).toEqual(["sqlite", "sqlite", "csv", "csv", "parquet", "ndjson", "csv", null]);
});

test("a CSV folder describes itself", async () => {
  const target = targetIn(await folderWith({}), "csv");
  await exportTables(target, "csv", output, same);
  const { resources } = JSON.parse(readFileSync(join(target, "datapackage.json"), "utf8")) as {
    resources: { path: string; schema: { fields: { name: string }[]; foreignKeys: object[] } }[];
  };
  const files = readdirSync(target).filter((name) => name.endsWith(".csv"));
  expect(resources.map((resource) => resource.path).sort()).toEqual(files.sort());
  for (const { path, schema } of resources) {
    const [header] = readFileSync(join(target, path), "utf8").split("\n");
    expect(header).toBe(schema.fields.map((field) => field.name).join(","));
  }
});

test("a commit that was cut off is finished by the next run; files of others stay", async () => {
  const folder = await folderWith({ "bao-cao/ghi-chu.txt": "của tôi" });
  const target = join(folder, "bao-cao");
  await exportTables(target, "csv", part(output, 0, 2), same);
  const complete = bytesOf(target);
  writeFileSync(join(target, ".doichieu-figures.csv.new"), readFileSync(join(target, "figures.csv")));
  writeFileSync(join(target, "figures.csv"), "figure_id\n");
  writeFileSync(join(target, ".doichieu-commit.json"), '["figures.csv"]');
  expect(await exportTables(target, "csv", part(output, 0, 2), same)).toMatchObject({ changed: false });
  expect(bytesOf(target)).toEqual(complete);
});
