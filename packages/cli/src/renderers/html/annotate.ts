import { piecesOf } from "@doichieu/parser/internal";
import { markup, type Markup } from "./markup.ts";

/** A piece of the text that the page marks. Later ones in the list lie inside earlier ones where both cover a letter. */
export interface Annotation {
  readonly start: number;
  readonly end: number;
  /** By what links lead to its first letter, or null. */
  readonly id: string | null;
  /** Opens the element: everything between "<" and ">", safe markup, without the id. */
  readonly open: Markup;
  readonly tag: "span" | "mark";
  /** Stands right behind its last letter. */
  readonly after: Markup | null;
}

/** What an element bears so that links lead to it; null for all but the first piece of what it names. */
export type Naming = (id: string) => Markup | null;

/**
 * Names for one way to show a text. An id may stand once in a page: where another way to show it has taken it, `data-at`
 * says what the element would be called.
 */
export const namesIn = (page: Set<string>): Naming => {
  const own = new Set<string>();
  return (id) => {
    if (own.has(id)) return null;
    own.add(id);
    if (page.has(id)) return markup` data-at="${id}"`;
    page.add(id);
    return markup` id="${id}"`;
  };
};

/**
 * The text from `start` to `end` with its annotations. Where two overlap, both are cut at every border, so that the
 * elements nest; only the first piece of an annotation bears its name. `annotations` ascend by start.
 */
function* annotated(
  text: string,
  start: number,
  end: number,
  annotations: readonly Annotation[],
  naming: Naming,
): Iterable<Markup> {
  for (const { over, ...own } of piecesOf({ start, end }, annotations, (annotation) => annotation)) {
    let piece = markup`${text.slice(own.start, own.end)}`;
    for (const { tag, open: attributes, id } of over.toReversed())
      piece = markup`<${{ html: tag }}${id === null ? null : naming(id)} ${attributes}>${piece}</${{ html: tag }}>`;
    yield piece;
    for (const { after, end: last } of over) if (after && last === own.end) yield after;
  }
}

/** A stretch of the text with all that is marked in it. */
export type Inline = (start: number, end: number) => Markup;

/** Takes annotations along as the text goes on, so that a long report is walked once. */
export const inlineOf = (text: string, marks: readonly Annotation[], naming: Naming): Inline => {
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
    return markup`${[...annotated(text, start, end, here, naming)]}`;
  };
};
