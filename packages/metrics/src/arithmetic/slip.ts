import { precision, type Literal } from "./literal.ts";
import { divide, multiply, rational, type Rational } from "./rational.ts";

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

/** The values that one slip of the pen turns into this printed one: a digit, two neighbours, a digit lost or too many. */
export const beforeSlip = (printed: Literal): Rational[] => {
  const step = precision(printed);
  const steps = divide(printed.value, step);
  if (steps.d !== 1n || steps.n < 0n) return [];
  // A count below ten is printed with a zero in front: "01" for "10".
  const digits = [...steps.n.toString().padStart(2, "0")];
  const found = new Set<bigint>();
  const add = (before: readonly string[]): void => void found.add(BigInt(before.join("")));
  digits.forEach((own, at) => {
    for (const digit of TEN_DIGITS) add(digits.with(at, digit));
    const next = digits[at + 1];
    if (next !== undefined) add(digits.with(at, next).with(at + 1, own));
    add(digits.toSpliced(at, 1));
  });
  const own = [...steps.n.toString()];
  for (let at = 0; at <= own.length; at++) for (const digit of TEN_DIGITS) add(own.toSpliced(at, 0, digit));
  found.delete(steps.n);
  return [...found].map((value) => multiply(rational(value), step));
};
