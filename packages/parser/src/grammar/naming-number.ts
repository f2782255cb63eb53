import { adjacent, entryOf, type Token } from "../lexer/token.ts";
import { Dot, Equals, Hyphen, LeftParen, Markup, NumberLiteral, Quote, RightParen, Slash } from "../lexer/tokens.ts";
import type { DateWordEntry } from "../lexicon/date-words.ts";
import type { OrdinalEntry } from "../lexicon/ordinals.ts";
import type { UnitEntry } from "../lexicon/units.ts";
import type { NamingRole } from "../mention/naming-number.ts";
import { readBrokenGroups } from "./broken-groups.ts";
import { readDigits } from "./digits.ts";
import {
  isCoordinate,
  isHouse,
  isMapScale,
  isOwnNumber,
  isSerial,
  isSeveralInOne,
  isStation,
  isWareCode,
} from "./number-code.ts";
import { is, isQuantityTail, type NumberPlace } from "./number-place.ts";
import { isBareDay, isLunarDay, opensDays } from "./day-and-month.ts";
import { cueRole } from "./naming-cue.ts";
import { mayName, weighedRole } from "./naming-evidence.ts";
import { isClock } from "./time-of-day.ts";
import { unitAt } from "./unit-phrase.ts";

/** A word, whatever the lexicon knows of it. */
const isWord = (token: Token | undefined): boolean => /^\p{L}/u.test(token?.image ?? "");

/** A letter or letter-digit run of at most a few capitals: "A", "VPCP", "V05". */
const isCode = (token: Token | undefined): boolean =>
  token !== undefined &&
  /^[A-ZĐ]/u.test(token.image) &&
  (/\d/u.test(token.image) || token.image === token.image.toUpperCase());

/** Digits glued to letters, dots and colons: "Covid-19", "H.01b", "ISO 9001:2015", "5G". */
const isGlued = ({ tokens, at }: NumberPlace): boolean => {
  const token = tokens[at] as Token;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before && adjacent(before, token)) {
    const further = tokens[at - 2];
    const glued = further !== undefined && adjacent(further, before);
    if (is(before, Dot) && glued && isWord(further) && isCode(further)) return true;
    if (is(before, Dot) && glued && is(further, NumberLiteral)) return true;
    if (is(before, Dot) && glued && further.entries.length === 0 && further.image.length <= 4) return true;
    if (is(before, Hyphen) && glued && isWord(further)) {
      return further.entries.every((entry) => entry.category !== "unit") || isCode(further);
    }
    if (before.image === ":" && glued && is(further, NumberLiteral)) return true;
    if (before.image === "_" || before.image === "#" || before.image === "@") return true;
    if (/\d/u.test(before.image) && !is(before, NumberLiteral)) return true;
  }
  if (!after || !adjacent(token, after)) return false;
  if (after.image === ":" && is(tokens[at + 2], NumberLiteral) && adjacent(after, tokens[at + 2] as Token)) return true;
  if (is(after, Hyphen) && tokens[at + 2] && adjacent(after, tokens[at + 2] as Token) && isCode(tokens[at + 2]))
    return true;
  if (is(after, Slash) && isSymbol(tokens, at + 2)) return true;
  if (!/^[A-Za-zÀ-ỹđĐ]/u.test(after.image)) return false;
  if (isQuantityTail(after)) return false;
  const unit = entryOf<UnitEntry>(after, "unit");
  return !unit || (after.image.length === 1 && after.image === after.image.toUpperCase());
};

/** The symbol of a document behind "/": "17/KH-VPUB", "304/TB". */
const isSymbol = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return (
    token !== undefined &&
    isCode(token) &&
    !(token.entries.some((entry) => entry.category === "unit") && token.image.length > 1)
  );
};

const OPENERS = new Set(["*", "#", "_", "<", "•", "◦", "▪", '"', "'"]);

