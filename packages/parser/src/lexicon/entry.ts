/**
 * What a word may be to the grammar. A form can have several categories at once ("quyết định" is a document type
 * and a thing to count); the grammar decides by what stands around it.
 */
export type LexiconCategory =
  | "document-type"
  | "issuer"
  | "unit"
  | "magnitude"
  | "number-word"
  | "qualifier"
  | "cue"
  | "reference-cue"
  | "date-word"
  | "function-word"
  | "action"
  | "provision"
  | "ordinal"
  | "name"
  | "currency";

/** One word or phrase of the lexicon. */
export interface LexiconEntry {
  readonly category: LexiconCategory;
  /** The form that stands for all of them. */
  readonly canonical: string;
  /** Every spelling, the canonical one included or not. White space, line breaks, tone placement and (unless `cased`) case do not matter. */
  readonly forms: readonly string[];
  /** True where capitals tell it apart from other words: abbreviations such as "HS". */
  readonly cased?: boolean;
}

/** An entry with what its category needs beside. */
export interface LexiconEntryOf<Category extends LexiconCategory, Fields> extends LexiconEntry {
  readonly category: Category;
  readonly fields: Fields;
}
