import { describe, expect, expectTypeOf, test } from "vitest";
import {
  allRules,
  auditText,
  type Check,
  checkOf,
  type CheckRuleId,
  type CrossRuleId,
  type DocumentReference,
  type Figure,
  type Operands,
  type OperandsByRule,
  operandsOf,
  type RuleId,
} from "../src/index.ts";
import { rules } from "../src/internal.ts";

/** What stands in each role: the compiler holds the roles to the types, the test holds the rules to them. */
const ROLES: {
  readonly [Rule in CheckRuleId]: { readonly [Role in keyof OperandsByRule[Rule]]: "figure" | "reference" | "number" };
} = {
  "percent-of-whole": { part: "figure", whole: "figure", percent: "figure" },
  "sum-of-parts": { total: "figure", parts: "figure" },
  difference: { minuend: "figure", subtrahend: "figure", rest: "figure" },
  "ratio-sum": { ratios: "figure" },
  growth: { new: "figure", old: "figure", change: "figure", percent: "figure", times: "figure" },
  delta: { new: "figure", old: "figure", change: "figure" },
  "listed-items": { count: "figure", items: "number" },
  "repeated-figure": { figures: "figure" },
  "percentages-sum": { percentages: "figure" },
  "reference-conflict": { references: "reference" },
  "reference-year": { references: "reference" },
  "reference-sequence": { references: "reference" },
  "type-against-symbol": { references: "reference" },
  "issuer-against-symbol": { references: "reference" },
};

const EXAMPLES = rules.flatMap(({ id, correct, incorrect }) =>
  [...correct, ...incorrect].map(({ text }) => ({ id, text })),
);

const kindOf = (record: unknown): string => {
  if (typeof record === "number") return "number";
  return "exact" in (record as object) ? "figure" : "reference";
};

describe("the operands of a check", () => {
  test.each(EXAMPLES)("play the roles that its rule names: $id, $text", ({ text }) => {
    const document = auditText(text);
    for (const check of document.checks) {
      const roles: Readonly<Record<string, string>> = ROLES[check.rule];
      expect(Object.keys(check.operands).sort()).toEqual(Object.keys(roles).sort());
      const resolved = Object.entries<unknown>(operandsOf(document, check)).flatMap(([role, told]) =>
        [told].flat().flatMap((record) => (record === null ? [] : [`${role}: ${kindOf(record)}`])),
      );
      const named = Object.entries(roles).map(([role, kind]) => `${role}: ${kind}`);
      expect(named).toEqual(expect.arrayContaining(resolved));
    }
  });

  test("are seen of every rule that checks", () => {
    const seen = new Set(EXAMPLES.flatMap(({ text }) => auditText(text).checks.map(({ rule }) => rule)));
    expect([...seen].sort()).toEqual(Object.keys(ROLES).sort());
  });

  test("are the figures themselves, once resolved", () => {
    const document = auditText("Tiếp nhận 1.250 hồ sơ, trong đó 1.100 hồ sơ giải quyết trước hạn, chiếm 91,5%.");
    const [check] = document.checks;
    if (check?.rule !== "percent-of-whole") throw new Error("another rule");
    const { part, whole, percent } = operandsOf(document, check);
    expect([part.text, whole?.text, percent.text]).toEqual(["1.100", "1.250", "91,5"]);
  });
});

test("a finding's check is found, and is null where there is none", () => {
  const document = auditText("Năm 20230, tiếp nhận 1.250 hồ sơ, trong đó 1.100 hồ sơ trước hạn, chiếm 91,5%.");
  const checks = document.findings.map((finding) => [finding.rule, checkOf(document, finding)?.rule ?? null]);
  expect(checks.sort()).toEqual([
    ["implausible-value", null],
    ["percent-of-whole", "percent-of-whole"],
  ]);
  const finding = document.findings.find(({ check }) => check !== null);
  if (!finding) throw new Error("no check");
  const other = auditText("Không có số liệu.");
  expect(() => checkOf(other, finding)).toThrow("the document has no check-1; is it another's finding?");
  expect(() => operandsOf(other, document.checks[0] as Check)).toThrow("the document has no fig-");
});

test("the ids of rules are literal types, and every rule has one", () => {
  const named: { readonly [Id in RuleId | CrossRuleId]: true } = {
    "percent-of-whole": true,
    "sum-of-parts": true,
    difference: true,
    "ratio-sum": true,
    growth: true,
    delta: true,
    "listed-items": true,
    "repeated-figure": true,
    "percentages-sum": true,
    "reference-conflict": true,
    "reference-year": true,
    "reference-sequence": true,
    "type-against-symbol": true,
    "issuer-against-symbol": true,
    "date-order": true,
    "period-conflict": true,
    "implausible-value": true,
    "share-range": true,
    "no-integer-fits": true,
    "cross-reference-date": true,
    "cross-indicator": true,
    "cross-cumulative": true,
    "cross-period-sum": true,
    "cross-old-year": true,
    "cross-copy": true,
  };
  expect(allRules.map(({ id }) => id).sort()).toEqual(Object.keys(named).sort());
});

const told = (check: Check): string => {
  switch (check.rule) {
    case "sum-of-parts":
      expectTypeOf(check.operands.parts).toEqualTypeOf<readonly `fig-${string}`[]>();
      return check.operands.total;
    case "reference-year":
      expectTypeOf(operandsOf({ figures: [], references: [] }, check).references).toEqualTypeOf<
        readonly DocumentReference[]
      >();
      return check.operands.references.join();
    case "growth":
      expectTypeOf<ReturnType<typeof operandsOf<typeof check>>["old"]>().toEqualTypeOf<Figure | null>();
      // @ts-expect-error -- a rate of growth has no parts
      return String(check.operands.parts);
    default:
      expectTypeOf(check.operands).toExtend<Operands>();
      return "";
  }
};

// @ts-expect-error -- there is no such rule
const unknownRule = (): unknown => auditText("", { rules: { grow: "off" } });

test("a rule tells the compiler which operands its checks have", () => {
  expect(unknownRule).toThrow(RangeError);
  expect(auditText("Giải quyết 85/92 vụ việc, đạt 92,4%.").checks.map(told)).toEqual([""]);
});
