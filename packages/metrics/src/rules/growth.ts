import { formatDecimal } from "../arithmetic/format.ts";
import { fitGrowth, fitGrowthFromChange, fitTimes } from "../arithmetic/growth.ts";
import {
  add,
  compare,
  divide,
  HUNDRED,
  multiply,
  roundHalfUp,
  subtract,
  toNumber,
  ZERO,
  type Rational,
} from "../arithmetic/rational.ts";
import type { Fit } from "../arithmetic/share.ts";
import { settleComparison, type Comparison } from "../binding/comparison.ts";
import { literalOf, valueOf, wholeOf } from "../binding/value.ts";
import type { Figure } from "../record/figure.ts";
import type { Severity } from "./finding.ts";
import { printPart, printPercent, printWhole, printLike } from "./operand.ts";
import type { Outcome, Rule } from "./rule.ts";

interface Growth {
  readonly fit: Fit;
  readonly expected: Rational;
  readonly arithmetic: string;
  readonly printed: Figure;
  readonly times: boolean;
}

const isTimes = (figure: Figure): boolean => figure.unit === "lần";

const rateText = (now: string, old: string, rate: Rational, decimals: number): string =>
  `(${now} - ${old}) / ${old} = ${printPercent(rate, decimals)}`;

/** Recomputes the rate from what is told; null where too little is. */
const recompute = ({ change, now, old }: Comparison): Growth | null => {
  const up = change.direction === "up";
  const before = old ? wholeOf(old) : null;
  const after = literalOf(now);
  if (change.figure && isTimes(change.figure) && before) {
    if (before.value.n === 0n) return null;
    const times = literalOf(change.figure);
    const ratio = divide(after.value, before.value);
    const fit = fitTimes(after, before, times);
    const expected = roundHalfUp(ratio, times.decimals);
    return {
      fit,
      expected,
      arithmetic: `${printPart(now)} / ${printWhole(old as Figure)} = ${formatDecimal(ratio, times.decimals)}`,
      printed: change.figure,
      times: true,
    };
  }
  if (!change.percent) return null;
  const percent = literalOf(change.percent);
  const { decimals } = change.percent;
  if (before && old) {
    if (before.value.n === 0n) return null;
    const rate = multiply(divide(subtract(after.value, before.value), before.value), HUNDRED);
    return {
      fit: fitGrowth(after, before, percent, up),
      expected: roundHalfUp(up ? rate : multiply(rate, { n: -1n, d: 1n }), decimals),
      arithmetic: rateText(printPart(now), printWhole(old), roundHalfUp(rate, decimals), decimals),
      printed: change.percent,
      times: false,
    };
  }
  if (change.figure && !isTimes(change.figure) && change.figure.kind !== "percentage") {
    const amount = literalOf(change.figure);
    const was = up ? subtract(after.value, amount.value) : add(after.value, amount.value);
    if (compare(was, ZERO) <= 0) return null;
    const rate = roundHalfUp(multiply(divide(amount.value, was), HUNDRED), decimals);
    return {
      fit: fitGrowthFromChange(after, amount, percent, up),
      expected: rate,
      arithmetic: `${printPart(change.figure)} / ${printLike(change.figure, was)} = ${printPercent(rate, decimals)}`,
      printed: change.percent,
      times: false,
    };
  }
  return null;
};

const judge = (told: Comparison): Outcome | null => {
  const comparison = settleComparison(told, (candidate) => recompute(candidate)?.fit === "rounded");
  const growth = comparison && recompute(comparison);
  if (!growth) return null;
  const { now, old, change } = comparison;
  const { fit, printed, times } = growth;
  const consistent = fit === "rounded";
  const severity: Severity = fit === "cut-off" ? "note" : old ? "error" : "warning";
  const stated = times ? `${printPart(printed)} lần` : printPercent(valueOf(printed), printed.decimals);
  return {
    check: {
      status: consistent ? "consistent" : "inconsistent",
      binding: old ? "said-outright" : "frame-head",
      operands: {
        new: now.id,
        old: old?.id ?? null,
        change: old || times ? null : (change.figure?.id ?? null),
        ...(times ? { times: printed.id } : { percent: printed.id }),
      },
      stated: printed.value,
      expected: toNumber(growth.expected),
      fits: null,
      explanation: { vi: growth.arithmetic, en: growth.arithmetic },
      repairs: consistent ? [] : [{ figure: printed.id, value: growth.expected }],
    },
    finding: consistent
      ? null
      : {
          severity,
          message: {
            vi: `${fit === "cut-off" ? "Tốc độ tăng, giảm bị cắt bớt chứ không làm tròn" : "Tốc độ tăng, giảm không khớp"}: ${growth.arithmetic}, báo cáo ghi ${change.direction === "up" ? "tăng" : "giảm"} ${stated}.`,
            en: `${fit === "cut-off" ? "The change is cut off rather than rounded" : "The change does not fit"}: ${growth.arithmetic}, the report says ${change.direction === "up" ? "up" : "down"} ${stated}.`,
          },
          span: printed.span,
          related: [
            { span: now.span, message: { vi: "số kỳ này", en: "the new figure" } },
            ...(old && old.id !== now.id
              ? [{ span: old.span, message: { vi: "số kỳ trước", en: "the old figure" } }]
              : []),
            ...(!old && change.figure
              ? [{ span: change.figure.span, message: { vi: "mức tăng, giảm", en: "the change" } }]
              : []),
          ],
          suggestion: null,
          about: [printPart(now), old ? printWhole(old) : "", stated],
        },
  };
};

export const growth: Rule = {
  id: "growth",
  severity: "error",
  title: { vi: "Tốc độ tăng, giảm", en: "Growth" },
  description: {
    vi: `Tính lại “tăng p%”, “giảm p%”, “gấp k lần” từ số kỳ này và số kỳ trước, hoặc từ số kỳ này và mức tăng giảm, khi câu văn nêu cả hai. Hai tỷ lệ so với nhau được tính bằng điểm phần trăm trước; so với kế hoạch không phải là tốc độ tăng.`,
    en: `Recomputes "tăng p%", "giảm p%" and "gấp k lần" from the new and the old figure, or from the new one and the change, where the sentence tells both. Two rates are compared in points first; a level against a plan is no growth.`,
  },
  correct: [{ text: "Xảy ra 194 vụ, giảm 46% so với cùng kỳ (359 vụ).", why: null }],
  incorrect: [
    {
      text: "Xảy ra 194 vụ, giảm 64% so với cùng kỳ (359 vụ).",
      why: { vi: "(194 - 359) / 359 = -46%", en: "(194 - 359) / 359 = -46%" },
    },
  ],
  check: ({ bindings }) =>
    bindings.comparisons.flatMap((comparison) => {
      const outcome = judge(comparison);
      return outcome ? [outcome] : [];
    }),
};
