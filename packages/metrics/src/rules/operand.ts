import type { Rational } from "../arithmetic/rational.ts";
import { formatDecimal, formatScaled } from "../arithmetic/format.ts";
import type { Figure } from "../record/figure.ts";
import { literalOf } from "../record/value.ts";
import type { Amount } from "../relation/amount.ts";

const SCALE_WORDS: Readonly<Record<number, string>> = { 3: " nghìn", 6: " triệu", 9: " tỷ", 12: " nghìn tỷ" };

/** Decimals that a value needs, at most six. */
const decimalsOf = ({ d }: Rational): number => {
  let decimals = 0;
  for (let power = 1n; decimals < 6 && power % d !== 0n; power *= 10n) decimals++;
  return decimals;
};

/** A value as the figure's own literal is printed: same scale, same decimals. */
export const printLike = (figure: Figure, value: Rational): string =>
  figure.kind === "ratio"
    ? formatDecimal(value, decimalsOf(value))
    : `${formatScaled(value, figure.scale, figure.decimals)}${SCALE_WORDS[figure.scale] ?? ""}`;

/** A figure in the arithmetic of a message; of a ratio, its numerator. */
export const printPart = (figure: Figure): string => printLike(figure, literalOf(figure).value);

/** A percentage with its own decimals and its mark. */
export const printPercent = (value: Rational, decimals: number): string => `${formatDecimal(value, decimals)}%`;

/** A value in place of an amount, printed as the amount is. */
export const printInstead = ({ figure, literal }: Amount, value: Rational): string => {
  if (figure.kind === "percentage") return printPercent(value, figure.decimals);
  if (figure.kind === "ratio") return formatDecimal(value, decimalsOf(value));
  // A bare number read in the unit of what stands beside it is printed as it stands.
  const scaled = formatScaled(value, literal.scale, literal.decimals);
  return literal.scale === figure.scale ? `${scaled}${SCALE_WORDS[figure.scale] ?? ""}` : scaled;
};

/** An amount in the arithmetic of a message. */
export const printAmount = (amount: Amount): string => printInstead(amount, amount.literal.value);
