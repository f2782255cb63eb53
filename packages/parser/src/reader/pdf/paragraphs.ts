import { type Line, lineText, type Word } from "./page.ts";

/** Lines that make one paragraph. */
export interface Paragraph {
  readonly lines: Line[];
}

/** Where the text of a column begins and ends, and how far its lines are apart. */
export interface Measure {
  readonly left: number;
  readonly right: number;
  /** Usual distance of baselines inside a paragraph, as a share of the size. */
  readonly leading: number;
}

// A list or heading marker: "I.", "2.1.", "a)", "-", "+", "•", "(1)", "Điều 5.".
export const MARKER =
  /^(?:[-+•◦▪*–—]\s|\d{1,3}(?:\.\d{1,2}){0,4}[.)]\s|\d{1,2}(?:\.\d{1,2}){1,4}\s|\(\d{1,3}\)[.:]?\s|[IVXLC]{1,7}[.)]\s|[a-zđ]{1,2}\)\s|[a-zđ]\.\s|(?:Điều|Chương|Mục|Phần|Phụ lục|PHỤ LỤC)\s+(?:\d|[IVXLC]+\b|thứ\s))/u;
const LOWER = /^[("'“‘]*\p{Ll}/u;
const SENTENCE_END = /[.:;!?…][)\]"'”’]*$/u;
const CAPS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;

/** The part of a line's beginning that could have stood on the line above: up to its first space. */
const firstToken = (line: Line): { width: number; text: string } => {
  const first = line.words[0] as Word;
  let { right } = first;
  let text = first.text;
  for (const word of line.words.slice(1)) {
    if (!word.glued) break;
    right = word.right;
    text += word.text;
  }
  return { width: right - first.x, text };
};

/** Columns narrower than this, in sizes, are cells. */
const CELL_WIDE = 12;

/** Whether the line's middle stands in the column's middle and both its ends leave room. */
const centred = (line: Line, measure: Measure): boolean => {
  const before = line.x - measure.left;
  const after = measure.right - line.right;
  // A cell has little room around its text.
  if (measure.right - measure.left < CELL_WIDE * line.size)
    return before > 0.3 * line.size && after > 0.3 * line.size && Math.abs(before - after) < 0.5 * line.size;
  return before > 1.5 * line.size && after > 1.5 * line.size && Math.abs(before - after) < 1.5 * line.size + 6;
};

const bold = (line: Line): boolean => line.words.filter((word) => word.bold).length * 2 > line.words.length;

/** "KT. CHỦ TỊCH": who signs for whom stands on a line of its own. */
const SIGNS_FOR = /^(?:TM|KT|TL|TUQ)\./u;
const SIGNS_FOR_WHOLE = /^(?:KT|TL|TUQ)\./u;

/** Whether two centred lines are of one piece: a title or an office's name over two lines. */
const alike = (above: Line, line: Line): boolean =>
  Math.abs(above.size - line.size) < 0.6 &&
  bold(above) === bold(line) &&
  !SIGNS_FOR.test(lineText(line)) &&
  !SIGNS_FOR_WHOLE.test(lineText(above)) &&
  CAPS.test(lineText(above)) === CAPS.test(lineText(line));

const sameMiddle = (a: Line, b: Line): boolean => Math.abs(a.x + a.right - b.x - b.right) < b.size;

/** Whether `line` goes on with the paragraph that `above` ends, both in one column. */
export const goesOn = (above: Line, line: Line, measure: Measure, samePage: boolean): boolean => {
  const text = lineText(line);
  const size = Math.max(above.size, line.size);
  const aboveCentred = centred(above, measure);
  const lineCentred = centred(line, measure);
  if (Math.abs(above.size - line.size) > 0.15 * size) return false;
  if (samePage && line.y - above.y > Math.max(measure.leading * 1.22, measure.leading + 0.18) * size) return false;
  if (samePage && line.y - above.y < 0.5 * size) return true;
  if (aboveCentred && lineCentred)
    return samePage && alike(above, line) && !SENTENCE_END.test(lineText(above)) && !MARKER.test(text);
  // Over the office stands the one it belongs to, in thinner capitals.
  if (bold(above) !== bold(line) && CAPS.test(lineText(above)) && CAPS.test(text)) return false;
  const room = measure.right - above.right;
  const token = firstToken(line);
  const space = 0.25 * size;
  const fits = token.width + space < room - 0.35 * size;
  const marker = MARKER.test(text);
  const ended = SENTENCE_END.test(lineText(above));
  const indent = line.x - measure.left;
  const aboveIndent = above.x - measure.left;
  // A centred line that fills its column has the rest of it centred below.
  if (lineCentred && !aboveCentred && !fits && !ended && !marker && sameMiddle(above, line) && alike(above, line))
    return true;
  if (lineCentred && !aboveCentred && !LOWER.test(text)) return false;
  if (marker && (fits || ended || indent > 0.8 * size)) return false;
  // Hanging paragraphs indent what goes on; others indent what begins.
  if (indent > 0.8 * size && indent > aboveIndent + 0.8 * size && !LOWER.test(text)) return false;
  if (indent > 0.8 * size && Math.abs(indent - aboveIndent) < 0.3 * size && ended) return false;
  if (!samePage && ended && !LOWER.test(text)) return false;
  if (fits) {
    // A word of no-break spaces, or a careless break, may leave room; only a plain continuation goes on then.
    return LOWER.test(text) && !ended && room < 0.45 * (measure.right - measure.left) && !marker;
  }
  return true;
};

/** Whether a line opens another item of the list that `first` opens: the same dash, or a number, at the same place. */
const sameItem = (first: Line, line: Line): boolean => {
  if (first === line || Math.abs(first.x - line.x) > 1.5) return false;
  const [a, b] = [first.words[0]?.text ?? "", line.words[0]?.text ?? ""];
  return (
    MARKER.test(lineText(first)) &&
    MARKER.test(lineText(line)) &&
    a.replaceAll(/\d+/gu, "") === b.replaceAll(/\d+/gu, "")
  );
};

/** Words that want another after them. */
const WANTS_MORE = /(?:^|\s)(?:số|ngày|tháng|năm|của|và|các|về|tại|theo|,)$/iu;
/** A paragraph as long as this ends with a stop, unless something broke it off. */
const LONG = 200;

/** Whether white between two lines breaks a sentence off: whoever typed it ended a page there. */
const brokenOff = (lines: readonly Line[], line: Line, measure: Measure): boolean => {
  const above = lines.at(-1) as Line;
  const before = lineText(above);
  const text = lineText(line);
  const near = above.page !== line.page || line.y - above.y < 2.6 * line.size;
  if (!near || SENTENCE_END.test(before) || MARKER.test(text) || Math.abs(above.size - line.size) > 0.5) return false;
  if (centred(line, measure) || centred(above, measure) || bold(above) !== bold(line) || CAPS.test(text)) return false;
  if (Math.abs((lines[0] as Line).x - line.x) > 3 * line.size) return false;
  if (LOWER.test(text) || WANTS_MORE.test(before)) return true;
  return lines.reduce((length, one) => length + lineText(one).length + 1, 0) > LONG;
};

/** Whether `line`, at the head of a page, goes on with the paragraph at the foot of the page before. */
export const runsOn = (lines: readonly Line[], line: Line, measure: Measure): boolean =>
  goesOn(lines.at(-1) as Line, line, measure, false) || brokenOff(lines, line, measure);

/** Gathers a column's lines into paragraphs. */
export const paragraphsOf = (lines: readonly Line[], measure: Measure): Paragraph[] => {
  const paragraphs: Paragraph[] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const above = last?.lines.at(-1);
    const joins = last && above && !sameItem(last.lines[0] as Line, line);
    if (joins && (goesOn(above, line, measure, above.page === line.page) || brokenOff(last.lines, line, measure)))
      last.lines.push(line);
    else paragraphs.push({ lines: [line] });
  }
  return paragraphs;
};

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

