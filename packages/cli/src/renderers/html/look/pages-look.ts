import type { Box, PageFrame } from "@doichieu/parser";
import type { PlacedSpan } from "@doichieu/metrics";
import type { SheetImage } from "../../../look/look.ts";
import type { ReportMessages } from "../../../messages/reports.ts";
import { type ReportView, shownFindings } from "../../view/report-view.ts";
import type { Naming } from "../annotate.ts";
import { placeNumber } from "../finding-item.ts";
import { markup, type Markup } from "../markup.ts";

/** A place of a finding on a page: a box, and where a click on it leads. */
interface PlaceBox {
  readonly box: Box;
  readonly id: string;
  readonly finding: string;
  readonly label: string;
  readonly told: string;
  readonly look: string;
}

/** How an image of the file's page comes to lie as the page is read. */
const TURNS: Readonly<Record<number, (width: number, height: number) => string>> = {
  1: (_width, height) => `translate(${height} 0) rotate(90)`,
  2: (width, height) => `translate(${width} ${height}) rotate(180)`,
  3: (width) => `translate(0 ${width}) rotate(270)`,
};

const boxesOf = (view: ReportView, { html: words }: ReportMessages): ReadonlyMap<number, readonly PlaceBox[]> => {
  const pages = new Map<number, PlaceBox[]>();
  const add = (span: PlacedSpan, place: Omit<PlaceBox, "box">): void => {
    for (const box of view.document.blocks[span.block]?.boxes ?? []) {
      const there = pages.get(box.page) ?? [];
      there.push({ ...place, box });
      pages.set(box.page, there);
    }
  };
  for (const [index, { finding, acceptance, elsewhere }] of shownFindings(view).entries()) {
    const number = index + 1;
    const off = acceptance === null ? "" : " off";
    for (const [order, { index: place }] of elsewhere.entries()) {
      const related = finding.related[place];
      const label = placeNumber(number, order);
      if (related)
        add(related.span, {
          id: `at-${finding.id}-${place + 1}`,
          finding: finding.id,
          label,
          told: words.placeOf(label, number),
          look: `related${off}`,
        });
    }
    add(finding.span, {
      id: `at-${finding.id}`,
      finding: finding.id,
      label: String(number),
      told: words.backTo(number),
      look: `hit ${finding.severity}${off}`,
    });
  }
  return pages;
};

const boxMarkup = ({ box, id, finding, label, told, look }: PlaceBox, naming: Naming): Markup => {
  const { x, y, width, height } = box;
  const wide = 8 + 5 * label.length;
  return markup`<a${naming(id)} class="place ${look}" href="#${finding}" data-finding="${finding}" tabindex="0" aria-label="${told}"><rect x="${x}" y="${y}" width="${width}" height="${height}" /><rect class="tag" x="${Math.max(0, x - wide)}" y="${y}" width="${wide}" height="12" rx="6" /><text x="${Math.max(0, x - wide) + wide / 2}" y="${y + 9}" text-anchor="middle">${label}</text></a>`;
};

/** The pages as they look, or room for them by their numbers where they are yet to be drawn, with a box around every block in which a finding stands. */
export function* pagesLook(
  view: ReportView,
  images: readonly SheetImage[],
  naming: Naming,
  messages: ReportMessages,
): Iterable<Markup> {
  const boxes = boxesOf(view, messages);
  const frames = new Map(view.document.frames.map((frame) => [frame.page, frame]));
  for (const { page, width, height, uri } of images) {
    const frame: PageFrame = frames.get(page) ?? { page, width, height, quarter: 0 };
    const turn = TURNS[frame.quarter]?.(width, height);
    yield markup`<figure class="sheet" aria-label="${messages.html.page(page)}">
      <svg viewBox="0 0 ${frame.width} ${frame.height}" role="group" aria-label="${messages.html.pagePicture(page)}"><image ${uri === null ? markup`data-page="${page}"` : markup`href="${uri}"`} width="${width}" height="${height}"${turn === undefined ? null : markup` transform="${turn}"`} />${(boxes.get(page) ?? []).map((box) => boxMarkup(box, naming))}</svg>
      <figcaption class="page">${messages.html.page(page)}</figcaption>
    </figure> `;
  }
}
