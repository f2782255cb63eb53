import type { Overview } from "./overview-document.ts";
import type { LinkOf } from "./dashboard-page.ts";
import { html, type Html } from "./html.ts";
import { reportLink } from "./section-reports.ts";
import type { ListedFigure, SeriesData, SeriesOverview } from "./series-data.ts";
import { periodName } from "../terminal/period-name.ts";
import type { Words } from "./words.ts";

const MOST_LISTED = 400;

const options = (series: readonly SeriesData[]): readonly Html[] => {
  const offices = [...new Set(series.map(({ office }) => office))];
  return offices.map(
    (office) =>
      html`<optgroup label="${office}">
        ${series.map(
          (line, index) =>
            line.office === office &&
            html`<option value="${index}" ${index === 0 && html` selected`}>${line.name}</option>`,
        )}
      </optgroup>`,
  );
};

const notAligned = (output: Overview, listed: readonly ListedFigure[], words: Words, linkOf: LinkOf): Html => {
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
      <td>${observation.indicator}</td>
      <td class="period">${observation.period !== null && periodName(observation.period, words.lang)}</td>
      <td>${reportLink(output, document, null, linkOf)}</td>
    </tr>`;
  });
  return html`<details>
    <summary id="not-aligned">${words.notAligned} (${listed.length})</summary>
    <p>${words.notAlignedHelp} ${told}.</p>
    <div class="scroll" tabindex="0" role="region" aria-labelledby="not-aligned">
      <table>
        <thead>
          <tr>
            <th scope="col">${words.reason}</th>
            <th scope="col" class="number">${words.value}</th>
            <th scope="col"></th>
            <th scope="col">${words.chooseSeries}</th>
            <th scope="col">${words.period}</th>
            <th scope="col">${words.report}</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
    ${listed.length > MOST_LISTED && html`<p class="faint">${words.only(MOST_LISTED, listed.length)}</p>`}
  </details>`;
};

/** A chart of one indicator of one office at a time, and under it every point with its sources. */
export const seriesSection = (output: Overview, overview: SeriesOverview, words: Words, linkOf: LinkOf): Html => {
  const { series, total } = overview;
  const chart = html`<div class="controls">
      <label
        >${words.chooseSeries}<select id="series-choice">
          ${options(series)}
        </select></label
      >
    </div>
    ${total > series.length && html`<p class="faint">${words.only(series.length, total)}</p>`}
    <p class="faint">${words.chartHelp}</p>
    <noscript><p>${words.scriptNeeded}</p></noscript>
    <div id="chart" role="img" aria-label="${words.series}"></div>
    <div class="scroll" tabindex="0" role="region" aria-labelledby="series">
      <table>
        <thead>
          <tr>
            <th scope="col">${words.period}</th>
            <th scope="col" class="number">${words.value}</th>
            <th scope="col">${words.source}</th>
          </tr>
        </thead>
        <tbody id="points"></tbody>
      </table>
    </div>`;
  return html`<section>
    <h2 id="series">${words.series}</h2>
    ${series.length > 0 ? chart : html`<p>${words.noSeries}</p>`}
    ${overview.notAligned.length > 0 && notAligned(output, overview.notAligned, words, linkOf)}
  </section>`;
};
