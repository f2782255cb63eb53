import { type Letter, lettersOf, MARK } from "./letters.ts";
import { bandsOf, type LineBand } from "./line-bands.ts";
import {
  ASCENT,
  DESCENT,
  type Glyph,
  type LetterPlace,
  type Line,
  lineOf,
  type PageContent,
  type PageWords,
  type TurnedGlyphs,
  type Word,
} from "./page.ts";

const SOLIDUS = /^[/\-–]/u;
const ENDS_IN_DIGIT = /[\d]$/u;

/** Widest gap inside a word, as a share of the size, where the line writes its spaces and where it only leaves gaps. */
const GAP_IN_SPACED = 0.3;
const GAP_IN_UNSPACED = 0.18;
/** A written space counts only where it leaves a gap: some programs write one inside a syllable and draw over it. */
const GAP_AT_SPACE = 0.06;

/** Reads what a font's characters stand for. */
export type Decode = (text: string, font: string) => string;

const asDrawn: Decode = (text) => text;

/** The text of a word's letters. Where a font of an old encoding makes one letter of two, only the whole has a place. */
const spelled = (letters: readonly Letter[], decode: Decode): { text: string; places: LetterPlace[] } => {
  let text = "";
  const places: LetterPlace[] = [];
  for (let start = 0; start < letters.length;) {
    const { font, x } = letters[start] as Letter;
    let raw = "";
    let end = start;
    for (; end < letters.length && letters[end]?.font === font; end++) raw += (letters[end] as Letter).text;
    const decoded = decode(raw, font);
    if (decoded === raw)
      for (let index = start; index < end; index++) {
        const letter = letters[index] as Letter;
        places.push({ at: text.length, x: letter.x, right: letter.right });
        text += letter.text;
      }
    else {
      places.push({ at: text.length, x, right: (letters[end - 1] as Letter).right });
      text += decoded.normalize("NFC");
    }
    start = end;
  }
  return { text, places };
};

/** Wider than this, in sizes, a gap parts words or cells, however widely a line is spaced. */
const WIDEST_WITHIN = 2;

/** The gap that half of a line's letters keep from the one before, as a share of their size. */
const usualGap = (letters: readonly Letter[]): number => {
  const gaps = letters
    .slice(1)
    .map((letter, index) => (letter.x - (letters[index] as Letter).right) / letter.size)
    .filter((gap) => gap <= WIDEST_WITHIN);
  return Math.max(0, gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? 0);
};

/** Cuts a line's letters into words by the gaps between them. */
const wordsOf = (band: LineBand, spaces: readonly Glyph[], decode: Decode): Word[] => {
  const base = band.runs.reduce((best, run) =>
    run.letters.length * run.size > best.letters.length * best.size ? run : best,
  );
  const letters = band.runs
    .flatMap((run) => run.letters.map((letter) => ({ letter, run })))
    .sort((a, b) => a.letter.x - b.letter.x || a.letter.right - b.letter.right);
  const spaced = spaces.length * 14 >= letters.length;
  const usual = spaced ? 0 : usualGap(letters.map(({ letter }) => letter));
  const words: Word[] = [];
  let current: Letter[] = [];
  let raised = false;
  let glued = false;
  let spaceAt = 0;
  const close = (): void => {
    const first = current[0];
    if (!first) return;
    let right = first.right;
    let bold = 0;
    let size = 0;
    for (const letter of current) {
      right = Math.max(right, letter.right);
      if (letter.bold) bold++;
      size = Math.max(size, letter.size);
    }
    const { text, places } = spelled(current, decode);
    words.push({
      text,
      x: first.x,
      right,
      y: raised ? base.y : first.y,
      size,
      bold: bold * 2 > current.length,
      italic: first.italic,
      glued,
      raised,
      annotation: first.annotation,
      artifact: first.artifact,
      confidence: null,
      letters: places,
    });
    current = [];
  };
  let right = -Infinity;
  for (const { letter, run } of letters) {
    const same = current.at(-1);
    // Drawn twice, a hair apart: mock boldness.
    if (same && same.text === letter.text && letter.x - same.x < letter.size * 0.12 && !MARK.test(letter.text))
      continue;
    const isRaised = run !== base && run.size <= base.size * 0.82 && base.y - run.y > 0.1 * base.size;
    const previous = current.at(-1);
    while (spaceAt < spaces.length && (spaces[spaceAt] as Glyph).x < right - letter.size * 0.25) spaceAt++;
    const space = spaces[spaceAt];
    const written = space !== undefined && space.x < letter.x - letter.size * 0.02;
    const gap = (letter.x - right) / Math.max(letter.size, previous?.size ?? 0);
    const limit = written ? GAP_AT_SPACE : spaced ? GAP_IN_SPACED : Math.max(GAP_IN_UNSPACED, usual + 0.12);
    const apart = previous !== undefined && gap > limit;
    const stampedOn = previous !== undefined && letter.annotation !== previous.annotation;
    if (previous && (apart || stampedOn || isRaised !== raised)) {
      close();
      // "Số: 173" + "/KH-UBND": what is stamped into a blank completes it.
      glued = stampedOn ? ENDS_IN_DIGIT.test(previous.text) && SOLIDUS.test(letter.text) : !apart;
    } else if (!previous) glued = false;
    raised = isRaised;
    current.push(letter);
    right = Math.max(right, letter.right);
  }
  close();
  return words;
};

/** Lines of words, top to bottom, from letters in any order. */
export const linesOf = (page: number, glyphs: readonly Glyph[], decode: Decode = asDrawn): Line[] => {
  const { letters, spaces } = lettersOf(glyphs);
  const sortedSpaces = spaces.toSorted((a, b) => a.y - b.y);
  const lines: Line[] = [];
  for (const band of bandsOf(letters)) {
    const reach = band.size * 0.25;
    const ys = band.runs.map((run) => run.y);
    const own = spacesNear(sortedSpaces, Math.min(...ys) - reach, Math.max(...ys) + reach);
    const words = wordsOf(band, own, decode);
    if (words.length > 0) lines.push(lineOf(page, words));
  }
  return lines.sort((a, b) => a.y - b.y);
};

const spacesNear = (sorted: readonly Glyph[], from: number, to: number): Glyph[] => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as Glyph).y < from) low = middle + 1;
    else high = middle;
  }
  const found: Glyph[] = [];
  for (let i = low; i < sorted.length && (sorted[i] as Glyph).y <= to; i++) found.push(sorted[i] as Glyph);
  return found.sort((a, b) => a.x - b.x);
};

/** Takes a line of a turned frame to the page: each word gets the box that it fills there. */
const onPage = (page: number, line: Line, toPage: TurnedGlyphs["toPage"]): Line => {
  const words: Word[] = [];
  for (const word of line.words) {
    const [ax, ay] = toPage(word.x, word.y - word.size * ASCENT);
    const [bx, by] = toPage(word.right, word.y + word.size * DESCENT);
    words.push({ ...word, x: Math.min(ax, bx), right: Math.max(ax, bx), y: Math.max(ay, by) });
  }
  return lineOf(page, words);
};

/** Reads a page's letters into lines; what runs in other directions is read in its own frame and placed on the page. */
export const wordsOfPage = (page: PageContent, decode: Decode = asDrawn): PageWords => ({
  number: page.number,
  width: page.width,
  height: page.height,
  lines: linesOf(page.number, page.glyphs, decode),
  turned: page.turned.flatMap((group) =>
    linesOf(page.number, group.glyphs, decode).map((line) => onPage(page.number, line, group.toPage)),
  ),
  rules: page.rules,
  quarter: page.quarter ?? 0,
});
