/**
 * What the packages of this project share and nobody else should build on: it changes with any release.
 *
 * @internal
 * @module @doichieu/parser/internal
 */

export { expectOneOf, expectOptions, expectThat } from "./source/arguments.ts";
export { beyondStack } from "./reader/limits.ts";
export { piecesOf } from "./source/annotate.ts";
export { cover } from "./source/span.ts";
export { originsIn } from "./source/origin.ts";
export { blockAt, isSource, pageAt } from "./source/source-text.ts";
export {
  KIND_COLOURS,
  layoutPictures,
  type LayoutOptions,
  type LayoutPicture,
  type PageImage,
} from "./source/layout-picture.ts";
export { normalize, toSource, type NormalizedText } from "./source/normalize.ts";
export { adjacent, entryOf, spanOf, type Token, type TokenizedBlock } from "./lexer/token.ts";
export { tokenize } from "./lexer/tokenize.ts";
export type { LexiconCategory, LexiconEntry, LexiconEntryOf } from "./lexicon/entry.ts";
export { readDigits, type DigitReading } from "./grammar/digits.ts";
export { unitAhead, type UnitAhead } from "./grammar/unit-phrase.ts";
export { UNIT_CLASSES, type UnitEntry } from "./lexicon/units.ts";
export type { MentionBase } from "./mention/mention-base.ts";
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
  officeMatches,
  readDocumentType,
  readSubject,
} from "./grammar/report-words.ts";
export { isOfficeAbbreviation, isOfOneOffice, typesOfAbbreviation } from "./lexicon/symbols.ts";
export type { QualifierEntry, QualifierSense } from "./lexicon/qualifiers.ts";
