import type { DocumentTypeEntry } from "../lexicon/document-types.ts";
import type { IssuerEntry } from "../lexicon/issuers.ts";
import {
  ISSUER_ENDS,
  NAME_TAIL_WORDS,
  NAME_WORDS,
  PLACE_WORDS,
  TERM_NUMBERS,
  TERM_WORDS,
} from "../lexicon/issuer-words.ts";
import { entryOf, type Token } from "../lexer/token.ts";
import { readDate } from "./calendar-date.ts";
import { isCapital, isComma, isCue, isHyphen, isNumber, isUpper, isWord, type Tokens } from "./lookahead.ts";

/** Who issued a document: `[start, end)` in tokens. */
export interface IssuerPhrase {
  readonly start: number;
  readonly end: number;
}

export interface IssuerOptions {
  /** A joint document: several offices, joined by commas. */
  readonly joint: boolean;
}

const LONGEST = 40;

const issuerOf = (token: Token | undefined): IssuerEntry | undefined => entryOf<IssuerEntry>(token, "issuer");
const isType = (token: Token | undefined): boolean => entryOf<DocumentTypeEntry>(token, "document-type") !== undefined;

const allIn = (words: ReadonlySet<string>, token: Token): boolean =>
  words.has(token.folded) || token.folded.split(" ").every((word) => words.has(word));

/** Whether the name of an office ends before the token, whatever stands after it. */
const ends = (tokens: Tokens, at: number): boolean => {
  const token = tokens[at];
  if (!token) return true;
  if (isCue(token, "about", "issue", "of", "number-sign")) return true;
  const words = [token.folded, tokens[at + 1]?.folded ?? "", tokens[at + 2]?.folded ?? ""];
  return [1, 2, 3].some((count) => ISSUER_ENDS.has(words.slice(0, count).join(" ")));
};

/** "khóa VIII", "lần thứ 6", "nhiệm kỳ": the end of a term that stands at `at`, or `at`. */
const readTerm = (tokens: Tokens, at: number): number => {
  let next = at;
  while (isWord(tokens[next]) && allIn(TERM_WORDS, tokens[next] as Token)) next++;
  if (next === at) return at;
  const value = tokens[next];
  if (value && (isNumber(value) || /^[ivxlc]{1,6}$/u.test(value.folded) || TERM_NUMBERS.has(value.folded)))
    return next + 1;
  return at;
};

/** Whether free prose in lower case leads on to a capital or a place before the name ends. */
const leadsToName = (tokens: Tokens, at: number): boolean => {
  for (let next = at; next < at + 10; next++) {
    const token = tokens[next];
    if (!isWord(token) || ends(tokens, next)) return false;
    if (isCapital(token) || PLACE_WORDS.has(token.folded)) return true;
  }
  return false;
};

/** Whether every word near is in capitals, so that capitals tell nothing. */
const inCapitals = (tokens: Tokens, at: number): boolean => {
  const near = tokens.slice(at, at + 8).filter(isWord);
  return near.length >= 2 && near.filter(isUpper).length >= near.length - 1 && near.some((t) => t.image.length > 5);
};

/** Whether an office's head follows within a few words of one name. */
const headAhead = (tokens: Tokens, at: number): boolean => {
  for (let next = at + 1; next < at + 5; next++) {
    if (!isWord(tokens[next]) || ends(tokens, next)) return false;
    if (isCapital(tokens[next]) && issuerOf(tokens[next])) return true;
  }
  return false;
};

/** Heads of offices that are named after what they are for: "Ủy ban Quốc gia về …", "Ban Chỉ đạo Trung ương về …". */
const NAMED_BY_FIELD = /^(?:ủy ban quốc gia|ủy ban|ban chỉ đạo|hội đồng quốc gia|hội đồng|tổ công tác)(?:\s|$)/u;
const LONGEST_FIELD = 8;

