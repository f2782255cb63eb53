import { createRequire } from "node:module";
import type StringWidth from "string-width";
import type WrapAnsi from "wrap-ansi";

export interface WrapOptions {
  /** Whether a word that is longer than a line is broken. */
  readonly hard?: boolean;
}

/** What tells the width of any text builds its tables of emoji when it is loaded; most runs meet none. */
const load = createRequire(import.meta.url);
let stringWidth: typeof StringWidth | undefined;
let wrapAnsi: typeof WrapAnsi | undefined;

const widthOfAny = (text: string): number => {
  stringWidth ??= (load("string-width") as { default: typeof StringWidth }).default;
  return stringWidth(text);
};

const wrapAny = (line: string, columns: number, options: WrapOptions): string => {
  wrapAnsi ??= (load("wrap-ansi") as { default: typeof WrapAnsi }).default;
  return wrapAnsi(line, columns, options);
};

/**
 * Letters, digits and marks that take one column each and join with none of their neighbours: nearly all that is ever
 * shown. Telling their width needs no look at emoji and grapheme clusters, which would be most of the work of a short run.
 */
const PLAIN = /^[ -~À-ÖØ-öø-ɏḀ-ỿ–—‘’“”•…·×÷«»§°±²³µ½¼¾₫€→−≈≠≤≥●■□]*$/;

/** Columns that a text takes on a terminal. */
export const columnsOf = (text: string): number => (PLAIN.test(text) ? text.length : widthOfAny(text));

const wrapPlain = (line: string, columns: number): string => {
  const rows: string[] = [];
  let row = "";
  for (const word of line.split(" ")) {
    if (row === "") row = word;
    else if (row.length + 1 + word.length > columns && word !== "") {
      rows.push(row.trimEnd());
      row = word;
    } else row += ` ${word}`;
  }
  rows.push(row.trimEnd());
  return rows.join("\n");
};

/** Breaks a text at its spaces into lines of at most so many columns. */
export const wrap = (text: string, columns: number, options: WrapOptions = {}): string =>
  text
    .replaceAll("\r\n", "\n")
    .split("\n")
    .map((line) => {
      const plain = PLAIN.test(line) && (!options.hard || line.split(" ").every((word) => word.length <= columns));
      return plain ? wrapPlain(line, columns) : wrapAny(line, columns, options);
    })
    .join("\n");
