import { meet, subtractIntervals } from "../arithmetic/interval.ts";
import { nearest } from "../arithmetic/literal.ts";
import { subtract, toNumber } from "../arithmetic/rational.ts";
import { settleComparison, type Comparison } from "../binding/comparison.ts";
import { literalOf, wholeOf } from "../binding/value.ts";
import { printLike, printPart, printWhole } from "./operand.ts";
import type { Outcome, Rule } from "./rule.ts";

const fits = ({ change, now, old }: Comparison): boolean => {
  if (!old || !change.figure) return false;
  const [high, low] = change.direction === "up" ? [literalOf(now), wholeOf(old)] : [wholeOf(old), literalOf(now)];
  return meet(subtractIntervals(nearest(high), nearest(low)), nearest(literalOf(change.figure)));
};

const judge = (told: Comparison): Outcome | null => {
  const comparison = settleComparison(told, fits);
  if (!comparison) return null;
  const { change, now, old } = comparison;
  const { figure } = change;
  if (!old || !figure || figure.unit === "lần" || figure.kind === "percentage") return null;
  const up = change.direction === "up";
  const after = literalOf(now);
  const before = wholeOf(old);
  const [high, low] = up ? [after, before] : [before, after];
  const consistent = fits(comparison);
  const expected = subtract(high.value, low.value);
  const [first, second] = up ? [printPart(now), printWhole(old)] : [printWhole(old), printPart(now)];
  const arithmetic = `${first} - ${second} = ${printLike(now, expected)}`;
  const stated = printPart(figure);
  return {
    check: {
      status: consistent ? "consistent" : "inconsistent",
      binding: "said-outright",
      operands: { new: now.id, old: old.id, change: figure.id },
      stated: figure.value,
      expected: toNumber(expected),
      fits: null,
      explanation: { vi: arithmetic, en: arithmetic },
      repairs: consistent || expected.n < 0n ? [] : [{ figure: figure.id, value: expected }],
    },
    finding: consistent
      ? null
      : {
          severity: "error",
          message: {
            vi: `Mức ${up ? "tăng" : "giảm"} không khớp: ${arithmetic}, báo cáo ghi ${stated}.`,
            en: `The ${up ? "rise" : "fall"} does not fit: ${arithmetic}, the report says ${stated}.`,
          },
          span: figure.span,
          related: [
            { span: now.span, message: { vi: "số kỳ này", en: "the new figure" } },
            ...(old.id === now.id ? [] : [{ span: old.span, message: { vi: "số kỳ trước", en: "the old figure" } }]),
          ],
          suggestion: null,
          about: [printPart(now), printWhole(old), stated],
        },
  };
};

export const delta: Rule = {
  id: "delta",
  severity: "error",
  title: { vi: "Mức tăng, giảm", en: "Absolute change" },
  description: {
    vi: `“tăng n”, “giảm n” so với kỳ trước phải bằng hiệu của hai số khi câu văn nêu cả hai. Không xét khi kỳ so sánh là kỳ khác.`,
    en: `"tăng n", "giảm n" against an earlier time must be the difference of the two figures where the sentence tells both. Silent where another period is meant.`,
  },
  correct: [{ text: "Xảy ra 194 vụ, giảm 165 vụ so với cùng kỳ (359 vụ).", why: null }],
  incorrect: [
    {
      text: "Xảy ra 194 vụ, giảm 156 vụ so với cùng kỳ (359 vụ).",
      why: { vi: "359 - 194 = 165", en: "359 - 194 = 165" },
    },
  ],
  check: ({ bindings }) =>
    bindings.comparisons.flatMap((comparison) => {
      const outcome = judge(comparison);
      return outcome ? [outcome] : [];
    }),
};
