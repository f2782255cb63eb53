import type { Rational } from "../arithmetic/rational.ts";
import { formatDecimal, formatScaled } from "../arithmetic/format.ts";
import type { Figure } from "../record/figure.ts";
import { literalOf, wholeOf } from "../binding/value.ts";

const SCALE_WORDS: Readonly<Record<number, string>> = { 3: " nghìn", 6: " triệu", 9: " tỷ", 12: " nghìn tỷ" };

/** A value as the figure's own literal is printed: same scale, same decimals. */
export const printLike = (figure: Figure, value: Rational): string =>
  figure.kind === "ratio"
    ? formatDecimal(value, 0)
    : `${formatScaled(value, figure.scale, figure.decimals)}${SCALE_WORDS[figure.scale] ?? ""}`;

/** A figure in the arithmetic of a message; of a ratio, its numerator. */
export const printPart = (figure: Figure): string => printLike(figure, literalOf(figure).value);

/** A figure as a whole; of a ratio, its denominator. */
export const printWhole = (figure: Figure): string => printLike(figure, wholeOf(figure).value);

/** A percentage with its own decimals and its mark. */
export const printPercent = (value: Rational, decimals: number): string => `${formatDecimal(value, decimals)}%`;
