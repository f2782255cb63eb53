const DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"] as const;

const digit = (value: number): string => DIGITS[value] as string;

/** 0 to 999 in words; `full` spells the empty hundreds and tens of a group inside a longer number. */
const group = (value: number, full: boolean): string[] => {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor(value / 10) % 10;
  const ones = value % 10;
  const words: string[] = [];
  if (hundreds > 0 || full) words.push(digit(hundreds), "trăm");
  if (tens === 0) {
    if (ones > 0) words.push(...(words.length > 0 ? ["linh"] : []), digit(ones));
  } else if (tens === 1) {
    words.push("mười");
    if (ones > 0) words.push(ones === 5 ? "lăm" : digit(ones));
  } else {
    words.push(digit(tens), "mươi");
    if (ones > 0) words.push(ones === 1 ? "mốt" : ones === 5 ? "lăm" : ones === 4 ? "tư" : digit(ones));
  }
  return words;
};

/** A whole number from 0 to 999.999.999.999.999 as Vietnamese spells it. */
export const spell = (value: number): string => {
  if (value === 0) return "không";
  const words: string[] = [];
  let started = false;
  const below = (part: number): void => {
    const millions = Math.floor(part / 1e6);
    const thousands = Math.floor(part / 1e3) % 1000;
    const ones = part % 1000;
    for (const [count, name] of [
      [millions, "triệu"],
      [thousands, "nghìn"],
      [ones, ""],
    ] as const) {
      if (count === 0) continue;
      words.push(...group(count, started), ...(name ? [name] : []));
      started = true;
    }
  };
  const billions = Math.floor(value / 1e9);
  if (billions > 0) {
    below(billions);
    words.push("tỷ");
  }
  below(value % 1e9);
  return words.join(" ");
};