/** End of "về Chuyển đổi số" in the name of an office that began at `start`; `at` itself where none stands there. */
const readField = (tokens: Tokens, at: number, start: number): number => {
  const head = tokens
    .slice(start, start + 3)
    .map(({ folded }) => folded)
    .join(" ");
  const first = tokens[at + 1];
  if (tokens[at]?.folded !== "về" || !NAMED_BY_FIELD.test(head) || !isCapital(first) || isType(first as Token))
    return at;
  let end = at + 2;
  while (end < at + LONGEST_FIELD) {
    const token = tokens[end];
    // "về Phòng, chống thiên tai"
    if (isComma(token) && tokens[end - 1]?.folded === "phòng" && /^chống(?: |$)/u.test(tokens[end + 1]?.folded ?? "")) {
      end++;
      continue;
    }
    if (!isWord(token) || isType(token) || readDate(tokens, end)) break;
    const ending = isCue(token, "number-sign") ? isNumber(tokens[end + 1]) : ends(tokens, end);
    if (ending) break;
    end++;
  }
  return end;
};

/** "Tòa án nhân dân khu vực 3", "Kho bạc Nhà nước khu vực II": end of the region by whose number an office is called. */
const readRegion = (tokens: Tokens, at: number): number =>
  tokens[at]?.folded === "khu vực" && /^(?:\d{1,2}|[IVX]{1,5})$/u.test(tokens[at + 1]?.image ?? "") ? at + 2 : at;

/** What may follow the last word read. */
type Follow = IssuerEntry["fields"]["follows"];

/**
 * Reads the office or person that issues, by the structure of its name: a head word ("Sở", "UBND", "Giám đốc"), then
 * proper names, places and further heads. Ends at verbs, punctuation and the words of the lexicon's cue data. Linear
 * in what it reads, which is bounded.
 */
