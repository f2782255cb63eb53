import type { Overview } from "./overview-document.ts";
import { html, type Html } from "./html.ts";
import { reportLink } from "./section-reports.ts";
import type { PageView, Section } from "./section.ts";
import type { LinkOf } from "./source-link.ts";
import { sortHead, table } from "./table.ts";
import type { ListedFigure } from "./series-data.ts";
import { periodName } from "../messages/time-names.ts";
import type { DashboardMessages } from "../messages/dashboard.ts";

const MOST_LISTED = 400;

const notAligned = (
  output: Overview,
  listed: readonly ListedFigure[],
  words: DashboardMessages,
  linkOf: LinkOf,
): Html => {
  const counts = new Map<string, number>();
  for (const { reason } of listed) counts.set(words.reasons[reason], (counts.get(words.reasons[reason]) ?? 0) + 1);
  const told = [...counts].map(([reason, count]) => `${reason}: ${count}`).join("; ");
  // A conflict is what a reader can put right: it stands first.
  const first = listed.toSorted((a, b) => Number(b.reason === "conflict") - Number(a.reason === "conflict"));
  const rows = first.slice(0, MOST_LISTED).map(({ reason, observation, document }) => {
    return html`<tr>
      <td>${words.reasons[reason]}</td>
      <td class="number">${observation.literal}</td>
      <td>${observation.unit}</td>
      <td>${observation.indicatorName ?? observation.indicator}</td>
      <td class="period">${observation.period !== null && periodName(observation.period, words.lang)}</td>
      <td>${reportLink(output, document, null, linkOf)}</td>
    </tr>`;
  });
  return html`<details>
    <summary id="not-aligned">${words.notAligned} (${listed.length})</summary>
    <p>${words.notAlignedHelp} ${told}.</p>
    ${table("not-aligned", [words.reason, html`<th scope="col" class="number">${words.value}</th>`, "", words.chooseSeries, words.period, words.report], rows)}
    ${listed.length > MOST_LISTED && html`<p class="faint">${words.only(MOST_LISTED, listed.length)}</p>`}
  </details>`;
};

const body = ({ output, series: overview, words, linkOf }: PageView): Html => {
  const { series, total } = overview;
  // What is chosen from is put in by the script, which knows what may be drawn together.
  const chart = html`<div class="controls">
      <label
        >${words.compare}<select id="series-mode">
          <option value="indicator">${words.overOffices}</option>
          <option value="office">${words.overIndicators}</option>
        </select></label
      ><label>${words.chooseSeries} / ${words.office}<select id="series-choice"></select></label>
    </div>
    <fieldset id="series-lines">
      <legend>${words.lines}</legend>
      <div id="series-boxes"></div>
      <p class="faint">${words.linesHelp}</p>
    </fieldset>
    ${total > series.length && html`<p class="faint">${words.only(series.length, total)}</p>`}
    <p class="faint">${words.chartHelp}</p>
    <noscript><p>${words.scriptNeeded}</p></noscript>
    <div id="chart" role="img" aria-label="${words.series}"></div>
    ${table("series", [sortHead(words.period, false), sortHead(words.chooseSeries, false), sortHead(words.office, false), sortHead(words.value), sortHead(words.unit, false), words.source], [], { sortable: true, bodyId: "points" })}`;
  return html`${series.length > 0 ? chart : html`<p>${words.noSeries}</p>`}
  ${overview.notAligned.length > 0 && notAligned(output, overview.notAligned, words, linkOf)}`;
};

/** A chart of lines that may be compared, and under it every point with its sources. */
export const seriesSection: Section = { id: "series", title: (words) => words.series, body };
