import type { Span } from "./span.ts";

/**
 * A rectangle on a page in PDF points (1/72 inch), origin at the top left corner of the page as it is read.
 *
 * @example
 * ```ts
 * import type { Box } from "@doichieu/parser";
 *
 * const area = ({ width, height }: Box): number => width * height;
 * console.log(area({ page: 1, x: 72, y: 72, width: 100, height: 12 })); // → 1200
 * ```
 */
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
 *
 * @example
 * ```ts
 * import type { XmlOrigin } from "@doichieu/parser";
 *
 * const whole = ({ start, end, length }: XmlOrigin): boolean => end - start === length;
 * console.log(whole({ kind: "xml", start: 0, end: 3, part: "word/document.xml", element: 12, at: 0, length: 3 }));
 * // → true
 * ```
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

/**
 * A word of the text where a page shows it.
 *
 * @example
 * ```ts
 * import type { PageOrigin } from "@doichieu/parser";
 *
 * const word: PageOrigin = { kind: "page", start: 0, end: 3, box: { page: 1, x: 72, y: 72, width: 24, height: 12 } };
 * console.log(word.box.page); // → 1
 * ```
 */
export interface PageOrigin extends Span {
  readonly kind: "page";
  readonly box: Box;
}

/**
 * Where a stretch of a text stands in its file.
 *
 * @example
 * ```ts
 * import type { Origin } from "@doichieu/parser";
 *
 * const where = (origin: Origin): string => (origin.kind === "page" ? `page ${origin.box.page}` : origin.part);
 * console.log(where({ kind: "xml", start: 0, end: 3, part: "word/document.xml", element: 12, at: 0, length: 3 }));
 * // → word/document.xml
 * ```
 */
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
