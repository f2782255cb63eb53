import { dirname } from "node:path";
import { isUnread } from "../batch/result/input-error.ts";
import type { Severity } from "@doichieu/metrics";
import { type Paint, paintWith } from "../terminal/style.ts";
import { visible, visibleLine } from "../terminal/visible.ts";
import { columnsOf, wrap } from "../terminal/wrap.ts";
import { type RenderContext, streamed } from "./renderer.ts";
import { type AcrossView, acrossViews } from "./view/across.ts";
import { type Quote, quoteText } from "./view/quote.ts";
import {
  acceptanceText,
  type FindingView,
  reportView,
  type ReportView,
  shownFindings,
  tallyOf,
  type Verdict,
} from "./view/report-view.ts";
import { uncheckedText } from "./text-unchecked.ts";
import { ruleTitle } from "../terminal/rule-title.ts";
import { runningTotals } from "./view/totals.ts";

/** Of a folder with more files left out than this, one line tells all. */
const NAMED_OF_FOLDER = 3;

interface LeftOut {
  readonly path: string;
  readonly message: string;
}

/** The files that a configuration leaves out: each by name, or a folder with their number. */
const leftOut = (excluded: readonly LeftOut[]): string[] => {
  const folders = new Map<string, LeftOut[]>();
  for (const file of excluded) {
    const folder = dirname(file.path);
    const files = folders.get(folder);
    if (files) files.push(file);
    else folders.set(folder, [file]);
  }
  return [...folders].flatMap(([folder, files]) =>
    files.length > NAMED_OF_FOLDER
      ? [`${folder}/ (${files.length}): ${files[0]?.message ?? ""}`]
      : files.map(({ path, message }) => `${path}: ${message}`),
  );
};

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
  const labels = [report.where, report.problem, report.todo, ...(view.acceptance ? [report.acceptedHead] : [])];
  const labelWidth = Math.max(...labels.map((label) => columnsOf(label)));
  const title = visibleLine(ruleTitle(finding.rule, lang));
  const { acceptance } = view;
  const struck = (text: string): string => (acceptance === null ? text : paint("strikethrough", text));
  const level =
    acceptance === null
      ? paint([SEVERITY_COLOR[finding.severity], "bold"], severity[finding.severity])
      : paint("dim", report.acceptedHead.toLocaleUpperCase(messages.locale));
  const likely = view.likely === null ? "" : `, ${report.likely(view.likely)}`;
  const head = wrap(`${number}. ${level}: ${struck(`${title}${likely}`)}`, width - 2).replace(/^/gmu, "  ");
  const quote = quoteLine(view.quote, color, finding.severity, paint);
  const problem = visibleLine(view.arithmetic === null ? view.problem : `${view.arithmetic}; ${view.problem}`);
  const elsewhere = view.elsewhere.map(({ place, text }) => `; ${place}: “${visibleLine(text)}”`).join("");
  const why =
    acceptance === null
      ? []
      : [labelled(report.acceptedHead, labelWidth, visibleLine(acceptanceText(acceptance, messages)), width)];
  return [
    head,
    ...why,
    labelled(report.where, labelWidth, `${view.place}: ${quote}${elsewhere}`, width),
    labelled(report.problem, labelWidth, problem, width),
    labelled(report.todo, labelWidth, visibleLine(view.todo), width),
    paint("dim", labelled(report.id, labelWidth, visibleLine(finding.fingerprint), width)),
  ].join("\n");
};

function* reportText(view: ReportView, context: RenderContext, paint: Paint): Iterable<string> {
  const { messages, width } = context;
  const { report } = messages;
  const { document } = view;
  const pages = document.source.pages === null ? "" : ` · ${report.pages(document.source.pages)}`;
  yield `${paint("bold", visibleLine(document.source.path))}${pages}\n`;
  const verdict = paint([VERDICT_COLOR[view.verdict], "bold"], messages.verdict[view.verdict]);
  const tally = tallyOf(view, messages);
  yield `${wrap(`${report.verdict}: ${verdict} (${tally})`, width - 2).replace(/^/gmu, "  ")}\n`;
  for (const [index, finding] of shownFindings(view).entries())
    yield `\n${findingText(finding, index + 1, context, paint)}\n`;
  yield* uncheckedText(view, context, paint);
  yield "\n";
}

const acrossHead = ({ finding, acceptance }: AcrossView, context: RenderContext, paint: Paint): string => {
  const { messages, lang } = context;
  const told = `${visibleLine(ruleTitle(finding.rule, lang))}: ${visibleLine(finding.message)}`;
  if (acceptance === null)
    return `${paint([SEVERITY_COLOR[finding.severity], "bold"], messages.severity[finding.severity])} ${told}`;
  const why = visibleLine(acceptanceText(acceptance, messages));
  return `${paint("dim", messages.report.acceptedHead)} (${why}): ${paint("strikethrough", told)}`;
};

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
    *end({ errors, ...between }) {
      const across = acrossViews(between);
      if (across.length > 0) {
        yield `${paint("bold", messages.report.across)}\n`;
        for (const view of across) {
          const { finding } = view;
          yield `  - ${acrossHead(view, context, paint)}\n`;
          for (const { document, span, message } of finding.places) {
            const path = visibleLine(paths[document] ?? "");
            const page = span.page === null ? "" : `, ${messages.report.page(span.page)}`;
            yield `      ${path}${page}: ${visibleLine(message)}\n`;
          }
        }
        yield "\n";
      }
      // What could not be read was told as it came; what was left out on purpose stands here alone.
      const excluded = errors.filter((error) => !isUnread(error));
      for (const line of leftOut(excluded)) yield `${visibleLine(line)}\n`;
      yield `${wrap(messages.report.summary(totals.sum(errors.length - excluded.length)), width)}\n`;
    },
  };
});
