import { type Line, lineOf, type Rule, type Word } from "./page.ts";

/** A footnote's lines on one page. `mark` is null where it goes on from the page before. */
export interface PageNote {
  readonly mark: string | null;
  readonly lines: readonly Line[];
}

export interface PageNotes {
  readonly body: readonly Line[];
  readonly notes: readonly PageNote[];
}

const MARK = /^[([]?(\d{1,3}|\*{1,3}|[a-z])[)\]]?[.:]?$/u;
const FIGURE_MARK = /^[([]?(\d{1,3}|\*{1,3})[)\]]?$/u;

/** The mark that a footnote's first line begins with: raised, or a number standing before its text. */
const markOf = (line: Line, expected: ReadonlySet<string>): string | null => {
  const first = line.words[0] as Word;
  const mark = MARK.exec(first.text)?.[1];
  if (mark && (first.raised || expected.has(mark))) return mark;
  // "1Theo số liệu": the mark is set small, yet on the baseline, and leaves no gap.
  const glued = /^(\d{1,2}|\*{1,3})(?=\p{Lu})/u.exec(first.text)?.[1];
  return glued && expected.has(glued) ? glued : null;
};

/** The line a mark is not part of: what is left of a note's first line. */
const withoutMark = (line: Line, mark: string): Line | null => {
  const first = line.words[0] as Word;
  if (MARK.exec(first.text)?.[1] === mark) {
    const rest = line.words.slice(1);
    return rest.length > 0 ? lineOf(line.page, [{ ...(rest[0] as Word), glued: false }, ...rest.slice(1)]) : null;
  }
  return lineOf(line.page, [{ ...first, text: first.text.slice(mark.length) }, ...line.words.slice(1)]);
};

/** A short line drawn at the left margin, as word processors part footnotes from the text. */
const separatorBefore = (rules: readonly Rule[], above: number, below: number, width: number): boolean =>
  rules.some(
    (rule) =>
      rule.y1 - rule.y0 < 1 &&
      rule.x1 - rule.x0 > 40 &&
      rule.x1 - rule.x0 < width * 0.5 &&
      rule.y0 > above &&
      rule.y0 < below,
  );

/**
 * Parts the footnotes at the foot of a page from its text: smaller letters down to the page's end, that begin with a
 * mark which the text raises, or that follow a drawn separator and go on with a note of the page before.
 */
export const partNotes = (
  lines: readonly Line[],
  rules: readonly Rule[],
  pageWidth: number,
  bodySize: number,
  inTable: (line: Line) => boolean,
  noteOpen: boolean,
): PageNotes => {
  let start = lines.length;
  while (start > 0) {
    const line = lines[start - 1] as Line;
    if (line.size > bodySize * 0.93 || inTable(line)) break;
    start--;
  }
  if (start === lines.length) return { body: lines, notes: [] };
  const marks = new Set<string>();
  for (const line of lines.slice(0, start))
    for (const word of line.words) {
      const mark = word.raised ? FIGURE_MARK.exec(word.text)?.[1] : undefined;
      if (mark) marks.add(mark);
    }
  const separated = (at: number): boolean => {
    const above = at > 0 ? (lines[at - 1] as Line).y : 0;
    const below = (lines[at] as Line).y;
    return separatorBefore(rules, above, below, pageWidth);
  };
  // Small text above the notes (a caption, a source line) stays with the body.
  let first = start;
  for (; first < lines.length; first++) {
    const line = lines[first] as Line;
    if (separated(first) && (noteOpen || markOf(line, marks) !== null || (line.words[0] as Word).raised)) break;
    if (markOf(line, marks) !== null && ((line.words[0] as Word).raised || marks.size > 0)) break;
  }
  if (first === lines.length) return { body: lines, notes: [] };
  const notes: { mark: string | null; lines: Line[] }[] = [];
  for (const line of lines.slice(first)) {
    const mark = markOf(line, marks);
    const last = notes.at(-1);
    if (mark !== null) {
      const rest = withoutMark(line, mark);
      notes.push({ mark, lines: rest ? [rest] : [] });
    } else if (last) last.lines.push(line);
    else notes.push({ mark: null, lines: [line] });
  }
  return { body: lines.slice(0, first), notes };
};
