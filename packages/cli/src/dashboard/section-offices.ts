import type { Overview } from "./overview-document.ts";
import { html } from "./html.ts";
import { officeOf, type Tally } from "./overview.ts";
import type { Section } from "./section.ts";
import { sortHead, table } from "./table.ts";
import type { DashboardMessages } from "../messages/dashboard.ts";

interface OfficeRow {
  readonly office: string | null;
  readonly reports: number;
  readonly figures: number;
  readonly checks: number;
  readonly inconsistent: number;
  readonly tally: Tally;
}

/** What the reports of each office come to. */
const rowsOf = ({ documents }: Overview): readonly OfficeRow[] => {
  const rows = new Map<string | null, OfficeRow>();
  for (const document of documents) {
    const office = officeOf(document);
    const { coverage, findings } = document;
    const before = rows.get(office);
    const count = (severity: keyof Tally): number =>
      (before?.tally[severity] ?? 0) + findings.filter((finding) => finding.severity === severity).length;
    rows.set(office, {
      office,
      reports: (before?.reports ?? 0) + 1,
      figures: (before?.figures ?? 0) + coverage.figures,
      checks: (before?.checks ?? 0) + coverage.checks,
      inconsistent: (before?.inconsistent ?? 0) + coverage.inconsistent,
      tally: { error: count("error"), warning: count("warning"), note: count("note") },
    });
  }
  return [...rows.values()].toSorted((a, b) => b.tally.error - a.tally.error || b.inconsistent - a.inconsistent);
};

/** In hundredths, so that nobody reads more into it. */
const perHundred = (findings: number, figures: number, words: DashboardMessages): string =>
  figures === 0 ? "" : ((findings * 100) / figures).toFixed(1).replace(".", words.lang === "vi" ? "," : ".");

export const officesSection: Section = {
  id: "offices",
  title: (words) => words.offices,
  body: ({ output, words }) => {
    const rows = rowsOf(output).map(({ office, reports, figures, checks, inconsistent, tally }) => {
      const found = tally.error + tally.warning + tally.note;
      const numbers = [reports, figures, checks, inconsistent, tally.error, tally.warning, tally.note];
      return html`<tr>
        <th scope="row">${office ?? words.unknown}</th>
        ${numbers.map((number) => html`<td class="number" data-value="${number}">${number}</td>`)}
        <td class="number" data-value="${figures === 0 ? -1 : found / figures}">
          ${perHundred(found, figures, words)}
        </td>
      </tr>`;
    });
    return table(
      "offices",
      [
        sortHead(words.office, false),
        ...[
          words.reportsWord,
          words.figures,
          words.checks,
          words.inconsistent,
          words.severity.error,
          words.severity.warning,
          words.severity.note,
          words.perHundred,
        ].map((name) => sortHead(name)),
      ],
      rows,
      { sortable: true },
    );
  },
};
