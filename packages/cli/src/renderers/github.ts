import type { AuditSet } from "../batch/result/documents.ts";
import { isUnread } from "../batch/result/input-error.ts";
import { CONFIGURED } from "../config/apply-config.ts";
import { visible } from "../terminal/visible.ts";
import type { RenderContext, Renderer } from "./renderer.ts";
import { notAuditedTitle } from "./view/not-audited.ts";
import { lineAndColumn } from "./view/place.ts";
import { reportView } from "./view/report-view.ts";
import { ruleTitle } from "../terminal/rule-title.ts";
import type { DocumentAudit, PlacedSpan, Severity } from "@doichieu/metrics";

const data = (text: string): string =>
  visible(text).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

const COMMAND = { error: "error", warning: "warning", note: "notice" } as const satisfies Record<Severity, string>;

/** One workflow command. Properties come as pairs; their values are escaped here. */
const command = (
  severity: Severity,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string => {
  const told = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${COMMAND[severity]} ${told.join(",")}::${data(message)}\n`;
};

/** Lines exist for whoever looks at the file; in a PDF or DOCX there are none. */
const position = (document: DocumentAudit, span: PlacedSpan): Readonly<Record<string, number>> => {
  if (document.source.mediaType !== "text/plain") return {};
  const start = lineAndColumn(document, span.start);
  const end = lineAndColumn(document, Math.max(span.start, span.end - 1));
  return {
    line: start.line,
    endLine: end.line,
    ...(start.line === end.line ? { col: start.column, endColumn: end.column } : {}),
  };
};

function* commands(output: AuditSet, { messages, lang }: RenderContext): Iterable<string> {
  for (const error of output.errors) {
    const { path, message, code } = error;
    const title = notAuditedTitle(error, messages);
    yield command(isUnread(error) ? "error" : "note", { file: path, title }, `${message} (${code})`);
  }
  for (const document of output.documents) {
    const file = document.source.path;
    for (const { code, severity, message } of document.diagnostics)
      if (code === CONFIGURED) yield command(severity, { file, title: messages.report.configuration }, message);
    for (const { finding, place, problem, arithmetic, likely, todo } of reportView(document, messages).findings) {
      const problems = `${place}: ${arithmetic === null ? "" : `${arithmetic}; `}${problem}`;
      const sure = likely === null ? "" : ` (${messages.report.likely(likely)})`;
      const told = [`${problems}${sure}`, todo].join("\n");
      yield command(
        finding.severity,
        { file, ...position(document, finding.span), title: ruleTitle(finding.rule, lang) },
        told,
      );
    }
  }
  for (const finding of output.crossFindings) {
    const first = finding.places[0];
    const document = first && output.documents.at(first.document);
    const file = document ? { file: document.source.path } : {};
    yield command(finding.severity, { ...file, title: ruleTitle(finding.rule, lang) }, finding.message);
  }
}

/** Annotations of a GitHub workflow run. */
export const githubRenderer: Renderer = { render: commands };
