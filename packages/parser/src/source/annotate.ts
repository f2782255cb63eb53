import { expectThat } from "./arguments.ts";
import type { Span } from "./span.ts";

/** A stretch of a text with everything that covers it. */
interface Piece<Item> extends Span {
  readonly over: readonly Item[];
}

/**
 * Cuts the text from `start` to `end` at every border of the items, so that each piece lies wholly inside or wholly
 * outside of each of them. `items` ascend by start; those over a piece keep their order.
 */
export function* piecesOf<Item>(
  { start, end }: Span,
  items: readonly Item[],
  spanOf: (item: Item) => Span,
): Iterable<Piece<Item>> {
  const borders = new Set<number>([start, end]);
  for (const item of items)
    for (const border of [spanOf(item).start, spanOf(item).end])
      if (border > start && border < end) borders.add(border);
  const cuts = [...borders].sort((a, b) => a - b);
  let over: Item[] = [];
  let next = 0;
  for (let index = 0; index + 1 < cuts.length; index++) {
    const [from, to] = [cuts[index] as number, cuts[index + 1] as number];
    for (let item = items[next]; next < items.length && spanOf(item as Item).start <= from; item = items[++next])
      if (spanOf(item as Item).end > from) over.push(item as Item);
    yield { start: from, end: to, over };
    over = over.filter((item) => spanOf(item).end > to);
  }
}

const spanIn = (item: Span | { readonly span: Span }): Span => ("span" in item ? item.span : item);

const isSpan = (value: unknown): boolean => {
  const { start, end } = (value ?? {}) as Partial<Span>;
  return (
    Number.isInteger(start) && Number.isInteger(end) && (start as number) >= 0 && (start as number) <= (end as number)
  );
};

const asItIs = (piece: string): string => piece;

/**
 * The text with its spans marked: whatever `wrap` makes of each covered piece stands in the piece's place. Where spans
 * overlap, they are cut at every border, so that what `wrap` writes always nests.
 *
 * @param spans spans into `text`, or records with a `span` (findings, figures, references), in any order
 * @param wrap is given a covered piece as it stands in the text, and what covers it, the outermost first
 * @param plain is given every piece that nothing covers: where markup is made, both must escape
 * @throws {TypeError} where an argument is not what it must be
 * @throws {RangeError} where a span reaches beyond the text: it was made for another one
 * @example
 * ```ts
 * import { annotate } from "@doichieu/parser";
 *
 * console.log(annotate("Đạt 91,5%.", [{ start: 4, end: 9 }], (piece) => `[${piece}]`)); // → Đạt [91,5%].
 * ```
 */
export const annotate = <Item extends Span | { readonly span: Span }>(
  text: string,
  spans: readonly Item[],
  wrap: (piece: string, over: readonly Item[]) => string,
  plain: (piece: string) => string = asItIs,
): string => {
  const call = "annotate(text, spans, wrap)";
  expectThat(typeof text === "string", call, "text must be a string", text);
  const isList: boolean = Array.isArray(spans);
  expectThat(isList, call, "spans must be an array of spans or of records with a span", spans);
  expectThat(typeof wrap === "function", call, "wrap must be a function (piece, over) => string", wrap);
  expectThat(typeof plain === "function", call, "plain must be a function (piece) => string", plain);
  for (const item of spans) {
    const span: Span = typeof item === "object" && item !== null ? spanIn(item) : item;
    expectThat(isSpan(span), call, "every span must have a start and an end, whole numbers, 0 ≤ start ≤ end", item);
    if (span.end > text.length)
      throw new RangeError(
        `${call}: the span ${span.start}–${span.end} ends behind the text, which is ${text.length} long`,
      );
  }
  const ascending = spans.toSorted((a, b) => spanIn(a).start - spanIn(b).start || spanIn(b).end - spanIn(a).end);
  let annotated = "";
  for (const { start, end, over } of piecesOf({ start: 0, end: text.length }, ascending, spanIn)) {
    const piece = text.slice(start, end);
    annotated += over.length > 0 ? wrap(piece, over) : plain(piece);
  }
  return annotated;
};