export const readIssuer = (tokens: Tokens, start: number, { joint }: IssuerOptions): IssuerPhrase | null => {
  const first = tokens[start];
  if (!isWord(first)) return null;
  const head = issuerOf(first);
  // In small letters only the names of organs are names: "của chính phủ", not "của cơ quan", "của doanh nghiệp".
  if (head && !isCapital(first) && (head.fields.level === "body" || !first.folded.includes(" "))) return null;
  if (!head && (!isCapital(first) || isType(first) || ends(tokens, start))) return null;
  // A name whose head the lexicon does not know is an abbreviation ("LĐVP"), or leads to a head that it knows.
  if (!head && !(isUpper(first) && /^\p{L}{2,8}$/u.test(first.image)) && !headAhead(tokens, start)) return null;
  const capitals = inCapitals(tokens, start);
  const proper = (token: Token | undefined): boolean => isCapital(token) && !isType(token);
  let follow: Follow = head?.fields.follows ?? "name";
  let person = head?.fields.person ?? false;
  let at = start + 1;
  let lastHead = head !== undefined;
  let afterCapital = !head;
  const limit = start + LONGEST;
  while (at < limit) {
    const token = tokens[at];
    if (!token) break;
    if (isComma(token)) {
      const next = issuerOf(tokens[at + 1]);
      if (next && (joint || (person && next.fields.person))) {
        follow = next.fields.follows;
        person = next.fields.person;
        lastHead = true;
        afterCapital = false;
        at += 2;
        continue;
      }
      // "UBND huyện Văn Bàn, tỉnh Lào Cai"
      if (
        isWord(tokens[at + 1]) &&
        PLACE_WORDS.has(tokens[at + 1]?.folded ?? "") &&
        proper(tokens[at + 2]) &&
        follow !== "nothing"
      ) {
        at += 2;
        follow = "place";
        continue;
      }
      break;
    }
    if (isHyphen(token)) {
      // "liên Bộ Tài chính - Bộ Tư pháp"
      const partner =
        first.folded.startsWith("liên ") && isCapital(tokens[at + 1]) ? issuerOf(tokens[at + 1]) : undefined;
      if (partner) {
        follow = partner.fields.follows;
        lastHead = true;
        at += 2;
        continue;
      }
      if (follow !== "nothing" && proper(tokens[at + 1]) && !issuerOf(tokens[at + 1]) && !ends(tokens, at + 1)) {
        at += 1;
        continue;
      }
      break;
    }
    if (isNumber(token)) {
      if (
        !/^\d{1,4}$/u.test(token.image) ||
        !((lastHead && follow !== "nothing") || /^(?:quận|phường|khu|tổ|số|đội)$/u.test(tokens[at - 1]?.folded ?? ""))
      )
        break;
      at++;
      afterCapital = true;
      lastHead = false;
      continue;
    }
    if (!isWord(token)) break;
    const field = readField(tokens, at, start);
    if (field > at) {
      at = field;
      break;
    }
    const term = Math.max(readTerm(tokens, at), readRegion(tokens, at));
    if (term > at) {
      at = term;
      continue;
    }
    if (isCue(token, "and")) {
      const next = tokens[at + 1];
      if (!isWord(next) || token.folded !== "và") break;
      const nextHead = isCapital(next) ? issuerOf(next) : undefined;
      if (joint && nextHead) {
        follow = nextHead.fields.follows;
        lastHead = true;
        at += 2;
        continue;
      }
      const named = follow === "name" || follow === "prose";
      if (!named || isType(next) || nextHead || ends(tokens, at + 1)) break;
      if (!(proper(next) || allIn(NAME_WORDS, next) || (afterCapital && allIn(NAME_TAIL_WORDS, next)))) break;
      at += 1;
      continue;
    }
    const known = isCapital(token) ? issuerOf(token) : undefined;
    // "Ban Chỉ đạo của tỉnh" goes no further; "UBND tỉnh Sở Tài chính" would be two offices.
    if (known) {
      if (follow === "nothing" && !person) break;
      follow = known.fields.follows;
      person = known.fields.person;
      lastHead = true;
      afterCapital = isCapital(token);
      at++;
      continue;
    }
    if (follow === "nothing") break;
    if (!isCapital(token) && ends(tokens, at)) break;
    if (isType(token)) {
      // "Ban Quản lý Dự án …", "Vụ Kế hoạch", "Phòng Tài chính - Kế hoạch"
      const inside = (lastHead && (follow === "name" || follow === "prose")) || isHyphen(tokens[at - 1]);
      if (!inside || !isCapital(token)) {
        const tail =
          (follow === "name" || follow === "prose") &&
          afterCapital &&
          allIn(NAME_TAIL_WORDS, token) &&
          !isCapital(token);
        if (!tail) break;
      }
      lastHead = false;
      afterCapital = true;
      at++;
      continue;
    }
    // "thị xã Ngã Năm": within a place's name a capital is part of it.
    const named = follow === "place" && isCapital(token) && !capitals && isCapital(tokens[at - 1]);
    if (!named && ends(tokens, at)) break;
    if (PLACE_WORDS.has(token.folded) || allIn(PLACE_WORDS, token)) {
      follow = follow === "prose" ? "prose" : "place";
      lastHead = false;
      afterCapital = false;
      at++;
      continue;
    }
    if (capitals ? isUpper(token) : isCapital(token)) {
      lastHead = false;
      afterCapital = true;
      at++;
      continue;
    }
    if (follow === "place") {
      if (lastHead && allIn(NAME_WORDS, token)) {
        at++;
        continue;
      }
      break;
    }
    const tail = (afterCapital || lastHead) && allIn(NAME_TAIL_WORDS, token);
    if (tail || allIn(NAME_WORDS, token)) {
      afterCapital ||= tail;
      lastHead = false;
      at++;
      continue;
    }
    if (follow === "prose" && leadsToName(tokens, at)) {
      lastHead = false;
      at++;
      continue;
    }
    break;
  }
  return { start, end: at };
};
