import type { AuditSet } from "../batch/result/documents.ts";
import { CONFIGURED } from "../config/apply-config.ts";
import { csvTable } from "./csv-table.ts";
import type { RenderContext, Renderer } from "./renderer.ts";
import { type AcrossView, acrossViews } from "./view/across.ts";
import { notAuditedTitle } from "./view/not-audited.ts";
import { placeText } from "./view/place.ts";
import { quoteText } from "./view/quote.ts";
import { acceptanceText, type FindingView, reportView, shownFindings } from "./view/report-view.ts";
import { ruleTitle } from "../terminal/rule-title.ts";
import { shownPath } from "./view/shown-path.ts";

/** A row of findings under `csvHeader`. */
export interface FindingRow {
  readonly cells: readonly (string | number | null)[];
  /** Whether somebody lets it stand. */
  readonly struck: boolean;
}

const findingRow = (path: string, view: FindingView, { messages, lang }: RenderContext): FindingRow => {
  const { finding, place, quote, problem, arithmetic, likely, todo, acceptance } = view;
  return {
    cells: [
      path,
      acceptance === null ? messages.severity[finding.severity] : messages.report.acceptedHead,
      likely,
      ruleTitle(finding.rule, lang),
      finding.span.page,
      place,
      quoteText(quote, (text) => `[${text}]`),
      problem,
      arithmetic ?? finding.explanation,
      finding.suggestion,
      todo,
      acceptance && acceptanceText(acceptance, messages),
      finding.fingerprint,
    ],
    struck: acceptance !== null,
  };
};

function* acrossRows(
  output: AuditSet,
  { finding, acceptance }: AcrossView,
  context: RenderContext,
): Iterable<FindingRow> {
  const { messages, lang } = context;
  for (const { document: index, span, message } of finding.places) {
    const document = output.documents.at(index);
    if (!document) continue;
    const cells = [
      shownPath(document.source.path, context),
      acceptance === null ? messages.severity[finding.severity] : messages.report.acceptedHead,
      null,
      ruleTitle(finding.rule, lang),
      span.page,
      placeText(document, span, messages),
      document.text.slice(span.start, span.end).replace(/\s+/gu, " "),
      `${finding.message} (${message})`,
      null,
      null,
      null,
      acceptance && acceptanceText(acceptance, messages),
      finding.fingerprint,
    ];
    yield { cells, struck: acceptance !== null };
  }
}

/** A row that tells of a file and of no place in it. */
const fileRow = (path: string, level: string, what: string | null, message: string): FindingRow => ({
  cells: [path, level, null, what, null, null, null, message, null, null, null, null, null],
  struck: false,
});

/** A row for each finding, and for what a configuration changed and what was not audited. */
export function* findingRows(output: AuditSet, context: RenderContext): Iterable<FindingRow> {
  const { messages } = context;
  for (const document of output.documents) {
    const path = shownPath(document.source.path, context);
    for (const view of shownFindings(reportView(document, messages))) yield findingRow(path, view, context);
    // What a configuration changed of the rows above belongs beside them.
    for (const { code, severity, message } of document.diagnostics)
      if (code === CONFIGURED) yield fileRow(path, messages.severity[severity], messages.report.configuration, message);
  }
  for (const view of acrossViews(output)) yield* acrossRows(output, view, context);
  for (const error of output.errors)
    yield fileRow(shownPath(error.path, context), notAuditedTitle(error, messages), null, error.message);
}

function* cellsOf(rows: Iterable<FindingRow>): Iterable<FindingRow["cells"]> {
  for (const { cells } of rows) yield cells;
}

/** The findings as a table for a spreadsheet, one row each. */
export const csvRenderer: Renderer = {
  render: (output, context) => csvTable(context.messages.csvHeader, cellsOf(findingRows(output, context))),
};
