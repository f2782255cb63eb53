import type { Block, ParsedReport, Span } from "@doichieu/parser";
import { scansOf } from "./scan.ts";
import type { Item } from "./item.ts";
import type { Figure } from "../record/figure/figure.ts";
import { groupedBy } from "../record/grouped-by.ts";
import { piecesOf } from "./pieces.ts";

/** A paragraph, heading, list item, note or prose cell (or a piece of a very long one), with its place in the outline of lists and headings. */
export interface TextBlock {
  /** Index among the text blocks of a reading. */
  readonly at: number;
  /** Index into the source's blocks. */
  readonly block: number;
  readonly kind: "heading" | "paragraph" | "item" | "note" | "cell";
  /** What opens it ("-", "a)", "0." for any number), or "". */
  readonly marker: string;
  /** The text block that it stands under: what announces its list, else its heading; −1 for none. */
  readonly lead: number;
  /** How many leads stand above it. */
  readonly level: number;
  /** Where the sign of a note stands in the body, or null. */
  readonly anchor: number | null;
  readonly items: readonly Item[];
  /** Whether it is a piece of a paragraph longer than any report has. */
  readonly piece: boolean;
  readonly span: Span;
}

const MARKER =
  /^["'“”*_]{0,4}(\d{1,3}(?:\.\d{1,3}){0,3}[.)]|[a-zđ]\)|\(\d{1,3}\)|[IVX]{1,5}[.)]|[-+•◦▪*–—])(?=\s|\*|$|[^\d\s])/u;
const LONGEST_OPENING = 60;

/** The sign that opens a block, numbers made alike, and how many characters of the block it takes. */
const markerOf = (text: string): { readonly sign: string; readonly length: number } => {
  const match = MARKER.exec(text);
  // A number is a marker only with a space behind it: "1.250 hồ sơ" opens with a figure.
  if (!match || (/[\dIVX]/u.test(match[1] as string) && !/^[\s*]/u.test(text.slice(match[0].length))))
    return { sign: "", length: 0 };
  const sign = (match[1] as string)
    .replace(/[IVX]{1,5}(?=[.)])/u, "I")
    .replaceAll(/\d+/gu, "0")
    .replace(/^[a-zđ]\)/u, "a)")
    .replace(/[–—]/u, "-");
  return { sign, length: match[0].length };
};

const kindOf = (block: Block, marker: string): TextBlock["kind"] => {
  if (block.cell) return "cell";
  if (block.kind === "footnote") return "note";
  if (block.kind === "heading") return "heading";
  return marker !== "" || block.kind === "list-item" ? "item" : "paragraph";
};

/** What a list without markers is told in: short lines, each a name with what is told of it, or one that goes on to the next. */
const LINE = "¶";
const LONGEST_LINE = 200;
const NAMED = /^[\p{Lu}\d][^:.;()]{0,60}:\s/u;
const GOES_ON = /[:;,]\s*$/u;

/** How deep a text may nest lists and headings before the reading stops counting. */
const DEEPEST = 12;

/** The blocks of running text, each under what leads it. Cells that are no more than a number stand in the tables alone. */
export const textBlocks = (report: ParsedReport, figures: readonly Figure[]): TextBlock[] => {
  const { source } = report;
  const byBlock = groupedBy(figures, (figure) => figure.span.block);
  const scans = scansOf(report, figures);
  const blocks: TextBlock[] = [];
  // What a block may stand under, outermost first: headings, then the paragraph that announces a list, then its items.
  let open: { readonly sign: string; readonly at: number }[] = [];
  /** Whether the line before announces a list or goes on with one. */
  let listing = false;
  for (const parsed of report.blocks) {
    const block = source.blocks[parsed.index] as Block;
    if (block.kind === "furniture" || block.kind === "stamp") continue;
    const inside = byBlock.get(parsed.index) ?? [];
    if (block.cell && inside.length < 2) continue;
    const text = source.text.slice(block.span.start, Math.min(block.span.start + LONGEST_OPENING, block.span.end));
    const { sign, length } = markerOf(text.normalize("NFC"));
    const scanned = scans(parsed);
    const items =
      length === 0
        ? scanned
        : scanned.filter((item) => item.span.start >= block.span.start + length || item.type === "figure");
    const told = sign === "" && block.kind === "list-item" ? (block.listLabel ?? "-").replaceAll(/\d+/gu, "0") : sign;
    const { start, end } = block.span;
    const plain = kindOf(block, told) === "paragraph";
    const inList =
      plain &&
      end - start <= LONGEST_LINE &&
      inside.length > 0 &&
      (listing || (open.at(-1)?.sign === LINE && NAMED.test(text)));
    const marker = inList ? LINE : told;
    const kind = kindOf(block, marker);
    listing = plain && GOES_ON.test(source.text.slice(Math.max(start, end - 8), end));
    const at = blocks.length;
    const add = (under: typeof open): void => {
      const pieces = piecesOf(items);
      for (const own of pieces) {
        const { length: before } = blocks;
        blocks.push(textBlock(before, parsed.index, kind, marker, under, own, pieces.length > 1, block));
      }
    };
    if (kind === "heading") {
      const level = `#${block.level ?? (marker === "" ? 0 : marker)}`;
      const same = open.findIndex((entry) => entry.sign === level || !entry.sign.startsWith("#"));
      if (same >= 0) open = open.slice(0, same);
      add(open);
      open.push({ sign: level, at });
    } else if (kind === "item") {
      const same = open.findIndex((entry) => entry.sign === marker);
      if (same >= 0) open = open.slice(0, same);
      add(open);
      open.push({ sign: marker, at });
    } else {
      const heads = open.filter((entry) => entry.sign.startsWith("#"));
      add(kind === "paragraph" ? heads : open);
      if (kind === "paragraph") open = [...heads, { sign: "", at }];
    }
    if (open.length > DEEPEST) open = open.slice(0, DEEPEST);
  }
  return blocks;
};

const textBlock = (
  at: number,
  index: number,
  kind: TextBlock["kind"],
  marker: string,
  open: readonly { readonly at: number }[],
  items: readonly Item[],
  piece: boolean,
  block: Block,
): TextBlock => ({
  at,
  block: index,
  kind,
  marker,
  lead: open.at(-1)?.at ?? -1,
  level: open.length,
  anchor: block.note?.anchor ?? null,
  items,
  piece,
  span: block.span,
});
