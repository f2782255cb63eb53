import type { AuditOutput } from "@doichieu/metrics";
import { periodName } from "../../terminal/period-name.ts";
import type { RenderContext } from "../renderer.ts";
import { ruleTitle } from "../view/rule-title.ts";
import { notAudited } from "../view/not-audited.ts";
import { totalsOf } from "../view/totals.ts";
import { type Bar, bars } from "./bars.ts";
import { coverageChart, rulesChart } from "./coverage.ts";
import { headedTable } from "./headed-table.ts";
import { EMPTY, markup, type Markup } from "./markup.ts";
import type { PageEntry } from "./page-entry.ts";

type IndexOutput = Pick<AuditOutput, "crossFindings" | "errors">;

/** Charts stay readable up to here; the table below holds every report. */
const MOST_BARS = 40;

const pageLink = ({ document, href }: PageEntry): Markup =>
  href === null ? markup`${document.source.path}` : markup`<a href="${href}">${document.source.path}</a>`;

type Counts = PageEntry["counts"];

const bar = (label: string | Markup, { error, warning, note }: Counts, told: string): Bar => ({
  label,
  stretches: [
    { value: error, kind: "error" },
    { value: warning, kind: "warning" },
    { value: note, kind: "note" },
  ],
  told,
});

const total = ({ counts }: PageEntry): number => counts.error + counts.warning + counts.note;

const byReport = (pages: readonly PageEntry[], { report, html: words }: RenderContext["messages"]): Markup => {
  const rows = [...pages]
    .filter((page) => total(page) > 0)
    .sort((a, b) => total(b) - total(a))
    .slice(0, MOST_BARS)
    .map((page) => {
      const { error, warning, note } = page.counts;
      return bar(pageLink(page), page.counts, report.findings(error, warning, note));
    });
  return rows.length === 0 ? EMPTY : bars(words.byReport, rows, "shared");
};

const byPeriod = (pages: readonly PageEntry[], { lang, messages: { report, html: words } }: RenderContext): Markup => {
  const periods = new Map<string, { error: number; warning: number; note: number }>();
  for (const page of pages) {
    const { period } = page.document.profile;
    if (period === null) continue;
    const counts = periods.get(period) ?? { error: 0, warning: 0, note: 0 };
    for (const level of ["error", "warning", "note"] as const) counts[level] += page.counts[level];
    periods.set(period, counts);
  }
  if (periods.size < 2) return EMPTY;
  const rows = [...periods]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([period, counts]) =>
      bar(periodName(period, lang), counts, report.findings(counts.error, counts.warning, counts.note)),
    );
  return bars(words.byPeriod, rows, "shared");
};

const reportsTable = (pages: readonly PageEntry[], { lang, messages }: RenderContext): Markup => {
  const { html: words, verdict, severity, report } = messages;
  const rows = pages.map((page) => {
    const { coverage, profile } = page.document;
    return markup`<tr>
      <th scope="row">
        ${pageLink(page)}${profile.title === null ? null : markup`<br /><span class="muted">${page.title}</span>`}
      </th>
      <td>${profile.period === null ? "" : periodName(profile.period, lang)}</td>
      <td><span class="verdict ${page.verdict}">${verdict[page.verdict]}</span></td>
      <td class="value">${page.counts.error}</td>
      <td class="value">${page.counts.warning}</td>
      <td class="value">${page.counts.note}</td>
      <td class="value">${coverage.percentagesChecked}/${coverage.percentages}</td>
    </tr> `;
  });
  const heads = [
    words.report,
    words.period,
    report.verdict,
    severity.error,
    severity.warning,
    severity.note,
    words.percentages,
  ];
  return markup`<section aria-labelledby="reports-title">
    <h2 id="reports-title">${words.reportsTitle} (${pages.length})</h2>
    <div class="scroll" tabindex="0" role="region" aria-label="${words.reportsTitle}">
      ${headedTable(heads, rows, "reports")}
    </div>
  </section> `;
};

const acrossList = (output: IndexOutput, pages: readonly PageEntry[], { messages, lang }: RenderContext): Markup => {
  if (output.crossFindings.length === 0) return EMPTY;
  const items = output.crossFindings.map(({ severity, rule, message, places }) => {
    const where = places.map(({ document, span, message: told }) => {
      const page = pages[document];
      const at = span.page === null ? "" : `, ${messages.report.page(span.page)}`;
      return page ? markup`<li>${pageLink(page)}${at}: ${told}</li>` : null;
    });
    return markup`<li class="finding ${severity}">
      <h3><span class="badge ${severity}">${messages.severity[severity]}</span> ${ruleTitle(rule, lang)}</h3>
      <p>${message}</p>
      <ul>
        ${where}
      </ul>
    </li> `;
  });
  return markup`<section aria-labelledby="across-title">
    <h2 id="across-title">${messages.report.across} (${items.length})</h2>
    <ol class="findings">
      ${items}
    </ol>
  </section> `;
};

/** The page of a folder: every report with its verdict, and what only shows when they stand side by side. */
export function* indexPage(output: IndexOutput, pages: readonly PageEntry[], context: RenderContext): Iterable<Markup> {
  const { messages } = context;
  const { html: words, report } = messages;
  const totals = totalsOf({ documents: pages.map(({ document }) => document), errors: output.errors });
  yield markup`<a class="skip" href="#reports-title">${words.skipToReports}</a>
    <header class="top">
      <h1>${words.indexTitle}</h1>
      <p>${report.summary(totals)}</p>
    </header>
    <main>
      <section class="charts" aria-label="${words.overview}">
        ${coverageChart(totals, messages)}${rulesChart(pages, context)}${byReport(pages, messages)}${byPeriod(pages, context)}
      </section>
     `;
  yield reportsTable(pages, context);
  yield acrossList(output, pages, context);
  for (const [index, { title, files }] of notAudited(output.errors, messages).entries())
    yield markup`<section aria-labelledby="errors-title-${index + 1}">
      <h2 id="errors-title-${index + 1}">${title} (${files.length})</h2>
      <ul>
        ${files.map(({ path, message, code }) => markup`<li><strong>${path}</strong>: ${message} (<code>${code}</code>)</li> `)}
      </ul>
    </section> `;
  yield markup`</main>
`;
}
