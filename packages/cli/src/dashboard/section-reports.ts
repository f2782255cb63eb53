import { isUnread } from "../batch/result/input-error.ts";
import type { Overview } from "./overview-document.ts";
import { html, type Html } from "./html.ts";
import { officeOf, totalsOf } from "./overview.ts";
import type { PageView, Section } from "./section.ts";
import { table } from "./table.ts";
import type { LinkOf } from "./source-link.ts";
import { periodName } from "../messages/time-names.ts";
import type { DashboardMessages } from "../messages/dashboard.ts";

/** A report's name, as a link where it lies beside the page. */
export const reportLink = (output: Overview, index: number, page: number | null, linkOf: LinkOf): Html => {
  const path = output.documents[index]?.source.path ?? "";
  const href = linkOf(index, page);
  return href === null ? html`${path}` : html`<a href="${href}">${path}</a>`;
};

/** How much was read and checked, so that few findings are never mistaken for all right. */
export const tilesSection = (output: Overview, words: DashboardMessages): Html => {
  const totals = totalsOf(output);
  const tiles: readonly (readonly [string, number])[] = [
    [words.reports, output.documents.length],
    [words.unreadable, output.errors.filter(isUnread).length],
    [words.figures, totals.figures],
    [words.references, totals.references],
    [words.checks, totals.checks],
    [words.inconsistent, totals.inconsistent],
    [words.unchecked, totals.percentages - totals.percentagesChecked],
  ];
  return html`<dl class="tiles">
    ${tiles.map(
      ([name, number]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${number}</dd>
        </div>`,
    )}
  </dl>`;
};

/** What was read: one row a report, then what could not be read. */
const body = ({ output, words, linkOf }: PageView): Html => {
  const rows = output.documents.map((document, index) => {
    const { source, profile, coverage, findings, unread } = document;
    return html`<tr id="report-${index}">
      <td>${reportLink(output, index, null, linkOf)}</td>
      <td>${officeOf(document) ?? words.unknown}</td>
      <td class="period">${profile.period === null ? words.unknown : periodName(profile.period, words.lang)}</td>
      <td class="number">${source.pages}</td>
      <td class="number">${coverage.figures}</td>
      <td class="number">${coverage.references}</td>
      <td class="number">${coverage.checks}</td>
      <td class="number">${coverage.inconsistent}</td>
      <td class="number">${coverage.percentages - coverage.percentagesChecked}</td>
      <td class="number">${findings.length}</td>
      <td class="number">${unread}</td>
    </tr>`;
  });
  const errors = output.errors.map(
    ({ path, code, message }) =>
      html`<tr>
        <td>${path}</td>
        <td>${message} (${code})</td>
      </tr>`,
  );
  return html`${table("reports", [words.report, words.office, words.period, words.pages, words.figures, words.references, words.checks, words.inconsistent, words.unchecked, words.findings, words.diagnostics], rows)}
  ${
    errors.length > 0 &&
    html`<h3 id="errors">${words.notAudited}</h3>
      ${table("errors", [words.report, words.reason], errors)}`
  }`;
};

export const reportsSection: Section = { id: "reports", title: (words) => words.reports, body };
