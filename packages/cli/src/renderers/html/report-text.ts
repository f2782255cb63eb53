import type { BlockRecord } from "@doichieu/metrics";
import type { ReportMessages } from "../../messages/reports.ts";
import type { ReportView } from "../view/report-view.ts";
import { type Annotation, type Inline, inlineOf, type Naming } from "./annotate.ts";
import { markup, type Markup } from "./markup.ts";
import { tableRows } from "./table-grid.ts";

const KINDS: ReadonlySet<string> = new Set(["heading", "list-item", "footnote", "stamp", "furniture", "paragraph"]);

/** Whether a stretch of the text stands only here, and not in the document as it looks. */
type OnlyHere = (start: number, end: number) => boolean;

const blockMarkup = (block: BlockRecord, inline: Inline, onlyHere: OnlyHere): Markup => {
  const content = inline(block.span.start, block.span.end);
  const label = block.listLabel === null ? null : markup`<span class="label">${block.listLabel}</span> `;
  const differs = onlyHere(block.span.start, block.span.end) ? " differs" : "";
  if (block.kind === "heading") return markup`<h3 class="heading${differs}">${label}${content}</h3> `;
  const kind = `${KINDS.has(block.kind) ? block.kind : "paragraph"}${differs}`;
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

/** The report's text as it was read, block by block, everything found in it marked in place. */
export function* reportText(
  { document: { text, blocks } }: ReportView,
  messages: ReportMessages,
  marks: readonly Annotation[],
  naming: Naming,
  onlyHere: OnlyHere = () => false,
): Iterable<Markup> {
  const inline = inlineOf(text, marks, naming);
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
      yield blockMarkup(block, inline, onlyHere);
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
