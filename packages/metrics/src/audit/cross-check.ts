import { blockAt, pageAt, type ParsedReport } from "@doichieu/parser";
import { bindFigures } from "../binding/bindings.ts";
import type { Coverage } from "../record/audit-result.ts";
import type { CitedDocument, DocumentReference } from "../record/document-reference.ts";
import type { Figure } from "../record/figure.ts";
import type { OutlineEntry, ReportProfile } from "../record/profile.ts";
import { rules } from "../rules/index.ts";
import type { Check, Finding } from "../rules/finding.ts";
import type { RuleContext } from "../rules/rule.ts";
import { coverageOf } from "./coverage.ts";
import { runRules, type RunOptions } from "./run-rules.ts";
import { settleReadings } from "./settle-readings.ts";

/** The records of one report, as far as they are read before anything is compared. */
export interface ReportRecords {
  readonly parsed: ParsedReport;
  readonly profile: ReportProfile;
  readonly outline: readonly OutlineEntry[];
  readonly references: readonly DocumentReference[];
  readonly citedDocuments: readonly CitedDocument[];
  readonly figures: readonly Figure[];
}

/** What the rules said of a report. */
export interface CrossCheck {
  readonly checks: readonly Check[];
  readonly findings: readonly Finding[];
  readonly coverage: Coverage;
  /** The figures, each read as the arithmetic around it decides. */
  readonly figures: readonly Figure[];
}

/** Binds the figures of a report and runs every rule over its records. */
export const crossCheck = (records: ReportRecords, options: RunOptions): CrossCheck => {
  const { source } = records.parsed;
  const first = bindFigures(records.parsed, records.figures);
  const figures = settleReadings(first, records.figures);
  const turned = figures.some((figure, index) => figure.exact !== records.figures[index]?.exact);
  const context: RuleContext = {
    ...records,
    figures,
    source,
    bindings: turned ? bindFigures(records.parsed, figures) : first,
    place: (span) => ({ ...span, page: pageAt(source, span.start), block: blockAt(source, span.start) }),
  };
  const { checks, findings } = runRules(rules, context, options);
  return { checks, findings, coverage: coverageOf(context, checks), figures };
};
