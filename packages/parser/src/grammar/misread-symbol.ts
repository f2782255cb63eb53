import { LETTER_SHAPES, PART_LOOKS, SOLIDUS_LOOKS } from "../lexicon/confusions.ts";
import { isOfficeAbbreviation, isUnitAbbreviation, KNOWN_PARTS, typesOfAbbreviation } from "../lexicon/symbols.ts";
import { fold } from "../source/normalize.ts";
import type { Amendment } from "../source/amended.ts";
import { WORD_MEANT } from "./misread-word.ts";
import type { Misreading, Run } from "./misreading.ts";

const SHAPE_OF = new Map(
  LETTER_SHAPES.flatMap((shapes) => [...shapes].map((letter) => [letter, shapes.charAt(0)] as const)),
);
const shapeOf = (part: string): string =>
  Array.from(part, (letter) => SHAPE_OF.get(letter) ?? letter.toUpperCase()).join("");
/** "QĐĐ": one letter read twice. */
const withoutDoubles = (shape: string): string => shape.replaceAll(/(.)\1+/gu, "$1");

let partsByShape: Map<string, string[]> | undefined;

const partsOfShape = (shape: string): readonly string[] => {
  if (!partsByShape) {
    partsByShape = new Map();
    for (const part of KNOWN_PARTS) {
      const key = shapeOf(part);
      partsByShape.set(key, [...(partsByShape.get(key) ?? []), part]);
    }
  }
  return partsByShape.get(shape) ?? [];
};

/** The document type that the words before a symbol tell, by the symbol's place. */
export type TypeAt = (start: number) => string | null;

/** What may stand between number and symbol, or between parts, besides the mark itself. */
const JOINT = /^\s{0,2}(?<noise>[.,:;'"]{0,2})\s{0,2}(?<mark>[/-])\s?(?<quote>['"]?)\s?$/u;
const YEAR = /^(?:19|20)\d\d$/u;
const NUMBER = /^[\dOoIlZSB|!]{0,5}\d[\dOoIlZSB|!]{0,5}$/u;

const isType = (part: string): boolean => typesOfAbbreviation(part).length > 0;
const isOffice = (part: string): boolean => isOfficeAbbreviation(part) || isUnitAbbreviation(part);

/** The part that is meant by one that makes no sense where it stands; null where it makes sense, or several could be. */
const partMeant = (part: string, first: boolean, type: string | null): string | null => {
  if (part.length > 9 || !/\p{Lu}/u.test(part)) return null;
  const fits = (candidate: string): boolean => type !== null && typesOfAbbreviation(candidate).includes(type);
  const named = PART_LOOKS.filter(([, ...read]) => read.includes(part)).map(([meant]) => meant);
  if (first ? isType(part) || isOffice(part) : isOffice(part) || (isType(part) && part.length > 1)) {
    // A known part is doubted only where the type word says another that looks like it.
    if (!first || type === null || !isType(part) || fits(part)) return null;
    return [...named, ...partsOfShape(shapeOf(part))].find(fits) ?? null;
  }
  if (part.length < 2) return null;
  const shape = shapeOf(part);
  for (const candidates of [named, partsOfShape(shape), partsOfShape(withoutDoubles(shape))]) {
    const usable = candidates.filter(
      (candidate) => candidate.length > 1 && (first ? isType(candidate) || isOffice(candidate) : isOffice(candidate)),
    );
    const fitting = first ? usable.filter(fits) : [];
    const [only, ...more] = fitting.length > 0 ? fitting : usable;
    if (only !== undefined && (more.length === 0 || fitting.length > 0)) return only;
  }
  return null;
};

/** "17/2024JQĐ-UBND", "Số: IBC-STP": the solidus read as a letter of the part. */
const solidusIn = (run: Run, before: Run | undefined): Amendment | null => {
  const match = /^(?<digits>\d{0,4})(?<mark>.)(?<part>\p{Lu}[\p{L}&]{1,8})$/u.exec(run.text);
  if (!match?.groups || !JOINT.test(run.gap) || !SOLIDUS_LOOKS.includes(match.groups["mark"] as string)) return null;
  const { digits = "", part = "" } = match.groups;
  const numbered = before !== undefined && (WORD_MEANT.get(fold(before.text)) ?? fold(before.text)) === "số";
  if (!isType(part) && !isOffice(part)) return null;
  if (isType(run.text) || isOffice(run.text)) return null;
  if (digits === "" ? !numbered : !numbered && !(before && JOINT.test(before.gap) && NUMBER.test(before.text)))
    return null;
  const at = run.start + digits.length;
  return { start: at, end: at + 1, image: "/" };
};

/** What of the symbol from run `at` on, the first behind the number, is to be read otherwise. */
const amendSymbol = (runs: readonly Run[], at: number, typeAt: TypeAt): Amendment[] => {
  const found: Amendment[] = [];
  let first = true;
  for (let index = at; index < runs.length && index < at + 6; index++) {
    let run = runs[index] as Run;
    const next = runs[index + 1];
    // "K H-TTCP"
    if (
      first &&
      next &&
      run.gap === " " &&
      run.text.length + next.text.length <= 5 &&
      isType(run.text + next.text) &&
      JOINT.test(next.gap)
    ) {
      found.push({ start: run.end, end: next.start, image: "" });
      run = { ...next, text: run.text + next.text };
      index++;
    } else {
      const meant = partMeant(run.text, first, typeAt(run.start));
      if (meant !== null && meant !== run.text) found.push({ start: run.start, end: run.end, image: meant });
    }
    first = false;
    const joint = JOINT.exec(run.gap);
    const after = runs[index + 1];
    if (!joint?.groups || !after || !/^\p{Lu}/u.test(after.text)) break;
    const { noise, quote, mark = "-" } = joint.groups;
    if (noise || quote) found.push({ start: run.end, end: after.start, image: mark });
  }
  return found;
};

/** Symbols that recognition may have got wrong. */
export const misreadSymbols = (runs: readonly Run[], typeAt: TypeAt): Misreading[] => {
  const found: Misreading[] = [];
  const add = (amendments: readonly Amendment[]): void => {
    for (const amendment of amendments) found.push({ amendments: [amendment], certain: false });
  };
  runs.forEach((run, index) => {
    const solidus = solidusIn(run, runs[index - 1]);
    if (solidus) add([solidus]);
    const joint = JOINT.exec(run.gap);
    const next = runs[index + 1];
    const blank = (WORD_MEANT.get(fold(run.text)) ?? fold(run.text)) === "số";
    if (!next || !joint?.groups || !(NUMBER.test(run.text) || blank)) return;
    const { noise, quote, mark = "/" } = joint.groups;
    let part = index + 1;
    if (YEAR.test(next.text) && JOINT.test(next.gap)) part++;
    const head = runs[part];
    // A date has no letters behind its mark.
    if (!head || !/^\p{Lu}/u.test(head.text) || NUMBER.test(head.text)) return;
    if ((noise || quote) && !blank) add([{ start: run.end, end: next.start, image: mark }]);
    add(amendSymbol(runs, part, typeAt));
  });
  return found;
};
