import { EXCLUDED } from "../batch/wanted.ts";
import type { Severity } from "@doichieu/metrics";
import { type Paint, paintWith } from "../terminal/style.ts";
import { visible, visibleLine } from "../terminal/visible.ts";
import { columnsOf, wrap } from "../terminal/wrap.ts";
import { type RenderContext, streamed } from "./renderer.ts";
import { type Quote, quoteText } from "./view/quote.ts";
import { type FindingView, reportView, type ReportView, type Verdict } from "./view/report-view.ts";
import { ruleTitle } from "./view/rule-title.ts";
import { runningTotals } from "./view/totals.ts";

/** Rows of what was not checked before the list is cut: the terminal is for the findings. */
const UNCHECKED_SHOWN = 8;

const SEVERITY_COLOR = { error: "red", warning: "yellow", note: "cyan" } as const satisfies Record<Severity, string>;
const VERDICT_COLOR = { pass: "green", fix: "red", unknown: "yellow" } as const satisfies Record<Verdict, string>;

/** "Label:  text", the text wrapped and hanging under itself. */
const labelled = (label: string, labelWidth: number, text: string, width: number): string => {
  const indent = " ".repeat(4 + labelWidth + 2);
  const lines = wrap(text, Math.max(20, width - indent.length), { hard: true }).split("\n");
  const pad = " ".repeat(labelWidth - columnsOf(label));
  return lines.map((line, index) => (index === 0 ? `    ${label}:${pad} ${line}` : `${indent}${line}`)).join("\n");
};

/** The quoted sentence with the figures marked: by colour on a terminal, by brackets elsewhere. */
const quoteLine = (quote: Quote, color: boolean, severity: Severity, paint: Paint): string =>
  quoteText(
    quote,
    (text, role) => {
      const shown = visible(text);
      if (!color) return role === "main" ? `[[${shown}]]` : `[${shown}]`;
      return role === "main" ? paint([SEVERITY_COLOR[severity], "bold", "underline"], shown) : paint("bold", shown);
    },
    visible,
  );

/** One finding: its place, the problem, another reading where one is close, what to do. */
export const findingText = (view: FindingView, number: number, context: RenderContext, paint: Paint): string => {
  const { messages, lang, width, color } = context;
  const { report, severity } = messages;
  const { finding } = view;
  const labels = [report.where, report.problem, report.todo, ...(view.otherwise === null ? [] : [report.otherReading])];
  const labelWidth = Math.max(...labels.map((label) => columnsOf(label)));
  const title = visibleLine(ruleTitle(finding.rule, lang));
  const id = title === finding.rule ? "" : ` ${paint("dim", `(${visibleLine(finding.rule)})`)}`;
  const level = paint([SEVERITY_COLOR[finding.severity], "bold"], severity[finding.severity]);
  const likely = view.likely === null ? "" : `, ${report.likely(view.likely)}`;
  const head = wrap(`${number}. ${level}: ${title}${id}${likely}`, width - 2).replace(/^/gmu, "  ");
  const quote = quoteLine(view.quote, color, finding.severity, paint);
  const problem = visibleLine(view.arithmetic === null ? view.problem : `${view.arithmetic}; ${view.problem}`);
  const elsewhere = view.elsewhere.map(({ place, text }) => `; ${place}: “${visibleLine(text)}”`).join("");
  return [
    head,
    labelled(report.where, labelWidth, `${view.place}: ${quote}${elsewhere}`, width),
    labelled(report.problem, labelWidth, problem, width),
    ...(view.otherwise === null ? [] : [labelled(report.otherReading, labelWidth, visibleLine(view.otherwise), width)]),
    labelled(report.todo, labelWidth, visibleLine(view.todo), width),
    paint("dim", labelled(report.id, labelWidth, visibleLine(finding.fingerprint), width)),
  ].join("\n");
};

