import type { ReportComment } from "@doichieu/parser/annotate";
import { visibleLine } from "../terminal/visible.ts";
import type { RenderContext } from "./renderer.ts";
import type { FindingView, ReportView } from "./view/report-view.ts";
import { ruleTitle } from "../terminal/rule-title.ts";

const commentText = (view: FindingView, { messages, lang }: Pick<RenderContext, "messages" | "lang">): string => {
  const { report, severity } = messages;
  const { finding, place, elsewhere, problem, arithmetic, likely, todo } = view;
  const sure = likely === null ? "" : ` (${report.likely(likely)})`;
  const others = elsewhere.map((other) => `; ${other.place}: “${other.text}”`).join("");
  return [
    `${severity[finding.severity]}: ${ruleTitle(finding.rule, lang)}${sure}`,
    `${report.where}: ${place}${others}`,
    `${report.problem}: ${arithmetic === null ? "" : `${arithmetic}; `}${problem}`,
    `${report.todo}: ${todo}`,
    `${report.id}: ${finding.fingerprint}`,
  ]
    .map(visibleLine)
    .join("\n");
};

/** What is written into the report itself: a comment at each finding, in its three lines. */
export const commentsOf = (
  { findings }: ReportView,
  context: Pick<RenderContext, "messages" | "lang">,
): ReportComment[] =>
  findings.map((view) => ({
    span: { start: view.finding.span.start, end: view.finding.span.end },
    text: commentText(view, context),
  }));
