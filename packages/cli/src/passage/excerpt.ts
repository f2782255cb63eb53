import type { DocumentAudit, Finding } from "@doichieu/metrics";

/** What is cut out of a report's text. */
export interface Excerpt {
  readonly text: string;
  /** Where in the report a character of the excerpt stands. */
  readonly offsetAt: (index: number) => number;
}

/** The blocks that a place needs to be understood: its own, or its whole table. */
const blocksFor = ({ blocks }: DocumentAudit, block: number): readonly number[] => {
  const table = blocks[block]?.cell?.table;
  if (table === undefined) return blocks[block] ? [block] : [];
  return blocks.flatMap(({ cell }, index) => (cell?.table === table ? [index] : []));
};

/** The paragraphs and tables in which a finding and its second places stand, in the order of the report. */
export const excerptOf = (document: DocumentAudit, finding: Finding): Excerpt => {
  const { text, blocks } = document;
  const places = [finding.span, ...finding.related.map(({ span }) => span)];
  const wanted = [...new Set(places.flatMap(({ block }) => blocksFor(document, block)))].sort((a, b) => a - b);
  // Blocks that follow each other keep what stands between them: a table's tabs and line breaks.
  const stretches: { start: number; end: number; last: number }[] = [];
  for (const index of wanted) {
    const span = blocks[index]?.span;
    const open = stretches.at(-1);
    if (!span) continue;
    if (open?.last === index - 1) Object.assign(open, { end: Math.max(open.end, span.end), last: index });
    else stretches.push({ start: span.start, end: span.end, last: index });
  }
  const pieces: string[] = [];
  const begins: { readonly at: number; readonly start: number }[] = [];
  let length = 0;
  for (const { start, end } of stretches) {
    begins.push({ at: length, start });
    const piece = `${text.slice(start, end)}\n`;
    pieces.push(piece);
    length += piece.length;
  }
  return {
    text: pieces.join(""),
    offsetAt: (index) => {
      const begin = begins.findLast(({ at }) => at <= index);
      return begin ? begin.start + index - begin.at : index;
    },
  };
};
