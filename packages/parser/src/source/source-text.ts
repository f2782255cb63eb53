import type { Block, CellPlace } from "./block.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { Origin } from "./origin.ts";
import type { Span } from "./span.ts";

/**
 * A page as it is read: its size in points, and how many quarter turns clockwise the file's page was turned for it.
 *
 * @example
 * ```ts
 * import type { PageFrame } from "@doichieu/parser";
 *
 * const isWide = ({ width, height }: PageFrame): boolean => width > height;
 * console.log(isWide({ page: 1, width: 842, height: 595, quarter: 0 })); // → true
 * ```
 */
export interface PageFrame {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly quarter: number;
}

/**
 * From offset `start` on, text stands on page `page` (1-based).
 *
 * @example
 * ```ts
 * import type { PageStart } from "@doichieu/parser";
 *
 * const first: PageStart = { start: 0, page: 1 };
 * console.log(first.page); // → 1
 * ```
 */
export interface PageStart {
  readonly start: number;
  readonly page: number;
}

/**
 * A report as text with places: what every reader makes and everything after it reads.
 *
 * @example
 * ```ts
 * import { type SourceText, textSource } from "@doichieu/parser";
 *
 * const pages = ({ pages: count, mediaType }: SourceText): string => `${mediaType}: ${count ?? "no"} pages`;
 * console.log(pages(textSource("Đạt 91,5%."))); // → text/plain: no pages
 * ```
 */
export interface SourceText {
  /** The text in reading order; every span of every record counts into it. */
  readonly text: string;
  /**
   * The text as it is to be read, as long as `text` and letter for letter in its place: where markup stands, space (or
   * U+2060 inside a word); for a character reference, its character. Absent where the text is read as it stands.
   */
  readonly readable?: string;
  readonly blocks: readonly Block[];
  /** Where pages begin, ascending; empty where the format has no pages. */
  readonly pageStarts: readonly PageStart[];
  /** Number of pages, or null where the format has none. */
  readonly pages: number | null;
  /** The frames in which the boxes of its blocks stand, one a page; absent where the format has no geometry. */
  readonly frames?: readonly PageFrame[];
  readonly mediaType: string;
  /** Whether any of the text was recognised from pictures. */
  readonly ocr: boolean;
  /** Spans of superscript footnote marks in the body: digits there are no figures. */
  readonly noteMarks: readonly Span[];
  readonly diagnostics: readonly Diagnostic[];
  /**
   * Where its stretches stand in the file, ascending; there where it was asked for and the format has such places.
   * What no stretch holds (a list's number, space between blocks) is written nowhere.
   */
  readonly origins?: readonly Origin[];
}

/** Whether it is a source text, as far as a glance tells. */
export const isSource = (value: unknown): value is SourceText =>
  typeof value === "object" &&
  value !== null &&
  typeof (value as SourceText).text === "string" &&
  Array.isArray((value as SourceText).blocks);

/**
 * A place as a reader would name it.
 *
 * @example
 * ```ts
 * import { locate, type Place, textSource } from "@doichieu/parser";
 *
 * const shown = ({ page, line }: Place): string => (page === null ? `line ${line}` : `page ${page}`);
 * console.log(shown(locate(textSource("Đạt 91,5%."), { start: 4, end: 9 }))); // → line 1
 * ```
 */
export interface Place {
  readonly page: number | null;
  /** Index into `blocks`, or -1 outside every block. */
  readonly block: number;
  readonly cell: CellPlace | null;
  /** 1-based line of `text`. */
  readonly line: number;
}

/** Index of the last element whose key is at most `offset`, or -1. `keys` ascend. */
export const lastAtMost = <T>(items: readonly T[], key: (item: T) => number, offset: number): number => {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (key(items[middle] as T) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

const lineStartsOf = new WeakMap<SourceText, readonly number[]>();

const lineStarts = (source: SourceText): readonly number[] => {
  let starts = lineStartsOf.get(source);
  if (!starts) {
    const found = [0];
    for (let at = source.text.indexOf("\n"); at >= 0; at = source.text.indexOf("\n", at + 1)) found.push(at + 1);
    starts = found;
    lineStartsOf.set(source, starts);
  }
  return starts;
};

/** Index of the block that holds `offset`, or -1. */
export const blockAt = (source: SourceText, offset: number): number => {
  const index = lastAtMost(source.blocks, (block) => block.span.start, offset);
  const block = source.blocks[index];
  return block && offset < block.span.end ? index : -1;
};

/** 1-based page on which `offset` stands, or null where the format has no pages. */
export const pageAt = (source: SourceText, offset: number): number | null =>
  source.pageStarts[lastAtMost(source.pageStarts, (entry) => entry.start, offset)]?.page ?? null;

/**
 * Tells page, block, table cell and line of a span's first character.
 *
 * @example
 * ```ts
 * import { locate, textSource } from "@doichieu/parser";
 *
 * const source = textSource("BÁO CÁO\n\nĐạt 91,5%.");
 * console.log(locate(source, { start: 13, end: 17 }).line); // → 3
 * ```
 */
export const locate = (source: SourceText, span: Span): Place => {
  const block = blockAt(source, span.start);
  return {
    page: pageAt(source, span.start),
    block,
    cell: source.blocks[block]?.cell ?? null,
    line: lastAtMost(lineStarts(source), (start) => start, span.start) + 1,
  };
};

/**
 * The words of a stretch of the text, freed of markup and composed.
 *
 * @param source that holds them
 * @param span where they stand
 * @example
 * ```ts
 * import { textSource, wordsAt } from "@doichieu/parser";
 *
 * const source = textSource("Đạt 91,5%.");
 * console.log(wordsAt(source, { start: 4, end: 9 })); // → 91,5%
 * ```
 */
export const wordsAt = ({ text, readable = text }: SourceText, { start, end }: Span): string =>
  readable.slice(start, end).replaceAll("\u2060", "").normalize("NFC");
