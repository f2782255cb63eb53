import { meet, subtractIntervals, sumIntervals } from "../arithmetic/interval.ts";
import { nearest, type Literal } from "../arithmetic/literal.ts";
import { subtract, sum, toNumber, type Rational } from "../arithmetic/rational.ts";
import type { Remainder } from "../binding/remainder.ts";
import { literalOf, valueOf, wholeOf } from "../binding/value.ts";
import { readPointGaps } from "../binding/point-gap.ts";
import type { Severity } from "./finding.ts";
import { judgePointGap } from "./point-gap.ts";
import { printPart, printWhole, printLike } from "./operand.ts";
import type { Outcome, Rule } from "./rule.ts";

const at = (literal: Literal, value: Rational): Literal => ({ ...literal, value, about: null, exact: true });

const fits = (whole: Literal, taken: readonly Literal[], rest: Literal): boolean =>
  meet(subtractIntervals(nearest(whole), sumIntervals(taken.map(nearest))), nearest(rest));

/** Where the sentence leaves several readings, the one that holds is the one meant. */
const settle = (told: Remainder): Remainder => {
  const holds = ({ whole, taken }: Pick<Remainder, "whole" | "taken">): boolean =>
    fits(
      wholeOf(whole),
      taken.map((item) => literalOf(item.figure)),
      literalOf(told.rest.figure),
    );
  const other = holds(told) ? undefined : told.others.find(holds);
  return other ? { ...told, ...other } : told;
};

const judge = (told: Remainder): Outcome | null => {
  const remainder = settle(told);
  const { taken, rest } = remainder;
  const whole = wholeOf(remainder.whole);
  const takenLiterals = taken.map((item) => literalOf(item.figure));
  const restLiteral = literalOf(rest.figure);
  const consistent = fits(whole, takenLiterals, restLiteral);
  // A rest told in another paragraph may be the rest of something else.
  if (!consistent && !remainder.near) return null;
  const expected = subtract(whole.value, sum(takenLiterals.map((item) => item.value)));
  // More was done than there was: what is pending is of something else.
  if (!consistent && !remainder.certain && expected.n < 0n) return null;
  const severity: Severity | null = consistent ? null : remainder.certain ? "error" : "note";
  const minus = [printWhole(remainder.whole), ...taken.map((item) => printPart(item.figure))].join(" - ");
  const arithmetic = `${minus} = ${printLike(rest.figure, expected)}`;
  const stated = printPart(rest.figure);
  const ids = taken.map((item) => item.figure.id);
  return {
    check: {
      status: consistent ? "consistent" : "inconsistent",
      binding: remainder.ratio ? "said-outright" : remainder.near ? "frame-head" : "earlier-in-text",
      operands: { minuend: remainder.whole.id, subtrahend: ids, rest: rest.figure.id },
      stated: rest.figure.value,
      expected: toNumber(expected),
      fits: null,
      explanation: { vi: arithmetic, en: arithmetic },
      repairs: consistent
        ? []
        : [
            { figure: rest.figure.id, value: expected },
            ...(remainder.ratio
              ? [{ figure: remainder.whole.id, value: subtract(whole.value, valueOf(rest.figure)) }]
              : ids.length === 1
                ? [{ figure: ids[0] as string, value: subtract(whole.value, valueOf(rest.figure)) }]
                : []),
          ].filter((repair) => repair.value.n >= 0n),
      holdsWith: (figure, value) =>
        fits(
          figure === remainder.whole.id && !remainder.ratio ? at(whole, value) : whole,
          takenLiterals.map((item, index) => (ids[index] === figure ? at(item, value) : item)),
          figure === rest.figure.id ? at(restLiteral, value) : restLiteral,
        ),
    },
    finding:
      severity === null
        ? null
        : {
            severity,
            message: remainder.certain
              ? {
                  vi: `Số còn lại không khớp: ${arithmetic}, báo cáo ghi ${stated}.`,
                  en: `What is left does not fit: ${arithmetic}, the report says ${stated}.`,
                }
              : {
                  vi: `Số đang giải quyết khác hiệu của hai số trước: ${arithmetic}, báo cáo ghi ${stated}; phần chênh có thể đã rút hoặc trả lại.`,
                  en: `What is pending differs from the difference of the two figures before: ${arithmetic}, the report says ${stated}; the gap may have been withdrawn or returned.`,
                },
            span: rest.figure.span,
            related: [
              { span: remainder.whole.span, message: { vi: "số bị trừ", en: "taken from" } },
              ...(remainder.ratio
                ? []
                : taken.map((item) => ({ span: item.figure.span, message: { vi: "số trừ", en: "taken away" } }))),
            ],
            suggestion: null,
            about: [printWhole(remainder.whole), ...taken.map((item) => printPart(item.figure)), stated],
          },
  };
};

export const difference: Rule = {
  id: "difference",
  severity: "error",
  title: { vi: "Số còn lại", en: "What is left" },
  description: {
    vi: `“còn”, “còn lại”, “số còn lại” phải bằng tổng số trừ đi số đã nêu. “đang giải quyết” không hẳn là còn lại (có hồ sơ rút, trả lại): chỉ lưu ý phần chênh. Tỷ lệ cao hơn, thấp hơn chỉ tiêu được tính bằng điểm phần trăm.`,
    en: `"còn", "còn lại" must be the whole less what was told. "đang giải quyết" need not be all the rest (files are withdrawn or returned): the gap is only noted. A rate above or below its target is taken in percentage points.`,
  },
  correct: [{ text: "Thụ lý 469 vụ, giải quyết 356 vụ, còn lại 113 vụ.", why: null }],
  incorrect: [
    {
      text: "Thụ lý 469 vụ, giải quyết 356 vụ, còn lại 131 vụ.",
      why: { vi: "469 - 356 = 113", en: "469 - 356 = 113" },
    },
  ],
  check: ({ bindings }) => [
    ...bindings.remainders.flatMap((remainder) => {
      const outcome = judge(remainder);
      return outcome ? [outcome] : [];
    }),
    ...readPointGaps(bindings.reading).map(judgePointGap),
  ],
};
