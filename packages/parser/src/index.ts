/**
 * From a report's text to the mentions in it: references, numbers, dates and periods, with their places.
 *
 * @module @doichieu/parser
 */

export { contains, cover, overlaps, sliceOf, type Span } from "./source/span.ts";
export { originsIn, type Origin, type PageOrigin, type XmlOrigin, type Box } from "./source/origin.ts";
export type { Diagnostic } from "./source/diagnostic.ts";
export {
  blockAt,
  locate,
  pageAt,
  wordsAt,
  type Block,
  type BlockKind,
  type CellPlace,
  type NotePlace,
  type PageFrame,
  type PageStart,
  type Place,
  type SourceText,
  type TextSource,
} from "./source/source-text.ts";
export {
  KIND_COLOURS,
  layoutPictures,
  type LayoutOptions,
  type LayoutPicture,
  type PageImage,
} from "./source/layout-picture.ts";
export { fold, normalize, toSource, type NormalizedText } from "./source/normalize.ts";
export type { Repair } from "./grammar/repair.ts";
export { parseReport, type ParsedBlock, type ParsedReport } from "./parse-report.ts";
export type { Mention } from "./mention/mention.ts";
export { extendLexicon, type ExtendedLexicon, tokenize, withLexicon } from "./lexer/tokenize.ts";
export { adjacent, entryOf, spanOf, type Token, type TokenizedBlock } from "./lexer/token.ts";
export type { OwnWords } from "./lexicon/own-words.ts";
export type { LexiconCategory, LexiconEntry, LexiconEntryOf } from "./lexicon/entry.ts";
export { readDigits, type DigitReading } from "./grammar/digits.ts";
export { unitAhead, type UnitAhead } from "./grammar/unit-phrase.ts";
export type { UnitClass, UnitEntry } from "./lexicon/units.ts";
export type { MentionBase } from "./mention/mention-base.ts";
export type { NamingNumberMention, NamingRole } from "./mention/naming-number.ts";
export type { Numeral } from "./mention/numeral.ts";
export type { PeriodMention } from "./mention/period.ts";
export type { NumeralRelation, QuantityForm, QuantityMention, UnitPhrase } from "./mention/quantity.ts";
export type { DateMention } from "./mention/date-mention.ts";
export type {
  PartPlace,
  ProvisionMention,
  ReferenceMention,
  ReferencePart,
  ShortReferenceMention,
} from "./mention/reference-mention.ts";
export { dayExists } from "./grammar/calendar-date.ts";
export type { ActionEntry } from "./lexicon/actions.ts";
export { INDICATORS, type IndicatorEntry } from "./lexicon/indicators.ts";
export type { CurrencyEntry } from "./lexicon/currencies.ts";
export type { FunctionWordEntry } from "./lexicon/function-words.ts";
export type { MagnitudeEntry } from "./lexicon/magnitudes.ts";
export type { Cue, CueKind } from "./lexicon/cues.ts";
export { isExhaustive, type LabelClass } from "./lexicon/label-classes.ts";
export {
  establishmentWords,
  isIssuerHead,
  isPlaceWord,
  readDocumentType,
  readSubject,
} from "./grammar/report-words.ts";
export { isOfficeAbbreviation, isOfOneOffice, typesOfAbbreviation } from "./lexicon/symbols.ts";
export { officeMatches } from "./grammar/report-words.ts";
export type { QualifierEntry, QualifierSense } from "./lexicon/qualifiers.ts";
