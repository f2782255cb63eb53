import type { AuditSet } from "../batch/result/documents.ts";
import { visibleLine } from "../terminal/visible.ts";
import type { RenderContext, Renderer } from "./renderer.ts";
import { acrossViews } from "./view/across.ts";
import { notAudited } from "./view/not-audited.ts";
import { shownPath } from "./view/shown-path.ts";
import { quoteText } from "./view/quote.ts";
import {
  acceptanceText,
  type FindingView,
  type ReportView,
  shownFindings,
  tallyOf,
  viewsOf,
} from "./view/report-view.ts";
import { ruleTitle } from "../terminal/rule-title.ts";
import { totalsOf } from "./view/totals.ts";

/**
 * Text that says nothing to a Markdown reader: no emphasis, link, picture, code, table cell, HTML or heading; no
 * automatic link; and no mention of a person or an issue, which GitHub finds even behind a backslash.
 */
const plain = (text: string): string =>
  visibleLine(text)
    .replace(/[\\`*_{}[\]<>|~!&$]/gu, "\\$&")
    .replace(/(https?|ftp):/giu, "$1\\:")
    .replace(/www\./giu, "www\\.")
    .replace(/[@#](?=\S)/gu, "\\$&\u2060")
    .replace(
      /^(\s*)([-+=]|\d+[.)])(?=\s|$)/u,
      (_match, space: string, sign: string) => `${space}${sign.replace(/([-+=.)])$/u, "\\$1")}`,
    );

function* findingMarkdown(view: FindingView, number: number, { messages, lang }: RenderContext): Iterable<string> {
  const { report, severity } = messages;
  const { finding } = view;
  const quote = quoteText(
    view.quote,
    (text, role) => (role === "main" ? `**${plain(text)}**` : `_${plain(text)}_`),
    plain,
  );
  const elsewhere = view.elsewhere.map(({ place, text }) => `; ${plain(place)}: “${plain(text)}”`).join("");
  const likely = view.likely === null ? "" : `, ${report.likely(view.likely)}`;
  const title = `${severity[finding.severity]}: ${plain(ruleTitle(finding.rule, lang))}${likely}`;
  const { acceptance } = view;
  yield `### ${number}. ${acceptance === null ? title : `~~${title}~~`}\n\n`;
  if (acceptance !== null) yield `- **${report.acceptedHead}:** ${plain(acceptanceText(acceptance, messages))}\n`;
  yield `- **${report.where}:** ${plain(view.place)}: ${quote}${elsewhere}\n`;
  yield `- **${report.problem}:** ${view.arithmetic === null ? "" : `${plain(view.arithmetic)}; `}${plain(view.problem)}\n`;
  yield `- **${report.todo}:** ${plain(view.todo)}\n\n`;
}

function* reportMarkdown(view: ReportView, context: RenderContext): Iterable<string> {
  const { messages } = context;
  const { report, verdict } = messages;
  yield `## ${plain(shownPath(view.document.source.path, context))}\n\n`;
  yield `**${report.verdict}: ${verdict[view.verdict]}** (${tallyOf(view, messages)})\n\n`;
  for (const [index, finding] of shownFindings(view).entries()) yield* findingMarkdown(finding, index + 1, context);
  const rows = [
    ...view.document.diagnostics.map(
      ({ page, message }) => `${page === null ? "" : `${report.page(page)}: `}${message}`,
    ),
    ...view.tables
      .filter(({ checked }) => checked === 0)
      .map(({ table, unchecked }) => report.tableUnchecked(table + 1, unchecked)),
    ...view.unchecked.map(({ told, place, reason }) => `${place}: ${told} (${reason})`),
  ];
  if (rows.length === 0) return;
  yield `### ${report.unchecked}\n\n`;
  for (const row of rows) yield `- ${plain(row)}\n`;
  yield "\n";
}

function* markdown(output: AuditSet, context: RenderContext): Iterable<string> {
  const { messages, lang } = context;
  const { report, severity, verdict, html: words } = messages;
  yield `# ${words.indexTitle}\n\n${report.summary(totalsOf(output))}\n\n`;
  const { documents } = output;
  if (documents.length > 1) {
    yield `| ${words.report} | ${report.verdict} | ${severity.error} | ${severity.warning} | ${severity.note} |\n`;
    yield "| --- | --- | ---: | ---: | ---: |\n";
    for (const { document, counts, verdict: told } of viewsOf(documents, messages))
      yield `| ${plain(shownPath(document.source.path, context))} | ${verdict[told]} | ${counts.error} | ${counts.warning} | ${counts.note} |\n`;
    yield "\n";
  }
  for (const view of viewsOf(documents, messages)) yield* reportMarkdown(view, context);
  const across = acrossViews(output);
  if (across.length > 0) {
    yield `## ${report.across}\n\n`;
    for (const { finding, acceptance } of across) {
      const told = `${plain(ruleTitle(finding.rule, lang))}: ${plain(finding.message)}`;
      yield acceptance === null
        ? `- **${severity[finding.severity]}** ${told}\n`
        : `- **${report.acceptedHead}** (${plain(acceptanceText(acceptance, messages))}): ~~${told}~~\n`;
      for (const { document, span, message } of finding.places) {
        const path = shownPath(output.documents.at(document)?.source.path ?? "", context);
        yield `  - ${plain(path)}${span.page === null ? "" : `, ${report.page(span.page)}`}: ${plain(message)}\n`;
      }
    }
    yield "\n";
  }
  for (const [index, { title, files }] of notAudited(output.errors, messages).entries()) {
    yield `${index > 0 ? "\n" : ""}## ${title}\n\n`;
    for (const { path, message, code } of files)
      yield `- ${plain(shownPath(path, context))}: ${plain(message)} (${plain(code)})\n`;
  }
}

/** For a letter, a wiki or a pull request. */
export const markdownRenderer: Renderer = { render: markdown };
