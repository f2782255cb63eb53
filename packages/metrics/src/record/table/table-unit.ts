import {
  entryOf,
  tokenize,
  unitAhead,
  type CurrencyEntry,
  type MagnitudeEntry,
  type Token,
} from "@doichieu/parser/internal";
import type { Unit } from "../figure/figure.ts";

/** A unit that a column, a header or a caption tells: its kind, and the power of ten of its magnitude words. */
export interface TableUnit {
  readonly kind: "count" | "percentage" | "money" | "measure" | "rate";
  readonly scale: number;
  readonly currency: string | null;
  readonly unit: Unit | null;
}

export const PERCENT: TableUnit = { kind: "percentage", scale: 0, currency: null, unit: null };

/** Words that stand in a unit column without telling a unit. */
const NO_UNIT = /^(?:số lượng|số liệu|kết quả|-|x)$/iu;

/** No unit is longer: "người tham gia bảo hiểm y tế". */
const LONGEST_UNIT = 40;

/** "tr.đ", "Tr.kWh": a magnitude cut short, and the unit behind its dot. */
const spelledOut = (text: string): string => text.replaceAll(/(?<!\p{L})(tr|tỷ|ng)\.\s?(?=\p{L})/giu, "$1 ");

/** Reads a unit written alone: "Cơ quan, đơn vị", "Triệu đồng", "%", "ha". Null for a list of coded answers. */
export const readUnit = (told: string): TableUnit | null => {
  const text = spelledOut(told);
  const written = text.replaceAll(/\s+/gu, " ").trim().toLowerCase();
  if (written === "" || written.includes("=") || NO_UNIT.test(written)) return null;
  if (written === "%" || written === "phần trăm" || written.startsWith("tỷ lệ %")) return PERCENT;
  return (
    unitAtStart(text, written)?.unit ??
    readSoleUnit(text) ?? {
      kind: "count",
      scale: 0,
      currency: null,
      unit: { written, canonical: written, unitClass: null },
    }
  );
};

/** "1.000 đồng", "1000 kWh": so many at a time. */
const THOUSANDS = /^\s*1[.\s]?000\s+(?=\p{L})/u;

/** A unit that the lexicon knows, at the beginning of `text`, and the words behind it. */
const unitAtStart = (
  text: string,
  written: string,
): { readonly unit: TableUnit; readonly rest: readonly Token[] } | null => {
  const thousands = THOUSANDS.exec(text)?.[0] ?? "";
  const { tokens } = tokenize(text.slice(thousands.length));
  let scale = thousands === "" ? 0 : 3;
  let at = 0;
  for (; at < tokens.length; at++) {
    const magnitude = entryOf<MagnitudeEntry>(tokens[at], "magnitude");
    if (!magnitude) break;
    scale += magnitude.fields.scale;
  }
  const currency = entryOf<CurrencyEntry>(tokens[at], "currency");
  if (currency) {
    const unit = { written, canonical: currency.canonical, unitClass: null };
    return { unit: { kind: "money", scale, currency: currency.fields.code, unit }, rest: tokens.slice(at + 1) };
  }
  const ahead = unitAhead(tokens, at);
  if (!ahead) return scale > 0 ? { unit: { kind: "count", scale, currency: null, unit: null }, rest: [] } : null;
  const unit = { written, canonical: ahead.canonical, unitClass: ahead.unitClass };
  // "bác sĩ/vạn dân", "vụ/100 km": so many a piece of something else.
  const kind = ahead.nature === "count" && written.includes("/") ? "rate" : ahead.nature;
  return { unit: { kind, scale, currency: null, unit }, rest: tokens.slice(at + ahead.length) };
};

/** "lượt HK.km": no unit goes on longer. */
const MOST_MORE = 3;

/** "lượt HK", "mét giá": words that tell more of a unit; "xã Bản Mới" and "năm 2023" go on with a name or a number. */
const goesOn = (rest: readonly Token[], unitClass: string | null): boolean => {
  if (rest.length === 0 || rest[0]?.image === "/") return true;
  if (rest.length > MOST_MORE || unitClass === "place" || unitClass === "duration") return false;
  return rest.every(({ image }) => /^(?:\p{Ll}+|\p{Lu}{2,}[\p{L}.]*|\.)$/u.test(image));
};

/**
 * Reads words that may be a unit and nothing else: "triệu đồng", "tạ/ha", "nghìn người"; null for other words, "tháng
 * 6" and "bao gồm cả huyện" among them.
 */
