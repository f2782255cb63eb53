import { type Band, type Line, lineOf, type PageWords, type Rule, type Word } from "../pdf/page.ts";
import type { PagePicture } from "./picture.ts";

/** A box in pixels. */
export interface PixelBox {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** A word as it was recognised. */
export interface RecognizedWord {
  readonly text: string;
  readonly confidence: number;
  readonly bbox: PixelBox;
  readonly symbols: readonly { readonly text: string; readonly bbox: PixelBox }[];
}

/** A line of words as it was recognised: it may run over columns, or be one column's. */
export interface RecognizedLine {
  readonly words: readonly RecognizedWord[];
  readonly baseline: PixelBox;
  readonly rowHeight: number;
}

/** Borders and specks that were taken for letters. */
const SPECK = /^[|\\/_¦[\]{}<>~^`'"“”‘’.,:;=*«»°•·!()–—-]+$/u;
const BORDER = /^[|¦_]+$/u;
const LEAST_CONFIDENCE = 12;
const LEAST_CONFIDENCE_OF_SPECKS = 55;

const isNoise = ({ text, confidence }: RecognizedWord): boolean =>
  text.trim() === "" ||
  BORDER.test(text) ||
  confidence < LEAST_CONFIDENCE ||
  (SPECK.test(text) && confidence < LEAST_CONFIDENCE_OF_SPECKS);

const LONG_LINE = 5;
/** Small print is at least so much smaller than the page's usual print, as a share. */
const SMALL_PRINT = 0.15;

/** A note's mark before its note: small digits that end above the line. */
const isRaised = ({ text, bbox }: RecognizedWord, baseline: number, size: number): boolean =>
  /^\(?\d{1,2}\)?$/u.test(text) && bbox.y1 < baseline - size * 0.12 && bbox.y1 - bbox.y0 < size * 0.55;

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

/** Places recognised words on their straight page: words of one height make a line, whatever part they were found in. */
export const pageOfRecognized = (
  picture: PagePicture,
  rules: readonly Rule[],
  lines: readonly RecognizedLine[],
  bands: readonly Band[] = [],
): PageWords => {
  const { number, width, height, pointsPerPixel } = picture;
  const usualHeight = median(lines.flatMap((line) => line.words.map(() => line.rowHeight)));
  const words: Word[] = lines.flatMap((line) => {
    const { x0, x1, y0, y1 } = line.baseline;
    const rise = x1 > x0 ? (y1 - y0) / (x1 - x0) : 0;
    // The height of a row is measured roughly; a size of its own is believed only where it differs a lot, or a whole
    // line of small print tells.
    const long = line.words.length >= LONG_LINE && line.rowHeight < usualHeight;
    const own =
      Math.abs(line.rowHeight - usualHeight) > usualHeight * (long ? SMALL_PRINT : 0.3) ? line.rowHeight : usualHeight;
    return line.words
      .filter((word) => !isNoise(word))
      .map((word): Word => {
        const { bbox } = word;
        const middle = (bbox.x0 + bbox.x1) / 2;
        const y = y0 + (middle - x0) * rise;
        const place = (x: number): number => x * pointsPerPixel;
        let at = 0;
        const letters = word.symbols.map((symbol) => {
          const letter = { at, x: place(symbol.bbox.x0), right: place(symbol.bbox.x1) };
          at += symbol.text.length;
          return letter;
        });
        return {
          text: word.text.normalize("NFC"),
          x: place(bbox.x0),
          right: place(bbox.x1),
          y: y * pointsPerPixel,
          size: own * pointsPerPixel,
          bold: false,
          italic: false,
          glued: false,
          raised: isRaised(word, y0 + (bbox.x0 - x0) * rise, own),
          annotation: -1,
          artifact: false,
          confidence: word.confidence,
          letters: at === word.text.length ? letters : [],
        };
      });
  });
  return {
    number,
    width: width * pointsPerPixel,
    height: height * pointsPerPixel,
    lines: linesOf(number, words),
    turned: [],
    rules,
    bands: bands.map(({ top, bottom, gutters }) => ({
      top: top * pointsPerPixel,
      bottom: bottom * pointsPerPixel,
      gutters: gutters.map(({ from, to }) => ({ from: from * pointsPerPixel, to: to * pointsPerPixel })),
    })),
  };
};

/** Words whose baselines lie close together stand on one line, as long as they do not lie over one another. */
const linesOf = (page: number, words: readonly Word[]): Line[] => {
  const rows: Word[][] = [];
  for (const word of words.toSorted((a, b) => a.y - b.y)) {
    const row = rows
      .slice(-6)
      .findLast(
        (candidate) =>
          Math.abs(median(candidate.map(({ y }) => y)) - word.y) < word.size * 0.35 &&
          candidate.every(
            (other) => other.right <= word.x + word.size * 0.3 || other.x >= word.right - word.size * 0.3,
          ),
      );
    if (row) row.push(word);
    else rows.push([word]);
  }
  return rows
    .map((row) =>
      lineOf(
        page,
        row.toSorted((a, b) => a.x - b.x),
      ),
    )
    .sort((a, b) => a.y - b.y);
};
