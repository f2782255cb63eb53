/** Formats that a workbook names by number alone (ISO/IEC 29500-1, 18.8.30). */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  14: "dd/mm/yyyy",
  15: "dd/mm/yyyy",
  16: "dd/mm",
  17: "mm/yyyy",
  18: "hh:mm",
  19: "hh:mm",
  20: "hh:mm",
  21: "hh:mm",
  22: "dd/mm/yyyy",
  37: "#,##0",
  38: "#,##0",
  39: "#,##0.00",
  40: "#,##0.00",
  45: "hh:mm",
  46: "hh:mm",
  47: "hh:mm",
  49: "@",
};

export const builtInFormat = (id: number): string => BUILT_IN[id] ?? "General";

/** A sheet shows so many digits of a number that has no format. */
const GENERAL_DIGITS = 11;
const DAY_MS = 86_400_000;

/** Words in quotes, escaped letters, colours, fillers: what a format writes beside its digits. */
const BESIDE = /"([^"]*)"|\\(.)|\[[^\]]*\]|_.|\*./gu;

const grouped = (whole: string): string => whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ".");

const pad = (value: number, length = 2): string => String(value).padStart(length, "0");

/** Days since the last day of 1899; a sheet counts a 29 February 1900 that never was. */
const dateOf = (serial: number, since1904: boolean): Date =>
  new Date(Date.UTC(since1904 ? 1904 : 1899, since1904 ? 0 : 11, since1904 ? 1 : 30) + Math.round(serial * DAY_MS));

/** A day, a month or an hour, as its format has them, in the order in which they are written here. */
const timeText = (serial: number, code: string, since1904: boolean): string => {
  const date = dateOf(serial, since1904);
  if (Number.isNaN(date.getTime())) return String(serial);
  const hour = `${pad(date.getUTCHours())}:${pad(date.getUTCMinutes())}`;
  if (!/[dy]/iu.test(code)) return /h/iu.test(code) ? hour : pad(date.getUTCMonth() + 1);
  const day = /d/iu.test(code) ? `${pad(date.getUTCDate())}/` : "";
  const month = /m/iu.test(code) ? `${pad(date.getUTCMonth() + 1)}` : "";
  const year = /y/iu.test(code) ? `${month === "" ? "" : "/"}${pad(date.getUTCFullYear(), 4)}` : "";
  return `${day}${month}${year}`;
};

const generalText = (value: number): string => {
  const shown = Number(value.toPrecision(GENERAL_DIGITS));
  return String(shown).includes("e") ? shown.toFixed(0) : String(shown).replace(".", ",");
};

/**
 * A number as its cell shows it, in the Vietnamese manner: "1.234,5", "12,3%", "05/02/2031".
 * @param code the cell's number format, as the workbook has it
 */
export const shownNumber = (value: number, code: string, since1904 = false): string => {
  const sections = code.split(";");
  const own = (value < 0 ? sections[1] : value === 0 ? sections[2] : undefined) ?? sections[0] ?? "General";
  const bare = own.replaceAll(BESIDE, "");
  if (/general|@/iu.test(bare) || !/[0#?dmyhs]/iu.test(bare)) return generalText(value);
  if (/[dmyhs]/iu.test(bare) && !/[0#?]/u.test(bare)) return timeText(value, bare, since1904);
  if (/e[+-]|\//iu.test(bare)) return generalText(value);
  const [, integer = "", fraction = "", scaling = ""] =
    /([0#?,]*)(?:\.([0#?]*))?(,*)/u.exec(bare.replace(/^[^0#?.]*/u, "")) ?? [];
  const percent = bare.includes("%");
  const commas = scaling.length + (/,+$/u.exec(integer)?.[0].length ?? 0);
  const scaled = (Math.abs(value) * (percent ? 100 : 1)) / 1000 ** commas;
  const most = Math.min(fraction.length, 15);
  const least = fraction.replaceAll(/[#?]/gu, "").length;
  // What multiplying by 100 adds in the sixteenth digit is nobody's.
  let digits = Number(scaled.toPrecision(15)).toFixed(most);
  if (most > least) digits = digits.replace(new RegExp(`0{0,${most - least}}$`, "u"), "").replace(/\.$/u, "");
  const [whole = "0", decimals] = digits.split(".");
  const words = [...own.matchAll(BESIDE)].map(([, quoted, escaped]) => quoted ?? escaped ?? "").join("");
  const unit = /\p{L}|%/u.test(words) ? ` ${words.trim()}` : "";
  const sign = value < 0 && /[1-9]/u.test(digits) ? "-" : "";
  const dots = /[0#?],+[0#?]/u.test(integer) ? grouped(whole) : whole;
  return `${sign}${dots}${decimals ? `,${decimals}` : ""}${percent ? "%" : ""}${unit}`;
};
