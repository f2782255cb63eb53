import { meet, subtractIntervals } from "../arithmetic/interval.ts";
import { nearest } from "../arithmetic/literal.ts";
import { subtract, toNumber } from "../arithmetic/rational.ts";
import type { PointGap } from "../binding/point-gap.ts";
import { literalOf } from "../binding/value.ts";
import { printPercent } from "./operand.ts";
import type { Outcome } from "./rule.ts";

/** Holds a gap in percentage points against the two rates that it is told between. */
export const judgePointGap = ({ rate, gap, target, direction }: PointGap): Outcome => {
  const [minuend, subtrahend] = direction === "up" ? [rate, target] : [target, rate];
  const [high, low, rest] = [minuend, subtrahend, gap].map(literalOf) as [
    ReturnType<typeof literalOf>,
    ReturnType<typeof literalOf>,
    ReturnType<typeof literalOf>,
  ];
  const consistent = meet(subtractIntervals(nearest(high), nearest(low)), nearest(rest));
  const expected = subtract(high.value, low.value);
  const decimals = Math.max(minuend.decimals, subtrahend.decimals);
  const percent = (figure: typeof rate): string => printPercent(literalOf(figure).value, figure.decimals);
  const arithmetic = `${percent(minuend)} - ${percent(subtrahend)} = ${printPercent(expected, decimals)}`;
  return {
    check: {
      status: consistent ? "consistent" : "inconsistent",
      binding: "frame-head",
      operands: { minuend: minuend.id, subtrahend: [subtrahend.id], rest: gap.id },
      stated: gap.value,
      expected: toNumber(expected),
      fits: null,
      explanation: { vi: arithmetic, en: arithmetic },
    },
    finding: consistent
      ? null
      : {
          severity: "warning",
          message: {
            vi: `Mức chênh giữa hai tỷ lệ không khớp: ${arithmetic}, báo cáo ghi ${percent(gap)}.`,
            en: `The gap between two rates does not fit: ${arithmetic}, the report says ${percent(gap)}.`,
          },
          span: gap.span,
          related: [rate, target].map((figure) => ({ span: figure.span, message: { vi: "tỷ lệ", en: "a rate" } })),
          suggestion: printPercent(expected, decimals),
          about: [percent(minuend), percent(subtrahend), percent(gap)],
        },
  };
};
