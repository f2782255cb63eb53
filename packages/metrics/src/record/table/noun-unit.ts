import { entryOf, tokenize, type Cue, type Token, type UnitEntry } from "@doichieu/parser/internal";
import type { Unit } from "../figure/figure.ts";

/** A counted noun in the words of a head or of a row's name, and whether they plainly say that it is counted. */
export interface NounUnit {
  readonly unit: Unit;
  /** "Số hộ", "Tổng số hồ sơ": so many of them. */
  readonly counted: boolean;
  /** "Hồ sơ": nothing else is said. */
  readonly alone: boolean;
}

/** "Tổ chức đối thoại" tells what is done, not organisations. */
const isVerb = (token: Token): boolean => token.entries.some((entry) => entry.category === "action");

/** "Kế hoạch", "Chỉ tiêu" over a column: what was planned of something else. */
const isPlan = (token: Token): boolean =>
  token.entries.some((entry) => entry.category === "cue" && (entry as Cue).fields.kinds?.includes("plan"));

const COUNTING = /^(?:trong đó:?\s*)?(?:tổng\s+)?số(?:\s+lượng)?\s+/iu;
const MARKER = /^(?:[-+•*]\s*|\(?\d{1,2}(?:\.\d{1,2})*[.)]\s+|[a-zđ]\)\s*|[IVX]{1,5}\.\s*)/u;

const isName = (tokens: readonly Token[], index: number): boolean =>
  // "Huyện Hòa An" is somebody's name.
  /^\p{Lu}/u.test(tokens[index]?.image ?? "") && /^\p{Lu}\p{Ll}/u.test(tokens[index + 1]?.image ?? "");

/** "Lớp 6", "Khối 9": one of many, by its number. */
const isNumbered = (tokens: readonly Token[], index: number): boolean =>
  entryOf(tokens[index], "ordinal") !== undefined &&
  entryOf<UnitEntry>(tokens[index], "unit")?.fields.unitClass !== "turn" &&
  /^\d{1,2}$/u.test(tokens[index + 1]?.image ?? "");

/** "(Thông tư số 09/…)": a document that is cited. */
const isCited = (tokens: readonly Token[], index: number): boolean =>
  entryOf(tokens[index], "document-type") !== undefined && tokens[index + 1]?.folded === "số";

const countedAt = (tokens: readonly Token[], index: number): UnitEntry | undefined => {
  const token = tokens[index] as Token;
  const entry = entryOf<UnitEntry>(token, "unit");
  if (!entry || entry.fields.nature !== "count" || entry.fields.weak) return undefined;
  const named = isName(tokens, index) || isNumbered(tokens, index) || isCited(tokens, index);
  return named || isVerb(token) || isPlan(token) ? undefined : entry;
};

/** The first counted noun of some words: "Số người làm việc hưởng lương", "Trong đó khách lưu trú". */
export const nounIn = (text: string): NounUnit | null => {
  const words = text.replace(MARKER, "");
  const counting = COUNTING.test(words);
  const { tokens } = tokenize(words);
  const from = counting ? tokens.findIndex((token) => /^(?:số|số lượng|tổng số)$/u.test(token.folded)) + 1 : 0;
  for (const [index, token] of tokens.entries()) {
    const entry = countedAt(tokens, index);
    if (!entry) continue;
    const unit = { written: token.folded, canonical: entry.canonical, unitClass: entry.fields.unitClass };
    return { unit, counted: counting && index <= from + 1, alone: tokens.length === 1 };
  }
  return null;
};

/** The noun that a row's name begins with ("Lớp tập huấn", "Người bị thương") or tells the number of. */
export const nounOfName = (text: string): Unit | null => {
  if (/^(?:tổng\s+)?số(?!\p{L})/iu.test(text.replace(MARKER, ""))) return nounIn(text)?.unit ?? null;
  const { tokens } = tokenize(text.replace(MARKER, ""));
  const entry = tokens[0] && countedAt(tokens, 0);
  // "Kết quả cuối năm" heads what is told below it.
  return entry && entry.canonical !== "kết quả"
    ? { written: (tokens[0] as Token).folded, canonical: entry.canonical, unitClass: entry.fields.unitClass }
    : null;
};
