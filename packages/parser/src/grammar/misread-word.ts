import { KNOWN_NAMES, ROMAN_LOOKS, WORD_LOOKS, WORD_SHAPES } from "../lexicon/confusions.ts";
import { fold } from "../source/normalize.ts";
import type { Misreading, Run } from "./misreading.ts";

/** What a word that recognition got wrong was, by its folded form. */
export const WORD_MEANT: ReadonlyMap<string, string> = new Map(
  WORD_LOOKS.flatMap(([meant, ...read]) => read.map((word) => [fold(word), meant] as const)),
);

const LONGEST_WORD = 12;
/** In words. */
const LONGEST_NAME = 8;
const MARKS = /\p{M}/gu;
const SHAPE_OF = new Map(
  WORD_SHAPES.flatMap((shapes) => [...shapes].map((letter) => [letter, shapes.charAt(0)] as const)),
);

/** A word without tone and marks, letters that are mistaken for each other made one. */
const shapeOf = (word: string): string =>
  word.length > LONGEST_WORD
    ? ""
    : Array.from(
        word.toLowerCase().normalize("NFD").replaceAll(MARKS, "").replaceAll("đ", "d"),
        (letter) => SHAPE_OF.get(letter) ?? letter,
      ).join("");

interface Name {
  readonly words: readonly string[];
  readonly shapes: readonly string[];
}

let names: Map<string, Name[]> | undefined;

/** The known names by the shape of their first word, longest first; made when a recognised text comes. */
const namesByShape = (): Map<string, Name[]> => {
  if (names) return names;
  names = new Map();
  for (const name of KNOWN_NAMES) {
    const words = name.split(/[\s,]+/u);
    const shapes = words.map(shapeOf);
    const [first] = shapes as [string];
    names.set(first, [...(names.get(first) ?? []), { words, shapes }]);
  }
  for (const own of names.values()) own.sort((a, b) => b.words.length - a.words.length);
  return names;
};

let known: Set<string> | undefined;

/** Whether a phrase begins with a known name, word for word. */
export const beginsKnown = (phrase: string): boolean => {
  known ??= new Set(KNOWN_NAMES.map((name) => fold(name)));
  const words = fold(phrase).split(" ");
  for (let length = Math.min(words.length, LONGEST_NAME); length > 1; length--)
    if (known.has(words.slice(0, length).join(" "))) return true;
  return false;
};

const isUpper = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase();

/** A word in the case of another. */
const inCaseOf = (word: string, other: string): string => {
  if (isUpper(other) && other.length > 1) return word.toUpperCase();
  return isUpper(other.charAt(0)) ? word.charAt(0).toUpperCase() + word.slice(1).toLowerCase() : word.toLowerCase();
};

const SPACE = /^,?\s{1,2}$/u;

/** A phrase from run `at` on that is a known name but for its marks, or a letter. */
const nameAt = (
  runs: readonly Run[],
  at: number,
): { readonly misreading: Misreading | null; readonly length: number } | null => {
  for (const { words, shapes } of namesByShape().get(shapeOf((runs[at] as Run).text)) ?? []) {
    const own = runs.slice(at, at + words.length);
    if (own.length < words.length) continue;
    if (
      !own.every(
        (run, index) => (index === own.length - 1 || SPACE.test(run.gap)) && shapeOf(run.text) === shapes[index],
      )
    )
      continue;
    const amendments = own.flatMap(({ text, start, end }, index) => {
      const word = words[index] as string;
      return fold(text) === fold(word) ? [] : [{ start, end, image: inCaseOf(word, text) }];
    });
    return { misreading: amendments.length > 0 ? { amendments, certain: false } : null, length: words.length };
  }
  return null;
};

/** Words and known names that recognition may have got wrong. */
export const misreadWords = (runs: readonly Run[]): Misreading[] => {
  const found: Misreading[] = [];
  for (let at = 0; at < runs.length; at++) {
    const { text, start, end, gap } = runs[at] as Run;
    const meant = WORD_MEANT.get(fold(text));
    const next = runs[at + 1]?.text ?? "";
    if (meant !== undefined && /^\s?:?\s?$/u.test(gap) && /^[\dOoIlZSB|!]/u.test(next))
      found.push({ amendments: [{ start, end, image: inCaseOf(meant, text) }], certain: false });
    const name = nameAt(runs, at);
    if (name?.misreading) found.push(name.misreading);
    if (name) at += name.length - 1;
  }
  return found;
};

const ROMAN = /^X{0,3}(?:IX|IV|V?I{0,3})$/u;

const romanOf = (text: string): string => Array.from(text, (char) => ROMAN_LOOKS[char] ?? char).join("");

const QUARTER = /^(?:I{1,3}|IV)$/u;

/** The Roman numeral of a quarter: "quý 11/2031". A single digit may well be written there. */
export const misreadQuarters = (runs: readonly Run[]): Misreading[] =>
  runs.flatMap(({ text, gap }, index): Misreading[] => {
    const next = runs[index + 1];
    if (fold(text) !== "quý" || gap !== " " || !next || next.text.length > 3 || /^[1-4]$/u.test(next.text)) return [];
    const read = romanOf(next.text);
    return read !== next.text && QUARTER.test(read)
      ? [{ amendments: [{ start: next.start, end: next.end, image: read }], certain: true }]
      : [];
  });

/** The Roman numeral of a heading in capitals, at the beginning of a block: "IL. KẾT QUẢ". */
export const misreadNumeral = (runs: readonly Run[], image: string): Misreading[] => {
  const [first, second] = runs;
  if (!first || !second || first.start > 1 || first.text.length > 5 || !/^\s?[.,]\s?$/u.test(first.gap)) return [];
  const title = image.slice(first.end);
  if (!isUpper(title) || title.replaceAll(/\P{L}/gu, "").length < 4) return [];
  const read = romanOf(first.text);
  const comma = first.gap.includes(",");
  if ((ROMAN.test(first.text) && !comma) || !ROMAN.test(read) || read === "" || /^\d+$/u.test(first.text)) return [];
  return [{ amendments: [{ start: first.start, end: first.end, image: read }], certain: true }];
};
