import { severityRank } from "@doichieu/metrics/tables";
import { ruleTitle } from "../terminal/rule-title.ts";
import { html } from "./html.ts";
import type { Section } from "./section.ts";
import { table } from "./table.ts";
import { reportLink } from "./section-reports.ts";

const MOST_ROWS = 500;

/** What does not fit between reports, the gravest first. */
export const acrossSection: Section = {
  id: "across",
  title: (words) => words.across,
  body: ({ output, words, linkOf }) => {
    const found = output.crossFindings.toSorted((a, b) => severityRank(a.severity) - severityRank(b.severity));
    if (found.length === 0) return html`<p>${words.noAcross}</p>`;
    const rows = found.slice(0, MOST_ROWS).map(
      ({ severity, rule, message, places }) =>
        html`<tr>
          <td class="severity ${severity}">${words.severity[severity]}</td>
          <td>${ruleTitle(rule, words.lang)}</td>
          <td>${message}</td>
          <td>
            <ul class="places">
              ${places.map(
                ({ document, span, message: said }) =>
                  html`<li>${reportLink(output, document, span.page, linkOf)}: ${said}</li>`,
              )}
            </ul>
          </td>
        </tr>`,
    );
    return html`${table("across", [words.severityWord, words.rule, words.message, words.reportsWord], rows)}
    ${found.length > MOST_ROWS && html`<p class="faint">${words.only(MOST_ROWS, found.length)}</p>`}`;
  },
};
