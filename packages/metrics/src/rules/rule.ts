import type { ParsedReport, SourceText, Span } from "@doichieu/parser";
import type { Rational } from "../arithmetic/rational.ts";
import type { CitedDocument, DocumentReference } from "../record/reference/document-reference.ts";
import type { Figure } from "../record/figure/figure.ts";
import type { Localized } from "../record/localized.ts";
import type { PlacedSpan } from "../record/outline/place.ts";
import type { Reading } from "../reading/reading.ts";
import type { OpenRelation, Relation } from "../relation/relation.ts";
import type { OutlineEntry, ReportProfile } from "../record/profile/profile.ts";
import type { CrossRuleId, RuleId } from "../record/rule-id.ts";
import type { CheckFit, CheckKind, OperandRecord, Severity } from "./finding.ts";

/** Everything that is known of one report when its rules run. */
export interface RuleContext {
  readonly source: SourceText;
  /** The source's blocks with their tokens and mentions. */
  readonly parsed: ParsedReport;
  /** The figures of the running text in their places. */
  readonly reading: Reading;
  /** Which figures belong together: which is the part, which the whole. */
  readonly relations: readonly Relation[];
  /** Claims that were not judged. */
  readonly open: readonly OpenRelation[];
  readonly profile: ReportProfile;
  readonly outline: readonly OutlineEntry[];
  readonly references: readonly DocumentReference[];
  readonly citedDocuments: readonly CitedDocument[];
  readonly figures: readonly Figure[];
  /** Gives a span its page and block. */
  readonly place: (span: Span) => PlacedSpan;
}

/** A relation that a rule looked at. Ids are given later, when the outcomes of all rules are joined. */
export interface CheckDraft {
  readonly status: "consistent" | "inconsistent";
  readonly operands: OperandRecord;
  readonly stated: number | null;
  readonly expected: number | null;
  /** Id of the figure that would be the right operand, where one is. */
  readonly fits: string | null;
  /** The arithmetic: "1.349 / 24.268 = 5,56%". Null where there is none. */
  readonly explanation: Localized | null;
  readonly kind?: CheckKind;
  readonly fit?: CheckFit;
  /** The relation that was judged, where one was. */
  readonly relation?: Relation;
  /** The operands of the relation's alternative, and its arithmetic. */
  readonly alternative?: { readonly operands: OperandRecord; readonly explanation: Localized };
  /** Figures of which one other value would make the relation hold. */
  readonly repairs?: readonly Repair[];
  /** Whether the relation would hold if that figure had that value. */
  readonly holdsWith?: (figure: string, value: Rational) => boolean;
}

/** One figure, and the value that would mend a relation. */
export interface Repair {
  /** Id of the figure. */
  readonly figure: string;
  readonly value: Rational;
}

/** What a reader should look at. */
export interface FindingDraft {
  readonly severity: Severity;
  readonly message: Localized;
  /** Where a reader should look first. */
  readonly span: Span;
  readonly related: readonly { readonly span: Span; readonly message: Localized }[];
  /** The single value that would make the relation hold, as printed in a report; null where none does. */
  readonly suggestion: string | null;
  /** That the printed figures cannot all be right, 0 to 1. */
  readonly probability?: number;
  /** What the finding is about, without offsets, for the fingerprint: the printed literals, keys of documents. */
  readonly about: readonly string[];
}

/** A relation with its verdict, a finding without a relation behind it, or both. */
export interface Outcome {
  readonly check: CheckDraft | null;
  readonly finding: FindingDraft | null;
}

/** An error that is no relation of figures. */
export const errorAt = (
  span: Span,
  message: Localized,
  about: readonly string[],
  related: FindingDraft["related"] = [],
): Outcome => ({ check: null, finding: { severity: "error", message, span, related, suggestion: null, about } });

/**
 * A sentence that shows a rule at work.
 *
 * @example
 * ```ts
 * import { ruleById, type RuleExample } from "@doichieu/metrics";
 *
 * const shown = ({ text, why }: RuleExample): string => `${text} ${why?.en ?? ""}`;
 * for (const example of ruleById("delta").incorrect) console.log(shown(example));
 * // → Xảy ra 194 vụ, giảm 156 vụ so với cùng kỳ (359 vụ). 359 - 194 = 165
 * ```
 */
export interface RuleExample {
  readonly text: string;
  /** Why it is right or wrong, where the sentence alone does not show it. */
  readonly why: Localized | null;
}

/**
 * What a rule says of itself, wherever it looks.
 *
 * @example
 * ```ts
 * import { ruleById, type RuleInfo } from "@doichieu/metrics";
 *
 * const line = ({ id, title }: RuleInfo): string => `${id}: ${title.en}`;
 * console.log(line(ruleById("difference"))); // → difference: What is left
 * ```
 */
export interface RuleInfo {
  /** kebab-case; stands in the JSON, in the config and in docs/rules. */
  readonly id: RuleId | CrossRuleId;
  /** The gravest severity that the rule gives. */
  readonly severity: Severity;
  readonly title: Localized;
  /** What is recomputed, and what the rule stays silent on. Markdown paragraphs. */
  readonly description: Localized;
  /** Sentences on which the rule finds nothing. */
  readonly correct: readonly RuleExample[];
  /** Sentences on which the rule finds something. */
  readonly incorrect: readonly RuleExample[];
}

/** One rule: what it is, and how it looks. A rule is one file and one line in the table of `index.ts`. */
export interface Rule extends RuleInfo {
  readonly id: RuleId;
  readonly check: (context: RuleContext) => readonly Outcome[];
}
