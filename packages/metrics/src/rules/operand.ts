import { decimalsOf, formatDecimal, formatScaled } from "../arithmetic/format.ts";
import type { Literal } from "../arithmetic/literal.ts";
import type { Rational } from "../arithmetic/rational.ts";
import type { Figure } from "../record/figure/figure.ts";
import type { Localized } from "../record/localized.ts";
import { literalOf } from "../record/figure/value.ts";
import { isMultiple, type Amount } from "../relation/amount.ts";

const SCALE_WORDS: Readonly<Record<number, string>> = { 3: " nghìn", 6: " triệu", 9: " tỷ", 12: " nghìn tỷ" };

/** One side of a ratio: the magnitude word stands behind both. */
const printSide = ({ scale, decimals }: Literal, value: Rational): string => formatScaled(value, scale, decimals);

/** A value as the figure's own literal is printed: same scale, same decimals. */
export const printLike = (figure: Figure, value: Rational): string =>
  figure.kind === "ratio"
    ? printSide(literalOf(figure), value)
    : `${formatScaled(value, figure.scale, figure.decimals)}${SCALE_WORDS[figure.scale] ?? ""}`;

/** A figure in the arithmetic of a message; of a ratio, its numerator. */
export const printPart = (figure: Figure): string => printLike(figure, literalOf(figure).value);

/** A percentage with its own decimals and its mark. */
export const printPercent = (value: Rational, decimals: number): string => `${formatDecimal(value, decimals)}%`;

/** Whether a percentage is told as a change: one of two rates is in points, whatever sign stands behind it. */
export const toldInPoints = ({ comparison, unit }: Figure): boolean =>
  comparison !== null || (unit?.startsWith("điểm") ?? false);

/** A difference of percentages is told in points. */
export const printPoints = (value: Rational, decimals: number): Localized => ({
  vi: `${formatDecimal(value, decimals)} điểm phần trăm`,
  en: `${formatDecimal(value, decimals)} percentage points`,
});

/** A value in place of an amount, printed as the amount is. */
export const printInstead = ({ figure, literal }: Amount, value: Rational): string => {
  if (figure.kind === "percentage") return printPercent(value, figure.decimals);
  if (figure.kind === "ratio") return printSide(literal, value);
  // A bare number read in the unit of what stands beside it is printed as it stands.
  const scaled = formatScaled(value, literal.scale, literal.decimals);
  if (isMultiple(figure)) return `${scaled} lần`;
  return literal.scale === figure.scale ? `${scaled}${SCALE_WORDS[figure.scale] ?? ""}` : scaled;
};

/** An amount in the arithmetic of a message. */
export const printAmount = (amount: Amount): string => printInstead(amount, amount.literal.value);

/** An amount in the fingerprint of a finding. What was accepted is known by it: it never changes with the messages. */
export const printKey = (amount: Amount): string =>
  amount.figure.kind === "ratio"
    ? formatDecimal(amount.literal.value, decimalsOf(amount.literal.value))
    : printAmount(amount);
