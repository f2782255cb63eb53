/**
 * A half-open range of UTF-16 code units: `text.slice(start, end)` is what it covers.
 * The same unit as JavaScript string indices and as SARIF's `utf16CodeUnits`.
 *
 * @example
 * ```ts
 * import type { Span } from "@doichieu/parser";
 *
 * const span: Span = { start: 4, end: 9 };
 * console.log("Đạt 91,5%.".slice(span.start, span.end)); // → 91,5%
 * ```
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Whether two half-open spans share at least one code unit.
 *
 * @example
 * ```ts
 * import { overlaps } from "@doichieu/parser";
 *
 * console.log(overlaps({ start: 0, end: 4 }, { start: 4, end: 9 })); // → false
 * ```
 */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/**
 * Whether `outer` holds all of `inner`.
 *
 * @example
 * ```ts
 * import { contains } from "@doichieu/parser";
 *
 * console.log(contains({ start: 0, end: 10 }, { start: 4, end: 9 })); // → true
 * ```
 */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The smallest span that holds both. */
export const cover = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) });

/**
 * What the span covers in `text`.
 *
 * @example
 * ```ts
 * import { sliceOf } from "@doichieu/parser";
 *
 * console.log(sliceOf("Đạt 91,5%.", { start: 4, end: 9 })); // → 91,5%
 * ```
 */
export const sliceOf = (text: string, span: Span): string => text.slice(span.start, span.end);
