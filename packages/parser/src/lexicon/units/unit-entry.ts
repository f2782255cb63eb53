import type { LexiconEntryOf } from "../entry.ts";

/** Classes of things that are counted or measured: figures compare only within one class and canonical unit. */
export const UNIT_CLASSES = [
  "person",
  "household",
  "organisation",
  "place",
  "file",
  "procedure",
  "document",
  "petition",
  "opinion",
  "case",
  "task",
  "event",
  "turn",
  "training",
  "media",
  "award",
  "project",
  "facility",
  "vehicle",
  "animal",
  "thing",
  "system",
  "transaction",
  "measure",
  "duration",
  "score",
] as const;

/**
 * The class of a unit.
 *
 * @example
 * ```ts
 * import type { UnitClass } from "@doichieu/parser";
 *
 * const unitClass: UnitClass = "person";
 * console.log(unitClass); // → person
 * ```
 */
export type UnitClass = (typeof UNIT_CLASSES)[number];

/** A counted noun or a unit of measure, with its spellings; `canonical` is what records name it by. */
export type UnitEntry = LexiconEntryOf<
  "unit",
  {
    readonly unitClass: UnitClass;
    /** `count` for whole things, `measure` for what is weighed or timed. */
    readonly nature: "count" | "measure";
    /** True of words that count what the noun after them names: "lượt học viên". */
    readonly classifier: boolean;
    /** True where the word alone is too common to be told from other uses; only a number before it makes it a unit. */
    readonly weak: boolean;
  }
>;

/** A line of a unit table: one form, or the canonical form and its other spellings. */
export type UnitLine = string | readonly [canonical: string, ...aliases: string[]];

/** Abbreviations are told from words by their capitals: "HS" is no "hs" of a name. */
const isAbbreviation = (form: string): boolean => form === form.toUpperCase() && form.length <= 8;

interface UnitTraits {
  readonly nature?: "count" | "measure";
  readonly classifier?: boolean;
  readonly weak?: boolean;
}

/** Makes the entries of one class from its lines. */
export const units = (unitClass: UnitClass, lines: readonly UnitLine[], traits: UnitTraits = {}): UnitEntry[] =>
  lines.flatMap((line) => {
    const forms = typeof line === "string" ? [line] : line;
    const canonical = forms[0] as string;
    const fields = {
      unitClass,
      nature: traits.nature ?? "count",
      classifier: traits.classifier ?? false,
      weak: traits.weak ?? false,
    } as const;
    const cased = forms.filter(isAbbreviation);
    const plain = forms.filter((form) => !isAbbreviation(form));
    const entries: UnitEntry[] = [];
    if (plain.length > 0) entries.push({ category: "unit", canonical, forms: plain, fields });
    if (cased.length > 0) entries.push({ category: "unit", canonical, forms: cased, cased: true, fields });
    return entries;
  });
