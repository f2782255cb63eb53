/** An exact number: numerator over a positive denominator, in lowest terms. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

const LARGEST = BigInt(Number.MAX_SAFE_INTEGER);

/** Nearly all numbers of a report are small, and doubles divide faster than bigints do. */
const smallGcd = (a: number, b: number): number => {
  let x = a;
  let y = b;
  while (y !== 0) {
    const rest = x % y;
    x = y;
    y = rest;
  }
  return x;
};

const gcd = (a: bigint, b: bigint): bigint => {
  let x = a < 0n ? -a : a;
  let y = b;
  while (y !== 0n) {
    if (x <= LARGEST && y <= LARGEST) return BigInt(smallGcd(Number(x), Number(y)));
    const rest = x % y;
    x = y;
    y = rest;
  }
  return x;
};

/**
 * The fraction n/d in lowest terms.
 * @throws {RangeError} where d is 0
 */
export const rational = (n: bigint, d = 1n): Rational => {
  // Nearly all numbers of a report are whole.
  if (d === 1n) return { n, d };
  if (d === 0n) throw new RangeError("division by zero");
  const sign = d < 0n ? -1n : 1n;
  const g = gcd(n, d * sign);
  return g === 0n ? { n: 0n, d: 1n } : { n: (n * sign) / g, d: (d * sign) / g };
};

export const ZERO: Rational = { n: 0n, d: 1n };
export const HUNDRED: Rational = { n: 100n, d: 1n };

const tenTo = (exponent: number): Rational =>
  exponent >= 0 ? { n: 10n ** BigInt(exponent), d: 1n } : { n: 1n, d: 10n ** BigInt(-exponent) };

/** The powers that reports need, from 10⁻³² to 10³². */
const POWERS: readonly Rational[] = Array.from({ length: 65 }, (_, at) => tenTo(at - 32));

/** 10 to a power, which may be negative. */
export const powerOfTen = (exponent: number): Rational => POWERS[exponent + 32] ?? tenTo(exponent);

/**
 * Reads an exact decimal with "." as its mark and no grouping: "92.76", "-3".
 * @throws {SyntaxError} where the text is no such decimal
 */
export const parseDecimal = (text: string): Rational => {
  if (/^\d+$/u.test(text)) return { n: BigInt(text), d: 1n };
  const negative = text.startsWith("-");
  const [whole = "", fraction = "", ...more] = (negative ? text.slice(1) : text).split(".");
  if (more.length > 0 || whole === "") throw new SyntaxError(`not a decimal: ${text}`);
  const digits = BigInt(whole + fraction);
  return rational(negative ? -digits : digits, 10n ** BigInt(fraction.length));
};

export const add = (a: Rational, b: Rational): Rational =>
  a.d === b.d ? rational(a.n + b.n, a.d) : rational(a.n * b.d + b.n * a.d, a.d * b.d);
export const subtract = (a: Rational, b: Rational): Rational =>
  a.d === b.d ? rational(a.n - b.n, a.d) : rational(a.n * b.d - b.n * a.d, a.d * b.d);
export const multiply = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d);
export const divide = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n);
export const negate = (a: Rational): Rational => ({ n: -a.n, d: a.d });
export const absolute = (a: Rational): Rational => (a.n < 0n ? negate(a) : a);
export const half = (a: Rational): Rational => rational(a.n, a.d * 2n);
export const sum = (values: readonly Rational[]): Rational => values.reduce(add, ZERO);

/** Negative, 0 or positive as a is less than, equal to or greater than b. */
export const compare = (a: Rational, b: Rational): number => {
  const difference = a.d === b.d ? a.n - b.n : a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

export const equal = (a: Rational, b: Rational): boolean => a.n === b.n && a.d === b.d;

/** The greatest integer that is at most a. */
export const floor = (a: Rational): bigint => {
  const quotient = a.n / a.d;
  return a.n < 0n && quotient * a.d !== a.n ? quotient - 1n : quotient;
};

/** a to so many decimals, halves away from zero, as a printed report rounds. */
export const roundHalfUp = (a: Rational, decimals: number): Rational => {
  const scaled = multiply(absolute(a), powerOfTen(decimals));
  const rounded = rational(floor(add(scaled, { n: 1n, d: 2n })));
  const result = divide(rounded, powerOfTen(decimals));
  return a.n < 0n ? negate(result) : result;
};

/** The nearest JSON number, for records; never used in a verdict. */
export const toNumber = (a: Rational): number => {
  if (a.d === 1n) return Number(a.n);
  const whole = a.n / a.d;
  const rest = a.n - whole * a.d;
  // Fifteen digits of the fraction are more than a double keeps.
  return Number(`${whole}`) + Number((rest * 10n ** 15n) / a.d) / 1e15;
};
