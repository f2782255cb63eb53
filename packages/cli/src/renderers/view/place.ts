import type { DocumentAudit, PlacedSpan } from "@doichieu/metrics";
import type { Messages } from "../../terminal/messages.ts";

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
}

const indexes = new WeakMap<DocumentAudit, Index>();

const indexOf = (document: DocumentAudit): Index => {
  const known = indexes.get(document);
  if (known) return known;
  const path: (string | null)[] = [];
  const sections = document.outline.map((entry) => {
    path.length = Math.min(path.length, Math.max(0, entry.level - 1));
    path.push(entry.number);
    return path.filter((number) => number !== null).join(".");
  });
  const index = {
    lines: lineStarts(document.text),
    headings: document.outline.map((entry) => entry.span.start),
    sections,
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

/** A place as a reader would look it up: "trang 7, mục II.3". */
export const placeText = (document: DocumentAudit, span: PlacedSpan, { report }: Messages): string => {
  const { headings, sections } = indexOf(document);
  const section = sections[countUpTo(headings, span.start) - 1];
  const where = span.page === null ? report.line(lineAndColumn(document, span.start).line) : report.page(span.page);
  return section ? `${where}, ${report.section(section)}` : where;
};
