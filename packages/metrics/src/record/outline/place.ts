import type { Box, Span, TextSource } from "@doichieu/parser";

/**
 * A span with its place: `text.slice(start, end)` is what it covers.
 *
 * @example
 * ```ts
 * import { auditText, type PlacedSpan } from "@doichieu/metrics";
 *
 * const where = ({ page, block }: PlacedSpan): string => `page ${page ?? "none"}, block ${block}`;
 * console.log(auditText("Đạt 91,5%.").figures.map(({ span }) => where(span))); // → [ 'page none, block 0' ]
 * ```
 */
export interface PlacedSpan extends Span {
  /** 1-based, or null where the format has no pages. */
  readonly page: number | null;
  /** Index into the document's blocks, -1 outside all of them. */
  readonly block: number;
}

/**
 * Where a record comes from.
 *
 * @example
 * ```ts
 * import { auditText, type Provenance } from "@doichieu/metrics";
 *
 * const isSure = ({ confidence }: Provenance): boolean => confidence === null || confidence > 80;
 * console.log(auditText("Đạt 91,5%.").figures.every(isSure)); // → true
 * ```
 */
export interface Provenance {
  readonly source: TextSource;
  /** Mean recognition confidence of the block, 0 to 100; null where nothing was recognised. */
  readonly confidence: number | null;
  /** Its text as it was understood, where recognition confused letters in it; absent where it is taken as it stands. */
  readonly readAs?: string | undefined;
}

export type { Box };