export const readSoleUnit = (told: string): TableUnit | null => {
  const text = spelledOut(told);
  const written = text.replaceAll(/\s+/gu, " ").trim().toLowerCase();
  if (written === "%" || written === "phần trăm") return PERCENT;
  // "m2" has its power, "vụ/100 km" its base; other numbers tell something else.
  if (written.length > LONGEST_UNIT || /\d/u.test(written.replace(THOUSANDS, "").replaceAll(/m[23]|\/\s?[\d.]+/gu, "")))
    return null;
  const found = unitAtStart(text, written);
  if (!found || !goesOn(found.rest, found.unit.unit?.unitClass ?? null)) return null;
  const { unit } = found;
  return unit.kind === "count" && !unit.unit?.unitClass && unit.scale === 0 ? null : unit;
};

/** "Nghìn đồng - Thous. dongs": the units that stand beside a dash. */
const readParts = (text: string): TableUnit[] =>
  /\s[-–]\s/u.test(text) ? text.split(/\s[-–]\s/u).flatMap((part) => readSoleUnit(part) ?? []) : [];

/** The unit that a line alone tells of the numbers below it: "Nghìn người", "Giá thực tế - Triệu đồng". */
export const readTitleUnit = (text: string): TableUnit | null =>
  readSoleUnit(text) ?? readParts(text).find(({ kind }) => kind !== "count") ?? null;

const BRACKET = /\(([^()]{1,60})\)/gu;
/**
 * "Đơn vị tính:", "ĐVT là", "số liệu tính bằng", "tính theo đơn vị": what stands before the unit that the numbers below or
 * behind are told in.
 */
const TOLD =
  /(?:(?:(?<!\p{L})đơn vị(?: tính| đo)?|đvt|đv tính|(?<!\p{L})đv)\s*(?::|(?:được\s+)?(?:tính\s+)?(?:là|bằng|theo)(?!\p{L})\s*:?)|(?<!\p{L})đơn vị tính(?=\s)|(?<!\p{L})tính\s+(?:bằng|theo)(?:\s+đơn vị(?:\s+tính)?)?(?!\p{L})\s*:?)\s*/iu;

/** Where a line begins to tell the unit of a table's numbers; -1 where it does not. */
export const unitToldAt = (text: string): number => text.search(TOLD);

/** What stands behind those words. */
export const behindUnitTold = (text: string): string | null => {
  const told = TOLD.exec(text);
  return told && text.slice(told.index + told[0].length);
};
/** "Tỷ lệ %", "% so với kế hoạch", but not "đạt từ 50% trở lên". */
const SHARE = /^(?:t[ỷỉ] lệ|t[ỷỉ] trọng|cơ cấu|tốc độ tăng|tỉ suất)(?!\p{L})|(?<!\d\s?)%/iu;
/** "(%)" at the end says it of all that stands before, whatever the words there count. */
const SHARE_BRACKET = /\(\s*(?:tỷ lệ\s*)?%\s*\)|(?<!\d\s?)%\s*$/u;

/** The unit behind "ĐVT:" or in the last bracket that holds nothing else: "Kinh phí (triệu đồng)". */
export const explicitUnit = (text: string): TableUnit | null => {
  const told = behindUnitTold(text);
  if (told !== null) {
    // "Đơn vị: nguyên giá - triệu đồng", "Đơn vị: km, %": one of the words behind it is the unit.
    const rest = (/^(?:[^;.:)\n]|(?<=\d)\.(?=\d)|(?<=tr)\.){1,80}/iu.exec(told)?.[0] ?? "").replace(
      /\s+(?:như sau|sau đây|dưới đây)\s*$/iu,
      "",
    );
    const units = [rest, ...rest.split(/[,–]|\s-\s/u)].map(readSoleUnit).filter((unit) => unit !== null);
    return units.find(({ kind }) => kind !== "percentage") ?? units[0] ?? null;
  }
  const brackets = [...text.matchAll(BRACKET)].map((match) => readSoleUnit(match[1] as string));
  return brackets.findLast((unit) => unit !== null) ?? null;
};

/** Whether words that head a column or a row say that its numbers are shares. */
export const tellsPercent = (text: string): boolean => {
  const unit = explicitUnit(text);
  if (unit) return unit.kind === "percentage";
  return SHARE_BRACKET.test(text) || SHARE.test(text);
};
