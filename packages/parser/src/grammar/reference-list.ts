import type { DocumentTypeEntry } from "../lexicon/document-types.ts";
import { typesOfAbbreviation } from "../lexicon/symbols.ts";
import { type CalendarDate, readDate } from "./calendar-date.ts";
import { type DocumentHead, readHead } from "./document-head.ts";
import { type DocumentNumber, type NumberPart, readDocumentNumber } from "./document-number.ts";
import { readPlainNumber } from "./plain-number.ts";
import { type IssuerPhrase, readIssuer } from "./issuer-phrase.ts";
import { isColon, isComma, isCue, isLeftParen, isNumber, isRightParen, isSemicolon, type Tokens } from "./lookahead.ts";
import { type Pinpoint, readPinpoint } from "./pinpoint.ts";

/** One document of a list, in tokens. */
export interface ListedReference {
  readonly start: number;
  /** End of number or symbol, and of the date where it is adjacent. */
  readonly end: number;
  readonly typeAt: number;
  readonly type: DocumentTypeEntry | null;
  readonly number: NumberPart | null;
  readonly blankNumber: boolean;
  readonly document: DocumentNumber | null;
  readonly nameEnd: number | null;
  readonly date: CalendarDate | null;
  readonly dateShared: boolean;
  readonly issuer: IssuerPhrase | null;
  readonly issuerShared: boolean;
  readonly pinpoint: Pinpoint | null;
  /** Whether a comma or "và" joins it to the one before. */
  readonly joined: boolean;
  readonly bare: boolean;
  /** End of everything that was read of it, the issuer included. */
  readonly tailEnd: number;
}

export interface ReferenceList {
  readonly references: readonly ListedReference[];
  readonly end: number;
}

const JOINT = /^(?:TTLT|NQLT|TTLB)/u;

interface Tail {
  readonly date: CalendarDate | null;
  readonly issuer: IssuerPhrase | null;
  /** End of the date where it stands right behind the number or the issuer. */
  readonly dateEnd: number;
  readonly end: number;
}

/** "hồi 15 giờ 30 phút" before a day: how many tokens tell the hour at which a telegram was sent. */
const hourAt = (tokens: Tokens, at: number): number => {
  if (!/^(?:hồi|lúc)$/u.test(tokens[at]?.folded ?? "") || !isNumber(tokens[at + 1])) return 0;
  if (!/^(?:giờ|h)$/u.test(tokens[at + 2]?.folded ?? "")) return 0;
  if (!isNumber(tokens[at + 3]) || tokens[at + 4]?.image === "/") return 3;
  return tokens[at + 4]?.folded === "phút" ? 5 : 4;
};

/** "ngày …" behind a number, behind a comma, in brackets, or after "ban hành". */
const readDateAt = (tokens: Tokens, at: number): { date: CalendarDate; end: number } | null => {
  let next = at;
  const bracket = isLeftParen(tokens[next]);
  if (bracket || isComma(tokens[next])) next++;
  if (tokens[next]?.folded === "đã") next++;
  if (isCue(tokens[next], "issue") && tokens[next]?.folded !== "có") next++;
  next += hourAt(tokens, next);
  const date = readDate(tokens, next);
  if (!date || (next > at && !date.dayWord)) return null;
  if (!date.dayWord && (date.day === null || date.year === null)) return null;
  if (bracket) return isRightParen(tokens[date.end]) ? { date, end: date.end + 1 } : null;
  return { date, end: date.end };
};

/** Date and issuer behind the number, in either order. */
const readTail = (tokens: Tokens, at: number, joint: boolean, told: IssuerPhrase | null): Tail => {
  let end = at;
  const first = readDateAt(tokens, at);
  if (first) end = first.end;
  let dateEnd = end;
  let issuer = told;
  if (!told) {
    // "…, của UBND tỉnh"
    const of = isComma(tokens[end]) && isCue(tokens[end + 1], "of") ? end + 1 : end;
    if (isCue(tokens[of], "of")) {
      issuer = readIssuer(tokens, of + 1, { joint });
      if (issuer) end = issuer.end;
    }
  }
  let date = first?.date ?? null;
  if (!date && issuer && !told) {
    const after = readDateAt(tokens, end);
    if (after?.date.dayWord) {
      date = after.date;
      end = after.end;
      dateEnd = after.end;
    }
  }
  return { date, issuer, dateEnd, end };
};

const asReferences = (
  tokens: Tokens,
  head: DocumentHead,
  pinpoint: Pinpoint | null,
  joined: boolean,
  inherited: Pick<DocumentHead, "type" | "typeAt"> | null,
): ListedReference[] => {
  const document = head.number;
  const typeName = head.type?.canonical ?? "";
  const joint = typeName.includes("liên tịch") || JOINT.test(document?.parts[0] ?? "") || document?.parts[0] === "NQLT";
  const told = readTail(tokens, head.end, joint, head.issuer);
  const tail = head.date && !told.date ? { ...told, date: head.date, dateEnd: head.end } : told;
  const common = {
    typeAt: head.type ? head.typeAt : (inherited?.typeAt ?? -1),
    type: head.type ?? inherited?.type ?? null,
    document,
    nameEnd: head.nameEnd,
    date: tail.date,
    issuer: tail.issuer,
    issuerShared: false,
    tailEnd: tail.end,
    bare: head.typeAt < 0 && head.start === document?.start,
    blankNumber: document !== null && document.numbers.length === 0,
  };
  const adjacentEnd = tail.date ? tail.dateEnd : head.end;
  const numbers: readonly (NumberPart | null)[] = document && document.numbers.length > 0 ? document.numbers : [null];
  return numbers.map((number, index) =>
    Object.assign({}, common, {
      number,
      start: index === 0 ? head.start : (number as NumberPart).start,
      end: index === numbers.length - 1 ? adjacentEnd : (number as NumberPart).end,
      pinpoint: index === 0 ? pinpoint : null,
      joined: index > 0 || joined,
      dateShared: index < numbers.length - 1 && tail.date !== null,
    }),
  );
};

