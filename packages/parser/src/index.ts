/**
 * From a report's text to the mentions in it: references, numbers, dates and periods, with their places.
 *
 * @module @doichieu/parser
 */

export { annotate } from "./source/annotate.ts";
export { contains, overlaps, sliceOf, type Span } from "./source/span.ts";
export type { Box, Origin, PageOrigin, XmlOrigin } from "./source/origin.ts";
export type { Diagnostic, ReaderDiagnosticCode } from "./source/diagnostic.ts";
export type { Block, BlockKind, CellPlace, NotePlace, TextSource } from "./source/block.ts";
export { locate, wordsAt, type PageFrame, type PageStart, type Place, type SourceText } from "./source/source-text.ts";
export { fold } from "./source/normalize.ts";
export { ReadError, type ReadErrorCode } from "./reader/read-error.ts";
export { textSource } from "./reader/text/index.ts";
export { extendLexicon, type ExtendedLexicon, withLexicon } from "./lexer/tokenize.ts";
export type { DocumentSystem } from "./lexicon/document-types.ts";
export type { OwnWords } from "./lexicon/own-words.ts";
export type { UnitClass } from "./lexicon/units.ts";
export { parseReport, type ParsedBlock, type ParsedReport } from "./parse-report.ts";
export type { Repair } from "./grammar/repair.ts";
export type { Mention } from "./mention/mention.ts";
export type { DateMention } from "./mention/date-mention.ts";
export type { NamingNumberMention, NamingRole } from "./mention/naming-number.ts";
export type { Numeral } from "./mention/numeral.ts";
export type { PeriodMention } from "./mention/period.ts";
export type { NumeralRelation, QuantityForm, QuantityMention, UnitPhrase } from "./mention/quantity.ts";
export type {
  PartPlace,
  ProvisionMention,
  ReferenceMention,
  ReferencePart,
  ShortReferenceMention,
} from "./mention/reference-mention.ts";
