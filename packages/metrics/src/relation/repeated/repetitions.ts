import type { ParsedReport } from "@doichieu/parser";
import { compare, rational, type Rational } from "../../arithmetic/rational.ts";
import type { Figure } from "../../record/figure/figure.ts";
import { abbreviationsOf } from "./abbreviations.ts";
import { cueSet } from "../../reading/cues.ts";
import type { Place } from "../../reading/place.ts";
import type { Reading } from "../../reading/reading.ts";
import { sharedWords, tellingOf, type Telling } from "./telling.ts";
import type { Repetition } from "./repetition.ts";
import { readNamedRows } from "./named-rows.ts";
import { readTitleFigures } from "./title-figure.ts";
import { unitAgreement, unitOf } from "../../record/figure/unit-agreement.ts";
import { literalOf, wholeOf } from "../../record/figure/value.ts";

// Two-syllable words, mostly: two of them are what a figure's label takes to be about one thing.
const ENOUGH = 4;
// More words than this beside the shared ones speak of something narrower.
const SPARE = 4;
// How many earlier tellings of one value are looked at: keeps a long list of zeros from costing its square.
const RECENT = 40;

const valueOf = (figure: Figure): Rational => (figure.kind === "ratio" ? wholeOf(figure) : literalOf(figure)).value;

/** What may be told again: a figure's value; of a ratio, its part and its whole. */
const valuesOf = (figure: Figure): readonly Rational[] =>
  figure.kind === "ratio" ? [wholeOf(figure).value, literalOf(figure).value] : [literalOf(figure).value];

const sameKind = (a: Figure, b: Figure): boolean =>
  a.kind === b.kind || (a.kind === "ratio" && b.kind === "count") || (a.kind === "count" && b.kind === "ratio");

const sameSentence = (a: Telling, b: Telling): boolean =>
  !a.inTable && !b.inTable && a.figure.span.block === b.figure.span.block && a.place?.sentence === b.place?.sentence;

/** The figures of one unit, whose wholes (a count is its own) are one number: "1.207 hồ sơ … 1.163/1.207 hồ sơ", "218/507 em … 289/507 em". */
const ofOneWhole = (a: Telling, b: Telling): boolean =>
  (a.figure.kind === "ratio" || b.figure.kind === "ratio") &&
  sameKind(a.figure, b.figure) &&
  unitAgreement(a.figure, b.figure) > 1 &&
  compare(valueOf(a.figure), valueOf(b.figure)) === 0;

const digitsOf = (figure: Figure): number => figure.exact.replace(/\D/gu, "").length;

/** A number so long does not come twice by chance. */
const LONG = 2;
const VERY_LONG = 4;

/** Digits that say something: of "20 tỷ" two. */
const toldDigits = ({ text }: Figure): number => text.replaceAll(/\D/gu, "").replace(/0+$/u, "").length;

/** "đã phát 412.359 bưu kiện (số phát đúng hẹn là 412.359)": told again in one sentence, and not of the next in a list. */
const toldTwiceAtOnce = (a: Telling, b: Telling): boolean =>
  unitAgreement(a.figure, b.figure) > 1 &&
  toldDigits(a.figure) > (a.place?.depth === b.place?.depth ? VERY_LONG : LONG);

/** Whether the labels put the figures into different classes: in time and late, received and settled. */
const contrasts = (a: Telling, b: Telling): boolean =>
  (a.place?.classes ?? []).some((one) =>
    (b.place?.classes ?? []).some((other) => one.family === other.family && one.member !== other.member),
  );

const APART = cueSet("earlier", "compared", "cumulative", "average", "target", "plan", "up", "down", "rest");

const plain = ({ figure, place }: Telling): boolean =>
  figure.qualifier === null &&
  figure.upper === null &&
  (place === null || (figure.comparison === null && ((place.leadCues | place.leftCues) & APART) === 0));

const agreesInTime = (a: Figure, b: Figure): boolean =>
  (a.period === null || b.period === null || a.period.key === b.period.key) &&
  (a.scope === null || b.scope === null || a.scope === b.scope);

