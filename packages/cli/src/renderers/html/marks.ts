import type { PlacedSpan } from "@doichieu/metrics";
import type { ReportMessages } from "../../messages/reports.ts";
import { type ReportView, shownFindings } from "../view/report-view.ts";
import type { Annotation } from "./annotate.ts";
import { placeNumber } from "./finding-item.ts";
import { markup } from "./markup.ts";

const RANK = { error: 0, warning: 1, note: 2 } as const;

/** A place between two letters (something is missing there) is shown at the letter after it. */
const seen = ({ start, end }: PlacedSpan): { start: number; end: number } => ({ start, end: Math.max(end, start + 1) });

/** Everything that the page marks in the text: findings outermost, then their related places, references, figures. */
export const marksOf = (view: ReportView, { html: words }: ReportMessages): Annotation[] => {
  const marks: (Annotation & { readonly layer: number })[] = [];
  const { document } = view;
  for (const [index, { finding, acceptance, elsewhere }] of shownFindings(view).entries()) {
    const number = index + 1;
    const ticked = acceptance === null ? "" : " off";
    const back = markup`<a class="back no-print" href="#${finding.id}" aria-label="${words.backTo(number)}">${number}</a>`;
    marks.push({
      ...seen(finding.span),
      id: `at-${finding.id}`,
      tag: "mark",
      open: markup`class="hit ${finding.severity}${ticked}" tabindex="-1" data-finding="${finding.id}"`,
      after: back,
      layer: RANK[finding.severity],
    });
    const orders = new Map(elsewhere.map(({ index: place }, order) => [place, order]));
    for (const [place, { span, message }] of finding.related.entries()) {
      const order = orders.get(place);
      const name = placeNumber(number, order ?? 0);
      marks.push({
        ...seen(span),
        id: `at-${finding.id}-${place + 1}`,
        tag: "mark",
        open: markup`class="related${ticked}" tabindex="-1" data-finding="${finding.id}" title="${words.relatedTo(number, message)}"`,
        after:
          order === undefined
            ? null
            : markup`<a class="back second no-print" href="#${finding.id}" aria-label="${words.placeOf(name, number)}">${name}</a>`,
        layer: 3,
      });
    }
  }
  for (const { id, span } of document.references)
    marks.push({
      ...span,
      id: `at-${id}`,
      tag: "span",
      open: markup`class="ref" tabindex="-1"`,
      after: null,
      layer: 4,
    });
  for (const { id, span, kind } of document.figures)
    marks.push({
      ...span,
      id: `at-${id}`,
      tag: "span",
      open: markup`class="fig ${kind}" tabindex="-1"`,
      after: null,
      layer: 5,
    });
  return marks.sort((a, b) => a.start - b.start || a.layer - b.layer || b.end - a.end);
};
