import { type Line, lineOf, type Word } from "./page.ts";

/** What a line holds in one column, or over several that it writes across. */
export interface ColumnPart {
  readonly column: number;
  readonly columnSpan: number;
  readonly line: Line;
}

/** Where a column begins; `aligned` where its lines all begin there. */
export interface ColumnStart {
  readonly x: number;
  readonly aligned: boolean;
}

/** Beginnings of words as near as this begin together. */
const TOGETHER = 1.3;
/** Least gap before a word that may begin a column, in sizes. */
const GAP = 0.3;
/** Least white that parts columns where nothing begins together, in sizes. */
const WHITE = 0.5;
const BULLET = /^[-+•◦▪*–—]$/u;

interface Beginning {
  readonly x: number;
  /** Whether other text stands left of it on its line. */
  readonly inner: boolean;
}

const beginningsOf = (lines: readonly Line[], least: number): Beginning[] =>
  lines.flatMap((line) => {
    const found: Beginning[] = [];
    let right = -Infinity;
    for (const word of line.words) {
      const gap = (word.x - right) / line.size;
      if (gap >= least) found.push({ x: word.x, inner: right > -Infinity });
      right = Math.max(right, word.right);
    }
    return found;
  });

const crossing = (lines: readonly Line[], x: number): number => {
  let count = 0;
  for (const line of lines)
    for (const word of line.words)
      if (word.x < x - TOGETHER && word.right > x + TOGETHER && !splitAt(word, x)) {
        count++;
        break;
      }
  return count;
};

/** Offset in the word's text at which a letter begins at `x`, where one does; 0 otherwise. */
const splitAt = (word: Word, x: number): number => {
  const letter = word.letters.find((one) => Math.abs(one.x - x) <= TOGETHER);
  return letter?.at ?? 0;
};

/** Places at which many lines begin something and none writes across. */
const alignedStarts = (lines: readonly Line[]): ColumnStart[] => {
  const few = lines.length < 5;
  const sorted = beginningsOf(lines, few ? 0.8 : GAP).sort((a, b) => a.x - b.x);
  const found: ColumnStart[] = [];
  for (let i = 0; i < sorted.length;) {
    let end = i;
    while (end < sorted.length && (sorted[end] as Beginning).x - (sorted[i] as Beginning).x <= TOGETHER) end++;
    const group = sorted.slice(i, end);
    const x = Math.min(...group.map((one) => one.x));
    const inner = group.filter((one) => one.inner).length;
    const enough = group.length >= (few ? 2 : 3) && inner >= Math.max(1, group.length * 0.12);
    if (enough && crossing(lines, x) <= group.length * 0.06) found.push({ x, aligned: true });
    i = end;
  }
  return found;
};

/** White down all lines, where text stands on both sides. */
const whiteStarts = (lines: readonly Line[]): ColumnStart[] => {
  const size = lines[0]?.size ?? 12;
  const edges = lines
    .flatMap((line) => line.words.map((word) => [word.x, word.right] as const))
    .sort((a, b) => a[0] - b[0]);
  const found: ColumnStart[] = [];
  let reach = edges[0]?.[1] ?? 0;
  for (const [x, right] of edges) {
    if (x - reach >= (lines.length < 5 ? 1.2 : WHITE) * size) found.push({ x: (reach + x) / 2, aligned: false });
    reach = Math.max(reach, right);
  }
  return found;
};

/** Where the columns of these lines begin, from the second on. */
export const columnStarts = (lines: readonly Line[]): ColumnStart[] => {
  const aligned = alignedStarts(lines);
  const starts = [...aligned];
  for (const white of whiteStarts(lines)) {
    const next = aligned.find((start) => start.x >= white.x - TOGETHER);
    // The white before an aligned column ends where the column begins.
    const same = next && !lines.some((line) => line.words.some((word) => word.x >= white.x && word.right < next.x - 1));
    if (!same) starts.push(white);
  }
  starts.sort((a, b) => a.x - b.x);
  // Hanging dashes are no column.
  return starts.filter((start, index) => {
    const from = index > 0 ? (starts[index - 1] as ColumnStart).x : -Infinity;
    const before = lines.flatMap((line) =>
      line.words.filter((word) => word.x >= from - TOGETHER && word.right <= start.x + 1),
    );
    return before.length > 0 && !before.every((word) => BULLET.test(word.text));
  });
};

const cutWord = (word: Word, at: number): [Word, Word] => {
  const letter = word.letters.findIndex((one) => one.at === at);
  const left = word.letters.slice(0, letter);
  const right = word.letters.slice(letter).map((one) => ({ at: one.at - at, x: one.x, right: one.right }));
  return [
    { ...word, text: word.text.slice(0, at), right: left.at(-1)?.right ?? word.x, letters: left },
    { ...word, text: word.text.slice(at), x: right[0]?.x ?? word.x, letters: right, glued: false },
  ];
};

/** Cuts words that letters of two columns make together, where the columns all but touch. */
const cutWords = (line: Line, starts: readonly ColumnStart[]): Word[] => {
  const words: Word[] = [];
  for (let word of line.words) {
    for (const start of starts) {
      if (!start.aligned || word.x >= start.x - TOGETHER || word.right <= start.x + TOGETHER) continue;
      const at = splitAt(word, start.x);
      if (at === 0) continue;
      const [left, right] = cutWord(word, at);
      words.push(left);
      word = right;
    }
    words.push(word);
  }
  return words;
};

/** Gives the words of a line to its columns. Words that write across a column's beginning hold their neighbours together. */
export const columnParts = (line: Line, starts: readonly ColumnStart[]): ColumnPart[] => {
  const columnOf = (x: number): number => {
    let column = 0;
    while (column < starts.length && x > (starts[column] as ColumnStart).x - TOGETHER) column++;
    return column;
  };
  const parts: { column: number; last: number; words: Word[] }[] = [];
  for (const word of cutWords(line, starts)) {
    const middle = (word.x + word.right) / 2;
    const first = columnOf(word.x);
    const last = columnOf(Math.max(word.right - 2 * TOGETHER, word.x));
    const across = last > first;
    const open = parts.at(-1);
    const near = open !== undefined && (word.x - (open.words.at(-1)?.right ?? 0)) / line.size < GAP + 0.25;
    if (open && first <= open.last) {
      open.words.push(word);
      open.last = Math.max(open.last, across && near ? last : open.last);
    } else if (
      open &&
      near &&
      open.last > open.column &&
      !starts.some((start) => Math.abs(start.x - word.x) <= TOGETHER)
    ) {
      // Goes on with a run that already writes across columns.
      open.words.push(word);
      open.last = Math.max(open.last, last);
    } else {
      const column = across ? first : columnOf(middle);
      parts.push({ column, last: across ? last : column, words: [word] });
    }
  }
  return parts.map((part) => ({
    column: part.column,
    columnSpan: part.last - part.column + 1,
    line: lineOf(line.page, part.words),
  }));
};
