import type { Figure } from "./figure.ts";
import { literal as literalFrom, type Approximation, type Literal } from "../../arithmetic/literal.ts";
import { decimalsOf } from "../../arithmetic/format.ts";
import { equal, multiply, parseDecimal, powerOfTen, rational, type Rational } from "../../arithmetic/rational.ts";

const APPROXIMATIONS: readonly (readonly [Approximation, readonly string[]])[] = [
  ["at-least", ["ít nhất", "tối thiểu", "trở lên", "từ", "không dưới"]],
  ["at-most", ["tối đa", "không quá", "dưới", "trở xuống"]],
  ["above", ["hơn", "trên"]],
  ["below", ["gần"]],
  ["around", ["khoảng", "xấp xỉ", "ước", "độ", "chừng"]],
];

/** Which way a qualifier moves the value; "hơn 100" is above. */
export const approximationOf = (figure: Figure): Approximation | null => {
  if (!figure.qualifier) return null;
  const words = figure.qualifier.toLowerCase();
  return APPROXIMATIONS.find(([, forms]) => forms.some((form) => words.includes(form)))?.[0] ?? "around";
};

/** One side of a ratio: "85" is all there is, "12,4" and "12 tỷ" are rounded. */
const sideLiteral = (exact: string, decimals: number, scale: number): Literal =>
  literalFrom(exact, { decimals, scale, exact: decimals === 0 && scale === 0 });

/** A record's number as an exact decimal: JavaScript writes very large and very small ones with an exponent. */
const digitsOf = (value: number | null): string => {
  if (value === null) return "0";
  if (Number.isInteger(value)) return BigInt(value).toString();
  const written = String(value);
  return written.includes("e") ? value.toFixed(20) : written;
};

/** A figure is held against many others: its exact value is read once. */
const literals = new WeakMap<Figure, Literal>();
const wholes = new WeakMap<Figure, Literal>();

/** The figure as it is printed; of a ratio, the numerator. */
export const literalOf = (figure: Figure): Literal => {
  let literal = literals.get(figure);
  if (!literal) literals.set(figure, (literal = readLiteral(figure)));
  return literal;
};

const readLiteral = (figure: Figure): Literal => {
  if (figure.kind === "ratio") return sideLiteral(figure.exact, figure.decimals, figure.scale);
  return literalFrom(figure.exact, {
    decimals: figure.decimals,
    scale: figure.scale,
    // A plain count is exact; percentages, scaled amounts and measured quantities are rounded.
    exact: (figure.kind === "count" || figure.kind === "money") && figure.decimals === 0 && figure.scale === 0,
    about: approximationOf(figure),
    upTo: figure.upper === null ? null : parseDecimal(figure.upper),
  });
};

/** The figure as a whole: of a ratio, the denominator. */
export const wholeOf = (figure: Figure): Literal => {
  if (figure.kind !== "ratio") return literalOf(figure);
  let whole = wholes.get(figure);
  if (!whole) wholes.set(figure, (whole = readWhole(figure)));
  return whole;
};

const readWhole = (figure: Figure): Literal => {
  const exact = digitsOf(figure.denominator);
  return sideLiteral(exact, denominatorDecimals(figure, parseDecimal(exact)), figure.scale);
};

/** Decimals of the number behind the slash, of which the record keeps the value alone: as printed, "25,50" has two. */
const denominatorDecimals = ({ text, scale }: Figure, value: Rational): number => {
  const unscaled = multiply(value, powerOfTen(-scale));
  const printed = text.match(/\d(?:[\d.,]*\d)?/gu)?.at(-1) ?? "";
  const decimals = /[.,](\d+)$/u.exec(printed)?.[1]?.length ?? 0;
  const read = rational(BigInt(printed.replaceAll(/[.,]/gu, "") || "0"), 10n ** BigInt(decimals));
  return equal(read, unscaled) ? decimals : decimalsOf(unscaled);
};

/** The value alone; null for what is no number. */
export const valueOf = (figure: Figure): Rational => literalOf(figure).value;
