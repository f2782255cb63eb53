import type { ReportMessages } from "../../../messages/reports.ts";
import type { ReportView } from "../../view/report-view.ts";
import { type Annotation, inlineOf, type Naming } from "../annotate.ts";
import { markup, type Markup } from "../markup.ts";
import { align, type Alignment } from "./align.ts";
import { touching } from "./stretches.ts";
import { lookTokens, type LookTokens } from "./tokens.ts";

/** Below this the two texts have too little in common for places of the one to be shown in the other. */
const LEAST_SHARE = 0.5;

/** A document as it looks, laid beside the text that was read of it. */
export interface LaidOut {
  readonly look: LookTokens;
  readonly alignment: Alignment;
}

/** Lays a document's look beside its text; null where they are too unlike. */
export const layOut = (view: ReportView, html: string): LaidOut | null => {
  const look = lookTokens(html);
  const { text, blocks } = view.document;
  const alignment = align(text, look.text);
  if (alignment.share < LEAST_SHARE) return null;
  // Running heads and page numbers are part of no page here.
  const inFurniture = touching(blocks.filter(({ kind }) => kind === "furniture").map(({ span }) => span));
  const onlyFirst = alignment.onlyFirst.filter(({ start, end }) => !inFurniture(start, end));
  return { look, alignment: { ...alignment, onlyFirst } };
};

/** The numbers that Word gives paragraphs and that stand in no text, by where their paragraphs begin in the look. */
const labelsOf = ({ document: { blocks, text } }: ReportView, { place }: Alignment): ReadonlyMap<number, string> => {
  const labels = new Map<number, string>();
  for (const { listLabel, span } of blocks) {
    if (listLabel === null) continue;
    const first = text.slice(span.start, span.end).search(/\s/u);
    const there = place({ start: span.start, end: first > 0 ? span.start + first : span.end });
    if (there) labels.set(there.start, listLabel);
  }
  return labels;
};

/** The document as it looks, with all that is marked in its text and found again here. */
export function* documentLook(
  view: ReportView,
  { look: { tokens, text }, alignment }: LaidOut,
  marks: readonly Annotation[],
  naming: Naming,
  { html: words }: ReportMessages,
): Iterable<Markup> {
  const placed = marks.flatMap((mark): Annotation[] => {
    const there = alignment.place(mark);
    return there ? [{ ...mark, ...there }] : [];
  });
  // Marks that begin together keep their order: the outer one first.
  const inline = inlineOf(
    text,
    placed.sort((a, b) => a.start - b.start),
    naming,
  );
  const labels = labelsOf(view, alignment);
  for (const token of tokens) {
    switch (token.kind) {
      case "open":
        yield markup`<${{ html: token.tag }}${token.attributes}>`;
        break;
      case "close":
        yield markup`</${{ html: token.tag }}>`;
        break;
      case "break":
        yield markup`<br />`;
        break;
      case "picture":
        yield markup`<span class="muted">[${words.picture}]</span>`;
        break;
      case "aside":
        yield markup`${token.text}`;
        break;
      case "text": {
        const first = text.slice(token.start, token.end).search(/\S/u);
        const label = first < 0 ? undefined : labels.get(token.start + first);
        if (label !== undefined) yield markup`<span class="label">${label}</span> `;
        yield inline(token.start, token.end);
      }
    }
  }
}
