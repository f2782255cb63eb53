import type { RenderContext } from "../renderer.ts";
import { dateText } from "../view/cited.ts";
import { type ReportView, tallyOf } from "../view/report-view.ts";
import { totalsOf } from "../view/totals.ts";
import { coverageChart, rulesChart } from "./coverage.ts";
import { findingsList } from "./findings-list.ts";
import { markup, type Markup } from "./markup.ts";
import { citedTable, figuresTable, tablesTable, uncheckedList } from "./record-tables.ts";
import { reportText } from "./report-text.ts";

/** What the page is called: the report's own title, or its file. */
export const reportTitle = (view: ReportView): string => {
  const { profile, source } = view.document;
  return profile.title ?? source.path;
};

const head = (view: ReportView, { messages }: RenderContext, index: string | null): Markup => {
  const { html: words, report, verdict } = messages;
  const { profile, source } = view.document;
  const facts = [
    profile.issuer,
    profile.number === null && profile.symbol === null ? null : `${profile.number ?? "…"}/${profile.symbol ?? "…"}`,
    profile.date && dateText(profile.date),
    source.pages === null ? null : report.pages(source.pages),
  ].filter((fact) => fact !== null);
  const up = index === null ? null : markup`<p class="no-print"><a href="${index}">← ${words.indexTitle}</a></p>`;
  const totals = totalsOf({ documents: [view.document], errors: [] });
  return markup`<a class="skip" href="#findings-title">${words.skipToFindings}</a>
    <header class="top">
      ${up}
      <p class="path">${source.path}</p>
      <h1>${reportTitle(view)}</h1>
      <p class="muted">${facts.join(" · ")}</p>
      <p class="verdict ${view.verdict}">
        <strong>${verdict[view.verdict]}</strong> <span>${tallyOf(view, messages)}</span>
      </p>
      <p>${report.summary(totals)}</p>
    </header> `;
};

/** The page of one report. `index` is the way back to the folder's page, or null. */
export function* reportPage(view: ReportView, context: RenderContext, index: string | null): Iterable<Markup> {
  const { messages } = context;
  const { html: words } = messages;
  yield head(view, context, index);
  yield markup`<main>
    <section class="charts" aria-label="${words.overview}">
      ${coverageChart(view.document.coverage, messages)}${rulesChart([view.document], context)}
    </section>
    <div class="split">
      ${findingsList(view, context)}
      <section class="text" aria-labelledby="text-title">
        <h2 id="text-title">${words.textTitle}</h2>
        <form class="filters no-print" id="marks" hidden>
          <fieldset>
            <legend>${words.showMarks}</legend>
            <label><input type="checkbox" name="fig" checked /> ${words.figuresTitle}</label>
            <label><input type="checkbox" name="ref" checked /> ${words.referencesTitle}</label>
          </fieldset>
        </form>
        <article lang="vi" id="text">
   `;
  yield* reportText(view, messages);
  yield markup`</article>
</section>
</div>
`;
  yield uncheckedList(view, context);
  yield tablesTable(view, context);
  yield figuresTable(view, context);
  yield citedTable(view, context);
  yield markup`</main>
`;
}