/** What could not be read, tables of which nothing was compared, and the claims that were not judged: counted by reason. */
const uncheckedRows = (view: ReportView, { messages: { report }, verbose }: RenderContext): string[] => {
  const byReason = new Map<string, number>();
  for (const { reason } of view.unchecked) byReason.set(reason, (byReason.get(reason) ?? 0) + 1);
  const claims = verbose
    ? view.unchecked.map(({ told, place, reason }) => `${place}: ${visibleLine(told)} (${visibleLine(reason)})`)
    : [...byReason]
        .sort(([, a], [, b]) => b - a)
        .map(([reason, count]) => report.uncheckedCount(count, visibleLine(reason)));
  return [
    ...view.document.diagnostics.map(
      ({ page, message }) => `${page === null ? "" : `${report.page(page)}: `}${visibleLine(message)}`,
    ),
    ...view.tables
      .filter(({ checked }) => checked === 0)
      .map(({ table, unchecked }) => report.tableUnchecked(table + 1, unchecked)),
    ...claims,
  ];
};

function* reportText(view: ReportView, context: RenderContext, paint: Paint): Iterable<string> {
  const { messages, width } = context;
  const { report } = messages;
  const { document, counts } = view;
  const pages = document.source.pages === null ? "" : ` · ${report.pages(document.source.pages)}`;
  yield `${paint("bold", visibleLine(document.source.path))}${pages}\n`;
  const verdict = paint([VERDICT_COLOR[view.verdict], "bold"], messages.verdict[view.verdict]);
  const tally = report.findings(counts.error, counts.warning, counts.note);
  yield `${wrap(`${report.verdict}: ${verdict} (${tally})`, width - 2).replace(/^/gmu, "  ")}\n`;
  for (const [index, finding] of view.findings.entries())
    yield `\n${findingText(finding, index + 1, context, paint)}\n`;
  const rows = uncheckedRows(view, context);
  if (rows.length > 0) {
    yield `\n  ${report.unchecked}:\n`;
    const most = context.verbose ? rows.length : UNCHECKED_SHOWN;
    for (const row of rows.slice(0, most)) {
      const lines = wrap(row, Math.max(20, width - 6), { hard: true }).split("\n");
      yield `${lines.map((line, index) => (index === 0 ? `    - ${line}` : `      ${line}`)).join("\n")}\n`;
    }
    if (rows.length > most) yield `    ${paint("dim", report.andMore(rows.length - most))}\n`;
    else if (view.unchecked.length > 0 && !context.verbose) yield `    ${paint("dim", report.uncheckedAll)}\n`;
  }
  yield "\n";
}

/** For a person at a terminal: three lines a finding, the arithmetic written out, and what could not be checked. */
export const textRenderer = streamed((_head, context) => {
  const { messages, width } = context;
  const paint = paintWith(context.color);
  const totals = runningTotals();
  const paths: string[] = [];
  return {
    *begin() {},
    *document(document) {
      totals.add(document);
      paths.push(document.source.path);
      yield* reportText(reportView(document, messages), context, paint);
    },
    *end({ crossFindings, errors }) {
      if (crossFindings.length > 0) {
        yield `${paint("bold", messages.report.across)}\n`;
        for (const finding of crossFindings) {
          const color = SEVERITY_COLOR[finding.severity];
          yield `  - ${paint([color, "bold"], messages.severity[finding.severity])} ${visibleLine(ruleTitle(finding.rule, context.lang))}: ${visibleLine(finding.message)}\n`;
          for (const { document, span, message } of finding.places) {
            const path = visibleLine(paths[document] ?? "");
            const page = span.page === null ? "" : `, ${messages.report.page(span.page)}`;
            yield `      ${path}${page}: ${visibleLine(message)}\n`;
          }
        }
        yield "\n";
      }
      // What could not be read was told as it came; what was left out on purpose stands here alone.
      const excluded = errors.filter(({ code }) => code === EXCLUDED);
      for (const { path, message } of excluded) yield `${visibleLine(`${path}: ${message}`)}\n`;
      yield `${wrap(messages.report.summary(totals.sum(errors.length - excluded.length)), width)}\n`;
    },
  };
});
