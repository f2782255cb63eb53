import type { Block, ParsedReport } from "@doichieu/parser";
import type { Figure } from "../record/figure/figure.ts";
import { isCue, isMark, type Item, type MarkItem } from "./item.ts";
import { isLong, piecesOf } from "./pieces.ts";
import { scansOf } from "./scan.ts";

/** A stretch of running text: a paragraph, joined over the pages and bullets that it runs over. */
export interface Flow {
  readonly index: number;
  /** Indices of its blocks. */
  readonly blocks: readonly number[];
  readonly items: readonly Item[];
  /** True for footnotes: their head stands in the body. */
  readonly footnote: Block | null;
  /** Whether it is a title or heading. */
  readonly heading: boolean;
  /** Whether it opens with a number of its own ("4. Kiểm tra: …"), and so a matter of its own. */
  readonly numbered: boolean;
}

const openBrackets = (items: readonly Item[]): number => {
  let open = 0;
  for (const item of items) {
    if (isMark(item, "(")) open++;
    else if (isMark(item, ")") && open > 0) open--;
  }
  return open;
};

/** What tells how a block opens stands in so many characters: marks of markup, a number of its own, its first letter. */
const LONGEST_OPENING = 60;
const STARTS_LOWER = /^["'(*_]{0,4}\p{Ll}/u;

/** Whether a bullet belongs under the text before: that text ends in a colon, or in a cue that opens a list. */
const opensList = (items: readonly Item[]): boolean => {
  const [before, last] = [items.at(-2), items.at(-1)];
  return (
    isMark(last, ":") || isCue(last, "part-list", "whole-list") || (isMark(last, ".") && isCue(before, "whole-list"))
  );
};

const markerOf = (text: string): string => {
  const first = /^[*_]{0,3}(\d{1,3}(?:\.\d{1,3})*[.)]|[a-zđ]\)|[-+•◦▪*–—]|\(\d{1,3}\))/u.exec(text)?.[1] ?? "";
  return first.replace(/(?<!\d)\d+(?=[.)]*$)/u, "0").replace(/^[a-zđ]\)/u, "a)");
};

const markerLength = (text: string): number =>
  /^[*_]{0,3}(?:\d{1,3}(?:\.\d{1,3}){0,3}[.)]|[a-zđ]\)|\(\d{1,3}\)|[IVX]{1,5}[.)])(?=\s)/u.exec(text)?.[0].length ?? 0;

/** Joins the blocks of running text into flows; table cells are read apart. */
export const flowsOf = (report: ParsedReport, figures: readonly Figure[]): Flow[] => {
  const { source } = report;
  const scans = scansOf(report, figures);
  const flows: { blocks: number[]; items: Item[]; footnote: Block | null; heading: boolean; numbered: boolean }[] = [];
  let bulletsUnder: { marker: string } | null = null;
  let current: (typeof flows)[number] | null = null;
  report.blocks.forEach((parsed) => {
    const block = source.blocks[parsed.index] as Block;
    if (block.kind === "furniture" || block.kind === "stamp") return;
    if (block.cell) {
      current = null;
      bulletsUnder = null;
      return;
    }
    const { start } = block.span;
    const text = source.text.slice(start, Math.min(start + LONGEST_OPENING, block.span.end)).normalize("NFC");
    // The number or dash before an item is no part of its sentence.
    const marker = markerLength(text);
    const scanned = scans(parsed);
    const items = marker === 0 ? scanned : scanned.filter((item) => item.span.start >= block.span.start + marker);
    const isNote = block.kind === "footnote";
    if (current && !isNote && !current.footnote && block.kind !== "heading" && !isLong(current.items, items)) {
      const sign = block.kind === "list-item" ? (block.listLabel ?? markerOf(text)) : "";
      const unfinished = openBrackets(current.items) > 0 && current.blocks.length < 4;
      const runsOn = current.items.at(-1)?.type !== "mark" && STARTS_LOWER.test(text) && block.kind === "paragraph";
      if (unfinished || runsOn) {
        current.items.push(...items);
        current.blocks.push(parsed.index);
        return;
      }
      if (block.kind === "list-item" || sign !== "") {
        if (!bulletsUnder && opensList(current.items)) bulletsUnder = { marker: sign };
        if (bulletsUnder && sign === bulletsUnder.marker) {
          const at = items[0]?.span.start ?? block.span.start;
          const separator: MarkItem = { type: "mark", mark: "¶", span: { start: at, end: at } };
          current.items.push(separator, ...items);
          current.blocks.push(parsed.index);
          return;
        }
      }
    }
    bulletsUnder = null;
    current = {
      blocks: [parsed.index],
      items: [...items],
      footnote: isNote ? block : null,
      heading: block.kind === "heading",
      numbered: marker > 0,
    };
    flows.push(current);
  });
  const cut: Flow[] = [];
  for (const { items, ...flow } of flows)
    for (const piece of piecesOf(items)) cut.push({ index: cut.length, ...flow, items: piece });
  return cut;
};
