import { addIntervals, meet, subtractIntervals, sumIntervals, type Interval } from "./interval.ts";
import { nearest, precision, type Literal } from "./literal.ts";
import { add, compare, divide, multiply, powerOfTen, rational, subtract, ZERO, type Rational } from "./rational.ts";

/** How two printed numbers differ, where one is likely a slip of the other. */
export type Slip = "transposed" | "separator" | "digit" | "missing-digit";

const digitsOf = (text: string): string => text.replace(/[.,]/g, "").replace(/^0+(?=\d)/, "");

/** Names the slip that turns one printed number into the other, or null. */
export const slipBetween = (printed: string, fitting: string): Slip | null => {
  const a = digitsOf(printed);
  const b = digitsOf(fitting);
  if (a === b) return printed === fitting ? null : "separator";
  if (a.length === b.length) {
    const differing = [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index]));
    const [first = 0, second = 0] = differing;
    if (differing.length === 1) return "digit";
    if (differing.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first])
      return "transposed";
    return null;
  }
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  if (long.length !== short.length + 1) return null;
  if (long === `${short}0`) return "separator";
  for (let at = 0; at < long.length; at++) {
    if (long.slice(0, at) + long.slice(at + 1) === short) return "missing-digit";
  }
  return null;
};

const TEN_DIGITS = [..."0123456789"];

/** The numbers that one slip of the pen turns into this one: a digit, two neighbours, a separator left out. */
export const beforeSlip = (printed: Literal): Literal[] => {
  const steps = divide(printed.value, precision(printed));
  if (steps.d !== 1n || steps.n < 0n) return [];
  // A count below ten is printed with a zero in front: "01" for "10".
  const digits = [...steps.n.toString().padStart(2, "0")];
  const found = new Set<string>();
  digits.forEach((own, at) => {
    for (const digit of TEN_DIGITS) if (digit !== own) found.add(digits.with(at, digit).join(""));
    const next = digits[at + 1];
    if (next !== undefined && next !== own)
      found.add(
        digits
          .with(at, next)
          .with(at + 1, own)
          .join(""),
      );
  });
  const before: Literal[] = [];
  for (const text of found) before.push({ ...printed, value: multiply(rational(BigInt(text)), precision(printed)) });
  for (const places of digits.length > 2 ? [1, 2] : []) {
    const value = divide(printed.value, powerOfTen(places));
    before.push({ ...printed, value, decimals: printed.decimals + places, exact: false });
  }
  return before;
};

/** More than any number that a slip turns into this one. */
const beyondSlips = (printed: Literal): Rational =>
  add(multiply(printed.value, rational(10n)), multiply(rational(100n), precision(printed)));

/** Whether one slip in one of the numbers, each of them looked at, explains why they do not hold. */
export const slipExplains = (
  numbers: readonly Literal[],
  looked: (number: Literal, index: number) => boolean,
  holds: (numbers: readonly Literal[]) => boolean,
): boolean =>
  numbers.some(
    (number, index) => looked(number, index) && beforeSlip(number).some((before) => holds(numbers.with(index, before))),
  );

/**
 * Whether one slip in the total or in a part, each of them looked at, explains why the parts do not add up to it. The
 * same as trying all sums, in time that grows with the number of parts and not with its square.
 */
export const slipExplainsSum = (
  total: Literal,
  parts: readonly Literal[],
  looked: (number: Literal) => boolean,
): boolean => {
  const whole = nearest(total);
  const intervals = parts.map((part) => nearest(part));
  const sum = sumIntervals(intervals);
  if (looked(total) && beforeSlip(total).some((before) => meet(nearest(before), sum))) return true;
  const open = intervals.filter((interval) => interval.open).length;
  return parts.some((part, index) => {
    if (!looked(part)) return false;
    const own = intervals[index] as Interval;
    const others = {
      low: subtract(sum.low, own.low),
      high: subtract(sum.high, own.high),
      open: open - Number(own.open) > 0,
    };
    const needed = subtractIntervals(whole, others);
    if (compare(needed.high, ZERO) < 0 || compare(needed.low, beyondSlips(part)) > 0) return false;
    return beforeSlip(part).some((before) => meet(whole, addIntervals(others, nearest(before))));
  });
};
