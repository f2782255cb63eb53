import type { Span } from "../../source/span.ts";

/** A line of a text file that is not blank. */
export interface Line {
  readonly span: Span; // without surrounding white space
  readonly text: string;
  readonly raw: Span;
  /** Number of empty lines before it. */
  readonly gap: number;
  /** Level of the heading that markup makes it, or null. */
  readonly level: number | null;
}

/** A stretch that markup makes a heading. */
export interface HeadingMark extends Span {
  readonly level: number;
}

/** The lines of a text that hold something, each composed: how the letters are encoded must tell nothing. */
export const linesOf = (text: string, headings: readonly HeadingMark[] = []): Line[] => {
  let heading = 0;
  const lines: Line[] = [];
  let gap = 0;
  for (let start = 0; start <= text.length;) {
    let end = text.indexOf("\n", start);
    if (end < 0) end = text.length;
    const raw = text.slice(start, end);
    const content = raw.trim();
    if (content === "") gap++;
    else {
      const from = start + raw.indexOf(content);
      while ((headings[heading]?.end ?? Number.POSITIVE_INFINITY) <= from) heading++;
      const mark = headings[heading];
      lines.push({
        span: { start: from, end: from + content.length },
        text: content.replaceAll("\u2060", "").normalize("NFC"),
        raw: { start, end },
        gap,
        level: mark && mark.start < from + content.length ? mark.level : null,
      });
      gap = 0;
    }
    start = end + 1;
  }
  return lines;
};