/** Fewer distances than these tell nothing. */
const TELLING = 3;

/**
 * Most common distance of baselines inside paragraphs, as a share of the size: of lines that begin with a small letter and so
 * go on, where some do. Where most paragraphs are of one line, the commonest distance of all is the one between paragraphs.
 */
export const leadingOf = (columns: readonly (readonly Line[])[]): number => {
  const all = new Map<number, number>();
  const inside = new Map<number, number>();
  for (const lines of columns)
    for (let i = 1; i < lines.length; i++) {
      const [above, line] = [lines[i - 1], lines[i]] as [Line, Line];
      if (above.page !== line.page || Math.abs(above.size - line.size) > 0.5) continue;
      const leading = Math.round(((line.y - above.y) / line.size) * 50) / 50;
      if (leading <= 0.8 || leading >= 2.5) continue;
      all.set(leading, (all.get(leading) ?? 0) + 1);
      const text = lineText(line);
      if (LOWER.test(text) && !MARKER.test(text)) inside.set(leading, (inside.get(leading) ?? 0) + 1);
    }
  let best = 1.2;
  let most = 0;
  for (const [leading, count] of Math.max(...inside.values()) >= TELLING ? inside : all)
    if (count > most || (count === most && leading < best)) {
      most = count;
      best = leading;
    }
  return best;
};

/** The measure of running text: lines that begin together, and end together or as far as their words let them. */
export const measureOf = (lines: readonly Line[], leading: number): Measure => {
  const starts = new Map<number, number>();
  for (const line of lines) {
    const x = Math.round(line.x / 2);
    starts.set(x, (starts.get(x) ?? 0) + line.right - line.x);
  }
  let left = Infinity;
  let most = 0;
  for (const [x, weight] of starts)
    if (weight > most) {
      most = weight;
      left = x * 2;
    }
  const rights = lines.map((line) => line.right);
  return { left, right: quantile(rights, 0.98), leading };
};
