import type { AuditOutput } from "@doichieu/metrics";
import { periodName } from "../../messages/time-names.ts";
import type { RenderContext } from "../renderer.ts";
import { ruleTitle } from "../../terminal/rule-title.ts";
import { type AcrossView, acrossViews } from "../view/across.ts";
import { shownPath } from "../view/shown-path.ts";
import { notAudited } from "../view/not-audited.ts";
import { totalsOf } from "../view/totals.ts";
import { type Bar, bars } from "./bars.ts";
import { coverageChart, rulesChart } from "./coverage.ts";
import { headedTable } from "./headed-table.ts";
import { acceptedLine, judgedAs, judgement, keeping, KEPT } from "./judgement.ts";
import { EMPTY, markup, type Markup } from "./markup.ts";
import type { PageEntry } from "./page-entry.ts";

type IndexOutput = Pick<AuditOutput, "crossFindings" | "acceptedCrossFindings" | "errors">;

/** Charts stay readable up to here; the table below holds every report. */
const MOST_BARS = 40;

const pageLink = ({ document, href }: PageEntry, context: RenderContext): Markup => {
  const path = shownPath(document.source.path, context);
  return href === null ? markup`${path}` : markup`<a href="${href}">${path}</a>`;
};

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

const sumOf = <Key extends string>(items: readonly Readonly<Record<Key, number>>[], key: Key): number =>
  items.reduce((sum, item) => sum + item[key], 0);

const total = ({ counts }: PageEntry): number => counts.error + counts.warning + counts.note;

const byReport = (pages: readonly PageEntry[], context: RenderContext): Markup => {
  const { report, html: words } = context.messages;
  const rows = [...pages]
    .filter((page) => total(page) > 0)
    .sort((a, b) => total(b) - total(a))
    .slice(0, MOST_BARS)
    .map((page) => {
      const { error, warning, note } = page.counts;
      return bar(pageLink(page, context), page.counts, report.findings(error, warning, note));
    });
  return rows.length === 0 ? EMPTY : bars(words.byReport, rows, "shared");
};

const byPeriod = (pages: readonly PageEntry[], { lang, messages: { report, html: words } }: RenderContext): Markup => {
  const periods = new Map<string, { error: number; warning: number; note: number; compared: boolean }>();
  for (const page of pages) {
    const { period } = page.document.profile;
    if (period === null) continue;
    const counts = periods.get(period) ?? { error: 0, warning: 0, note: 0, compared: false };
    for (const level of ["error", "warning", "note"] as const) counts[level] += page.counts[level];
    counts.compared ||= page.verdict !== "unknown";
    periods.set(period, counts);
  }
  if (periods.size < 2) return EMPTY;
  const rows = [...periods]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([period, counts]) => {
      const { error, warning, note, compared } = counts;
      const nothing = !compared && error + warning + note === 0;
      const told = nothing ? report.nothingCompared : report.findings(error, warning, note);
      return bar(periodName(period, lang), counts, told);
    });
  return bars(words.byPeriod, rows, "shared");
};

const reportsTable = (pages: readonly PageEntry[], context: RenderContext): Markup => {
  const { lang, messages } = context;
  const { html: words, verdict, severity, report } = messages;
  const rows = pages.map((page) => {
    const { coverage, profile } = page.document;
    const claims = Object.values(coverage.kinds);
    const [all, checked] = [sumOf(claims, "claims"), sumOf(claims, "checked")];
    return markup`<tr>
      <th scope="row">
        ${pageLink(page, context)}${profile.title === null ? null : markup`<br /><span class="muted">${page.title}</span>`}
      </th>
      <td>${profile.period === null ? "" : periodName(profile.period, lang)}</td>
      <td><span class="verdict ${page.verdict}">${verdict[page.verdict]}</span></td>
      <td class="value">${page.counts.error}</td>
      <td class="value">${page.counts.warning}</td>
      <td class="value">${page.counts.note}</td>
      <td class="value">${page.accepted}</td>
      <td class="value">${checked}/${all}</td>
    </tr> `;
  });
  const heads = [
    words.report,
    words.period,
    report.verdict,
    severity.error,
    severity.warning,
    severity.note,
    report.acceptedHead,
    words.checkedOf,
  ];
  return markup`<section aria-labelledby="reports-title">
    <h2 id="reports-title">${words.reportsTitle} (${pages.length})</h2>
    <div class="scroll" tabindex="0" role="region" aria-label="${words.reportsTitle}">
      ${headedTable(heads, rows, "reports")}
    </div>
  </section> `;
};

const acrossItem = (
  { finding, acceptance }: AcrossView,
  number: number,
  pages: readonly PageEntry[],
  context: RenderContext,
): Markup => {
  const { messages, lang } = context;
  const { id, severity, rule, message, places, fingerprint } = finding;
  const where = places.map(({ document, span, message: told }) => {
    const page = pages[document];
    const at = span.page === null ? "" : `, ${messages.report.page(span.page)}`;
    return page ? markup`<li>${pageLink(page, context)}${at}: ${told}</li>` : null;
  });
  return markup`<li class="finding ${severity}${acceptance === null ? "" : " ticked"}" id="${id}" tabindex="-1" data-severity="${severity}" data-rule="${rule}"${judgedAs(fingerprint, acceptance)}>
    <h3>
      <span class="number">${number}.</span>
      <span class="badge ${severity}">${messages.severity[severity]}</span> <span class="strike">${ruleTitle(rule, lang)}</span>
    </h3>
    ${acceptedLine(acceptance, messages)}
    <p class="strike">${message}</p>
    <ul>
      ${where}
    </ul>
    ${judgement(id, number, acceptance, messages)}
  </li> `;
};

const acrossList = (output: IndexOutput, pages: readonly PageEntry[], context: RenderContext): Markup => {
  const { messages } = context;
  const shown = acrossViews(output);
  if (shown.length === 0) return EMPTY;
  return markup`<section class="across" aria-labelledby="across-title">
    <h2 id="across-title">${messages.report.across} (${output.crossFindings.length})</h2>
    ${keeping(messages)}
    <ol class="findings">
      ${shown.map((view, index) => acrossItem(view, index + 1, pages, context))}
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
     `;
  yield reportsTable(pages, context);
  yield acrossList(output, pages, context);
  yield markup`<section aria-labelledby="overview-title">
    <h2 id="overview-title">${words.overview}</h2>
    <div class="charts">
      ${coverageChart(totals, messages)}${rulesChart(pages, context)}${byReport(pages, context)}${byPeriod(pages, context)}
    </div>
  </section> `;
  for (const [index, { title, files }] of notAudited(output.errors, messages).entries())
    yield markup`<section aria-labelledby="errors-title-${index + 1}">
      <h2 id="errors-title-${index + 1}">${title} (${files.length})</h2>
      <ul>
        ${files.map(({ path, message, code }) => markup`<li><strong>${shownPath(path, context)}</strong>: ${message} (<code>${code}</code>)</li> `)}
      </ul>
    </section> `;
  yield markup`</main>
${KEPT}`;
}
