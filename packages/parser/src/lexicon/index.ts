import { ACTIONS } from "./actions.ts";
import { CUES } from "./cues.ts";
import { CURRENCIES } from "./currencies.ts";
import { DATE_WORDS } from "./date-words.ts";
import { DOCUMENT_TYPES } from "./document-types.ts";
import type { LexiconEntry } from "./entry.ts";
import { FUNCTION_WORDS } from "./function-words.ts";
import { LABEL_CLASSES } from "./label-classes.ts";
import { MAGNITUDES } from "./magnitudes.ts";
import { NUMBER_WORDS } from "./number-words.ts";
import { ORDINALS } from "./ordinals.ts";
import { QUALIFIERS } from "./qualifiers.ts";
import { UNITS } from "./units.ts";
import { ISSUERS } from "./issuers.ts";
import { PROVISIONS } from "./provisions.ts";
import { REFERENCE_CUES } from "./reference-cues.ts";

/** Every entry of the lexicon: the one list that the lexer compiles. */
export const LEXICON: readonly LexiconEntry[] = [
  ...DATE_WORDS,
  ...NUMBER_WORDS,
  ...MAGNITUDES,
  ...CURRENCIES,
  ...UNITS,
  ...QUALIFIERS,
  ...ORDINALS,
  ...FUNCTION_WORDS,
  ...DOCUMENT_TYPES,
  ...ISSUERS,
  ...PROVISIONS,
  ...REFERENCE_CUES,
  ...ACTIONS,
  ...CUES,
  ...LABEL_CLASSES,
];
