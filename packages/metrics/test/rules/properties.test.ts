import * as fc from "fast-check";
import { textSource } from "@doichieu/parser/reader";
import { describe, expect, test } from "vitest";
import { consistentReport } from "../../../../bench/consistent-report.ts";
import { parseFormatted } from "../../src/arithmetic/format.ts";
import { compare, divide, HUNDRED, multiply, roundHalfUp, sum } from "../../src/arithmetic/rational.ts";
import { auditReport } from "../../src/audit-report.ts";

const audit = (text: string) => auditReport(textSource(text), { path: "a.txt", sha256: "", bytes: 0 });
const grouped = (value: number): string => String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, ".");

describe("sound reports", () => {
  test("are never found fault with above a note, however rates are rounded", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const raised = audit(consistentReport(seed)).findings.filter((finding) => finding.severity !== "note");
        expect(raised.map((finding) => finding.message)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

const shares = fc
  .record({
    whole: fc.integer({ min: 200, max: 50_000 }),
    permille: fc.integer({ min: 50, max: 450 }),
  })
  .map(({ whole, permille }) => {
    const first = Math.max(1, Math.floor((whole * permille) / 1000));
    return { whole, first, second: whole - first };
  });

const rate = (part: number, whole: number, off: number): string => {
  const tenths = Number((BigInt(part) * 2000n + BigInt(whole)) / (2n * BigInt(whole))) + off;
  return `${Math.floor(tenths / 10)},${tenths % 10}%`;
};

describe("shares", () => {
  test("the order of clauses changes no verdict", () => {
    fc.assert(
      fc.property(shares, ({ whole, first, second }) => {
        const a = `loại một ${grouped(first)} hồ sơ, chiếm ${rate(first, whole, 0)}`;
        const b = `loại hai ${grouped(second)} hồ sơ, chiếm ${rate(second, whole, 0)}`;
        const verdicts = (one: string, other: string): string[] =>
          audit(`Có ${grouped(whole)} hồ sơ, gồm: ${one}; ${other}.`)
            .checks.filter((check) => check.rule === "percent-of-whole")
            .map((check) => `${check.stated} ${check.status}`)
            .sort();
        expect(verdicts(a, b)).toEqual(verdicts(b, a));
      }),
      { numRuns: 60 },
    );
  });

  test("the arithmetic of a finding can be recomputed from its message", () => {
    fc.assert(
      fc.property(shares, fc.integer({ min: 2, max: 9 }), ({ whole, first }, off) => {
        const text = `Có ${grouped(whole)} hồ sơ, trong đó loại một ${grouped(first)} hồ sơ, chiếm ${rate(first, whole, off)}.`;
        const finding = audit(text).findings.find((item) => item.rule === "percent-of-whole");
        // What chance could have printed is not told: small parts of small wholes.
        fc.pre(finding !== undefined);
        const told = /(?<part>[\d.]+) \/ (?<whole>[\d.]+) = (?<rate>[\d.,]+)%/u.exec(finding?.message ?? "")?.groups;
        expect(told).toBeDefined();
        const [a, b, p] = [told?.["part"], told?.["whole"], told?.["rate"]].map((item) => parseFormatted(item ?? "0"));
        if (!a || !b || !p) return;
        expect(compare(roundHalfUp(multiply(divide(a, b), HUNDRED), 1), p)).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  test("so can that of a sum", () => {
    fc.assert(
      fc.property(shares, ({ whole, first, second }) => {
        const text = `Có ${grouped(whole)} hồ sơ, gồm: loại một ${grouped(first)} hồ sơ; loại hai ${grouped(second)} hồ sơ.`;
        const check = audit(text).checks.find((item) => item.rule === "sum-of-parts");
        const [left = "", right = ""] = (check?.explanation ?? "").split(" = ");
        expect(compare(sum(left.split(" + ").map(parseFormatted)), parseFormatted(right))).toBe(0);
        expect(parseFormatted(right).n).toBe(BigInt(whole));
      }),
      { numRuns: 60 },
    );
  });
});
