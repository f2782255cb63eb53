import type { NumberWordEntry } from "../lexicon/number-words.ts";

/** A number in words, read. */
export interface WordReading {
  readonly exact: string;
  /** How many words it takes. */
  readonly length: number;
}

type Word = NumberWordEntry["fields"];

/** Reads 0 to 999: "không trăm linh năm", "hai mươi mốt", "mười lăm". */
const readGroup = (words: readonly Word[], at: number): { value: bigint; length: number } | null => {
  const role = (ahead: number) => words[at + ahead]?.role;
  const value = (ahead: number) => words[at + ahead]?.value as number;
  let used = 0;
  let sum = 0;
  const hundreds = role(0) === "digit" && role(1) === "hundred";
  if (hundreds) {
    sum += value(0) * 100;
    used = 2;
    if (role(used) === "half") return { value: BigInt(sum + 50), length: used + 1 };
  }
  const isLast = (ahead: number) => role(ahead) === "digit" || role(ahead) === "last-digit";
  if (role(used) === "digit" && role(used + 1) === "tens") {
    sum += value(used) * 10;
    used += 2;
    if (isLast(used) && role(used + 1) !== "tens" && role(used + 1) !== "hundred") sum += value(used++);
  } else if (role(used) === "ten") {
    sum += 10;
    used++;
    if (isLast(used) && role(used + 1) !== "tens" && role(used + 1) !== "hundred") sum += value(used++);
  } else if (hundreds && role(used) === "gap" && isLast(used + 1)) {
    sum += value(used + 1);
    used += 2;
  } else if (!hundreds && role(used) === "digit") {
    sum += value(used++);
  } else if (!hundreds) return null;
  return { value: BigInt(sum), length: used };
};

const BILLION = 9;

const power = (exponent: number): bigint => 10n ** BigInt(exponent);

/**
 * Reads the longest number in words that `words` begin with, or null where they begin with none.
 * "tỷ" closes what stands before it ("hai nghìn tỷ"); smaller powers descend within.
 */
export const readWords = (words: readonly Word[]): WordReading | null => {
  let total = 0n;
  let section = 0n;
  let lowest = Number.POSITIVE_INFINITY;
  let at = 0;
  for (;;) {
    // "linh" fills an empty hundred after a power: "một nghìn linh hai".
    const skip = at > 0 && words[at]?.role === "gap" && words[at + 1]?.role === "digit" ? 1 : 0;
    const group = readGroup(words, at + skip);
    if (!group) break;
    const next = words[at + skip + group.length];
    if (next?.role !== "power" || (next.value >= lowest && !(next.value === BILLION && total === 0n))) {
      // "hai triệu ba": a lone digit at the end counts the next lower power.
      const lone = at > 0 && skip === 0 && group.length === 1 && words[at]?.role === "digit";
      section += lone ? group.value * power(lowest - 1) : group.value;
      at += skip + group.length;
      break;
    }
    at += skip + group.length + 1;
    if (next.value === BILLION) {
      total = (section + group.value) * power(BILLION);
      section = 0n;
    } else section += group.value * power(next.value);
    lowest = next.value;
    // "hai nghìn tỷ": a power right on top of another.
    if (words[at]?.role === "power" && words[at]?.value === BILLION && total === 0n) {
      total = section * power(BILLION);
      section = 0n;
      lowest = BILLION;
      at++;
    }
    if (words[at]?.role === "half") {
      section += 5n * power(lowest - 1);
      at++;
      break;
    }
  }
  return at === 0 ? null : { exact: String(total + section), length: at };
};
