import type { DocumentAudit, PlacedSpan } from "@doichieu/metrics";
import type { Messages } from "../../terminal/messages.ts";

/** Numbers of the headings above an offset, outermost first: ["II", "3", "a"]. */
const sectionOf = (document: DocumentAudit, offset: number): string[] => {
  const path: (string | undefined)[] = [];
  for (const entry of document.outline) {
    if (entry.span.start > offset) break;
    path.length = Math.min(path.length, entry.level - 1);
    path[entry.level - 1] = entry.number ?? undefined;
  }
  return path.filter((number) => number !== undefined);
};

/** 1-based line of the text, for formats without pages. */
export const lineOf = (text: string, offset: number): number => {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line++;
  return line;
};

/** A place as a reader would look it up: "trang 7, mục II.3". */
export const placeText = (document: DocumentAudit, span: PlacedSpan, { report }: Messages): string => {
  const section = sectionOf(document, span.start);
  return [
    span.page === null ? report.line(lineOf(document.text, span.start)) : report.page(span.page),
    ...(section.length > 0 ? [report.section(section.join("."))] : []),
  ].join(", ");
};
