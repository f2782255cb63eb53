import type { DocumentTypeEntry } from "../lexicon/document-types.ts";
import { isOfficeAbbreviation, typesOfAbbreviation } from "../lexicon/symbols.ts";
import { entryOf, type Token } from "../lexer/token.ts";
import { type CalendarDate, readDate } from "./calendar-date.ts";
import { type DocumentNumber, readDocumentNumber } from "./document-number.ts";
import { isBoatPlate } from "./number-code.ts";
import { namesDocument, readPlainNumber } from "./plain-number.ts";
import { readIssuer, type IssuerPhrase } from "./issuer-phrase.ts";
import { readLawName } from "./law-name.ts";
import {
  isCapital,
  isColon,
  isComma,
  isCue,
  isHyphen,
  isLeftParen,
  isNumber,
  isRightParen,
  isSlash,
  isUpper,
  isWord,
  type Tokens,
  touches,
} from "./lookahead.ts";

/** What opens a reference: its type, and the number or name behind it. */
export interface DocumentHead {
  /** Token of the type word; -1 where none stands. */
  readonly typeAt: number;
  readonly type: DocumentTypeEntry | null;
  /** First token of the reference: the type, "số", or the number. */
  readonly start: number;
  readonly number: DocumentNumber | null;
  /** End of what was read. */
  readonly end: number;
  /** Tokens of a law's name after the type: `[typeAt + 1, nameEnd)`; null where it is told by number alone. */
  readonly nameEnd: number | null;
  /** "Quyết định của UBND tỉnh số …": the issuer told before the number. */
  readonly issuer: IssuerPhrase | null;
  /** "Quyết định của UBND tỉnh ngày … số …": the date told before the number. */
  readonly date?: CalendarDate | null;
}

const GAP = 16;
const GAP_ENDS = new Set("tại theo được đã do này nêu đó ngày năm có và từ đến cho với trên khi".split(" "));

export const documentTypeOf = (token: Token | undefined): DocumentTypeEntry | undefined =>
  entryOf<DocumentTypeEntry>(token, "document-type");

const matches = (type: DocumentTypeEntry, number: DocumentNumber): boolean => {
  const first = number.parts[0];
  return first !== undefined && typesOfAbbreviation(first).includes(type.canonical);
};

/** Types whose symbol holds an office alone: "456/UBND-KT". */
const WITHOUT_TYPE: ReadonlySet<string> = new Set(["Công văn", "Văn bản"]);

const ofType = (type: DocumentTypeEntry, number: DocumentNumber): boolean =>
  matches(type, number) ||
  (WITHOUT_TYPE.has(type.canonical) && isOfficeAbbreviation(number.parts[0] ?? "") && number.year === null);

/** After "số": an optional colon. */
const afterSign = (tokens: Tokens, at: number): number => (isColon(tokens[at + 1]) ? at + 2 : at + 1);

/** "TYPE [words] số N/…": words between the type and the number, where the symbol or a capital says whose it is. */
const readAcrossGap = (tokens: Tokens, typeAt: number, type: DocumentTypeEntry): DocumentHead | null => {
  let nearest: DocumentTypeEntry | null = null;
  let issuer: IssuerPhrase | null = null;
  let date: CalendarDate | null = null;
  for (let at = typeAt + 1; at <= typeAt + GAP; at++) {
    const token = tokens[at];
    if (!token) return null;
    const sign = isCue(token, "number-sign");
    if (sign || isNumber(token)) {
      const from = sign ? afterSign(tokens, at) : at;
      const number = readDocumentNumber(tokens, from, sign ? "numbered" : "bare");
      if (!number || number.numbers.length === 0) {
        if (sign) continue;
        return null;
      }
      const own = matches(type, number);
      if (!sign && !own) return null;
      if (nearest && (!own || matches(nearest, number))) return null;
      if (!own && !isCapital(tokens[typeAt]) && at > typeAt + 4) return null;
      return { typeAt, type, start: typeAt, number, end: number.end, nameEnd: null, issuer, date };
    }
    const dated: CalendarDate | null = date || !issuer ? null : readDate(tokens, at);
    if (dated?.dayWord) {
      date = dated;
      at = dated.end - 1;
      if (isComma(tokens[dated.end])) at++;
      continue;
    }
    if (isCue(token, "of") && !issuer) {
      issuer = readIssuer(tokens, at + 1, { joint: false });
      if (!issuer) return null;
      at = issuer.end - 1;
      if (isComma(tokens[at + 1])) at++;
      continue;
    }
    if (!isWord(token) || GAP_ENDS.has(token.folded) || isCue(token, "about", "form")) return null;
    const inner = documentTypeOf(token);
    if (inner) {
      if (isCapital(token) && !isUpper(tokens[typeAt]) && at > typeAt + 1) return null;
      nearest = inner;
    }
  }
  return null;
};

/** Types that a report calls by their number alone, whether or not it has told more of them before. */
const CALLED_BY_NUMBER: ReadonlySet<string> = new Set([
  "Nghị định",
  "Nghị quyết",
  "Thông tư",
  "Chỉ thị",
  "Quyết định",
  "Kết luận",
  "Pháp lệnh",
  "Đề án",
]);

