import type { RecognizedLine } from "./words.ts";

/** Heights as shares of a row's: small letters without ascender lie below it, digits and capitals above. */
const SMALL_LETTER = 0.68;
/** How far a letter's tail hangs below the line, at least. */
const TAIL = 0.14;

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/**
 * Letters that stand alone on the lines of a narrow column (a word broken wherever the column ended) are recognised
 * without context, and look like digits: their height and their place on the line tell them apart. A "0" as low as an
 * n is an o; an "8" or "9" that hangs below the line is a g.
 */
export const lettersByShape = (lines: readonly RecognizedLine[]): RecognizedLine[] => {
  const pitch = median(
    lines.slice(1).map((line, index) => line.baseline.y1 - (lines[index] as RecognizedLine).baseline.y1),
  );
  return lines.map((line, index) => {
    const [word] = line.words;
    if (line.words.length !== 1 || !word || !/^[089]$/u.test(word.text)) return line;
    const as = (text: string): RecognizedLine => ({
      ...line,
      words: [{ ...word, text, symbols: word.symbols.map((symbol) => ({ ...symbol, text })) }],
    });
    const { y0, y1 } = word.bbox;
    if (word.text === "0") return y1 - y0 < line.rowHeight * SMALL_LETTER ? as("o") : line;
    // Where the line should be, from the lines around it.
    const before = lines[index - 1];
    const after = lines[index + 1];
    const expected = [before && before.baseline.y1 + pitch, after && after.baseline.y1 - pitch].filter(
      (y): y is number => y !== undefined && Math.abs(y - y1) < pitch / 2,
    );
    const hangs = expected.length > 0 && expected.every((y) => y1 - y > line.rowHeight * TAIL);
    return hangs ? as("g") : line;
  });
};
