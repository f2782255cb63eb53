import type { CheckKind } from "./check.ts";
import type { FigureId } from "./operands.ts";
import type { PlacedSpan } from "./outline/place.ts";
import type { RuleId } from "./rule-id.ts";

/**
 * How sure and how grave: an `error` cannot be right, a `warning` is very likely wrong, a `note` is worth a look.
 * `note` never changes an exit code unless `--fail-on note` asks for it.
 *
 * @example
 * ```ts
 * import { auditText, type Severity } from "@doichieu/metrics";
 *
 * const grave: Severity = "error";
 * console.log(
 *   auditText("Giải quyết 85/92 vụ việc, đạt 94,2%.").findings.filter(({ severity }) => severity === grave).length,
 * ); // → 1
 * ```
 */
export type Severity = "error" | "warning" | "note";

/**
 * A pattern that the rows or columns of a table follow.
 *
 * @example
 * ```ts
 * import { auditText, type PatternRecord } from "@doichieu/metrics";
 *
 * const told = ({ kind, axis, fitting, instances }: PatternRecord): string =>
 *   `${kind} by ${axis}: ${fitting}/${instances}`;
 * console.log(auditText("Đạt 91,5%.").patterns.map(told)); // → []
 * ```
 */
export interface PatternRecord {
  readonly id: string;
  /** Index of the table in the document. */
  readonly table: number;
  readonly kind: "total" | "difference" | "share" | "growth";
  /** Whether it joins rows (and runs through the columns) or columns. */
  readonly axis: "row" | "column";
  /** The row or column that is claimed, and those that it is made of. */
  readonly total: number;
  readonly parts: readonly number[];
  readonly instances: number;
  readonly fitting: number;
  readonly probability: number;
}

/**
 * Why a claim was not judged.
 *
 * @example
 * ```ts
 * import { auditText, type UncheckedReason } from "@doichieu/metrics";
 *
 * const open: UncheckedReason = "whole-not-found";
 * console.log(auditText("Tỷ lệ đúng hạn chiếm 91,5%.").unchecked.some(({ reason }) => reason === open)); // → true
 * ```
 */
export type UncheckedReason =
  | "whole-not-found"
  | "several-readings"
  | "approximate"
  | "target"
  | "average"
  | "table-not-read";

/**
 * A claim that was not judged, and why.
 *
 * @example
 * ```ts
 * import { auditText, type UncheckedRecord } from "@doichieu/metrics";
 *
 * const told = ({ figure, reason }: UncheckedRecord): string => `${figure}: ${reason}`;
 * console.log(auditText("Tỷ lệ đúng hạn chiếm 91,5%.").unchecked.map(told)); // → [ 'fig-1: whole-not-found' ]
 * ```
 */
export interface UncheckedRecord {
  readonly id: string;
  readonly kind: CheckKind;
  /** Id of the figure that claims. */
  readonly figure: FigureId;
  readonly span: PlacedSpan;
  readonly reason: UncheckedReason;
  readonly message: string;
}

/**
 * A second place that a finding speaks of.
 *
 * @example
 * ```ts
 * import { auditText, type RelatedPlace } from "@doichieu/metrics";
 *
 * const shown = ({ span, message }: RelatedPlace): string => `${span.start}: ${message}`;
 * const { findings } = auditText("Nhận 1.250 hồ sơ, trong đó 1.100 hồ sơ đúng hạn, chiếm 91,5%.", { lang: "en" });
 * console.log(findings.flatMap(({ related }) => related.map(shown))); // → [ '27: the part', '5: the whole' ]
 * ```
 */
export interface RelatedPlace {
  readonly span: PlacedSpan;
  readonly message: string;
}

/**
 * What a reader should look at.
 *
 * @example
 * ```ts
 * import { auditText, type Finding } from "@doichieu/metrics";
 *
 * const line = ({ severity, rule, explanation }: Finding): string => `${severity} ${rule}: ${explanation}`;
 * console.log(auditText("Giải quyết 85/92 vụ việc, đạt 94,2%.").findings.map(line));
 * // → [ 'error percent-of-whole: 85 / 92 = 92,4%' ]
 * ```
 */
export interface Finding {
  readonly id: string;
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: string;
  readonly span: PlacedSpan;
  readonly related: readonly RelatedPlace[];
  /** Id of the check behind it, or null. */
  readonly check: string | null;
  /** Ids of further checks that meet on the same figure. */
  readonly otherChecks: readonly string[];
  /** The arithmetic, as in the check; null where there is none. */
  readonly explanation: string | null;
  /**
   * The single value that would make every relation of this finding hold, as printed in a report. Only where a slip of
   * the pen turns it into what is printed; else null.
   */
  readonly suggestion: string | null;
  /** That the printed figures of this finding cannot all be right, 0 to 1; null for rules about references and dates. */
  readonly probability: number | null;
  /** Survives re-pagination and edits elsewhere: no offsets in it. */
  readonly fingerprint: string;
}

/**
 * That somebody has looked at a finding and lets it stand: why, who, and when.
 *
 * @example
 * ```ts
 * import type { Acceptance } from "@doichieu/metrics";
 *
 * const acceptance: Acceptance = { reason: "theo công bố lại", by: "thư ký", on: "2031-04-10", until: null };
 * console.log(acceptance.reason); // → theo công bố lại
 * ```
 */
export interface Acceptance {
  readonly reason: string;
  /** As they call themselves; may be empty. */
  readonly by: string;
  /** ISO 8601 day. */
  readonly on: string;
  /** Last day on which it counts, or null. */
  readonly until: string | null;
}

/**
 * A finding that somebody lets stand: it is shown, and counted nowhere.
 *
 * @example
 * ```ts
 * import { type AcceptedFinding, auditText } from "@doichieu/metrics";
 *
 * const accepted: readonly AcceptedFinding[] = auditText("Đạt 91,5%.").accepted;
 * console.log(accepted.length); // → 0
 * ```
 */
export type AcceptedFinding = Finding & { readonly acceptance: Acceptance };