/** The same noun, or one with an attribute: "văn bản", "văn bản QPPL". */
const sameNoun = (a: Figure, b: Figure): boolean => {
  const one = unitOf(a);
  const other = unitOf(b);
  if (one === null || other === null) return one === other && unitAgreement(a, b) > 1;
  return one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `);
};

/** "Tân Bình 2" is not Tân Bình. */
const numbers = ({ words }: Telling): string => [...words].filter((word) => /^\p{N}/u.test(word)).join(" ");

const tellsSame = (a: Telling, b: Telling): boolean => {
  if (numbers(a) !== numbers(b)) return false;
  const shared = sharedWords(a, b);
  const [less, more] = a.words.size <= b.words.size ? [a, b] : [b, a];
  return shared >= ENOUGH && shared === less.words.size && more.words.size - shared <= SPARE;
};

const equalTellings = (a: Telling, b: Telling, shared: number): boolean => {
  const unit = unitAgreement(a.figure, b.figure);
  if (unit === 0) return false;
  // "104 kiến nghị … 61/104 kiến nghị": a ratio names its whole again.
  if ((a.figure.kind === "ratio") !== (b.figure.kind === "ratio") && unit > 1) return a.figure.exact !== "0";
  if (ofOneWhole(a, b)) return compare(valueOf(a.figure), rational(10n)) >= 0;
  // Rows of tables come in series of alike labels.
  if (a.inTable && b.inTable) return shared >= ENOUGH && a.figure.value >= 10;
  if (unit === 1) return shared >= ENOUGH / 2 && a.figure.value >= 10;
  // A long number does not come twice by chance.
  return shared >= ENOUGH / 2 || digitsOf(a.figure) > LONG || (shared > 0 && a.figure.value >= 10);
};

/** Of earlier tellings of the same value the one that shares the most words, of several the first. */
const bestAmong = (earlier: readonly Telling[], telling: Telling): Telling | null => {
  let best: Telling | null = null;
  let most = -1;
  for (let at = Math.max(0, earlier.length - RECENT); at < earlier.length; at++) {
    const other = earlier[at] as Telling;
    if (
      other === telling ||
      !sameKind(other.figure, telling.figure) ||
      (sameSentence(other, telling) && !ofOneWhole(other, telling) && !toldTwiceAtOnce(other, telling))
    )
      continue;
    const shared = sharedWords(other, telling);
    if (
      shared <= most ||
      (contrasts(other, telling) && !ofOneWhole(other, telling)) ||
      !equalTellings(other, telling, shared)
    )
      continue;
    best = other;
    most = shared;
  }
  return best;
};

/** The earlier tellings of the word that the fewest share. */
const rarestOf = (words: ReadonlySet<string>, byWord: ReadonlyMap<string, readonly Telling[]>): readonly Telling[] => {
  let rarest: readonly Telling[] | undefined;
  for (const word of words) {
    const told = byWord.get(word);
    if (!told) return [];
    if (!rarest || told.length < rarest.length) rarest = told;
  }
  return rarest ?? [];
};

/**
 * Figures that tell one quantity twice, in the body and in an annex or in two sections.
 * Equal ones are paired by value; unequal ones only where one label holds all words of the other.
 */
export const readRepetitions = (report: ParsedReport, reading: Reading, figures: readonly Figure[]): Repetition[] => {
  const abbreviations = abbreviationsOf(report);
  const placeOf = new Map<Figure, Place>(reading.places.map((place) => [place.figure, place]));
  const tellings = figures
    .filter((figure) => figure.kind !== "rate")
    .map((figure) => tellingOf(figure, placeOf.get(figure) ?? null, abbreviations));
  const byValue = new Map<string, Telling[]>();
  const byWord = new Map<string, Telling[]>();
  const found: Repetition[] = [];
  const paired = new Set<Telling>();
  const groupOf = new Map<Figure, Figure[]>();
  for (const telling of tellings) {
    for (const value of valuesOf(telling.figure)) {
      const key = `${value.n}/${value.d}`;
      const alike = byValue.get(key) ?? [];
      const best = bestAmong(alike, telling);
      if (best) {
        const group = groupOf.get(best.figure) ?? [best.figure];
        group.push(telling.figure);
        groupOf.set(best.figure, group).set(telling.figure, group);
        paired.add(best).add(telling);
      }
      alike.push(telling);
      byValue.set(key, alike);
    }
  }
  for (const group of new Set(groupOf.values())) {
    const [first, second, ...rest] = group;
    if (!first || !second) continue;
    found.push({
      figures: [first, second, ...rest],
      equal: true,
      inTable: group.some((item) => item.source === "table"),
    });
  }
  for (const telling of tellings) {
    if (paired.has(telling) || !plain(telling) || telling.words.size < ENOUGH) continue;
    const rarest = rarestOf(telling.words, byWord);
    const rivals = rarest.slice(-RECENT).filter(
      (other) =>
        other.figure.kind === telling.figure.kind &&
        // Two paragraphs in the same words mostly speak of two offices; an annex row repeats the body.
        other.inTable !== telling.inTable &&
        !contrasts(other, telling) &&
        agreesInTime(other.figure, telling.figure) &&
        sameNoun(other.figure, telling.figure) &&
        tellsSame(other, telling),
    );
    const [only] = rivals;
    // Several rivals: the words name a kind of thing, not one figure.
    if (only && rivals.length === 1 && compare(valueOf(only.figure), valueOf(telling.figure)) !== 0)
      found.push({
        figures: [only.figure, telling.figure],
        equal: false,
        inTable: telling.inTable || only.inTable,
      });
    for (const word of telling.words) {
      const list = byWord.get(word) ?? [];
      list.push(telling);
      byWord.set(word, list);
    }
  }
  const named = readNamedRows(report, reading, figures).filter(
    ({ figures: [first, second] }) => !groupOf.get(first)?.includes(second),
  );
  return [...found, ...named, ...readTitleFigures(abbreviations, reading, placeOf)];
};
