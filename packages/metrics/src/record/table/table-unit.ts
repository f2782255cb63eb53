import { entryOf, tokenize, unitAhead, type CurrencyEntry, type MagnitudeEntry } from "@doichieu/parser";
import type { Unit } from "../figure.ts";

/** A unit that a column, a header or a caption tells: its kind, and the power of ten of its magnitude words. */
export interface TableUnit {
  readonly kind: "count" | "percentage" | "money" | "measure";
  readonly scale: number;
  readonly currency: string | null;
  readonly unit: Unit | null;
}

const PERCENT: TableUnit = { kind: "percentage", scale: 0, currency: null, unit: null };

/** Words that stand in a unit column without telling a unit. */
const NO_UNIT = /^(?:số lượng|số liệu|kết quả|-|x)$/iu;

/** Reads a unit written alone: "Cơ quan, đơn vị", "Triệu đồng", "%", "ha". Null for a list of coded answers. */
export const readUnit = (text: string): TableUnit | null => {
  const written = text.replaceAll(/\s+/gu, " ").trim().toLowerCase();
  if (written === "" || written.includes("=") || NO_UNIT.test(written)) return null;
  if (written === "%" || written === "phần trăm" || written.startsWith("tỷ lệ %")) return PERCENT;
  const { tokens } = tokenize(text);
  let scale = 0;
  let at = 0;
  for (; at < tokens.length; at++) {
    const magnitude = entryOf<MagnitudeEntry>(tokens[at], "magnitude");
    if (!magnitude) break;
    scale += magnitude.fields.scale;
  }
  const currency = entryOf<CurrencyEntry>(tokens[at], "currency");
  if (currency) {
    const unit = { written, canonical: currency.canonical, unitClass: null };
    return { kind: "money", scale, currency: currency.fields.code, unit };
  }
  const ahead = unitAhead(tokens, at);
  if (!ahead) return { kind: "count", scale, currency: null, unit: { written, canonical: written, unitClass: null } };
  const unit = { written, canonical: ahead.canonical, unitClass: ahead.unitClass };
  return { kind: ahead.nature, scale, currency: null, unit };
};

/** The unit in a header's bracket, or after "Đơn vị tính:": "Kinh phí (triệu đồng)", "Tỷ lệ (%)", "Tỷ lệ %". */
export const unitInHeader = (header: string): TableUnit | null => {
  const bracket = /\(([^()]{1,40})\)\s*$/u.exec(header)?.[1];
  const told = bracket ?? /(?:đơn vị(?: tính)?|đvt)\s*:\s*([^;,.()]{1,40})/iu.exec(header)?.[1];
  if (told !== undefined) {
    const unit = readUnit(told.replace(/^(?:đơn vị(?: tính)?|đvt)\s*:\s*/iu, ""));
    if (unit && (unit.kind !== "count" || unit.unit?.unitClass)) return unit;
  }
  return /%|^tỷ lệ\b|^tỉ lệ\b/iu.test(header) ? PERCENT : null;
};
