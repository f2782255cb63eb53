import { entryOf, type Token } from "../lexer/token.ts";
import { LeftParen, NumberLiteral, Percent } from "../lexer/tokens.ts";
import type { Cue, CueKind } from "../lexicon/cues.ts";
import type { QualifierEntry } from "../lexicon/qualifiers.ts";
import type { UnitClass, UnitEntry } from "../lexicon/units.ts";
import type { Numeral } from "../mention/numeral.ts";

/** "cao hơn 5%" compares; only without these words before does "hơn" blur the number. */
const COMPARED = new Set([
  "cao",
  "thấp",
  "nhiều",
  "ít",
  "lớn",
  "nhỏ",
  "tốt",
  "kém",
  "sớm",
  "muộn",
  "nhanh",
  "chậm",
  "dài",
  "hơn",
  "cấp",
]);

/** What "trên" stands on as a preposition: "trên 9 lĩnh vực", "trên 12 huyện". */
const GROUNDS: ReadonlySet<UnitClass> = new Set(["place", "system", "facility"]);
const GROUND_NOUNS = new Set([
  "lĩnh vực",
  "nền tảng",
  "kênh",
  "phương diện",
  "mặt",
  "khía cạnh",
  "tuyến đường",
  "trang",
]);

/** "đạt 105% dự toán trở lên": the qualifier behind the figure's own phrase, or null. */
export const qualifierAfter = (tokens: readonly Token[], last: number): string | null => {
  for (let at = last + 1; at <= last + 5; at++) {
    const token = tokens[at];
    if (!token || token.tokenType === NumberLiteral || /^[.,;:()]$/u.test(token.image)) return null;
    if (entryOf<QualifierEntry>(token, "qualifier")?.fields.side === "after") return token.folded;
  }
  return null;
};

/** "tăng hơn", "chiếm khoảng": a cue that has swallowed the qualifier; "cao hơn" holds none. */
const qualifierInside = (token: Token): string | null => {
  const words = token.folded.split(" ");
  const last = words.at(-1) as string;
  if (words.length < 2 || !/^(?:hơn|khoảng|gần|trên)$/u.test(last)) return null;
  return COMPARED.has(words.at(-2) as string) ? null : last;
};

/** The qualifier right before the number at `at`, as written in lower case, or null. */
export const qualifierBefore = (tokens: readonly Token[], at: number, unitClass: UnitClass | null): string | null => {
  const token = tokens[at - 1];
  if (!token) return null;
  const entry = entryOf<QualifierEntry>(token, "qualifier");
  if (!entry) return qualifierInside(token);
  if (entry.fields.side !== "before") return null;
  const before = tokens[at - 2];
  if (token.folded === "hơn" && before && COMPARED.has(before.folded)) return null;
  if (token.folded === "trên") {
    const number = tokens[at] as Token;
    if (number.image.startsWith("0") || /^\d$/u.test(number.image))
      return tokens[at + 1]?.tokenType === Percent ? "trên" : null;
    if (unitClass && GROUNDS.has(unitClass)) return null;
    if (GROUND_NOUNS.has(tokens[at + 1]?.folded ?? "")) return null;
    // "đạt 88,6% trên 6.905 phụ nữ" tells so many of so many, "cấp trên" and "nêu trên" where.
    if (before?.tokenType === NumberLiteral || before?.tokenType === Percent) return null;
    if (/^(?:cấp|nêu|kể|như|bên)$/u.test(before?.folded ?? "")) return null;
  }
  return token.folded;
};

const hasCue = (token: Token | undefined, kinds: readonly CueKind[]): boolean =>
  token?.entries.some(
    (entry) => entry.category === "cue" && (entry as Cue).fields.kinds?.some((kind) => kinds.includes(kind)),
  ) ?? false;

const CHANGE: readonly CueKind[] = ["up", "down", "times"];
const tellsChange = (token: Token | undefined): boolean => hasCue(token, CHANGE) || token?.folded === "bằng";

/** Whether the number at `at` tells a change: "tăng 4,8 lần", "giảm 4,12% (2.096/2.186 vụ)". */
export const tellsGrowth = (tokens: readonly Token[], at: number): boolean => {
  const words = [tokens[at - 1], tokens[at - 2], tokens[at - 3]];
  if (words[0]?.tokenType === LeftParen) {
    // A bracket behind "tăng p%" holds the two values compared.
    return words[1]?.tokenType === Percent && tellsChange(tokens[at - 4]);
  }
  if (/^[,;.:]$/u.test(words[0]?.image ?? "")) return false;
  return words.slice(0, 2).some(tellsChange);
};

/** "giảm 4,12% (2.096/2.186 vụ)": a bracket behind a change tells both times that it compares, not so many of so many. */
export const tellsTwoTimes = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.tokenType === LeftParen && tellsGrowth(tokens, at);

/** "Cao Bằng 0,25": a word of a name is no cue. */
const inName = (tokens: readonly Token[], at: number): boolean =>
  [tokens[at - 1], tokens[at]].every((token) => /^\p{Lu}\p{Ll}/u.test(token?.image ?? ""));

/** A percentage whose sign was forgotten: "(đạt 78,35)", "chiếm 86,66.", "giảm 12,4 số vụ". */
export const tellsShare = (tokens: readonly Token[], at: number, numeral: Numeral): boolean => {
  if (numeral.decimals < 1 || numeral.decimals > 2 || Number(numeral.exact) > 200) return false;
  const after = tokens[at + 1];
  const closes = after === undefined || /^[.,;):]$/u.test(after.image);
  if (closes) return hasCue(tokens[at - 1], ["share", "reach"]) && !inName(tokens, at - 1);
  // "giảm 12,4 số vụ": whole things do not change by a fraction.
  return (
    /^(?:số|tổng số)$/u.test(after.folded) &&
    entryOf<UnitEntry>(tokens[at + 2], "unit")?.fields.nature === "count" &&
    hasCue(tokens[at - 1], ["up", "down"])
  );
};
