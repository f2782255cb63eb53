import type { Span } from "./span.ts";

/** A rectangle on a page in PDF points (1/72 inch), origin at the top left corner of the page as it is read. */
export interface Box {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A stretch of the text that an element of an XML part says. Where both are as long, letter stands for letter; else the
 * stretch is known as a whole alone.
 */
export interface XmlOrigin extends Span {
  readonly kind: "xml";
  /** Name of the part in its package. */
  readonly part: string;
  /** How many elements begin before it in the part. */
  readonly element: number;
  /** UTF-16 offset into the element's own character data, and how many code units of it. */
  readonly at: number;
  readonly length: number;
}

/** A word of the text where a page shows it. */
export interface PageOrigin extends Span {
  readonly kind: "page";
  readonly box: Box;
}

/** Where a stretch of a text stands in its file. */
export type Origin = XmlOrigin | PageOrigin;

/** The origins that a span touches. They ascend and do not overlap. */
export const originsIn = (origins: readonly Origin[], { start, end }: Span): readonly Origin[] => {
  let low = 0;
  let high = origins.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((origins[middle] as Origin).end <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < origins.length && (origins[last] as Origin).start < end) last++;
  return origins.slice(low, last);
};
