import {
  type DateMention,
  fold,
  locate,
  type ParsedBlock,
  type ParsedReport,
  type ReferenceMention,
  type SourceText,
  type Span,
} from "@doichieu/parser";
import { isoDay } from "../period/calendar.ts";
import type { DocumentReference } from "./document-reference.ts";
import type { PlacedSpan } from "../outline/place.ts";
import { readAs } from "../read-as.ts";

const place = (source: SourceText, span: Span): PlacedSpan => {
  const { page, block } = locate(source, span);
  return { ...span, page, block };
};

/** ISO 8601; null where the day is not told or does not exist. */
export const isoDate = (date: Pick<DateMention, "day" | "month" | "year">): string | null => {
  const { day, month, year } = date;
  return day === null || month === null || year === null ? null : isoDay(year, month, day);
};

/** Identity without date: number/year/symbol in upper case; the folded name of a law told by name alone. */
const keyOf = (mention: ReferenceMention): string => {
  const { number, year, symbol, name, type } = mention;
  if (number === null && symbol === null) return fold(name ?? type?.text ?? "").replaceAll(/\s+/gu, " ");
  const plain = number?.replace(/^0+(?=\d)/u, "") ?? "";
  const head = [plain, year].filter((part) => part !== null).join("/");
  return [head, symbol ?? fold(type?.canonical ?? "")].join("/").toUpperCase();
};

/** How far from the top the number line can stand, in blocks. */
const HEAD_BLOCKS = 40;

/** What may stand before it on its line: marks of emphasis and space. */
const LONGEST_LEAD = 200;

/** Whether the mention is the report's own number line ("Số: 12/BC-UBND"), which belongs to its profile. */
const isNumberLine = (source: SourceText, block: number, mention: ReferenceMention): boolean => {
  if (mention.type !== null || block >= HEAD_BLOCKS) return false;
  if (mention.bare) {
    const above = source.text.slice(Math.max(0, mention.span.start - LONGEST_LEAD), mention.span.start);
    return /(?:^|\n)[\s*_]*số\s*:?[ \t*_]*\n\s*$/iu.test(above);
  }
  const from = source.blocks[block]?.span.start ?? 0;
  const before = source.text.slice(Math.max(from, mention.span.start - LONGEST_LEAD), mention.span.start);
  const line = before.slice(before.lastIndexOf("\n") + 1);
  return line.length < LONGEST_LEAD && /^[\s*_#|]*$/u.test(line);
};

const recordOf = (
  source: SourceText,
  block: ParsedBlock,
  mention: ReferenceMention,
  index: number,
): DocumentReference => {
  const written = mention.date && source.text.slice(mention.date.span.start, mention.date.span.end);
  const { source: origin, confidence } = source.blocks[block.index] ?? { source: "body", confidence: null };
  return {
    id: `ref-${index + 1}`,
    span: place(source, mention.span),
    text: source.text.slice(mention.span.start, mention.span.end),
    documentType: mention.type?.text ?? null,
    number: mention.number,
    year: mention.year,
    symbol: mention.symbol,
    symbolWritten:
      mention.symbolWritten && source.text.slice(mention.symbolWritten.span.start, mention.symbolWritten.span.end),
    date: mention.date && isoDate(mention.date),
    dateWritten: written,
    dateSpan: mention.date && place(source, mention.date.span),
    issuer: mention.issuer?.text ?? null,
    issuerBefore: mention.issuerBefore?.text ?? null,
    provision: mention.provision?.text ?? null,
    title: mention.title?.text ?? null,
    key: keyOf(mention),
    system: mention.system,
    citedDocument: null,
    source: origin,
    confidence,
    ...readAs(block, mention.span),
  };
};

/** Every mention of a document in a report, in reading order; the report's own number line is none. */
export const referencesOf = (parsed: ParsedReport): DocumentReference[] => {
  const { source } = parsed;
  const references: DocumentReference[] = [];
  for (const block of parsed.blocks) {
    for (const mention of block.mentions) {
      if (mention.kind !== "reference") continue;
      if (isNumberLine(source, block.index, mention)) continue;
      references.push(recordOf(source, block, mention, references.length));
    }
  }
  return references;
};
