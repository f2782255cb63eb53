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

/** A letter with the marks that belong to it. */
interface Letter extends Glyph {
  readonly right: number;
}

const MARK = /^\p{M}+$/u;
const SPACE = /^[\s\u00A0\u200B\u3000]*$/u;
const LIGATURE = /[\uFB00-\uFB06]/gu;
/** Marks that make another letter (â, ă, ơ) come before the tone in a composed letter, whatever order they were drawn in. */
const SHAPE_MARKS = "\u0302\u0306\u031B";

type GlyphKind = "space" | "mark" | "letter";

interface ReadGlyph {
  readonly kind: GlyphKind;
  /** With its ligatures taken apart. */
  readonly text: string;
  /** The same, composed. */
  readonly letter: string;
}

/** What a drawn text is, and its letters as they are written; a report draws the same few thousand times. */
const readGlyphs = new Map<string, ReadGlyph>();
const MOST_GLYPHS = 10_000;

const readGlyph = (drawn: string): ReadGlyph => {
  const known = readGlyphs.get(drawn);
  if (known) return known;
  const kind = SPACE.test(drawn) ? "space" : MARK.test(drawn) ? "mark" : "letter";
  const text = drawn.replaceAll(LIGATURE, (letter) => letter.normalize("NFKC"));
  const read: ReadGlyph = { kind, text, letter: text.normalize("NFC") };
  if (readGlyphs.size >= MOST_GLYPHS) readGlyphs.clear();
  if (drawn.length <= 4) readGlyphs.set(drawn, read);
  return read;
};

const composed = (base: string, marks: string): string => {
  const ordered = [...marks].sort((a, b) => Number(SHAPE_MARKS.includes(b)) - Number(SHAPE_MARKS.includes(a)));
  return (base + ordered.join("")).normalize("NFC");
};

/** Splits letters and gaps, and gives each mark to the letter it is drawn on. */
const lettersOf = (glyphs: readonly Glyph[]): { letters: Letter[]; spaces: Glyph[] } => {
  const letters: Letter[] = [];
  const spaces: Glyph[] = [];
  const marks: { readonly glyph: Glyph; readonly after: number }[] = [];
  for (const glyph of glyphs) {
    const { kind, text, letter } = readGlyph(glyph.text);
    if (kind === "space") {
      if (glyph.width > 0) spaces.push(glyph);
      continue;
    }
    if (kind === "mark") {
      marks.push({ glyph, after: letters.length - 1 });
      continue;
    }
    // PDF producers feign bold by drawing a letter twice, a hair apart.
    const last = letters.at(-1);
    if (last && last.text === text && Math.abs(last.x - glyph.x) < glyph.size * 0.08 && Math.abs(last.y - glyph.y) < 1)
      continue;
    const { x, y, width, size, font, bold, italic, annotation, artifact } = glyph;
    const right = x + width;
    letters.push({ text: letter, x, y, width, size, font, bold, italic, annotation, artifact, right });
  }
  const near = (letter: Letter | undefined, mark: Glyph): boolean =>
    letter !== undefined &&
    Math.abs(letter.y - mark.y) < mark.size * 0.6 &&
    mark.x > letter.x - mark.size * 0.3 &&
    mark.x < letter.right + mark.size * 0.3;
  const owned = new Map<number, string>();
  for (const { glyph, after } of marks) {
    const owner = near(letters[after], glyph) ? after : letters.findIndex((letter) => near(letter, glyph));
    if (owner >= 0) owned.set(owner, (owned.get(owner) ?? "") + glyph.text);
  }
  for (const [owner, text] of owned) {
    const letter = letters[owner] as Letter;
    letters[owner] = { ...letter, text: composed(letter.text, text) };
  }
  return { letters, spaces };
};

interface Row {
  y: number;
  size: number;
  readonly letters: Letter[];
}

/** Letters that share a baseline. Raised and lowered ones find their row later. */
const rowsOf = (letters: readonly Letter[]): Row[] => {
  const sorted = letters.toSorted((a, b) => a.y - b.y);
  const rows: Row[] = [];
  let row: Row | null = null;
  for (const letter of sorted) {
    if (row && letter.y - row.y <= Math.max(0.8, 0.12 * Math.min(letter.size, row.size))) {
      row.letters.push(letter);
      row.size = Math.max(row.size, letter.size);
    } else {
      row = { y: letter.y, size: letter.size, letters: [letter] };
      rows.push(row);
    }
  }
  return rows;
};

