import type { ParsedReport } from "@doichieu/parser";
import { blockAt, pageAt } from "@doichieu/parser/internal";
import type { Coverage } from "../record/coverage.ts";
import type { CitedDocument, DocumentReference } from "../record/reference/document-reference.ts";
import type { Figure } from "../record/figure/figure.ts";
import type { OutlineEntry, ReportProfile } from "../record/profile/profile.ts";
import { rules } from "../rules/index.ts";
import type { Check } from "../record/check.ts";
import type { Finding, PatternRecord, UncheckedRecord } from "../record/finding.ts";
import { relationsOf } from "../relation/relations.ts";
import type { RuleContext } from "../rules/rule.ts";
import { coverageOf } from "./coverage.ts";
import { runRules, type RunOptions } from "./run-rules.ts";
import { uncheckedOf } from "./unchecked.ts";

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
  readonly patterns: readonly PatternRecord[];
  readonly unchecked: readonly UncheckedRecord[];
}

/** Binds the figures of a report and runs every rule over its records. */
export const crossCheck = (records: ReportRecords, options: RunOptions): CrossCheck => {
  const { source } = records.parsed;
  const { reading, relations, open, patterns } = relationsOf(records.parsed, records.figures);
  const context: RuleContext = {
    ...records,
    source,
    reading,
    relations,
    open,
    place: (span) => ({ ...span, page: pageAt(source, span.start), block: blockAt(source, span.start) }),
  };
  const { checks, findings } = runRules(rules, context, options);
  const unchecked = uncheckedOf(context, options.lang);
  return { checks, findings, patterns, unchecked, coverage: coverageOf(context, checks, unchecked) };
};
