/** One letter as a page draws it, in the frame of the page as it is read: origin top left, y downwards. */
export interface Glyph {
  readonly text: string;
  /** Left end of its advance on the baseline. */
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly width: number;
  /** Height of the font in points. */
  readonly size: number;
  /** Name of its font, "" where the file does not tell. */
  readonly font: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Number of the annotation that draws it, from 0, or -1 for the page itself. */
  readonly annotation: number;
  /** Whether the page marks it as no content (a tagged PDF's running header or page number). */
  readonly artifact: boolean;
}

/** A straight line that a page draws: the border of a cell, an underline. Horizontal or vertical only. */
export interface Rule {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** What one page draws, turned so that most of its text runs from left to right. */
export interface PageContent {
  /** 1-based. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  /** Letters that run in another direction than most: each group in a frame of its own, upright, with the way back. */
  readonly turned: readonly TurnedGlyphs[];
  readonly rules: readonly Rule[];
  /** Quarter turns clockwise by which the page was turned to be read; 0 where it is not told. */
  readonly quarter?: number;
  /** Letters that are drawn and not read, by reason. */
  readonly leftOut?: ReadonlyMap<UnreadLetters, number>;
}

/** Letters off the page, in a slanted direction, of no size that a page can hold, of a font that is not there. */
export type UnreadLetters = "off-page" | "slanted" | "unsized" | "without-font";

/** Letters that run `quarter` quarter turns clockwise on the page; `toPage` takes a point of theirs to the page's frame. */
export interface TurnedGlyphs {
  readonly quarter: number;
  readonly glyphs: readonly Glyph[];
  readonly toPage: (x: number, y: number) => readonly [number, number];
}

/** Where a letter of a word begins and ends on its line, and at which offset of the word's text. */
export interface LetterPlace {
  readonly at: number;
  readonly x: number;
  readonly right: number;
}

/** A word, or the raised or lowered part of one, in the frame of its page. */
export interface Word {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  /** Baseline. */
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Whether it follows the word before it with no space between. */
  readonly glued: boolean;
  /** Smaller and higher than the line it stands in: a footnote's mark, or an exponent. */
  readonly raised: boolean;
  /** Number of the annotation that draws it, or -1. */
  readonly annotation: number;
  readonly artifact: boolean;
  /** Recognition confidence, 0 to 100, or null for text that was not recognised. */
  readonly confidence: number | null;
  /** Its letters' places, where they are known. */
  readonly letters: readonly LetterPlace[];
}

/** Words on one baseline, from left to right. */
export interface Line {
  readonly page: number;
  readonly words: readonly Word[];
  readonly x: number;
  readonly right: number;
  readonly y: number;
  /** Size of most of its letters. */
  readonly size: number;
}

/** White that runs down between columns. */
export interface Gutter {
  readonly from: number;
  readonly to: number;
}

/** A stretch of a page from one height to another, and the white between its columns. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
  readonly gutters: readonly Gutter[];
}

/** A page as words, however they were read. */
export interface PageWords {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
  /** Lines of other directions, each word boxed where it stands on the page. */
  readonly turned: readonly Line[];
  readonly rules: readonly Rule[];
  /** Stretches of a recognised page in which ink stands in columns, whether or not its words could be read. */
  readonly bands?: readonly Band[];
  /** Quarter turns clockwise by which the page was turned to be read; 0 where it is not told. */
  readonly quarter?: number;
}

/** The height of a line above and below its baseline, as shares of its size. */
export const ASCENT = 0.8;
export const DESCENT = 0.22;

/** The size that most letters of the words have. */
const commonSize = (words: readonly Word[]): number => {
  const letters = new Map<number, number>();
  for (const word of words) {
    const size = Math.round(word.size * 2) / 2;
    letters.set(size, (letters.get(size) ?? 0) + word.text.length * (word.raised ? 0.25 : 1));
  }
  let best = words[0]?.size ?? 0;
  let most = 0;
  for (const [size, count] of letters)
    if (count > most) {
      most = count;
      best = size;
    }
  return best;
};

/** Makes a line of words that stand on it, from left to right. There is at least one. */
export const lineOf = (page: number, words: readonly Word[]): Line => {
  const plain = words.filter((word) => !word.raised);
  const base = plain.length > 0 ? plain : words;
  const size = commonSize(words);
  const main = base.find((word) => Math.abs(word.size - size) < 1) ?? (base[0] as Word);
  let right = 0;
  let x = Infinity;
  // Whatever its first word was glued to stands in another line.
  const first = words[0];
  const own = first?.glued ? [{ ...first, glued: false }, ...words.slice(1)] : words;
  for (const word of words) {
    if (word.right > right) right = word.right;
    if (word.x < x) x = word.x;
  }
  return { page, words: own, x, right, y: main.y, size };
};

/** Each step of the layout asks for the text of the same lines again. */
const lineTexts = new WeakMap<Line, string>();

/** The words of a line as text: one space between words that are not glued. */
export const lineText = (line: Line): string => {
  let text = lineTexts.get(line);
  if (text === undefined) {
    text = "";
    for (const word of line.words) text += text === "" || word.glued ? word.text : ` ${word.text}`;
    lineTexts.set(line, text);
  }
  return text;
};
