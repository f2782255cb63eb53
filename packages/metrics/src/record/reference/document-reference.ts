import type { ReferenceId } from "../operands.ts";
import type { PlacedSpan, Provenance } from "../outline/place.ts";

/**
 * Whose numbering a reference follows: state offices, party organs, or a law told by its name.
 *
 * @example
 * ```ts
 * import { auditText, type ReferenceSystem } from "@doichieu/metrics";
 *
 * const party: ReferenceSystem = "party";
 * console.log(auditText("Kế hoạch số 17/KH-UBND.").references.some(({ system }) => system === party)); // → false
 * ```
 */
export type ReferenceSystem = "state" | "party" | "law";

/**
 * One mention of a document in the text. Unknown is null.
 *
 * @example
 * ```ts
 * import { auditText, type DocumentReference } from "@doichieu/metrics";
 *
 * const cited = ({ documentType, key, date }: DocumentReference): string => `${documentType} ${key}, ${date}`;
 * console.log(auditText("Thực hiện Kế hoạch số 17/KH-UBND ngày 05/4/2031.").references.map(cited));
 * // → [ 'Kế hoạch 17/KH-UBND, 2031-04-05' ]
 * ```
 */
export interface DocumentReference extends Provenance {
  readonly id: ReferenceId;
  readonly span: PlacedSpan;
  /** Exactly `text.slice(span.start, span.end)`. */
  readonly text: string;
  /** First noun of the type as written, capitalised: "Kế hoạch", "Nghị định". */
  readonly documentType: string | null;
  /** Digits (and suffix) as written: "02", "30c", "66.3". */
  readonly number: string | null;
  /** The year inside the number: "2020" of 45/2020/NĐ-CP. */
  readonly year: string | null;
  /** Canonical symbol without number and year: "KH-VPUB", "NQ/TW". */
  readonly symbol: string | null;
  /** The symbol as it stands in the text ("QĐ - UBND"), or null. */
  readonly symbolWritten: string | null;
  /** Date of issue, ISO 8601 (YYYY-MM-DD), or null. A day that does not exist gives null and `dateWritten`. */
  readonly date: string | null;
  /** The date as it stands in the text, and its place; null where none is told. */
  readonly dateWritten: string | null;
  readonly dateSpan: PlacedSpan | null;
  /** Who issued it, from the words after "của". */
  readonly issuer: string | null;
  /** Who is told to have issued it before the verb ("UBND tỉnh ban hành Kế hoạch số …"). */
  readonly issuerBefore: string | null;
  /** "điểm c, khoản 2, Điều 67" where the mention points inside the document. */
  readonly provision: string | null;
  /** Trích yếu: what it is about, as written. */
  readonly title: string | null;
  /** Identity without date: number/year/symbol in upper case; for a law told by name its folded name. */
  readonly key: string;
  readonly system: ReferenceSystem;
  /** Id of the cited document that the mention resolves to. */
  readonly citedDocument: string | null;
}

/**
 * All mentions of one document in a report.
 *
 * @example
 * ```ts
 * import { auditText, type CitedDocument } from "@doichieu/metrics";
 *
 * const times = ({ key, mentions }: CitedDocument): string => `${key}: ${mentions.length}`;
 * console.log(auditText("Kế hoạch số 17/KH-UBND; theo Kế hoạch số 17/KH-UBND.").citedDocuments.map(times));
 * // → [ '17/KH-UBND: 2' ]
 * ```
 */
export interface CitedDocument {
  readonly id: string;
  readonly key: string;
  /** The fullest form: type, number, year, symbol, date, issuer, title. */
  readonly documentType: string | null;
  readonly number: string | null;
  readonly year: string | null;
  readonly symbol: string | null;
  readonly date: string | null;
  readonly issuer: string | null;
  readonly title: string | null;
  readonly system: ReferenceSystem;
  /** Ids of the references, in order. */
  readonly mentions: readonly ReferenceId[];
  /** Short mentions ("Nghị định này") that resolve to it. */
  readonly shortMentions: readonly { readonly span: PlacedSpan; readonly text: string }[];
  /** Other values told for a field, when mentions differ. */
  readonly variants: readonly { readonly field: string; readonly values: readonly string[] }[];
  /** True where two documents could be meant by one of the mentions. */
  readonly ambiguous: boolean;
}
