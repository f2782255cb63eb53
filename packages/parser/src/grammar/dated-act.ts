import type { DateMention } from "../mention/date-mention.ts";
import type { Mention } from "../mention/mention.ts";
import type { ReferenceMention } from "../mention/reference-mention.ts";
import type { Token, TokenizedBlock } from "../lexer/token.ts";
import { readIssuer } from "./issuer-phrase.ts";
import { isCapital, isCue, isLeftParen, isNumber, isSemicolon, isWord, type Tokens } from "./lookahead.ts";

/** "Ngày 27/4/2023, Văn phòng đã ban hành": who issues, and when, told before the document. */
export interface DatedAct {
  readonly date: DateMention | null;
  /** Tokens `[start, end)` of who issues; null where nobody is told. */
  readonly issuer: { readonly start: number; readonly end: number } | null;
}

const REACH = 60;
const CLAUSE_MARKS = new Set([",", ";", ":", ".", "(", ")", "*", '"', "'", "+", "-", "•"]);
const ASIDE = new Set(["đã", "các", "tiếp", "tục", "vừa", "kịp", "thời", "và", "*"]);
const SPAN_WORDS = new Set(["từ", "đến", "trước", "sau", "kể", "hết", "tới", "từ ngày", "chậm"]);

/** Whether a sentence ends with the token: a stop or semicolon, or a stop before a capital. */
const endsSentence = (tokens: Tokens, at: number): boolean => {
  const token = tokens[at];
  if (!token) return true;
  if (isSemicolon(token)) return true;
  return token.image === "." && isWord(tokens[at + 1]) && isCapital(tokens[at + 1]);
};

/** Token of the verb of issuing right before `at` ("đã ban hành", "có"), past small words; -1 where none stands. */
const verbBefore = (tokens: Tokens, at: number): number => {
  let next = at - 1;
  for (let steps = 0; steps < 4 && next >= 0; steps++) {
    if (isCue(tokens[next], "issue")) return next;
    if (!ASIDE.has(tokens[next]?.folded ?? "")) return -1;
    next--;
  }
  return -1;
};

/** First token of the verb's group: "đã" before it belongs to it. */
const verbStart = (tokens: Tokens, verb: number): number => {
  let start = verb;
  while (isCue(tokens[start - 1], "issue") || ASIDE.has(tokens[start - 1]?.folded ?? "")) start--;
  return start;
};

const isClauseStart = (tokens: Tokens, at: number): boolean => at <= 0 || CLAUSE_MARKS.has(tokens[at - 1]?.image ?? "");

/** Whether the date opens its clause, so that it tells when the clause's act was done: no "từ ngày", "trước ngày". */
const opensClause = (tokens: Tokens, date: DateMention): boolean => {
  if (date.day === null || date.year === null || !date.dayWord) return false;
  const before = tokens[date.first - 1];
  if (SPAN_WORDS.has(before?.folded ?? "")) return false;
  if (isClauseStart(tokens, date.first)) return true;
  // "Về kiểm tra CCHC, vào ngày 20/01/2021"
  return before?.folded === "vào" || before?.folded === "trong";
};

/** "đã ban hành ngày 12/5/2023 Quyết định số …": the date between the verb and the document, or null. */
const dateBetween = (tokens: Tokens, dates: readonly DateMention[], at: number): DateMention | null => {
  const date = dates.findLast(({ last }) => last === at - 1);
  if (!date || date.day === null || date.year === null || !date.dayWord) return null;
  return verbBefore(tokens, date.first) >= 0 ? date : null;
};

/** What is told before the document that begins at token `at`: the act in whose object it stands. */
export const readDatedAct = (block: TokenizedBlock, dates: readonly DateMention[], at: number): DatedAct | null => {
  const { tokens } = block;
  const bracketed = isLeftParen(tokens[at - 1]) || (tokens[at - 1]?.image === "*" && isLeftParen(tokens[at - 2]));
  const behindVerb = bracketed ? null : dateBetween(tokens, dates, at);
  if (behindVerb) return { date: behindVerb, issuer: null };
  const verb = bracketed ? verbInSentence(tokens, at) : verbBefore(tokens, at);
  if (verb < 0) return null;
  const start = verbStart(tokens, verb);
  const floor = Math.max(0, start - REACH);
  let clause = start;
  while (clause > floor && !isClauseStart(tokens, clause)) clause--;
  // The nearest date before the verb, in the same sentence, with no number between that could be another's.
  let date: DateMention | null = null;
  for (let index = dates.length - 1; index >= 0 && !date; index--) {
    const candidate = dates[index] as DateMention;
    if (candidate.last >= start) continue;
    if (candidate.last < floor) break;
    if (!opensClause(tokens, candidate)) break;
    const between = tokens.slice(candidate.last + 1, start);
    if (
      between.some(
        (token, offset) =>
          endsSentence(tokens, candidate.last + 1 + offset) || (isNumber(token) && /^\d{3,}$/u.test(token.image)),
      )
    )
      break;
    date = candidate;
    // "Ngày 02/6/2022 Văn phòng …": no comma behind the date.
    if (candidate.last >= clause) clause = candidate.last + 1;
  }
  const read = readIssuer(tokens, clause, { joint: false });
  const issuer = read && read.end === start ? read : null;
  return date || issuer ? { date, issuer } : null;
};

/** For "Ngày …, UBND tỉnh ban hành Kế hoạch … (Quyết định số …)": the first verb of issuing of the sentence. */
const verbInSentence = (tokens: Tokens, at: number): number => {
  let found = -1;
  for (let next = at - 2; next >= 0 && next > at - REACH; next--) {
    if (endsSentence(tokens, next)) break;
    const token = tokens[next] as Token;
    if (isCue(token, "issue") && token.folded === "ban hành") found = next;
  }
  return found;
};

/** Gives references the date and issuer that the sentence tells before them. */
export const completeFromActs = (
  block: TokenizedBlock,
  mentions: readonly Mention[],
  partOf: (start: number, end: number) => ReferenceMention["issuer"],
): readonly Mention[] => {
  if (!mentions.some((mention) => mention.kind === "reference")) return mentions;
  const dates = mentions.filter((mention): mention is DateMention => mention.kind === "date");
  let lastTail = -1;
  let shared: DateMention | null = null;
  return mentions.map((mention) => {
    if (mention.kind !== "reference") return mention;
    // The members of a list after the first have no verb of their own.
    const own = mention.first > lastTail + 2;
    const floor = lastTail;
    lastTail = mention.tail;
    // "Ngày …, Văn phòng ban hành Công văn số 1 và Thông báo số 2": the act has several objects.
    if (!own)
      return shared && mention.date === null ? { ...mention, date: shared, datePlace: "before" as const } : mention;
    const act = readDatedAct(block, dates, mention.first);
    shared = act && mention.date === null && act.date && act.date.first > floor ? act.date : null;
    if (!act) return mention;
    const { date, issuer } = act;
    const fits = date !== null && mention.date === null && date.first > floor && mention.number !== null;
    return {
      ...mention,
      ...(fits ? { date, datePlace: "before" as const } : {}),
      issuerBefore: issuer && issuer.start > floor ? partOf(issuer.start, issuer.end) : null,
    };
  });
};
