import type { DocumentAudit, PlacedSpan, TableRecord } from "@doichieu/metrics";
import type { ReportMessages } from "../../messages/reports.ts";
import { sectionsOf } from "./sections.ts";

/** Offsets at which lines begin. */
const lineStarts = (text: string): number[] => {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
};

/** Number of ascending keys at or below a limit. */
const countUpTo = (keys: readonly number[], limit: number): number => {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
};

interface Index {
  readonly lines: readonly number[];
  readonly headings: readonly number[];
  /** For each heading, the numbers of it and those above it, outermost first. */
  readonly sections: readonly string[];
  /** For each block, how many paragraphs of its section come to it; 0 for a heading and for what is no paragraph. */
  readonly paragraphs: readonly number[];
  readonly tables: ReadonlyMap<number, TableRecord>;
}

const indexes = new WeakMap<DocumentAudit, Index>();

const NO_PARAGRAPHS: ReadonlySet<string> = new Set(["cell", "footnote", "furniture", "stamp"]);

const paragraphsOf = ({ blocks, outline }: DocumentAudit): number[] => {
  const headings = new Set(outline.map(({ span }) => span.block));
  let count = 0;
  return blocks.map(({ kind, cell }, block) => {
    if (headings.has(block)) return (count = 0);
    return cell || NO_PARAGRAPHS.has(kind) ? 0 : ++count;
  });
};

const indexOf = (document: DocumentAudit): Index => {
  const known = indexes.get(document);
  if (known) return known;
  const index = {
    lines: lineStarts(document.text),
    headings: document.outline.map((entry) => entry.span.start),
    sections: sectionsOf(document.outline),
    paragraphs: paragraphsOf(document),
    tables: new Map(document.tables.map((table) => [table.table, table])),
  };
  indexes.set(document, index);
  return index;
};

/** 1-based line and column (in UTF-16 code units) of an offset. */
export const lineAndColumn = (document: DocumentAudit, offset: number): { line: number; column: number } => {
  const { lines } = indexOf(document);
  const line = countUpTo(lines, offset);
  return { line, column: offset - (lines[line - 1] ?? 0) + 1 };
};

/** Formats whose lines are those that a person sees who opens the file. */
const LINED: ReadonlySet<string> = new Set(["text/plain", "text/markdown"]);
/** Its pages are the file's own: who knows the page counts no paragraphs. */
const PAGED = "application/pdf";

/** Where in its table a cell stands: by what names its row and column, else by their numbers. */
const cellPlace = (
  document: DocumentAudit,
  { block }: PlacedSpan,
  { report }: ReportMessages,
  from: PlacedSpan | undefined,
): string[] => {
  const { blocks } = document;
  const cell = blocks[block]?.cell;
  if (!cell) return [];
  const { table, row, column } = cell;
  const names = indexOf(document).tables.get(table);
  const inRow = report.row(row + 1, names?.rows[row] ?? null);
  const inColumn = report.column(column + 1, names?.columns[column] ?? null);
  const other = from && blocks[from.block]?.cell;
  if (other?.table !== table) return [report.table(table + 1, names?.title ?? null), inRow, inColumn];
  if (other.row === row) return [inColumn];
  return other.column === column ? [inRow] : [inRow, inColumn];
};

/**
 * A place as a reader would look it up: "trang 7, mục II.3, đoạn 2", "mục III, bảng 2, hàng “Sở Y tế”, cột “Tỷ lệ”"; by
 * its line where the file itself has lines, by its address in a workbook: "ô Bieu 1!C5". A place in the table of `from` is told as seen from there.
 */
export const placeText = (
  document: DocumentAudit,
  span: PlacedSpan,
  messages: ReportMessages,
  from?: PlacedSpan,
): string => {
  const { report } = messages;
  const address = document.blocks[span.block]?.cell?.address;
  if (address !== undefined) return report.cell(address);
  const { headings, sections, paragraphs } = indexOf(document);
  const section = sections[countUpTo(headings, span.start) - 1];
  const inSection = section ? [report.section(section)] : [];
  if (LINED.has(document.source.mediaType))
    return [report.line(lineAndColumn(document, span.start).line), ...inSection].join(", ");
  const page = span.page === null ? [] : [report.page(span.page)];
  const cell = cellPlace(document, span, messages, from);
  if (cell.length > 0 && from && document.blocks[from.block]?.cell?.table === document.blocks[span.block]?.cell?.table)
    return cell.join(", ");
  if (document.blocks[span.block]?.kind === "footnote") return [...page, report.footnote].join(", ");
  const paragraph = document.source.mediaType === PAGED ? 0 : (paragraphs[span.block] ?? 0);
  const told = [...page, ...inSection, ...cell, ...(paragraph > 0 ? [report.paragraph(paragraph)] : [])];
  return told.length > 0 ? told.join(", ") : report.beginning;
};
