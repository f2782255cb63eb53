import { latinText } from "../bytes.ts";
import { hold } from "../limits.ts";
import type { ReadOptions } from "../reader.ts";

/** `/W` and `/W2`, however their letters are written. */
const WIDTHS = /\/(?:W|#57)(?:2|#32)?(?=[\s[\d])\s*(?:(?<object>\d{1,7})\s+\d{1,5}\s+R|\[)/gu;
const TOKEN = /\[|\]|(?<object>\d{1,7})\s+\d{1,5}\s+R\b|(?<number>[+-]?\d{1,20}(?:\.\d{0,20})?)|[^\s[\]\d+-]/gu;
/** The widths of a font of 65,536 letters, each told with its reference, are no longer. */
const LONGEST = 2 * 1024 * 1024;

/** The text behind "7 0 obj", where there is such an object. */
const objectText = (text: string, object: string, length: number): string => {
  const found = new RegExp(`(?:^|[^\\d])${object}\\s+\\d{1,5}\\s+obj\\b`, "u").exec(text);
  return found ? text.slice(found.index + found[0].length, found.index + found[0].length + length) : "";
};

/** The widest range of letters that an array of widths gives one width to ("0 65535 1000"). */
const widestRange = (array: string, numberOf: (object: string) => number | null): number => {
  let depth = 0;
  let widest = 0;
  let run: number[] = [];
  for (const { 0: token, groups } of array.matchAll(TOKEN)) {
    if (token === "[") {
      depth++;
      run = [];
    } else if (token === "]") {
      if (--depth <= 0) break;
      run = [];
    } else if (groups?.["object"] !== undefined || groups?.["number"] !== undefined) {
      const told = groups["object"] === undefined ? Number(groups["number"]) : numberOf(groups["object"]);
      // A reference to an array stands for one.
      if (told === null) run = [];
      else if (depth === 1) run.push(told);
      if (run.length === 3) {
        widest = Math.max(widest, (run[1] as number) - (run[0] as number));
        run = [];
      }
    } else break;
  }
  return widest;
};

/**
 * Refuses a PDF one of whose fonts claims a width for more letters than any has: pdf.js notes it for each of them.
 * `text` is what the file holds of objects, each byte a character.
 * @throws {ReadError} `too-large`
 */
export const holdWidths = (text: string, options: ReadOptions): void => {
  const numberOf = (object: string): number | null => {
    const told = /^\s*([+-]?\d{1,20})/u.exec(objectText(text, object, 40))?.[1];
    return told === undefined ? null : Number(told);
  };
  for (const found of text.matchAll(WIDTHS)) {
    const { object } = found.groups ?? {};
    const start = found.index + found[0].length - 1;
    const array = object === undefined ? text.slice(start, start + LONGEST) : objectText(text, object, LONGEST);
    hold("pdfWidths", widestRange(array, numberOf), options);
  }
};

/** The objects of a file as text: what stands between its streams. */
export const asText = (parts: readonly Uint8Array[]): string => parts.map(latinText).join("\n");
