import { dayName } from "../messages/time-names.ts";
import type { Overview } from "./overview-document.ts";
import type { Citation, PlacedNode } from "./citations.ts";
import { html, type Html } from "./html.ts";
import type { PageView, Section } from "./section.ts";
import { table } from "./table.ts";

const MOST_CITED = 60;
const LABELLED = 12;
const MOST_CITING = 20;

/** "Nghị định 61/2018/NĐ-CP"; a law that is told by its name alone bears it as its key. */
const nameOf = ({ document: { documentType, number, title }, key }: Citation): string => {
  if (number === null) return title ?? key;
  return documentType === null ? key : `${documentType} ${key}`;
};

const nodeOf = (node: PlacedNode, output: Overview, citations: readonly Citation[]): Html => {
  const { x, y, radius } = node;
  if (node.report !== null)
    return html`<a href="#report-${node.report}"
      ><title>${output.documents[node.report]?.source.path ?? ""}</title
      ><rect x="${x - radius}" y="${y - radius}" width="${radius * 2}" height="${radius * 2}"
    /></a>`;
  const citation = citations[node.citation ?? 0] as Citation;
  const label =
    (node.citation ?? 0) < LABELLED &&
    html`<text x="${x + radius + 3}" y="${y + 4}">${citation.key.slice(0, 40)}</text>`;
  return html`<a href="#cited-${node.citation}"
    ><title>${nameOf(citation)}: ${citation.reports.length}</title
    ><circle cx="${x}" cy="${y}" r="${radius}" />${label}</a
  >`;
};

/** Which reports cite the same documents. */
const networkBody = ({ output, citations, network, words }: PageView): Html => {
  const { width, height, nodes, links } = network;
  const picture = html`<p class="faint">${words.networkHelp}</p>
    <svg class="network" viewBox="0 0 ${width} ${height}" role="group" aria-labelledby="network">
      ${links.map(({ from, to }) => html`<line x1="${from.x}" y1="${from.y}" x2="${to.x}" y2="${to.y}" />`)}
      ${nodes.toSorted((a, b) => (b.report ?? -1) - (a.report ?? -1)).map((node) => nodeOf(node, output, citations))}
    </svg>`;
  return nodes.length > 0 ? picture : html`<p>${words.noNetwork}</p>`;
};

export const networkSection: Section = { id: "network", title: (words) => words.network, body: networkBody };

const citing = (output: Overview, reports: readonly number[]): Html =>
  html`${reports
    .slice(0, MOST_CITING)
    .map(
      (index, at) =>
        html`${at > 0 && ", "}<a href="#report-${index}">${output.documents[index]?.source.path ?? ""}</a>`,
    )}${reports.length > MOST_CITING && "…"}`;

/** The documents that most reports cite. */
const citedBody = ({ output, citations, words }: PageView): Html => {
  const rows = citations.slice(0, MOST_CITED).map((citation, index) => {
    const { document, mentions, reports } = citation;
    return html`<tr id="cited-${index}">
      <td>${nameOf(citation)}</td>
      <td>${document.issuer}</td>
      <td>${document.date === null ? null : dayName(document.date, words.lang)}</td>
      <td class="number">${mentions}</td>
      <td>
        <details>
          <summary>${reports.length}</summary>
          ${citing(output, reports)}
        </details>
      </td>
    </tr>`;
  });
  return html`${table("cited", [words.document, words.office, words.issued, words.mentions, words.citedBy], rows)}
  ${citations.length > MOST_CITED && html`<p class="faint">${words.only(MOST_CITED, citations.length)}</p>`}`;
};

export const mostCitedSection: Section = { id: "cited", title: (words) => words.mostCited, body: citedBody };
