import type { Figure } from "@doichieu/metrics";
import type { RenderContext } from "../renderer.ts";
import { citedName, citedPages } from "../view/cited.ts";
import { placeText } from "../view/place.ts";
import { percentText, type ReportView } from "../view/report-view.ts";
import { wordFor } from "../../messages/both.ts";
import { headedTable } from "./headed-table.ts";
import { EMPTY, markup, type Markup } from "./markup.ts";

const section = (id: string, title: string, count: number, body: Markup): Markup =>
  markup`<section class="records" aria-labelledby="${id}-title">
<details${count <= 12 ? markup` open` : null}><summary><h2 id="${id}-title">${title} (${count})</h2></summary>
<div class="scroll" tabindex="0" role="region" aria-label="${title}">
${body}
</div></details>
</section>
`;

/** How a figure came out: every check that has it as an operand held, one did not, or none looked at it. */
const standingOf = (view: ReportView): Map<string, "good" | "bad"> => {
  const standing = new Map<string, "good" | "bad">();
  for (const check of view.document.checks)
    for (const operand of Object.values(check.operands))
      for (const id of Array.isArray(operand) ? (operand as readonly unknown[]) : [operand])
        if (typeof id === "string" && standing.get(id) !== "bad")
          standing.set(id, check.status === "consistent" ? "good" : "bad");
  return standing;
};

/** Every figure that was read, with its place and how it came out. */
export const figuresTable = (view: ReportView, { messages }: RenderContext): Markup => {
  const { html: words, extract } = messages;
  const standing = standingOf(view);
  const row = (figure: Figure): Markup => {
    const told = standing.get(figure.id);
    const state = { good: words.consistent, bad: words.inconsistent, none: words.notChecked }[told ?? "none"];
    return markup`<tr>
      <td class="value"><a href="#at-${figure.id}">${percentText(figure)}</a></td>
      <td>${figure.unit ?? ""}</td>
      <td>${figure.label ?? ""}</td>
      <td>${extract.kinds[figure.kind]}</td>
      <td>${placeText(view.document, figure.span, messages)}</td>
      <td class="state ${told ?? "open"}">${state}</td>
    </tr> `;
  };
  const heads = [words.figure, words.unit, words.label, words.kind, messages.report.where, words.standing];
  return section(
    "figures",
    words.figuresTitle,
    view.document.figures.length,
    headedTable(heads, view.document.figures.map(row)),
  );
};

/** Every table that holds figures, with how many of them were compared with others. */
export const tablesTable = (view: ReportView, { messages }: RenderContext): Markup => {
  const { html: words } = messages;
  const rows = view.tables.map(({ table, rows: height, columns, checked, unchecked }) => {
    const state = checked === 0 ? "none" : unchecked === 0 ? "all" : "some";
    return markup`<tr>
      <td><a href="#table-${table + 1}">${words.table(table + 1)}</a></td>
      <td class="value">${height} × ${columns}</td>
      <td class="value">${checked}</td>
      <td class="value">${unchecked}</td>
      <td class="state ${state === "all" ? "good" : "open"}">${words.tableStates[state]}</td>
    </tr> `;
  });
  if (rows.length === 0) return EMPTY;
  const heads = [words.tableName, words.size, words.tableChecked, words.tableOpen, words.standing];
  return section("tables", words.tablesTitle, rows.length, headedTable(heads, rows));
};

/** Every cited document, once, with its mentions. */
export const citedTable = (view: ReportView, { messages, lang }: RenderContext): Markup => {
  const { html: words, refs } = messages;
  const { document } = view;
  const rows = document.citedDocuments.map((cited) => {
    const mentions = cited.mentions.map(
      (id, index) =>
        markup`${index > 0 ? ", " : ""}<a
            href="#at-${id}"
            aria-label="${words.mention(index + 1, citedName(cited, lang))}"
            >${index + 1}</a
          >`,
    );
    const variants = cited.variants.map(
      ({ field, values }) =>
        markup`<br /><span class="state bad">${wordFor(refs.fields, field, field)}: ${values.join(" | ")}</span>`,
    );
    const title = cited.title === null ? null : markup`<br /><span class="muted">${cited.title}</span>`;
    return markup`<tr>
      <td>${citedName(cited, lang)}${title}${variants}</td>
      <td>${mentions}</td>
      <td>${citedPages(document, cited).join(", ")}</td>
    </tr> `;
  });
  const heads = [words.citedDocument, words.mentions, words.pages];
  return section("cited", words.citedTitle, document.citedDocuments.length, headedTable(heads, rows));
};

/** What could not be checked, told in full: it is the part that a person has to look at. */
export const uncheckedList = (view: ReportView, { messages }: RenderContext): Markup => {
  const { html: words, report } = messages;
  const unread = [
    ...view.document.diagnostics.map(
      ({ page, message }) => markup`<li>${page === null ? "" : `${report.page(page)}: `}${message}</li> `,
    ),
    ...view.tables
      .filter(({ checked }) => checked === 0)
      .map(
        ({ table, unchecked }) =>
          markup`<li><a href="#table-${table + 1}">${report.tableUnchecked(table + 1, unchecked)}</a></li> `,
      ),
  ];
  const claims = view.unchecked.map(
    ({ record, told, place, reason }) =>
      markup`<li><a href="#at-${record.figure}">${place}</a>: ${told} (${reason})</li> `,
  );
  const list = (rows: readonly Markup[]): Markup =>
    rows.length === 0
      ? markup`<p>${words.nothingUnchecked}</p>`
      : markup`<ul>
          ${rows}
        </ul>`;
  // The number is that of the summary: claims that were not judged. What was not read, or changed, is told beside them.
  return markup`${section("unchecked", report.unchecked, claims.length, list(claims))}${
    unread.length === 0 ? null : section("unread", words.unreadTitle, unread.length, list(unread))
  }`;
};