/** Whether a number right behind a type names a document: "Nghị định 67 quy định", "các quyết định 290, 188". */
const toldByNumber = (tokens: Tokens, typeAt: number, type: DocumentTypeEntry, number: DocumentNumber): boolean => {
  if (number.numbers.length > 1) return CALLED_BY_NUMBER.has(type.canonical);
  const date = readDate(tokens, number.end);
  const dated = date !== null && date.dayWord && date.year !== null && number.year === null;
  if (dated && namesDocument(tokens, number)) return true;
  // "theo nghị định 108/2014": a year says what small letters leave open.
  if (number.year !== null && CALLED_BY_NUMBER.has(type.canonical)) return namesDocument(tokens, number);
  if (!isCapital(tokens[typeAt])) return false;
  if (number.year !== null) return type.fields.systems.includes("law");
  // "(Kế hoạch 222)", "gọi tắt là Kế hoạch 222": the name that a report gives to what it has just told of.
  const [before, last] = [tokens[typeAt - 1], tokens[number.end]];
  const named = isRightParen(last) && (isLeftParen(before) || before?.folded === "là");
  if (named && namesDocument(tokens, number)) return true;
  return CALLED_BY_NUMBER.has(type.canonical) && namesDocument(tokens, number);
};

/** Reads a reference's head at a type word; null where no number or name follows it. */
const readTypedHead = (tokens: Tokens, at: number, type: DocumentTypeEntry): DocumentHead | null => {
  const head = (number: DocumentNumber): DocumentHead => ({
    typeAt: at,
    type,
    start: at,
    number,
    end: number.end,
    nameEnd: null,
    issuer: null,
  });
  const next = tokens[at + 1];
  // "Kế hoạch: 45/KH-UBND", "Quyết định: số 12/QĐ-UBND"
  if (isColon(next)) {
    const from = isCue(tokens[at + 2], "number-sign") ? afterSign(tokens, at + 2) : at + 2;
    const number = isNumber(tokens[from]) ? readDocumentNumber(tokens, from, "typed") : null;
    return number && number.numbers.length > 0 && ofType(type, number) ? head(number) : null;
  }
  if (isCue(next, "number-sign")) {
    const from = afterSign(tokens, at + 1);
    const number = readDocumentNumber(tokens, from, "typed");
    if (number) return head(number);
    const plain = type.fields.numberAlone ? readPlainNumber(tokens, from, true) : null;
    return plain && head(plain);
  }
  if (isBoatPlate(tokens, at + 1)) return null;
  const direct = readDocumentNumber(tokens, at + 1, "type-only");
  if (direct && (direct.numbers.length > 0 || isCapital(tokens[at]))) return head(direct);
  // "Nghị định 45/2020", "Nghị quyết 18"
  const several = /^(?:các|những)$/u.test(tokens[at - 1]?.folded ?? "");
  const plain = type.fields.numberAlone && isNumber(next) ? readPlainNumber(tokens, at + 1, several) : null;
  if (plain && toldByNumber(tokens, at, type, plain)) return head(plain);
  if (type.fields.named) {
    const name = readLawName(tokens, at + 1, type.canonical);
    if (name) {
      const sign = tokens[name.end];
      const number =
        sign && isCue(sign, "number-sign") ? readDocumentNumber(tokens, afterSign(tokens, name.end), "typed") : null;
      const capital = isCapital(tokens[at]) || name.known;
      if (number) return { ...head(number), nameEnd: name.end };
      // "Luật sửa đổi … 57/2024", its sign left out
      const bare = isNumber(sign) ? readDocumentNumber(tokens, name.end, "type-only") : null;
      const yearly = bare ?? (isNumber(sign) ? readPlainNumber(tokens, name.end) : null);
      if (yearly?.year) return { ...head(yearly), nameEnd: name.end };
      if (capital) return { typeAt: at, type, start: at, number: null, end: name.end, nameEnd: name.end, issuer: null };
    }
    return null;
  }
  return readAcrossGap(tokens, at, type);
};

/** Reads what opens a reference at `at`; null where none begins there. */
export const readHead = (tokens: Tokens, at: number): DocumentHead | null => {
  const token = tokens[at];
  if (!token) return null;
  const type = documentTypeOf(token);
  if (type) return readTypedHead(tokens, at, type);
  const untyped = (number: DocumentNumber | null): DocumentHead | null =>
    number && { typeAt: -1, type: null, start: at, number, end: number.end, nameEnd: null, issuer: null };
  if (isCue(token, "number-sign")) {
    if (isCue(tokens[at - 1], "form")) return null;
    return untyped(readDocumentNumber(tokens, afterSign(tokens, at), "numbered"));
  }
  if (isNumber(token)) {
    const [next, before] = [tokens[at + 1], tokens[at - 1]];
    // A bare number is one only before a slash, a hyphen, or letters glued to it.
    if (!next || !(isSlash(next) || isHyphen(next) || touches(token, next))) return null;
    if (before && (isCue(before, "form", "number-sign") || (before.image === ":" && isNumber(tokens[at - 2]))))
      return null;
    return untyped(readDocumentNumber(tokens, at, "bare"));
  }
  return null;
};