/** Index of the block's first token that is no markup. */
const openingOf = (tokens: readonly Token[], at: number): boolean => {
  for (let index = at - 1; index >= 0; index--) {
    const token = tokens[index] as Token;
    if (!is(token, Markup) && !OPENERS.has(token.image)) return false;
  }
  return true;
};

const isCapital = (token: Token | undefined): boolean =>
  token !== undefined && /^[A-ZÀ-ÝĐ"'(*<\u1EA0-\u1EF8]/u.test(token.image);

/** "1.", "2.1.", "3)", "1/ …" at the head of a block, "; 2) …" and "(1) …" inside one. */
const isHeading = ({ tokens, at }: NumberPlace): boolean => {
  const token = tokens[at] as Token;
  const groups = token.image.split(".");
  if (token.image.includes(",") || groups.some((group) => group.length > 2)) return false;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  let end = at + 1;
  while (end < tokens.length && (is(tokens[end], Markup) || OPENERS.has((tokens[end] as Token).image))) end++;
  if (openingOf(tokens, at)) {
    if (groups.length > 1 && groups.every((group) => group.length <= 2)) {
      if (is(after, Dot) || is(after, RightParen) || isCapital(after)) return true;
    }
    if (is(after, Dot) && adjacent(token, after as Token))
      return !is(tokens[at + 2], NumberLiteral) || !adjacent(after as Token, tokens[at + 2] as Token);
    if (is(after, RightParen)) return true;
    // "1- Công tác", "2.1- Kiểm tra": the party's way.
    if (is(after, Hyphen) && adjacent(token, after as Token) && isCapital(tokens[at + 2]) && !isCode(tokens[at + 2]))
      return true;
    return is(after, Slash) && isCapital(tokens[at + 2]) && !isSymbol(tokens, at + 2);
  }
  if (groups.length > 1) return false;
  if (is(before, LeftParen) && is(after, RightParen)) {
    const opens = at === 1 || /[.;:,]/u.test((tokens[at - 2] as Token).image);
    return (
      (before as Token).image === "[" || (opens && isWord(tokens[at + 2])) || (openingOf(tokens, at - 1) && at > 0)
    );
  }
  const starts = before !== undefined && /^[.;:]$/u.test(before.image);
  if (starts && is(after, RightParen))
    return !tokens.slice(Math.max(0, at - 12), at).some((token2) => is(token2, LeftParen));
  return (
    starts &&
    before.image !== ":" &&
    is(after, Dot) &&
    isCapital(tokens[at + 2]) &&
    adjacent(token, after as Token) &&
    token.image.length <= 2
  );
};

/** A mark glued in brackets to the word before: "văn bản(1)". */
const isNoteMark = ({ tokens, at }: NumberPlace): boolean => {
  const before = tokens[at - 1];
  const word = tokens[at - 2];
  // "ở trung tâm.[226]"
  if (before?.image === "[" && tokens[at + 1]?.image === "]" && /^\d{1,4}$/u.test((tokens[at] as Token).image))
    return true;
  return (
    is(before, LeftParen) &&
    is(tokens[at + 1], RightParen) &&
    word !== undefined &&
    adjacent(word, before as Token) &&
    adjacent(before as Token, tokens[at] as Token) &&
    (tokens[at] as Token).image.length <= 2 &&
    !(tokens[at] as Token).image.startsWith("0")
  );
};

/** The unit that the lexicon knows right behind the number, or undefined. */
const unitAfter = ({ tokens, at }: NumberPlace): UnitEntry | undefined => unitAt(tokens, at + 1);

/** "24/24 giờ", "24/7": how long a service is open. */
const isRoundTheClock = ({ tokens, at, listRole }: NumberPlace): boolean => {
  const told = (from: number): boolean => {
    if (!is(tokens[from + 1], Slash)) return false;
    const [hours, of] = [tokens[from]?.image, tokens[from + 2]?.image];
    // "giải quyết 24/24 đơn" counts.
    const unit = unitAt(tokens, from + 3);
    if (unit && unit.fields.nature === "count") return false;
    return (hours === "24" && (of === "24" || of === "7")) || (hours === "7" && of === "7");
  };
  return told(at) || (listRole === "code" && told(at - 2));
};

/** No name in quotes is longer. */
const LONGEST_QUOTED = 10;

/** Whether a name in quotes begins a few tokens before and ends a few behind. */
const inQuotes = ({ tokens, at }: NumberPlace): boolean => {
  let from = at - 1;
  while (from >= 0 && at - from <= LONGEST_QUOTED && !is(tokens[from], Quote)) from--;
  const quote = tokens[from];
  const first = tokens[from + 1];
  if (!is(quote, Quote) || !first || !adjacent(quote as Token, first)) return false;
  const before = tokens[from - 1];
  if (before && adjacent(before, quote as Token) && !is(before, LeftParen)) return false;
  let to = at + 1;
  while (to < tokens.length && to - at <= LONGEST_QUOTED && !is(tokens[to], Quote)) to++;
  return is(tokens[to], Quote) && adjacent(tokens[to - 1] as Token, tokens[to] as Token);
};

/** 'mô hình "5 tại chỗ"', '"Gia đình 5 không, 3 sạch"': a number in a name in quotes. */
const isQuoted = (place: NumberPlace): boolean => {
  const { tokens, at } = place;
  const after = tokens[at + 1];
  // "mã ngạch “15.”": a few digits between quotes and nothing else.
  const alone = is(after, Quote) || (is(after, Dot) && is(tokens[at + 2], Quote));
  if (alone && is(tokens[at - 1], Quote)) return /^\d{1,4}$/u.test((tokens[at] as Token).image);
  if (unitAfter(place) || isQuantityTail(after) || !isWord(after)) return false;
  return is(tokens[at - 1], Quote) || (/^[1-9]\d?$/u.test((tokens[at] as Token).image) && inQuotes(place));
};

const isPhone = (image: string): boolean => {
  const digits = image.replaceAll(/[.,]/gu, "");
  return digits.startsWith("0") && digits.length >= 8;
};

const DAY_WORDS: ReadonlySet<string> = new Set(["day", "month", "same-day"]);

/** "ngày 24", but neither "mỗi ngày 180 lượt" nor "tháng 120 vụ". */
const isDayOrMonth = (place: NumberPlace, role: string): boolean => {
  const { tokens, at } = place;
  const { image } = tokens[at] as Token;
  // "trong tháng 6.008 người", "6 tháng 2.156 tỷ": neither a day nor a month.
  if (!/^\d{1,2}$/u.test(image) || isQuantityTail(tokens[at + 1]) || is(tokens[at - 2], NumberLiteral)) {
    return /^\d{1,2}\.\d{1,2}(?:\.\d{4})?$/u.test(image) && !isQuantityTail(tokens[at + 1]);
  }
  const value = Number(image);
  if (value > (role === "month" ? 12 : 31) || value === 0) return false;
  return !unitAfter(place) || !/^(?:mỗi|một|bình quân|trung bình|hằng|hàng)$/u.test(tokens[at - 2]?.folded ?? "");
};

/** "Q1/2026", "III/2025", "T5/2024", "9T/2024": the year of a quarter or month told by a sign. */
const isLabelledYear = ({ tokens, at }: NumberPlace): boolean => {
  if (!is(tokens[at - 1], Slash) || !/^(?:19|20)\d\d$/u.test(tokens[at]?.image ?? "")) return false;
  const label = tokens[at - 2]?.image ?? "";
  return /^(?:[QT]\d{1,2}|[IVX]{1,4})$/u.test(label) || (label === "T" && is(tokens[at - 3], NumberLiteral));
};

/** Days and months that no date rule has read: "ngày 24-25/10", "tháng 7". */
const isDate = ({ tokens, at, listRole }: NumberPlace): boolean => {
  const before = tokens[at - 1];
  if (listRole === "date" && before !== undefined && /^[/.-]$/u.test(before.image)) return true;
  if (isLabelledYear({ tokens, at, listRole })) return true;
  if (opensDays({ tokens, at, listRole })) return true;
  if (listRole === "date" && /^(?:đến|tới)$/u.test(before?.folded ?? "") && opensDays({ tokens, at: at - 2, listRole }))
    return true;
  const word = entryOf<DateWordEntry>(before, "date-word");
  if (word && DAY_WORDS.has(word.fields.role) && isDayOrMonth({ tokens, at, listRole }, word.fields.role)) return true;
  // "từ 24.4 đến 2.5.2019": day and month before a whole date.
  if (/^\d{1,2}\.\d{1,2}$/u.test((tokens[at] as Token).image) && /^(?:đến|-)$/u.test(tokens[at + 1]?.folded ?? "")) {
    if (/^\d{1,2}\.\d{1,2}\.\d{4}$/u.test(tokens[at + 2]?.image ?? "")) return true;
  }
  const slashed = is(tokens[at + 1], Slash) && is(tokens[at + 2], NumberLiteral);
  if (!slashed) return false;
  // "45/2020/NĐ-CP": number, year and symbol of a document.
  if (is(tokens[at + 3], Slash) && isCode(tokens[at + 4])) return true;
  if (is(tokens[at + 3], Slash) && is(tokens[at + 4], NumberLiteral))
    return (tokens[at + 4] as Token).image.length === 4;
  return /^(?:19|20)\d\d$/u.test((tokens[at + 2] as Token).image) && Number((tokens[at] as Token).image) <= 12;
};

/** What a number names by marks of its own, which leave nothing to weigh, or null. */
export const markedRole = (place: NumberPlace): NamingRole | null => {
  const { tokens, at, listRole } = place;
  const token = tokens[at] as Token;
  const before = tokens[at - 1];
  if (isHeading(place)) return "heading";
  const misprinted =
    readBrokenGroups(token.image) !== null && (isQuantityTail(tokens[at + 1]) || unitAfter(place) !== undefined);
  if (readDigits(token.image) === null && listRole === null && !misprinted) {
    return entryOf<OrdinalEntry>(tokens[at - 1], "ordinal") ? "ordinal" : "code";
  }
  if (isGlued(place) || isPhone(token.image) || isRoundTheClock(place)) return "code";
  if (
    isSerial(place) ||
    isCoordinate(place) ||
    isStation(place) ||
    isMapScale(place) ||
    isSeveralInOne(place) ||
    isHouse(place) ||
    isWareCode(place) ||
    isOwnNumber(place)
  )
    return "code";
  if (isClock(place) || isBareDay(place) || isLunarDay(place)) return "date";
  // "3 sao", "từ 1 đến 5 sao"
  const upTo = /^(?:đến|tới|-)$/u.test(tokens[at + 1]?.folded ?? "") && is(tokens[at + 2], NumberLiteral) ? at + 2 : at;
  if (tokens[upTo + 1]?.folded === "sao") return "ordinal";
  if (isNoteMark(place)) return "note-mark";
  // "Không = 0" is a coded answer, "OR = 2,1" is a value.
  if (is(before, Equals) && !token.image.includes(",") && !isQuantityTail(tokens[at + 1]) && !unitAfter(place))
    return "choice";
  if (isDate(place)) return "date";
  return isQuoted(place) ? "name" : null;
};

/**
 * What the number at a place names, or null where it says how many. Looks a few tokens around, never further.
 */
export const namingRoleOf = (place: NumberPlace): NamingRole | null => {
  const { tokens, at, listRole } = place;
  const before = tokens[at - 1];
  const marked = markedRole(place);
  if (marked) return marked;
  const role = mayName(tokens, at) ? weighedRole(tokens, at) : cueRole(tokens, at);
  if (role) return role;
  if (listRole && is(before, Slash)) return listRole;
  const continues =
    before !== undefined && (/^[,;/-]$/u.test(before.image) || before.folded === "và" || before.folded === "đến");
  if (listRole && continues && !unitAfter(place) && !isQuantityTail(tokens[at + 1])) return listRole;
  return null;
};
