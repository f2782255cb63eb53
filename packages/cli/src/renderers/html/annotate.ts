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
  const borders = new Set<number>([start, end]);
  for (const annotation of annotations) {
    if (annotation.start > start && annotation.start < end) borders.add(annotation.start);
    if (annotation.end > start && annotation.end < end) borders.add(annotation.end);
  }
  const cuts = [...borders].sort((a, b) => a - b);
  let open: Annotation[] = [];
  let next = 0;
  for (let index = 0; index + 1 < cuts.length; index++) {
    const from = cuts[index] as number;
    const to = cuts[index + 1] as number;
    for (let candidate = annotations[next]; candidate && candidate.start <= from; candidate = annotations[++next])
      if (candidate.end > from) open.push(candidate);
    let piece = markup`${text.slice(from, to)}`;
    for (const { tag, open: attributes, id } of [...open].reverse()) {
      const named = id !== null && !claimed.has(id) ? markup` id="${id}"` : null;
      if (id !== null) claimed.add(id);
      piece = markup`<${{ html: tag }}${named} ${attributes}>${piece}</${{ html: tag }}>`;
    }
    yield piece;
    for (const { after, end: last } of open) if (after && last === to) yield after;
    open = open.filter((annotation) => annotation.end > to);
  }
}
