import type { BlockRecord } from "@doichieu/metrics";
import type { Messages } from "../../terminal/messages.ts";
import type { ReportView } from "../view/report-view.ts";
import { type Annotation, annotated } from "./annotate.ts";
import { markup, type Markup } from "./markup.ts";
import { marksOf } from "./marks.ts";
import { tableRows } from "./table-grid.ts";

type Inline = (start: number, end: number) => Markup;

const KINDS: ReadonlySet<string> = new Set(["heading", "list-item", "footnote", "stamp", "furniture", "paragraph"]);

/** Takes annotations along as the text goes on, so that a long report is walked once. */
const inlineOf = (text: string, marks: readonly Annotation[]): Inline => {
  const claimed = new Set<string>();
  let first = 0;
  let last = 0;
  return (start, end) => {
    // Cells may lie in another order than their text.
    if (start < last) first = 0;
    last = start;
    // Marks are short: those that end before this block are done with.
    while (first < marks.length && (marks[first] as Annotation).end <= start) first++;
    const here: Annotation[] = [];
    for (let at = first; at < marks.length && (marks[at] as Annotation).start < end; at++) {
      const mark = marks[at] as Annotation;
      if (mark.end > start) here.push(mark);
    }
    return markup`${[...annotated(text, start, end, here, claimed)]}`;
  };
};

const blockMarkup = (block: BlockRecord, inline: Inline): Markup => {
  const content = inline(block.span.start, block.span.end);
  const label = block.listLabel === null ? null : markup`<span class="label">${block.listLabel}</span> `;
  if (block.kind === "heading") return markup`<h3 class="heading">${label}${content}</h3> `;
  const kind = KINDS.has(block.kind) ? block.kind : "paragraph";
  return markup`<p class="${kind}">${label}${content}</p> `;
};

/** `id` is null where a table goes on behind something else. */
const tableMarkup = (cells: readonly BlockRecord[], inline: Inline, name: string, id: string | null): Markup => {
  const rows = tableRows(cells).map((row) => {
    const slots = row.map((slot) => {
      if (slot === null) return markup`<td></td>`;
      const tag = { html: slot.header ? "th" : "td" };
      const scope = slot.header ? markup` scope="col"` : null;
      const rowSpan = slot.rowSpan > 1 ? markup` rowspan="${slot.rowSpan}"` : null;
      const colSpan = slot.columnSpan > 1 ? markup` colspan="${slot.columnSpan}"` : null;
      const content = slot.blocks.map(
        (block, index) => markup`${index > 0 ? markup`<br />` : null}${inline(block.span.start, block.span.end)}`,
      );
      return markup`<${tag}${scope}${rowSpan}${colSpan}>${content}</${tag}>`;
    });
    return markup`<tr>
      ${slots}
    </tr> `;
  });
  return markup`<div class="scroll named"${id === null ? null : markup` id="${id}"`} tabindex="0" role="region" aria-label="${name}">
    <table class="source">
      ${rows}
    </table>
  </div> `;
};

/** The report's text as it reads, block by block, everything found in it marked in place. */
export function* reportText(view: ReportView, messages: Messages): Iterable<Markup> {
  const { text, blocks } = view.document;
  const inline = inlineOf(text, marksOf(view, messages));
  let at = 0;
  let page: number | null = null;
  const tables = new Set<string>();
  /** What stands between blocks is shown too: nothing of the text may be missing. */
  const loose = (until: number): Markup | null =>
    at < until && text.slice(at, until).trim() !== "" ? markup`<p class="paragraph">${inline(at, until)}</p> ` : null;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as BlockRecord;
    if (block.span.start < at) continue;
    const between = loose(block.span.start);
    if (between) yield between;
    if (block.span.page !== null && block.span.page !== page) {
      ({ page } = block.span);
      yield markup`<p class="page"><span>${messages.html.page(block.span.page)}</span></p> `;
    }
    const { cell } = block;
    if (!cell) {
      yield blockMarkup(block, inline);
      at = block.span.end;
      continue;
    }
    const cells = [block];
    while (blocks[index + 1]?.cell?.table === cell.table) cells.push(blocks[++index] as BlockRecord);
    const id = `table-${cell.table + 1}`;
    yield tableMarkup(cells, inline, messages.html.table(cell.table + 1), tables.has(id) ? null : id);
    tables.add(id);
    at = cells.at(-1)?.span.end ?? block.span.end;
  }
  const rest = loose(text.length);
  if (rest) yield rest;
}
