import { createHash } from "node:crypto";
import { textSource } from "@doichieu/parser";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AuditOptions,
  auditAcross,
  auditFile,
  auditReport,
  auditText,
  ReadError,
  ruleById,
} from "../src/index.ts";

/** Figures of one ratio: nothing is to be chosen. */
const SURELY_WRONG = "Giải quyết 85/92 vụ việc, đạt 94,2%.";
const WRONG = "Tiếp nhận 1.250 hồ sơ, trong đó 1.100 hồ sơ giải quyết trước hạn, chiếm 91,5%.";

const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** A call as somebody without types writes it. */
const loose = (call: unknown) => call as (...args: readonly unknown[]) => unknown;

describe("auditText", () => {
  test("tells what the long way tells, with the hash and size of the text's UTF-8", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "grapheme" }), fc.constant(WRONG)), (text) => {
        const bytes = new TextEncoder().encode(text);
        const options = { path: "a.txt", sha256: hashOf(bytes), bytes: bytes.length };
        expect(auditText(text, { name: "a.txt" })).toEqual(auditReport(textSource(text), options));
      }),
      { numRuns: 50 },
    );
  });

  test("takes rules out, and sets others to another severity", () => {
    expect(auditText(SURELY_WRONG).findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ["percent-of-whole", "error"],
    ]);
    expect(auditText(SURELY_WRONG, { rules: { "percent-of-whole": "off" } }).findings).toEqual([]);
    expect(auditText(SURELY_WRONG, { rules: { "percent-of-whole": "note" } }).findings[0]?.severity).toBe("note");
    expect(auditText(SURELY_WRONG, { lang: "en" }).findings[0]?.message).toContain("The rate does not fit");
  });

  test.each([
    [
      "no text",
      [],
      TypeError,
      "auditText(text, options?): text must be a string (bytes are for auditFile), not undefined",
    ],
    ["bytes", [new Uint8Array(2)], TypeError, "not a Uint8Array"],
    ["a list", [["a"]], TypeError, "not an array"],
    ["null options", ["a", null], TypeError, "auditText(text, options?): options must be an object, not null"],
    ["a name that is none", ["a", { name: 7 }], TypeError, "name must be a string, not a number"],
    ["rules that are none", ["a", { rules: "off" }], TypeError, "rules must be an object, not a string"],
    ["an unknown option", ["a", { language: "en" }], RangeError, 'unknown option "language"; did you mean "lang"?'],
    ["an unknown language", ["a", { lang: "fr" }], RangeError, 'unknown language "fr"; there are vi, en'],
    [
      "an unknown rule",
      ["a", { rules: { "percent-of-hole": "off" } }],
      RangeError,
      'auditText(text, options?): unknown rule "percent-of-hole"; did you mean "percent-of-whole"?',
    ],
    [
      "an unknown severity",
      ["a", { rules: { growth: "warn" } }],
      RangeError,
      'unknown severity "warn"; did you mean "warning"?',
    ],
    [
      "a severity that is none",
      ["a", { rules: { growth: true } }],
      RangeError,
      "unknown severity a boolean; there are off, error",
    ],
  ])("%s is told", (_what, args, type, message) => {
    expect(() => loose(auditText)(...args)).toThrow(type);
    expect(() => loose(auditText)(...args)).toThrow(message);
  });
});

describe("auditFile", () => {
  test("reads bytes by what they hold, and names them by their hash", async () => {
    const bytes = new TextEncoder().encode(`# Báo cáo\n\n${WRONG.replace("91,5%", "**91,5%**")}\n`);
    const { source, findings } = await auditFile(bytes, { name: "kho/bao-cao.md" });
    expect(source).toEqual({
      path: "kho/bao-cao.md",
      mediaType: "text/markdown",
      sha256: hashOf(bytes),
      bytes: bytes.length,
      pages: null,
      ocr: false,
    });
    expect(findings.map(({ explanation }) => explanation)).toEqual(["1.100 / 1.250 = 88,0%"]);
    expect(await auditFile(bytes.buffer, { name: "kho/bao-cao.md" })).toMatchObject({
      source: { sha256: hashOf(bytes) },
    });
  });

  test("leaves the bytes as they were", async () => {
    const bytes = new TextEncoder().encode(WRONG);
    await auditFile(bytes, { name: "a.txt" });
    expect(new TextDecoder().decode(bytes)).toBe(WRONG);
  });

  test("rejects with a code where nothing can be read", async () => {
    const refused = await auditFile(new TextEncoder().encode("%PDX"), { name: "a.pdf" }).catch(
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(ReadError);
    expect((refused as ReadError).code).toBe("format-mismatch");
  });

  test.each([
    ["a path", ["a.txt", { name: "a.txt" }], TypeError, "what the file holds, not where it lies, not a string"],
    [
      "no options",
      [new Uint8Array(1)],
      TypeError,
      "auditFile(bytes, { name }): options must be an object, not undefined",
    ],
    ["no name", [new Uint8Array(1), {}], TypeError, "name must be a string, not undefined"],
    ["an unknown option", [new Uint8Array(1), { name: "a", maxpages: 3 }], RangeError, 'did you mean "maxPages"?'],
    [
      "an unknown rule",
      [new Uint8Array(1), { name: "a", rules: { grow: "off" } }],
      RangeError,
      'did you mean "growth"?',
    ],
  ])("%s is told", async (_what, args, type, message) => {
    const refused = await (loose(auditFile)(...args) as Promise<unknown>).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(type);
    expect((refused as Error).message).toContain(message);
  });
});

test.each([
  [
    "auditReport, a text",
    auditReport,
    ["a", {}],
    "source must be a SourceText, as textSource and readReport make it, not a string",
  ],
  [
    "auditReport, no hash",
    auditReport,
    [textSource("a"), { path: "a", bytes: 1 } as AuditOptions],
    "sha256 must be a string",
  ],
  ["auditAcross, one document", auditAcross, [auditText("a")], "documents must be an array of DocumentAudit"],
  [
    "textSource, bytes",
    textSource,
    [new Uint8Array(1)],
    "text must be a string (bytes are for readReport), not a Uint8Array",
  ],
])("a wrong argument is one clear TypeError: %s", (_what, call, args, message) => {
  expect(() => loose(call)(...args)).toThrow(TypeError);
  expect(() => loose(call)(...args)).toThrow(message);
});

test("a rule is found by its id, and the nearest is named where there is none", () => {
  expect(ruleById("growth").title.en).toBe("Growth");
  expect(() => loose(ruleById)("growht")).toThrow(
    new RangeError('ruleById(id): unknown rule "growht"; did you mean "growth"?'),
  );
});
