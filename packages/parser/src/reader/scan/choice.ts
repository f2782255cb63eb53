import type { Area } from "./picture.ts";
import { lettersByShape } from "./shape.ts";
import type { RecognizedLine, RecognizedWord } from "./words.ts";

/** A word alone on its line of a narrow column is read without context: below it, another reading is asked. */
const SURE_OF_LONE_WORD = 90;
/** What only the whole page's reading found must be this sure. */
const SURE_OF_EXTRA_WORD = 85;

const middleIn = ({ bbox }: RecognizedWord, area: Area): boolean => {
  const x = (bbox.x0 + bbox.x1) / 2;
  const y = (bbox.y0 + bbox.y1) / 2;
  return x >= area.x0 && x < area.x1 && y >= area.y0 && y < area.y1;
};

const overlap = (a: RecognizedWord, b: RecognizedWord): number => {
  const width = Math.min(a.bbox.x1, b.bbox.x1) - Math.max(a.bbox.x0, b.bbox.x0);
  const height = Math.min(a.bbox.y1, b.bbox.y1) - Math.max(a.bbox.y0, b.bbox.y0);
  if (width <= 0 || height <= 0) return 0;
  const smaller = Math.min(
    (a.bbox.x1 - a.bbox.x0) * (a.bbox.y1 - a.bbox.y0),
    (b.bbox.x1 - b.bbox.x0) * (b.bbox.y1 - b.bbox.y0),
  );
  return (width * height) / Math.max(smaller, 1);
};

/** Leaves of lines the words that pass. */
const only = (lines: readonly RecognizedLine[], passes: (word: RecognizedWord) => boolean): RecognizedLine[] =>
  lines.flatMap((line) => {
    const words = line.words.filter(passes);
    return words.length > 0 ? [{ ...line, words }] : [];
  });

/** A column and its own reading; null where it is too narrow for one, a few letters a line. */
export interface ColumnReading {
  readonly area: Area;
  readonly lines: readonly RecognizedLine[] | null;
}

/**
 * Chooses between two readings of a page: the whole at once, and its columns one by one. Columns are read with the
 * right spaces; a word alone on a line is read better with the rest of its row beside it.
 */
export const chooseReading = (
  whole: readonly RecognizedLine[],
  columns: readonly ColumnReading[],
): RecognizedLine[] => {
  const outside = only(whole, (word) => !columns.some(({ area }) => middleIn(word, area)));
  const chosen = columns.flatMap(({ area, lines }) => {
    if (lines === null)
      return lettersByShape(only(whole, (word) => middleIn(word, area)).sort((a, b) => a.baseline.y1 - b.baseline.y1));
    const others = whole.flatMap((line) => line.words.filter((word) => middleIn(word, area)));
    const better = lines.map((line): RecognizedLine => {
      const [word] = line.words;
      if (line.words.length !== 1 || !word || word.confidence >= SURE_OF_LONE_WORD) return line;
      const other = others.find((one) => overlap(one, word) > 0.6 && one.confidence > word.confidence);
      return other && other.text.length <= word.text.length + 1 ? { ...line, words: [other] } : line;
    });
    const taken = better.flatMap((line) => line.words);
    const extra = only(
      whole,
      (word) =>
        middleIn(word, area) &&
        word.bbox.x0 >= area.x0 &&
        word.bbox.x1 <= area.x1 &&
        word.confidence >= SURE_OF_EXTRA_WORD &&
        !taken.some((one) => overlap(one, word) > 0.1),
    );
    return [...better, ...extra];
  });
  return [...outside, ...chosen];
};
