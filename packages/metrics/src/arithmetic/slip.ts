import { precision, type Literal } from "./literal.ts";
import { divide, multiply, rational, toNumber, type Rational } from "./rational.ts";

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

const TEN_DIGITS = Array.from({ length: 10 }, (_, digit) => BigInt(digit));

/**
 * The values that one slip of the pen turns into this printed one: a digit, two neighbours, a digit lost or too many.
 * @param keep of which values, as doubles
 */
export const beforeSlip = (printed: Literal, keep: (value: number) => boolean = () => true): Rational[] => {
  const step = precision(printed);
  const { n: steps, d } = divide(printed.value, step);
  if (d !== 1n || steps < 0n) return [];
  const found = new Set<bigint>();
  const powers = [...String(steps)].map((_, place) => 10n ** BigInt(place));
  const length = powers.push(10n ** BigInt(powers.length)) - 1;
  const digitAt = (place: number): bigint => (steps / (powers[place] as bigint)) % 10n;
  // A count below ten is printed with a zero in front: "01" for "10".
  for (let place = Math.max(length, 2) - 1; place >= 0; place--) {
    const power = powers[place] as bigint;
    const own = digitAt(place);
    for (const digit of TEN_DIGITS) found.add(steps + (digit - own) * power);
    if (place > 0) found.add(steps + (digitAt(place - 1) - own) * (power - (powers[place - 1] as bigint)));
    found.add((steps / (power * 10n)) * power + (steps % power));
  }
  for (let place = length; place >= 0; place--) {
    const power = powers[place] as bigint;
    const [head, tail] = [(steps / power) * 10n, steps % power];
    for (const digit of TEN_DIGITS) found.add((head + digit) * power + tail);
  }
  found.delete(steps);
  const wide = toNumber(step);
  return [...found].filter((value) => keep(Number(value) * wide)).map((value) => multiply(rational(value), step));
};
