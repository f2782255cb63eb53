import { adjacent, entryOf, type Token } from "../lexer/token.ts";
import { Ampersand, Hyphen, NumberLiteral, Slash } from "../lexer/tokens.ts";
import { CUE_ENDS, type OrdinalEntry } from "../lexicon/ordinals.ts";
import type { NamingRole } from "../mention/naming-number.ts";
import { readDigits } from "./digits.ts";
import { is, isQuantityTail } from "./number-place.ts";
import { unitAt } from "./unit-phrase.ts";

/** The word at `at` that numbers what it stands for; the end of "GD-ĐT" is none, nor that of "nông thôn". */
export const ordinalAt = (tokens: readonly Token[], at: number): OrdinalEntry | undefined => {
  const [word, mark] = [tokens[at], tokens[at - 1]];
  if (!word) return undefined;
  const glued = mark && adjacent(mark, word) && (is(mark, Hyphen) || is(mark, Ampersand));
  if (glued || CUE_ENDS.has(`${mark?.folded} ${word.folded}`)) return undefined;
  const entry = entryOf<OrdinalEntry>(word, "ordinal");
  // "CA 2" of an office is no "ca 2" of a day's work.
  return entry?.fields.role === "rank" && /^[A-ZĐ]{2,3}$/u.test(word.image) ? undefined : entry;
};

/** Classes that are counted on a road or by telephone: "quốc lộ 143 người", but "Bệnh viện 350 giường". */
const HAPPENING: ReadonlySet<string> = new Set(
  "case turn animal person household document file petition opinion vehicle transaction".split(" "),
);

/** "lần thứ 6", "mức độ 3", "Bệnh viện 550 giường", "thôn 3": what the word before says that the number is, or null. */
export const cueRole = (tokens: readonly Token[], at: number): NamingRole | null => {
  const cue = ordinalAt(tokens, at - 1);
  if (!cue) return null;
  const [number, after] = [tokens[at] as Token, tokens[at + 1]];
  if (isQuantityTail(after)) return null;
  // "công suất buồng phòng 45-50%": the lower end of what is told behind the upper.
  if (
    /^(?:-|đến|tới)$/u.test(after?.folded ?? "") &&
    is(tokens[at + 2], NumberLiteral) &&
    isQuantityTail(tokens[at + 3])
  )
    return null;
  const role = cue.fields.role === "rank" ? "ordinal" : "name";
  const unit = unitAt(tokens, at + 1);
  if (cue.fields.strong) {
    const happens = unit && (HAPPENING.has(unit.fields.unitClass) || unit.canonical === "ca");
    // "quốc lộ 312,4 km, đường tỉnh 1.548 km": no road has such a number.
    if (role === "name" && unit?.fields.nature === "measure" && /[.,]\d/u.test(number.image)) return null;
    return role === "name" && happens ? null : role;
  }
  // "Bảng 2.10", "Cấp 1.1", "tiêu chí 3.1": numbered by parts.
  if (/^\d{1,2}(?:\.\d{1,2})+$/u.test(number.image) && role === "ordinal" && !unit) return role;
  // "vị trí 70/190", but "đợt 3/5 xã"
  if (is(after, Slash) && is(tokens[at + 2], NumberLiteral))
    return cue.canonical === "vị trí" && !isQuantityTail(tokens[at + 3]) ? role : null;
  if (unit && unit.fields.unitClass !== "place" && unit.fields.unitClass !== "duration") return null;
  if (after?.image === "(") return null;
  if (number.image.length > 4 || readDigits(number.image)?.decimals) return null;
  return role;
};
