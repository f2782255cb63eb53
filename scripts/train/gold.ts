import { readFileSync } from "node:fs";

/** One numeric token of an annotation, at its offset in the text. */
export interface GoldNumber {
  readonly at: number;
  readonly text: string;
  readonly class: string;
  readonly value?: number | null;
  readonly decimals?: number;
  readonly unit?: string | null;
  readonly approx?: string | null;
  readonly of?: string | null;
}

/** What an annotator says that a reader can recompute; members are offsets. */
export interface GoldRelation {
  readonly kind: string;
  readonly holds: boolean;
  readonly optional?: boolean;
  readonly why?: string;
  readonly [role: string]: unknown;
}

export interface Gold {
  readonly group?: string;
  readonly numbers: readonly GoldNumber[];
  readonly relations: readonly GoldRelation[];
}

const TOKEN = /\d+(?:[.,]\d+)*/gu;
const MAGNITUDES: readonly (readonly [string, number])[] = [
  ["nghìn tỷ", 12],
  ["ngàn tỷ", 12],
  ["triệu tỷ", 15],
  ["tỷ", 9],
  ["tỉ", 9],
  ["triệu", 6],
  ["nghìn", 3],
  ["ngàn", 3],
];
const VALUED = new Set(["count", "percent", "ratio", "money", "measure", "rate"]);
/** Numbers that a relation tells and that are no members of it. */
const NO_MEMBERS = new Set(["items", "expected"]);

type Row = readonly [string, (string | null)?, (string | null)?, (string | null)?, (number | string | null)?];

const printedValue = (text: string, kind: string): number | null => {
  if (kind === "percent" && /^\d+\.\d{1,2}$/u.test(text)) return Number(text);
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u.test(text)) return Number(text.replaceAll(".", "").replace(",", "."));
  return /^\d+(?:,\d+)?$/u.test(text) ? Number(text.replace(",", ".")) : null;
};

const numberOf = (at: number, text: string, row: Row, behind: string): GoldNumber => {
  const [kind, unit = null, approx = null, of = null, told = null] = row;
  if (!VALUED.has(kind)) return { at, text, class: kind };
  let value = told === null ? printedValue(text, kind) : Number(told);
  if (kind === "money" && told === null && value !== null) {
    const scale = MAGNITUDES.find(([word]) => behind.toLowerCase().trimStart().startsWith(word))?.[1] ?? 0;
    value = Math.round(value * 10 ** scale);
  }
  const decimals = kind === "percent" ? (String(told ?? text).split(/[.,]/u)[1]?.length ?? 0) : undefined;
  return { at, text, class: kind, value, unit, approx, of, ...(decimals === undefined ? {} : { decimals }) };
};

/** Reads the compact annotation of `fixtures/corpus`, whose members are indices of numeric tokens. */
const expand = (
  text: string,
  compact: { group?: string; numbers: Row[]; relations: Record<string, unknown>[] },
): Gold => {
  const tokens = [...text.matchAll(TOKEN)];
  const at = (index: unknown): number => tokens[index as number]?.index ?? -1;
  const numbers = compact.numbers.map((row, index) => {
    const token = tokens[index] as RegExpExecArray;
    const end = token.index + token[0].length;
    return numberOf(token.index, token[0], row, text.slice(end, end + 14));
  });
  const relations = compact.relations.map((relation): GoldRelation => {
    const moved: Record<string, unknown> = { ...relation };
    for (const [member, told] of Object.entries(relation)) {
      if (NO_MEMBERS.has(member)) continue;
      if (Array.isArray(told)) moved[member] = told.map(at);
      else if (typeof told === "number") moved[member] = at(told);
    }
    return moved as unknown as GoldRelation;
  });
  return { numbers, relations, ...(compact.group ? { group: compact.group } : {}) };
};

/** Reads an annotation, compact or with offsets. */
export const readGold = (file: string, text: string): Gold => {
  const read = JSON.parse(readFileSync(file, "utf8"));
  return Array.isArray(read.numbers[0]) ? expand(text, read) : (read as Gold);
};