/** The office that a symbol names: what stands behind its type, or the first part of a công văn. */
const officeOf = (document: DocumentNumber | null): string => {
  const parts = document?.parts ?? [];
  const typed = parts[0] !== undefined && typesOfAbbreviation(parts[0]).length > 0 && parts.length > 1;
  return (typed ? parts.slice(1).join("-") : (parts[0] ?? "")).toLowerCase();
};

/** Gives the members of a list the issuer that is told once, after the last of them, and the date of "cùng ngày". */
const shareAlong = (references: readonly ListedReference[]): ListedReference[] => {
  const shared = [...references];
  for (let at = shared.length - 2; at >= 0; at--) {
    const [one, next] = [shared[at] as ListedReference, shared[at + 1] as ListedReference];
    if (!next.joined) continue;
    let here = one;
    // "Quyết định số 311-QĐ/HU và số 312-QĐ/HU ngày …": one type word, one date.
    const oneType = next.typeAt >= 0 && next.typeAt === here.typeAt && next.tailEnd !== here.tailEnd;
    if (!here.date && next.date && (next.date.same || oneType)) here = { ...here, date: next.date, dateShared: true };
    if (!here.issuer && next.issuer && officeOf(here.document) === officeOf(next.document)) {
      if ((here.date === null) === (next.date === null)) here = { ...here, issuer: next.issuer, issuerShared: true };
    }
    if (
      here.document &&
      here.document.symbol === null &&
      here.document.year === null &&
      next.document?.symbol &&
      here.type === next.type &&
      next.typeAt === here.typeAt
    )
      here = {
        ...here,
        document: { ...next.document, numbers: here.document.numbers },
        date: here.date ?? next.date,
        dateShared: here.date === null,
      };
    shared[at] = here;
  }
  return shared;
};

/** "57/2024, 90/2025": a further number and year, where the member before is told by no more. */
const readYearly = (tokens: Tokens, at: number): DocumentHead | null => {
  const number = isNumber(tokens[at]) ? readPlainNumber(tokens, at) : null;
  return number && number.year !== null
    ? { typeAt: -1, type: null, start: at, number, end: number.end, nameEnd: null, issuer: null }
    : null;
};

/** A further member of the list at `at`: "số 5902/BC-BNNMT", "21/2015/TTLT-BGDĐT-BNV", or a head of its own. */
const readMember = (tokens: Tokens, at: number, typed: boolean): DocumentHead | null => {
  const head = readHead(tokens, at);
  if (head?.type) return head;
  if (head || !typed) return head;
  // Behind "Quyết định số 12/ABC, số 14/ABC" a symbol that no lexicon has is one all the same.
  if (!isCue(tokens[at], "number-sign")) return null;
  const number = readDocumentNumber(tokens, isColon(tokens[at + 1]) ? at + 2 : at + 1, "typed");
  return number && number.numbers.length > 0
    ? { typeAt: -1, type: null, start: at, number, end: number.end, nameEnd: null, issuer: null }
    : null;
};

/** What stands between a provision and its document: ",", "của", "ban hành kèm theo", "tại". */
const afterPinpoint = (tokens: Tokens, at: number): number => {
  let next = at;
  if (isComma(tokens[next])) next++;
  if (isCue(tokens[next], "of") || tokens[next]?.folded === "tại") next++;
  if (tokens[next]?.folded === "ban hành" && tokens[next + 1]?.folded === "kèm" && tokens[next + 2]?.folded === "theo")
    next += 3;
  if (tokens[next]?.folded === "các") next++;
  return next;
};

/** Reads the references that begin at `at`, as many as one list holds; null where none begins there. */
export const readReferences = (tokens: Tokens, at: number): ReferenceList | null => {
  const pinpoint = readPinpoint(tokens, at);
  const first = readHead(tokens, pinpoint ? afterPinpoint(tokens, pinpoint.end) : at);
  if (!first || (pinpoint && !first.type)) return null;
  const references = asReferences(tokens, first, pinpoint, false, null);
  for (;;) {
    const last = references.at(-1) as ListedReference;
    let next = last.tailEnd;
    const comma = isComma(tokens[next]) || isSemicolon(tokens[next]);
    const strong = isSemicolon(tokens[next]);
    if (comma) next++;
    const and = isCue(tokens[next], "and");
    if (and) next++;
    if (!comma && !and) break;
    const inner = readPinpoint(tokens, next);
    const yearly = last.document?.symbol === null && last.document.year !== null;
    const from = inner ? afterPinpoint(tokens, inner.end) : next;
    const member = readMember(tokens, from, last.type !== null) ?? (yearly ? readYearly(tokens, from) : null);
    if (!member || (inner && !member.type)) break;
    references.push(...asReferences(tokens, member, inner, !strong, last));
  }
  return { references: shareAlong(references), end: (references.at(-1) as ListedReference).tailEnd };
};
