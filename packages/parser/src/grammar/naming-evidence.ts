import { adjacent, entryOf, type Token } from "../lexer/token.ts";
import { Hyphen, LeftParen, NumberLiteral, Percent, Slash } from "../lexer/tokens.ts";
import type { UnitEntry } from "../lexicon/units.ts";
import type { NamingRole } from "../mention/naming-number.ts";
import { namesGoods, namesPaper } from "./naming-goods.ts";
import { besideNames, fillsLine } from "./naming-neighbours.ts";
import { cueRole, ordinalAt } from "./naming-cue.ts";
import { NAMING_WEIGHTS } from "./naming-weights.ts";
import { is, isQuantityTail } from "./number-place.ts";
import { unitAt } from "./unit-phrase.ts";

/** What speaks for a number being a name's, or a count; `NAMING_WEIGHTS` says how much. */
type Evidence = readonly string[];

/** How many tokens around a number its like is looked for. */
const REACH = 40;
/** No item of a list of counts has a longer label. */
const LONGEST_LABEL = 7;

const isWord = (token: Token | undefined): boolean => /^\p{L}/u.test(token?.image ?? "");
const isCapital = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.image ?? "");
const isAcronym = (token: Token | undefined): boolean => /^[A-ZĐ][A-ZĐ\d&]{1,7}$/u.test(token?.image ?? "");
const has = (token: Token, category: string): boolean => token.entries.some((entry) => entry.category === category);
const opensSentence = (tokens: readonly Token[], at: number): boolean =>
  at === 0 || /^[.;:!?"'(*+•-]$/u.test(tokens[at - 1]?.image ?? "");

/** "mỗi lớp 2 buổi": of each of many so much is told. */
const EACH = /^(?:mỗi|từng|một|các|những|mọi|vòng)$/u;

/** No proper name of a place is longer, nor the name of a company. */
const LONGEST_NAME = 4;
const LONGEST_COMPANY = 8;

/** A word that the lexicon has, and a name as well: "bình", "sơn", "đồng". */
const isPlain = ({ entries }: Token): boolean =>
  entries.every(({ category }) => /^(?:function-word|number-word|currency)$/u.test(category));

/** Whether the word at `at` is one of a proper name: the lexicon has "bình" and "sơn" as words too. */
const isProper = (tokens: readonly Token[], at: number): boolean => {
  const word = tokens[at];
  if (!word || !isCapital(word) || opensSentence(tokens, at)) return false;
  const inside = isCapital(tokens[at - 1]) && !has(tokens[at - 1] as Token, "unit");
  return word.entries.length === 0 || (isPlain(word) && inside);
};

/** Whether an office or works with a capital of its own begins a few words before: "Công ty Cổ phần khoáng sản 3". */
const ofOffice = (tokens: readonly Token[], at: number): boolean => {
  for (let from = at - 1; from >= Math.max(0, at - LONGEST_COMPANY) && isWord(tokens[from]); from--) {
    const unit = entryOf<UnitEntry>(tokens[from], "unit");
    const office = unit?.fields.unitClass === "organisation" || unit?.fields.unitClass === "facility";
    if (office && isCapital(tokens[from])) return from < at - 1;
    if (has(tokens[from] as Token, "cue") || has(tokens[from] as Token, "action")) return false;
  }
  return false;
};

/** The noun that a name before the number begins with: "xã Minh Sơn 1", "Cụm công nghiệp Tân Lập 2". */
const nameHead = (tokens: readonly Token[], at: number): string[] => {
  let from = at - 1;
  while (from > 0 && at - from <= LONGEST_NAME && isProper(tokens, from)) from--;
  // "Cụm công nghiệp Bình Sơn 2": behind the noun the first word is the name's.
  const first = tokens[from];
  if (from < at - 1 && first && isCapital(first) && isPlain(first)) from--;
  const head = tokens[from];
  const unit = head && entryOf<UnitEntry>(head, "unit");
  return unit ? ["named", `named ${unit.fields.unitClass}`] : [];
};

/** Of the word before: what it is, and whether a capital makes it a name's. */
const before = (tokens: readonly Token[], at: number): string[] => {
  const word = tokens[at - 1] as Token;
  const cue = ordinalAt(tokens, at - 1);
  const capital = isCapital(word) && !opensSentence(tokens, at - 1);
  const found: string[] = ofOffice(tokens, at) ? ["of office"] : [];
  if (cue) {
    found.push("cue", `cue ${cue.fields.role}`, `cue ${cue.canonical}`);
    if (capital) found.push("cue capital");
    else if (isCapital(word)) found.push("cue opens");
    if (isCapital(tokens[at - 2]) && !opensSentence(tokens, at - 2)) found.push("cue in name");
    if (entryOf<UnitEntry>(word, "unit") === undefined) found.push("cue no unit");
    if (EACH.test(tokens[at - 2]?.folded ?? "")) found.push("of each");
    const unit = unitAt(tokens, at + 1);
    if (unit && !unit.fields.weak)
      found.push(unit.fields.nature === "count" ? "cue then counted" : "cue then measured");
    return found;
  }
  if (isAcronym(word)) return [...found, "acronym"];
  const unit = entryOf<UnitEntry>(word, "unit");
  if (isProper(tokens, at - 1)) {
    found.push("proper", ...nameHead(tokens, at));
    if (isCapital(tokens[at - 2])) found.push("proper pair");
  } else if (unit) found.push("noun", `noun ${unit.fields.unitClass}`, capital ? "noun capital" : "noun small");
  else if (has(word, "cue") || has(word, "action")) found.push("verb");
  else if (has(word, "function-word")) found.push("function");
  else if (has(word, "qualifier")) found.push("qualifier");
  else if (has(word, "document-type")) found.push("document");
  else found.push(capital ? "known capital" : word.entries.length > 0 ? "known word" : "word");
  return found;
};

/** Of what follows: a counted noun, the sentence that goes on, a mark. */
const after = (tokens: readonly Token[], at: number): string[] => {
  const next = tokens[at + 1];
  if (!next) return ["then end"];
  if (is(next, LeftParen)) {
    const inner = tokens[at + 2];
    if (inner && is(inner, NumberLiteral)) return [is(tokens[at + 3], Percent) ? "then (percent" : "then (number"];
    return ["then (word"];
  }
  if (!isWord(next)) return [`then ${/^[.,;:)]$/u.test(next.image) ? next.image : "mark"}`];
  const unit = unitAt(tokens, at + 1);
  if (unit) {
    const weak = unit.fields.weak ? "weak " : "";
    return ["then unit", `then ${weak}${unit.fields.unitClass}`, isCapital(next) ? "then Unit" : "then unit small"];
  }
  if (isCapital(next)) return ["then capital"];
  if (has(next, "cue")) return ["then cue"];
  if (has(next, "action")) return ["then action"];
  if (has(next, "function-word")) return ["then function", `then ${next.folded}`];
  return [next.entries.length > 0 ? "then known" : "then word"];
};

const digits = ({ image }: Token): string[] => {
  const value = Number(image);
  const found = [`${image.length} digits`];
  if (image.startsWith("0")) found.push("zero before");
  if (value <= 12 && value > 0) found.push("small");
  return found;
};

/** Whether the words before two numbers are the same: of a proper name all, so that "An Giang 4" is no "Hà Giang 5". */
const sameBefore = (tokens: readonly Token[], at: number, other: number): boolean => {
  for (let back = 1; ; back++) {
    if (tokens[at - back]?.folded !== tokens[other - back]?.folded) return false;
    if (back > LONGEST_NAME || !isCapital(tokens[at - back - 1]) || !isCapital(tokens[other - back - 1])) return true;
  }
};

/** Whether the word before stands before another number near by: "Phường 4 …, Phường 9 …". */
const repeats = (tokens: readonly Token[], at: number, listed: boolean): string[] => {
  const found = new Set<string>();
  for (let other = Math.max(1, at - REACH); other < Math.min(tokens.length, at + REACH); other++) {
    if (other === at || !is(tokens[other], NumberLiteral) || !sameBefore(tokens, at, other)) continue;
    const apart = Math.abs(Number(tokens[other]?.image) - Number(tokens[at]?.image));
    found.add(apart === 0 ? "told again" : apart === 1 ? "next one" : "another one");
    // "Minh Sơn 1, Minh Sơn 2" are two places; "Minh Sơn 12, Lâm Hải 9" tells how many of each, here and in the next list.
    if (isProper(tokens, at - 1) && !listed) found.add("name again");
  }
  return [...found];
};

/** "Nghị quyết 26", "số 1": a number that its own word says to be none of how many. */
const isNumbered = (tokens: readonly Token[], at: number): boolean => {
  const word = tokens[at - 1];
  return word !== undefined && (has(word, "document-type") ? isCapital(word) : word.folded === "số");
};

/** "Xóm Đông 12, Xóm Tây 9 và Xóm Bắc 7" */
const BETWEEN_ITEMS = /^(?:,|;|và)$/u;

/** Whether a neighbouring item of the list ends in a number too: "Minh Sơn 12, Lâm Hải 9"; of another name if asked. */
const enumerates = (tokens: readonly Token[], at: number, others = false): string[] => {
  const counts = (number: number): boolean =>
    !isNumbered(tokens, number) && !(others && sameBefore(tokens, at, number));
  const found: string[] = [];
  if (BETWEEN_ITEMS.test(tokens[at + 1]?.folded ?? "")) {
    for (let next = at + 2; next <= at + 1 + LONGEST_LABEL; next++) {
      const token = tokens[next];
      if (!token || /^[,;.:()]$/u.test(token.image)) break;
      if (is(token, NumberLiteral)) {
        if (counts(next)) found.push(next === at + 2 ? "number follows" : "item follows");
        break;
      }
    }
  }
  for (let past = at - 1; past >= Math.max(1, at - LONGEST_LABEL); past--) {
    const token = tokens[past] as Token;
    if (/^[.:()]$/u.test(token.image)) break;
    if (BETWEEN_ITEMS.test(token.folded)) {
      if (is(tokens[past - 1], NumberLiteral) && counts(past - 1)) found.push("item before");
      break;
    }
  }
  return found;
};

/** Whether the number stands in a bracket or behind a colon that a count opens. */
const framed = (tokens: readonly Token[], at: number): string[] => {
  for (let past = at - 1; past >= Math.max(0, at - REACH); past--) {
    const { image } = tokens[past] as Token;
    if (image === ")" || image === "." || image === ";") return [];
    if (image === "(") return ["in bracket"];
    if (image === ":") return ["behind colon"];
  }
  return [];
};

const YEAR = /^(?:19|20)\d\d$/u;

/** Whether a number can be the last word of a name at all: short, in digits, behind a word, and told in nothing. */
export const mayName = (tokens: readonly Token[], at: number): boolean => {
  const [word, number, next] = [tokens[at - 1], tokens[at] as Token, tokens[at + 1]];
  if (!isWord(word) || !/^\d{1,4}$/u.test(number.image) || isQuantityTail(next)) return false;
  const cue = ordinalAt(tokens, at - 1);
  if (cue?.fields.strong) return false;
  // "So với 2020", "vụ Mùa 2017": a time, which is not weighed.
  if (!cue && YEAR.test(number.image)) return false;
  // "2000 (hai nghìn) thẻ"
  if (is(next, LeftParen) && tokens[at + 2] && has(tokens[at + 2] as Token, "number-word")) return false;
  const joined =
    is(next, Slash) || (is(next, Hyphen) && (adjacent(number, next as Token) || is(tokens[at + 2], NumberLiteral)));
  if (joined && (is(tokens[at + 2], NumberLiteral) || is(next, Slash))) return false;
  // A counted noun right behind it leaves no doubt, unless a word that names numbers stands before.
  const unit = unitAt(tokens, at + 1);
  return cue !== undefined || !unit || unit.fields.weak;
};

/** What speaks for and against the number at `at` being part of a name. Looks a bounded number of tokens around. */
export const namingEvidence = (tokens: readonly Token[], at: number): Evidence => {
  const word = before(tokens, at);
  const around = [...enumerates(tokens, at), ...framed(tokens, at)];
  // "qua cầu Suối Vàng 2.": a place and a number in no list, where nothing says what would be counted.
  const alone = word.includes("named") && word.includes("proper pair") && around.length === 0;
  return [
    ...word,
    ...after(tokens, at),
    ...digits(tokens[at] as Token),
    ...repeats(
      tokens,
      at,
      enumerates(tokens, at, true).some((piece) => piece !== "number follows"),
    ),
    ...around,
    ...(alone ? ["name unlisted"] : []),
    ...namesGoods(tokens, at),
    ...namesPaper(tokens, at),
    ...besideNames(tokens, at),
    ...fillsLine(tokens, at),
    ...(cueRole(tokens, at) ? ["said by cue"] : []),
  ];
};

/** What the number at `at` names where the evidence says that it names, or null where it counts. */
export const weighedRole = (tokens: readonly Token[], at: number): NamingRole | null => {
  let weight = NAMING_WEIGHTS["bias"] ?? 0;
  for (const piece of namingEvidence(tokens, at)) weight += NAMING_WEIGHTS[piece] ?? 0;
  if (weight <= 0) return null;
  return ordinalAt(tokens, at - 1)?.fields.role === "rank" ? "ordinal" : "name";
};
