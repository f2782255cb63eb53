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

test.each<[string, string, string]>([
  ["an unknown schema version", '"schemaVersion":1', '"schemaVersion":2'],
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
  expect(schema["$id"]).toBe("urn:doichieu:audit-output:1");
  expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
});
