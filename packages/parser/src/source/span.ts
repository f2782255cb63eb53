/**
 * A half-open range of UTF-16 code units: `text.slice(start, end)` is what it covers.
 * The same unit as JavaScript string indices and as SARIF's `utf16CodeUnits`.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two half-open spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether `outer` holds all of `inner`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The smallest span that holds both. */
export const cover = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) });

/** What the span covers in `text`. */
export const sliceOf = (text: string, span: Span): string => text.slice(span.start, span.end);
