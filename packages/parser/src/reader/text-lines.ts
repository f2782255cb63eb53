import type { Span } from "../source/span.ts";

/** A line of a text file that is not blank. */
export interface Line {
  readonly span: Span; // without surrounding white space
  readonly text: string;
  readonly raw: Span;
  /** Number of empty lines before it. */
  readonly gap: number;
}

/** The lines of a text that hold something, each composed: how the letters are encoded must tell nothing. */
export const linesOf = (text: string): Line[] => {
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
      lines.push({
        span: { start: from, end: from + content.length },
        text: content.normalize("NFC"),
        raw: { start, end },
        gap,
      });
      gap = 0;
    }
    start = end + 1;
  }
  return lines;
};