interface Run {
  readonly letters: Letter[];
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Stretches of a row with no wide gap and one annotation. */
const runsOf = (row: Row): Run[] => {
  const sorted = row.letters.toSorted((a, b) => a.x - b.x);
  const runs: Run[] = [];
  let letters: Letter[] = [];
  let right = -Infinity;
  const close = (): void => {
    const first = letters[0];
    if (!first) return;
    const size = letters.reduce((most, letter) => Math.max(most, letter.size), 0);
    runs.push({ letters, x: first.x, right, y: first.y, size });
  };
  for (const letter of sorted) {
    const previous = letters.at(-1);
    if (
      previous &&
      (letter.x - right > 2 * Math.max(letter.size, previous.size) ||
        letter.annotation !== previous.annotation ||
        sizeDiffers(letter, previous))
    ) {
      close();
      letters = [];
      right = -Infinity;
    }
    letters.push(letter);
    right = Math.max(right, letter.right);
  }
  close();
  return runs;
};

const sizeDiffers = (a: Letter, b: Letter): boolean => Math.max(a.size, b.size) > 1.2 * Math.min(a.size, b.size);

/** A line in the making: runs of about one baseline. */
interface Band {
  y: number;
  size: number;
  runs: Run[];
}

/** A small run belongs to the line whose letters stand right beside it, above or below its baseline. */
const hostOf = (bands: readonly Band[], from: number, run: Run): Band | null => {
  let best: Band | null = null;
  let least = Infinity;
  for (const step of [-1, 1])
    for (let i = from + (step > 0 ? 1 : -1); i >= 0 && i < bands.length; i += step) {
      const band = bands[i] as Band;
      const rise = band.y - run.y;
      if (Math.abs(rise) > 40) break;
      for (const host of band.runs) {
        if (run.size > host.size * 0.82) continue;
        // Raised by up to two thirds of the letters beside it, or lowered by up to a third.
        if (rise > host.size * 0.7 || rise < -host.size * 0.35) continue;
        const gap = run.x > host.x ? run.x - host.right : host.x - run.right;
        if (gap > host.size * 0.6 || Math.abs(rise) > least) continue;
        best = band;
        least = Math.abs(rise);
      }
    }
  return best;
};

/** Joins rows into lines: raised marks go to their line, and a stamp's number to the line it is stamped on. */
const bandsOf = (rows: readonly Row[]): Band[] => {
  const bands: Band[] = rows.map((row) => ({ y: row.y, size: row.size, runs: runsOf(row) }));
  for (let i = 0; i < bands.length; i++) {
    const band = bands[i] as Band;
    const kept: Run[] = [];
    for (const run of band.runs) {
      const host = run.letters.length <= 12 ? hostOf(bands, i, run) : null;
      if (host) host.runs.push(run);
      else kept.push(run);
    }
    band.runs = kept;
  }
  // Stamps, and letters of other sizes, stand a little off the baseline of the line they complete.
  const merged: Band[] = [];
  for (const band of bands) {
    if (band.runs.length === 0) continue;
    const last = merged.at(-1);
    if (last && joins(last, band)) {
      last.runs.push(...band.runs);
      if (band.size > last.size) {
        last.size = band.size;
        last.y = band.y;
      }
    } else merged.push(band);
  }
  return merged;
};

const crosses = (a: Run, b: Run): boolean => a.x < b.right - 1 && b.x < a.right - 1;

const joins = (upper: Band, lower: Band): boolean => {
  const apart = lower.y - upper.y;
  const size = Math.min(upper.size, lower.size);
  if (apart > 0.7 * size) return false;
  return !upper.runs.some((a) => lower.runs.some((b) => crosses(a, b)));
};

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
const wordsOf = (band: Band, spaces: readonly Glyph[], decode: Decode): Word[] => {
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
  for (const band of bandsOf(rowsOf(letters))) {
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
