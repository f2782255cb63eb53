import { absolute, floor, multiply, powerOfTen, rational, roundHalfUp, type Rational } from "./rational.ts";

const group = (digits: string): string => {
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return groups.join(".");
};

/** In Vietnamese notation to so many decimals, rounded half up: 1.349 and 5,56. */
export const formatDecimal = (value: Rational, decimals: number): string => {
  const rounded = absolute(roundHalfUp(value, decimals));
  const scaled = floor(multiply(rounded, powerOfTen(decimals)))
    .toString()
    .padStart(decimals + 1, "0");
  const whole = decimals === 0 ? scaled : scaled.slice(0, -decimals);
  const fraction = decimals === 0 ? "" : `,${scaled.slice(-decimals)}`;
  return `${value.n < 0n && rounded.n !== 0n ? "-" : ""}${group(whole)}${fraction}`;
};

/** Decimals that a value needs, at most six. */
export const decimalsOf = ({ d }: Rational): number => {
  let decimals = 0;
  for (let power = 1n; decimals < 6 && power % d !== 0n; power *= 10n) decimals++;
  return decimals;
};

/** As a literal of that scale and so many decimals is printed: 4520 as "4,52" with scale 3. */
export const formatScaled = (value: Rational, scale: number, decimals: number): string =>
  formatDecimal(multiply(value, powerOfTen(-scale)), decimals);

/** Reads Vietnamese notation back: the inverse of the above, for whoever recomputes a message. */
export const parseFormatted = (text: string): Rational => {
  const negative = text.startsWith("-");
  const [whole = "", fraction = ""] = (negative ? text.slice(1) : text).split(",");
  const digits = BigInt(whole.replaceAll(".", "") + fraction);
  return rational(negative ? -digits : digits, 10n ** BigInt(fraction.length));
};
