import { readFileSync } from "node:fs";
import { textSource } from "@doichieu/parser/reader";
import { describe, expect, test } from "vitest";
import { auditReport } from "../../src/audit-report.ts";

interface Case {
  readonly field: string;
  readonly text: string;
  /** Arithmetic that must be looked at and found right. */
  readonly sound: readonly string[];
  /** Arithmetic that must be looked at and found wrong, with a finding above a note. */
  readonly broken: readonly string[];
}

const FILE = new URL("../../../../fixtures/sentences/cross-check.json", import.meta.url);
const cases = JSON.parse(readFileSync(FILE, "utf8")) as Case[];

/** Figures that add up may be told as a sum, a rest or a change: "163 + 121 = 284", "284 - 163 = 121". */
const toldAnyWay = (arithmetic: string): string =>
  /[|/]/u.test(arithmetic.replaceAll(/\d\/\d/gu, ""))
    ? arithmetic
    : arithmetic
        .split(/ [-+=] /u)
        .toSorted()
        .join(" ");

describe.each(cases.map((item) => [`${item.field}: ${item.text}`, item] as const))("%s", (_, item) => {
  const { checks, findings } = auditReport(textSource(item.text), { path: "cau.txt", sha256: "", bytes: 0 });
  const told = (status: string): string[] =>
    checks.filter((check) => check.status === status).map((check) => check.explanation);

  test("finds what holds and what does not", () => {
    expect(told("consistent").map(toldAnyWay)).toEqual(expect.arrayContaining(item.sound.map(toldAnyWay)));
    expect(told("inconsistent")).toEqual(expect.arrayContaining([...item.broken]));
  });

  test("speaks up on nothing else", () => {
    const raised = findings.filter((finding) => finding.severity !== "note");
    const broken = new Set(checks.filter((check) => item.broken.includes(check.explanation)).map((check) => check.id));
    const explained = raised.filter((finding) =>
      [finding.check, ...finding.otherChecks].some((id) => id !== null && broken.has(id)),
    );
    expect(raised.map((finding) => finding.message)).toEqual(explained.map((finding) => finding.message));
    expect(explained.length > 0).toBe(item.broken.length > 0);
  });
});
