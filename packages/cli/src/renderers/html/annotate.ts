import { piecesOf } from "@doichieu/parser/internal";
import { markup, type Markup } from "./markup.ts";

/** A piece of the text that the page marks. Later ones in the list lie inside earlier ones where both cover a letter. */
export interface Annotation {
  readonly start: number;
  readonly end: number;
  /** `id` of the element at its first letter, or null. */
  readonly id: string | null;
  /** Opens the element: everything between "<" and ">", safe markup, without the id. */
  readonly open: Markup;
  readonly tag: "span" | "mark";
  /** Stands right behind its last letter. */
  readonly after: Markup | null;
}

/**
 * The text from `start` to `end` with its annotations. Where two overlap, both are cut at every border, so that the
 * elements nest; only the first piece of an annotation bears its id: `claimed` holds those already given.
 * `annotations` ascend by start.
 */
export function* annotated(
  text: string,
  start: number,
  end: number,
  annotations: readonly Annotation[],
  claimed: Set<string>,
): Iterable<Markup> {
  for (const { over, ...own } of piecesOf({ start, end }, annotations, (annotation) => annotation)) {
    let piece = markup`${text.slice(own.start, own.end)}`;
    for (const { tag, open: attributes, id } of over.toReversed()) {
      const named = id !== null && !claimed.has(id) ? markup` id="${id}"` : null;
      if (id !== null) claimed.add(id);
      piece = markup`<${{ html: tag }}${named} ${attributes}>${piece}</${{ html: tag }}>`;
    }
    yield piece;
    for (const { after, end: last } of over) if (after && last === own.end) yield after;
  }
}
