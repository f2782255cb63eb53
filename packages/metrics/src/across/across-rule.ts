import type { DocumentAudit } from "../record/audit-result.ts";
import type { Localized } from "../record/localized.ts";
import type { PlacedSpan } from "../record/outline/place.ts";
import type { CrossRuleId } from "../record/rule-id.ts";
import type { RuleInfo } from "../rules/rule.ts";
import type { Note } from "./note-store.ts";

/** A note before it has its position in the run. */
export interface Remark {
  /** Reports are held against each other where their remarks have one key. */
  readonly key: string;
  readonly span: PlacedSpan;
  readonly told: Note["told"];
}

/** Something that does not fit together between reports. */
export interface AcrossDraft {
  readonly message: Localized;
  readonly places: readonly { readonly note: Note; readonly message: Localized }[];
  /** What the finding is about, for its fingerprint. */
  readonly about: readonly string[];
}

/**
 * A rule between reports. It sees one report at a time, says what is worth remembering of it, and judges in the end
 * what was remembered under one key: never all reports at once, and never in more steps than there are remarks.
 */
export interface AcrossRule extends RuleInfo {
  readonly id: CrossRuleId;
  /** Rules with the same function share what it remembers. */
  readonly remarks: (document: DocumentAudit) => Iterable<Remark>;
  readonly judge: (notes: readonly Note[]) => readonly AcrossDraft[];
}

/** A finding names no more places than a reader would look at. */
export const MOST_PLACES = 10;

/** The first note of each value that is told. */
export const firstOfEach = (notes: readonly Note[], valueOf: (note: Note) => string): Map<string, Note> => {
  const firsts = new Map<string, Note>();
  for (const note of notes) {
    const value = valueOf(note);
    if (!firsts.has(value)) firsts.set(value, note);
  }
  return firsts;
};
