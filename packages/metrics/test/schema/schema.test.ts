import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { auditOutputJsonSchema, auditOutputSchema, SCHEMA_VERSION } from "../../src/schema/index.ts";
import { inventAudit } from "../invented/audit.ts";

const folder = new URL("stored/", import.meta.url);
const stored = readdirSync(folder).sort();
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), "utf8"));
const compiled = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(auditOutputJsonSchema());
/** What the JSON Schema has against the output; empty where it is valid. */
const complaints = (output: unknown): readonly unknown[] => (compiled(output) ? [] : (compiled.errors ?? []));

test("every schema version that was released has stored output", () => {
  for (let version = 1; version <= SCHEMA_VERSION; version++) {
    expect(stored.some((name) => name.startsWith(`v${version}-`))).toBe(true);
  }
});

describe.each(stored)("stored output %s", (name) => {
  test("still validates, by zod and by the JSON Schema", () => {
    const output = read(name);
    expect(auditOutputSchema.parse(output)).toMatchObject(output as object);
    expect(complaints(output)).toEqual([]);
  });

  test("stays valid with a field of a later release", () => {
    const output = { ...(read(name) as object), later: 1 };
    expect(auditOutputSchema.safeParse(output).success).toBe(true);
    expect(complaints(output)).toEqual([]);
  });
});

test("output of today passes whole: parsing drops and changes nothing", () => {
  const output = inventAudit(12);
  expect(auditOutputSchema.parse(output)).toEqual(output);
  expect(complaints(output)).toEqual([]);
});

test("output of the first version gets the fields of the second, empty", () => {
  const [document] = auditOutputSchema.parse(read("v1-two-reports.json")).documents;
  expect(document).toMatchObject({ patterns: [], unchecked: [], coverage: { kinds: {}, tables: [] } });
  expect(document?.checks[0]).toMatchObject({ kind: null, probability: null, derived: {}, evidence: [] });
});

test("the stored output of the second version holds every field that it brought", () => {
  const { documents } = read("v2-a-report-with-a-table.json") as {
    documents: readonly Record<"checks" | "findings" | "patterns" | "unchecked", readonly object[]>[];
  };
  const [document] = documents;
  expect(document?.patterns.length).toBeGreaterThan(0);
  expect(document?.unchecked.length).toBeGreaterThan(0);
  expect(document?.findings[0]).toHaveProperty("probability");
  for (const field of ["kind", "fit", "probability", "margin", "alternative", "derived", "pattern", "evidence"])
    expect(document?.checks[0]).toHaveProperty(field);
});

test.each<[string, string, string]>([
  ["an unknown schema version", '"schemaVersion":1', '"schemaVersion":3'],
  ["a hash that is none", '"sha256":"', '"sha256":"-'],
  ["a missing key instead of null", '"label":"tiếp nhận",', ""],
  ["a negative offset", '"span":{"start":', '"span":{"start":-1'],
  ["a float where the exact decimal belongs", '"exact":"', '"exact":"1e'],
  ["an unknown severity", '"severity":"warning"', '"severity":"fatal"'],
])("%s is refused by both", (_, right, wrong) => {
  const before = JSON.stringify(read("v1-two-reports.json"));
  expect(before).toContain(right);
  const output: unknown = JSON.parse(before.replace(right, wrong));
  expect(auditOutputSchema.safeParse(output).success).toBe(false);
  expect(complaints(output)).not.toEqual([]);
});

test("the JSON Schema names its version and stays readable as JSON", () => {
  const schema = auditOutputJsonSchema();
  expect(schema["$id"]).toBe("urn:doichieu:audit-output:2");
  expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
});
