import { adjacent, entryOf, type Token } from "../lexer/token.ts";
import { Dot, Equals, Hyphen, LeftParen, NumberLiteral, Quote, RightParen, Slash } from "../lexer/tokens.ts";
import type { OrdinalEntry } from "../lexicon/ordinals.ts";
import type { UnitEntry } from "../lexicon/units.ts";
import type { NamingRole } from "../mention/naming-number.ts";
import { readBrokenGroups } from "./broken-groups.ts";
import { readDigits } from "./digits.ts";
import { isHeading } from "./heading-number.ts";
import {
  isBoatPlate,
  isCoordinate,
  isGrade,
  isHouse,
  isMapScale,
  isOwnNumber,
  isSerial,
  isSeveralInOne,
  isStation,
  isUnitMultiple,
  isWareCode,
} from "./number-code.ts";
import { is, isCode, isQuantityTail, isSymbol, isWord, type NumberPlace, unitAfter } from "./number-place.ts";
import { isBareDay, isDate, isLunarDay } from "./day-and-month.ts";
import { cueRole } from "./naming-cue.ts";
import { mayName, weighedRole } from "./naming-evidence.ts";
import { isClock } from "./time-of-day.ts";
import { unitAt } from "./unit-phrase.ts";

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
  if (!isWord(after)) return false;
  if (isQuantityTail(after)) return false;
  const unit = entryOf<UnitEntry>(after, "unit");
  return !unit || (after.image.length === 1 && after.image === after.image.toUpperCase());
};

/** A mark glued in brackets to the word before: "văn bản(1)". */
const isNoteMark = ({ tokens, at }: NumberPlace): boolean => {
  const before = tokens[at - 1];
  const word = tokens[at - 2];
  // "ở trung tâm.[226]", "[^2]"
  const bracket = before?.image === "^" ? word : before;
  if (bracket?.image === "[" && tokens[at + 1]?.image === "]" && /^\d{1,4}$/u.test((tokens[at] as Token).image))
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

/** "(Q. 2)", "P. 14": a district or ward by its letter. */
const isQuarter = ({ tokens, at }: NumberPlace): boolean => {
  const [letter, dot, number] = [tokens[at - 2], tokens[at - 1], tokens[at] as Token];
  return (
    /^[QP]$/u.test(letter?.image ?? "") &&
    is(dot, Dot) &&
    adjacent(letter as Token, dot as Token) &&
    /^\d{1,2}$/u.test(number.image)
  );
};

/** "có 166 điểm 10": so many marks of ten. */
const isMarkOf = (place: NumberPlace): boolean => {
  const { tokens, at } = place;
  return (
    tokens[at - 1]?.folded === "điểm" &&
    is(tokens[at - 2], NumberLiteral) &&
    /^(?:\d|10)$/u.test((tokens[at] as Token).image) &&
    !unitAfter(place)
  );
};

const isPhone = (image: string): boolean => {
  const digits = image.replaceAll(/[.,]/gu, "");
  return digits.startsWith("0") && digits.length >= 8;
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
    isBoatPlate(tokens, at) ||
    isGrade(tokens, at) ||
    isSerial(place) ||
    isCoordinate(place) ||
    isStation(place) ||
    isMapScale(place) ||
    isSeveralInOne(place) ||
    isHouse(place) ||
    isWareCode(place) ||
    isUnitMultiple(place) ||
    isOwnNumber(place)
  )
    return "code";
  if (isClock(place) || isBareDay(place) || isLunarDay(place)) return "date";
  // "3 sao", "từ 1 đến 5 sao"
  const upTo = /^(?:đến|tới|-)$/u.test(tokens[at + 1]?.folded ?? "") && is(tokens[at + 2], NumberLiteral) ? at + 2 : at;
  if (tokens[upTo + 1]?.folded === "sao") return "ordinal";
  if (isNoteMark(place)) return "note-mark";
  if (isQuarter(place) || isMarkOf(place)) return "name";
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
  // "lớp 12 và 465 TS tự do": letters that stand for a noun are counted.
  const counted = unitAfter(place) !== undefined || /^[A-ZĐ]{2,8}$/u.test(tokens[at + 1]?.image ?? "");
  if (listRole && continues && !counted && !isQuantityTail(tokens[at + 1])) return listRole;
  return null;
};
