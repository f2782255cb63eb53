import type { ReportMessages } from "../../messages/reports.ts";
import type { RenderContext } from "../renderer.ts";
import type { Look } from "../../look/look.ts";
import { dayName } from "../../messages/time-names.ts";
import { type ReportView, tallyOf } from "../view/report-view.ts";
import { shownPath } from "../view/shown-path.ts";
import { totalsOf } from "../view/totals.ts";
import { coverageChart, rulesChart } from "./coverage.ts";
import { findingsList } from "./findings-list.ts";
import { KEPT } from "./judgement.ts";
import { EMPTY, markup, type Markup } from "./markup.ts";
import { citedTable, figuresTable, tablesTable, uncheckedList } from "./record-tables.ts";
import { textSection } from "./text-section.ts";

/** What the page is called: the report's own title, or its file. */
export const reportTitle = ({ document: { profile, source } }: ReportView): string =>
  profile.title ?? source.path.slice(source.path.lastIndexOf("/") + 1);

/** What a report's page is made with, beside what was found. */
export interface ReportPageOptions {
  /** The way back to the folder's page, or null. */
  readonly index?: string | null;
  /** What the report looks like, or null where that is not known. */
  readonly look?: Look | null;
}

/** What is said of one, and of several, for a script to put the number in. */
const forms = (told: (n: number) => string): string => [1, 2].map((n) => told(n).replace(String(n), "{n}")).join("|");

/** The words that the page's script needs to tell the verdict anew; none where ticks change nothing. */
const verdictWords = ({ verdict }: ReportView, { report, verdict: words }: ReportMessages): Markup => {
  if (verdict === "unknown") return EMPTY;
  return markup` data-fix="${words.fix}" data-pass="${words.pass}" data-none="${report.findings(0, 0, 0)}"
        data-error="${forms((n) => report.findings(n, 0, 0))}" data-warning="${forms((n) => report.findings(0, n, 0))}"
        data-note="${forms((n) => report.findings(0, 0, n))}" data-ticked="${forms(report.acceptedCount)}"`;
};

const head = (view: ReportView, context: RenderContext, index: string | null): Markup => {
  const { messages } = context;
  const { html: words, report, verdict } = messages;
  const { profile, source } = view.document;
  const facts = [
    profile.issuer,
    profile.number === null && profile.symbol === null ? null : `${profile.number ?? "…"}/${profile.symbol ?? "…"}`,
    profile.date && dayName(profile.date),
    source.pages === null ? null : report.pages(source.pages),
  ].filter((fact) => fact !== null);
  const up = index === null ? null : markup`<p class="no-print"><a href="${index}">← ${words.indexTitle}</a></p>`;
  return markup`<a class="skip" href="#findings-title">${words.skipToFindings}</a>
    <header class="top">
      ${up}
      <p class="path">${shownPath(source.path, context)}</p>
      <h1>${reportTitle(view)}</h1>
      <p class="muted">${facts.join(" · ")}</p>
      <p class="verdict ${view.verdict}"${verdictWords(view, messages)}>
        <strong>${verdict[view.verdict]}</strong> <span>${tallyOf(view, messages)}</span>
      </p>
    </header> `;
};

/** The page of one report: the findings beside the text, then how much was checked, and every record. */
export function* reportPage(
  view: ReportView,
  context: RenderContext,
  { index = null, look = null }: ReportPageOptions = {},
): Iterable<Markup> {
  const { messages } = context;
  const { html: words, report } = messages;
  yield head(view, context, index);
  yield markup`<main>
    <div class="split">
      ${findingsList(view, context)}
   `;
  yield* textSection(view, look, messages);
  yield markup`</div>
<section aria-labelledby="overview-title">
<h2 id="overview-title">${words.overview}</h2>
<p>${report.summary(totalsOf({ documents: [view.document], errors: [] }))}</p>
<div class="charts">
${coverageChart(view.document.coverage, messages)}${rulesChart([view.document], context)}
</div>
</section>
`;
  yield uncheckedList(view, context);
  yield tablesTable(view, context);
  yield figuresTable(view, context);
  yield citedTable(view, context);
  yield markup`</main>
${KEPT}`;
}
