import { isOfficeAbbreviation, isUnitAbbreviation, typesOfAbbreviation } from "../lexicon/symbols.ts";
import { isKnownLaw } from "../lexicon/known-laws.ts";
import { tokenizeImage } from "../lexer/tokenize.ts";
import type { TokenizedBlock } from "../lexer/token.ts";
import type { Mention } from "../mention/mention.ts";
import type { ReferenceMention } from "../mention/reference-mention.ts";
import { type Amendment, amended } from "../source/amended.ts";
import { type NormalizedText, toSource } from "../source/normalize.ts";
import { cover, overlaps, type Span } from "../source/span.ts";
import { misreadNumbers } from "./misread-number.ts";
import { misreadSymbols } from "./misread-symbol.ts";
import { beginsKnown, misreadNumeral, misreadQuarters, misreadWords } from "./misread-word.ts";
import { type Misreading, runsOf } from "./misreading.ts";
import { parseBlock } from "./report.ts";

/**
 * A piece of recognised text that was read as something else than stands there.
 *
 * @example
 * ```ts
 * import { parseReport, type Repair, textSource } from "@doichieu/parser";
 *
 * const told = ({ written, read }: Repair): string => `${written} is read as ${read}`;
 * const { blocks } = parseReport(textSource("Đã cấp 1.250 giấy phép."));
 * // Only text that was recognised from a picture is repaired.
 * console.log(blocks.flatMap(({ repairs = [] }) => repairs.map(told))); // → []
 * ```
 */
export interface Repair {
  /** Of the source text; whole words. */
  readonly span: Span;
  readonly written: string;
  readonly read: string;
}

/** A recognised block as it was understood. */
export interface RepairedBlock {
  readonly tokenized: TokenizedBlock;
  readonly mentions: readonly Mention[];
  readonly repairs: readonly Repair[];
}

const isKnownPart = (part: string, index: number): boolean =>
  isOfficeAbbreviation(part) || isUnitAbbreviation(part) || (index === 0 && typesOfAbbreviation(part).length > 0);

/** How much the grammar makes of a reference: more is better. */
const worthOfReference = (mention: ReferenceMention): number => {
  const { type, number, symbol, year, date, issuer, name } = mention;
  const parts = symbol?.split(/[-/]/u) ?? [];
  const agrees = type !== null && parts[0] !== undefined && typesOfAbbreviation(parts[0]).includes(type.canonical);
  const known = parts.length > 0 && parts.every(isKnownPart);
  const told = [type, number, symbol, year, date, issuer].filter((part) => part !== null).length;
  return (
    2 +
    told +
    (agrees ? 1 : 0) +
    (known ? 1 : 0) +
    (name !== null && isKnownLaw(name) ? 1 : 0) +
    (issuer && beginsKnown(issuer.text) ? 1 : 0) +
    parts.length / 4
  );
};

const worthOf = (mention: Mention): number => {
  if (mention.kind === "reference") return worthOfReference(mention);
  if (mention.kind === "date") return 2;
  return mention.kind === "quantity" ? 1 : 0;
};

/** What a mention covers, the issuer behind it included. */
const extentOf = (mention: Mention): Span =>
  mention.kind === "reference" && mention.issuer ? cover(mention.span, mention.issuer.span) : mention.span;

/** Mentions in order do not reach over more than this many of those behind them. */
const REACH = 4;

/** The mentions that cover a piece of a place; mentions ascend. */
const mentionsAt = (mentions: readonly Mention[], span: Span): Mention[] => {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((mentions[middle] as Mention).span.start < span.end) low = middle + 1;
    else high = middle;
  }
  return mentions.slice(Math.max(low - REACH, 0), low).filter((mention) => overlaps(extentOf(mention), span));
};

/** What the best mention at a place is worth. */
const worthAt = (mentions: readonly Mention[], span: Span): number =>
  Math.max(0, ...mentionsAt(mentions, span).map(worthOf));

const spanIn = (normalized: NormalizedText, offset: number, start: number, end: number): Span => {
  const span = toSource(normalized, start, Math.max(end, start + 1));
  return { start: offset + span.start, end: offset + span.end };
};

const inOrder = (misreadings: readonly Misreading[]): Amendment[] => {
  let end = -1;
  return misreadings
    .flatMap(({ amendments }) => amendments)
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter((amendment) => {
      const free = amendment.start >= end && amendment.start > -1;
      if (free) end = Math.max(amendment.end, amendment.start + 1);
      return free;
    });
};

const SPACE = /\s/u;

/** The words that the amendments change, as they stand and as they are read. */
const repairsOf = (plain: TokenizedBlock, amendments: readonly Amendment[]): Repair[] => {
  const { image } = plain.normalized;
  const chunks: { start: number; end: number; own: Amendment[] }[] = [];
  for (const amendment of amendments) {
    let { start, end } = amendment;
    while (start > 0 && !SPACE.test(image.charAt(start - 1))) start--;
    while (end < image.length && !SPACE.test(image.charAt(end))) end++;
    const last = chunks.at(-1);
    if (last && start <= last.end) {
      last.end = Math.max(last.end, end);
      last.own.push(amendment);
    } else chunks.push({ start, end, own: [amendment] });
  }
  return chunks.map(({ start, end, own }) => {
    let read = "";
    let at = start;
    for (const amendment of own) {
      read += image.slice(at, amendment.start) + amendment.image;
      at = amendment.end;
    }
    return {
      span: spanIn(plain.normalized, plain.offset, start, end),
      written: image.slice(start, end),
      read: read + image.slice(at, end),
    };
  });
};

/**
 * Reads a block that was recognised from a picture: as it stands, and, where recognition may have confused letters, as
 * it was meant, as far as the grammar makes more of that. The text is not touched; spans cover what stands in it.
 * Linear: the block is read three times at most.
 */
export const parseRecognized = (plain: TokenizedBlock): RepairedBlock => {
  const asItStands = parseBlock(plain);
  const { normalized, offset } = plain;
  const runs = runsOf(normalized.image);
  const typeAt = (start: number): string | null => {
    const here = mentionsAt(asItStands, spanIn(normalized, offset, start, start + 1));
    return (
      here.map((mention) => (mention.kind === "reference" ? mention.type?.canonical : undefined)).find(Boolean) ?? null
    );
  };
  const found = [
    ...misreadNumeral(runs, normalized.image),
    ...misreadQuarters(runs),
    ...misreadWords(runs),
    ...misreadSymbols(runs, typeAt),
    ...misreadNumbers(runs),
  ];
  if (found.length === 0) return { tokenized: plain, mentions: asItStands, repairs: [] };
  const read = (misreadings: readonly Misreading[]): TokenizedBlock =>
    tokenizeImage(amended(normalized, inOrder(misreadings)), offset);
  const all = parseBlock(read(found));
  const kept = found.filter(({ amendments, certain }) => {
    const [first, last] = [amendments[0] as Amendment, amendments.at(-1) as Amendment];
    const span = spanIn(normalized, offset, first.start, last.end);
    return certain || worthAt(all, span) > worthAt(asItStands, span);
  });
  if (kept.length === 0) return { tokenized: plain, mentions: asItStands, repairs: [] };
  const tokenized = read(kept);
  const mentions = kept.length === found.length ? all : parseBlock(tokenized);
  return { tokenized, mentions, repairs: repairsOf(plain, inOrder(kept)) };
};
