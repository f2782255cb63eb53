import { readFileSync } from "node:fs";
import { textSource } from "@doichieu/parser/reader";
import { describe, expect, test } from "vitest";
import { auditReport } from "../../src/audit-report.ts";
import { toldAnyWay } from "./told-any-way.ts";

interface Case {
  readonly field: string;
  readonly text: string;
  /** Arithmetic that must be looked at and found right. */
  readonly sound: readonly string[];
  /** Arithmetic that is wrong. */
  readonly broken: readonly string[];
}

const FILE = new URL("../../../../fixtures/sentences/cross-check.json", import.meta.url);
const cases = JSON.parse(readFileSync(FILE, "utf8")) as Case[];

const audited = cases.map(({ field, text, sound, broken }) => {
  const { checks, findings } = auditReport(textSource(text), { path: "cau.txt", sha256: "", bytes: 0 });
  return { field, text, sound, broken, checks, findings };
});

describe.each(audited.map((item) => [`${item.field}: ${item.text}`, item] as const))("%s", (_, item) => {
  const { checks, findings, broken } = item;

  test("speaks up on nothing that holds", () => {
    const planted = new Set(broken.map(toldAnyWay));
    const wrong = new Set(checks.filter((check) => planted.has(toldAnyWay(check.explanation))).map(({ id }) => id));
    const alarms = findings.filter(
      ({ severity, check, otherChecks }) =>
        severity !== "note" && ![check, ...otherChecks].some((id) => id !== null && wrong.has(id)),
    );
    expect(alarms.map(({ message }) => message)).toEqual([]);
  });
});

describe("right figures in sentences", () => {
  const claimed = audited.flatMap(({ text, checks, sound }) => {
    const consistent = checks.filter(({ status }) => status === "consistent");
    const told = new Set(consistent.map(({ explanation }) => toldAnyWay(explanation)));
    return sound.map((arithmetic) => ({ text, found: told.has(toldAnyWay(arithmetic)) }));
  });

  // Whether a single one is found hangs on the weights; that nearly all are does not.
  test("are looked at, 19 in 20", () => {
    const missed = claimed.flatMap(({ text, found }) => (found ? [] : [text]));
    expect(missed.length / claimed.length <= 0.05 ? [] : missed).toEqual([]);
  });
});

describe("wrong figures in sentences", () => {
  const planted = audited.flatMap(({ text, checks, findings, broken }) =>
    broken.map((arithmetic) => {
      const check = checks.find(
        (each) => each.status === "inconsistent" && toldAnyWay(each.explanation) === toldAnyWay(arithmetic),
      );
      const finding = findings.find((each) => check && [each.check, ...each.otherChecks].includes(check.id));
      return { text, checked: check !== undefined, aloud: finding !== undefined && finding.severity !== "note" };
    }),
  );

  test("are looked at, nine in ten, and told above a note, four in five", () => {
    const missed = planted.flatMap(({ text, aloud }) => (aloud ? [] : [text]));
    expect(planted.filter(({ checked }) => checked).length / planted.length).toBeGreaterThanOrEqual(0.9);
    expect(missed.length / planted.length <= 0.2 ? [] : missed).toEqual([]);
  });
});
