/** A number in digits, read. */
export interface DigitReading {
  readonly exact: string;
  readonly decimals: number;
  readonly otherReadings: readonly string[];
}

/** Longer runs of digits are codes; reading them would cost more than linear time. */
const LONGEST = 40;

/** Digits with single separators between them: "2." and "1..1" are no numbers. */
const WRITTEN = /^\d+(?:(?:[.,] ?| )\d+)*$/u;

const whole = (digits: string): string => digits.replace(/^0+(?=\d)/, "");

const isGrouped = (groups: readonly string[]): boolean => {
  const [head, ...rest] = groups as [string, ...string[]];
  return head.length <= 3 && !head.startsWith("0") && rest.every((group) => group.length === 3);
};

const integer = (digits: string): DigitReading => ({ exact: whole(digits), decimals: 0, otherReadings: [] });

const decimal = (digits: string, fraction: string): DigitReading => ({
  exact: `${whole(digits)}.${fraction}`,
  decimals: fraction.length,
  otherReadings: [],
});

/** "24.268" and "94.66", "11,3" and "1,193": one kind of separator. */
const readUniform = (groups: readonly string[], separator: "." | ","): DigitReading | null => {
  const [head, ...rest] = groups as [string, ...string[]];
  const grouped = isGrouped(groups) ? integer(groups.join("")) : null;
  if (rest.length > 1) return grouped;
  const asDecimal = decimal(head, rest[0] as string);
  if (!grouped) return asDecimal;
  return separator === "."
    ? { ...grouped, otherReadings: [asDecimal.exact] }
    : { ...asDecimal, otherReadings: [grouped.exact] };
};

/** "1.234,5" and "1,234.5": the last separator is the decimal mark, the others group. */
const readMixed = (text: string): DigitReading | null => {
  const last = Math.max(text.lastIndexOf("."), text.lastIndexOf(","));
  const mark = text.charAt(last) as "." | ",";
  const body = text.slice(0, last);
  if (body.includes(mark)) return null;
  const groups = body.split(mark === "." ? "," : ".");
  return isGrouped(groups) ? decimal(groups.join(""), text.slice(last + 1)) : null;
};

/** "1 234 567", "1 234,5", "47, 5": the lexer has joined the groups. */
const readSpaced = (text: string): DigitReading => {
  const [groups = "", fraction] = text.split(",");
  const digits = groups.replaceAll(" ", "");
  return fraction === undefined ? integer(digits) : decimal(digits, fraction.trim());
};

/**
 * Reads a number in digits as Vietnamese writes it: "." groups thousands, "," is the decimal mark; where that does
 * not work out ("94.66"), the other way round. Null for what is no number: "21.01.2021", "05.02.08", "3,4,5".
 */
export const readDigits = (text: string): DigitReading | null => {
  if (text.length > LONGEST || !WRITTEN.test(text)) return null;
  if (text.includes(" ")) return text.includes(".") ? null : readSpaced(text);
  const dots = text.includes(".");
  const commas = text.includes(",");
  if (dots && commas) return readMixed(text);
  if (!dots && !commas) return integer(text);
  return readUniform(text.split(dots ? "." : ","), dots ? "." : ",");
};
