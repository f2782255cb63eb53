import type { AuditSet } from "../batch/documents.ts";
import { CONFIGURED } from "../config/apply-config.ts";
import { csvTable } from "./csv-table.ts";
import type { RenderContext, Renderer } from "./renderer.ts";
import { notAuditedTitle } from "./view/not-audited.ts";
import { placeText } from "./view/place.ts";
import { quoteText } from "./view/quote.ts";
import { reportView } from "./view/report-view.ts";
import { ruleTitle } from "./view/rule-title.ts";

/** A row for each finding, and for what a configuration changed and what was not audited, under `csvHeader`. */
export function* findingRows(
  output: AuditSet,
  { messages, lang }: RenderContext,
): Iterable<readonly (string | number | null)[]> {
  const { severity } = messages;
  for (const document of output.documents) {
    const { path } = document.source;
    for (const { finding, place, quote, problem, arithmetic, likely, todo } of reportView(document, messages).findings)
      yield [
        path,
        severity[finding.severity],
        likely,
        ruleTitle(finding.rule, lang),
        finding.span.page,
        place,
        quoteText(quote, (text) => `[${text}]`),
        problem,
        arithmetic ?? finding.explanation,
        finding.suggestion,
        todo,
        finding.rule,
        finding.fingerprint,
      ];
    // What a configuration changed of the rows above belongs beside them.
    for (const { code, severity: level, message } of document.diagnostics)
      if (code === CONFIGURED)
        yield [path, severity[level], null, code, null, null, null, message, null, null, null, null, null];
  }
  for (const finding of output.crossFindings)
    for (const { document: index, span, message } of finding.places) {
      const document = output.documents.at(index);
      if (!document) continue;
      yield [
        document.source.path,
        severity[finding.severity],
        null,
        ruleTitle(finding.rule, lang),
        span.page,
        placeText(document, span, messages),
        document.text.slice(span.start, span.end).replace(/\s+/gu, " "),
        `${finding.message} (${message})`,
        null,
        null,
        null,
        finding.rule,
        finding.fingerprint,
      ];
    }
  for (const error of output.errors) {
    const { path, message, code } = error;
    yield [path, notAuditedTitle(error, messages), null, code, null, null, null, message, null, null, null, null, null];
  }
}

/** The findings as a table for a spreadsheet, one row each. */
export const csvRenderer: Renderer = {
  render: (output, context) => csvTable(context.messages.csvHeader, findingRows(output, context)),
};
