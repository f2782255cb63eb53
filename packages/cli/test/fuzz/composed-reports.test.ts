import * as fc from "fast-check";
import { Ajv2020 } from "ajv/dist/2020.js";
import { textSource } from "@doichieu/parser/reader";
import { describe, expect, test } from "vitest";
import { brokenPromises } from "../../../../scripts/fuzz/broken-promises.ts";
import { auditReport, type DocumentAudit } from "@doichieu/metrics";
import { auditOutputJsonSchema } from "@doichieu/metrics/schema";
import { composedReport, mutatedReport } from "./composed-report.ts";

const audit = (text: string): DocumentAudit =>
  auditReport(textSource(text), { path: "a.txt", sha256: "0".repeat(64), bytes: text.length });

const validates = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(auditOutputJsonSchema());

/** What is wrong with the audit of a text; fast-check shows the text, and the seed that made it. */
const complaints = (text: string): readonly unknown[] => {
  const found = audit(text);
  const output = {
    schemaVersion: 1,
    tool: { name: "doichieu", version: "0" },
    documents: [found],
    crossFindings: [],
    errors: [],
  };
  const schema = validates(JSON.parse(JSON.stringify(output))) ? [] : (validates.errors ?? []);
  return [...brokenPromises(found), ...schema];
};

test.each([
  "Đã giải quyết 213/8870714229719191609973954984289180412055 hồ sơ, đạt 88%.",
  "213/2463 và quá 8870714229719191609973954984289180412055 trăm cuộc thi: còn lại 26/8870714229719191609973 nhiệm vụ.",
  "Đạt 0,00000001/3 hồ sơ, bằng 50%; 0,00000001/3 hồ sơ.",
])("a ratio beyond what a float can write: %s", (text) => {
  expect(complaints(text)).toEqual([]);
});

describe.each([
  ["composed of the lexicon's words", composedReport],
  ["composed, then cut and patched", mutatedReport],
])("reports %s", (_, report) => {
  test("are audited without a throw, every span holds what it says, and the JSON fits its schema", () => {
    fc.assert(
      fc.property(report, (text) => {
        expect(complaints(text)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test("give the same result twice", () => {
    fc.assert(
      fc.property(report, (text) => {
        expect(audit(text)).toEqual(audit(text));
      }),
      { numRuns: 25 },
    );
  });

  test("tell no more of two copies than twice as much, and what holds between them", () => {
    fc.assert(
      fc.property(report, (text) => {
        const [one, two] = [audit(text), audit(`${text}\n\n${text}`)];
        expect(two.figures.length).toBeLessThanOrEqual(2 * one.figures.length + 8);
        expect(two.references.length).toBeLessThanOrEqual(2 * one.references.length + 8);
        expect(two.checks.length).toBeLessThanOrEqual(4 * one.checks.length + 2 * one.figures.length + 8);
      }),
      { numRuns: 25 },
    );
  });
});
