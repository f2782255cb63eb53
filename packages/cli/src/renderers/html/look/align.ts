import type { Stretch } from "./stretches.ts";

/** A word of a text: what stands between spaces. */
interface Word {
  readonly text: string;
  readonly start: number;
}

/** How one text lies in another. */
export interface Alignment {
  /** Where a stretch of the first text stands in the second; null where not all of it does, in one piece. */
  readonly place: (span: Stretch) => Stretch | null;
  /** Stretches of either text that the other has not, in order. */
  readonly onlyFirst: readonly Stretch[];
  readonly onlySecond: readonly Stretch[];
  /** How much of the first text stands in the second, 0 to 1. */
  readonly share: number;
}

/** Marks that change nothing of a word: soft hyphens, joiners; a hyphen that breaks no line is a hyphen. */
const plain = (word: string): string =>
  word.replaceAll("\u2011", "-").replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, "");

const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(/\S+/gu), (match) => ({ text: plain(match[0]), start: match.index }));

/** Several words make a place, one alone only where it is the only one. */
const GRAMS = [4, 2, 1];
/** Texts that differ so much that nothing more is found are left as they are. */
const DEEPEST = 12;

const uniqueGrams = (words: readonly Word[], from: number, to: number, size: number): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  for (let at = from; at + size <= to; at++) {
    let gram = (words[at] as Word).text;
    for (let more = 1; more < size; more++) gram += ` ${(words[at + more] as Word).text}`;
    found.set(gram, found.has(gram) ? -1 : at);
  }
  return found;
};

type Pair = readonly [number, number];

/** What stands once in both, in the order of the first. */
const commonGrams = (first: ReadonlyMap<string, number>, second: ReadonlyMap<string, number>): Pair[] => {
  const pairs: Pair[] = [];
  for (const [gram, at] of first) {
    const other = second.get(gram);
    if (at >= 0 && other !== undefined && other >= 0) pairs.push([at, other]);
  }
  return pairs;
};

/** The longest run of pairs that ascends in both. */
const ascending = (pairs: readonly Pair[]): Pair[] => {
  const ends: number[] = [];
  const before: number[] = [];
  for (const [index, [, at]] of pairs.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((pairs[ends[middle] as number] as Pair)[1] < at) low = middle + 1;
      else high = middle;
    }
    before.push(low === 0 ? -1 : (ends[low - 1] as number));
    ends[low] = index;
  }
  const run: Pair[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] as number) run.push(pairs[index] as Pair);
  return run.reverse();
};

/** For each word of the first text, its word in the second, or -1. */
const matchWords = (first: readonly Word[], second: readonly Word[]): Int32Array => {
  const match = new Int32Array(first.length).fill(-1);
  const taken = new Uint8Array(second.length);
  const same = (a: number, b: number): boolean => (first[a] as Word).text === (second[b] as Word).text;
  const join = (a: number, b: number): void => {
    match[a] = b;
    taken[b] = 1;
  };
  const fill = (aFrom: number, aTo: number, bFrom: number, bTo: number, depth: number): void => {
    let [a, b, aEnd, bEnd] = [aFrom, bFrom, aTo, bTo];
    while (a < aEnd && b < bEnd && same(a, b)) join(a++, b++);
    while (a < aEnd && b < bEnd && same(aEnd - 1, bEnd - 1)) join(--aEnd, --bEnd);
    if (a === aEnd || b === bEnd || depth === DEEPEST) return;
    for (const size of GRAMS) {
      const anchors = ascending(commonGrams(uniqueGrams(first, a, aEnd, size), uniqueGrams(second, b, bEnd, size)));
      if (anchors.length === 0) continue;
      for (const [at, other] of [...anchors, [aEnd, bEnd] as const]) {
        if (at < a || other < b) continue;
        fill(a, at, b, other, depth + 1);
        [a, b] = [at, other];
        while (a < aEnd && b < bEnd && same(a, b)) join(a++, b++);
      }
      return;
    }
  };
  fill(0, first.length, 0, second.length, 0);
  // What stands elsewhere: notes at the end, boxes beside the text.
  const size = GRAMS[0] as number;
  const moved = commonGrams(uniqueGrams(first, 0, first.length, size), uniqueGrams(second, 0, second.length, size));
  for (const [at, other] of moved) {
    const free = (a: number, b: number): boolean =>
      a >= 0 && b >= 0 && a < first.length && b < second.length && match[a] === -1 && taken[b] === 0 && same(a, b);
    for (let step = 0; free(at + step, other + step); step++) join(at + step, other + step);
    for (let step = 1; match[at] === other && free(at - step, other - step); step++) join(at - step, other - step);
  }
  return match;
};

/** Stretches of words that nothing matches; marks alone are no difference. */
const unmatched = (words: readonly Word[], text: string, isMatched: (index: number) => boolean) => {
  const stretches: { start: number; end: number }[] = [];
  let last = -2;
  for (const [index, word] of words.entries()) {
    if (isMatched(index)) continue;
    const end = word.start + (/^\S+/u.exec(text.slice(word.start, word.start + 1000))?.[0].length ?? 1);
    const open = stretches.at(-1);
    if (open && last === index - 1) open.end = end;
    else stretches.push({ start: word.start, end });
    last = index;
  }
  return stretches.filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
};

/**
 * Lays one text beside another that says mostly the same, mostly in the same order: by runs of words that stand once in
 * both. Takes time in proportion to the texts.
 */
export const align = (first: string, second: string): Alignment => {
  const [a, b] = [wordsOf(first), wordsOf(second)];
  const match = matchWords(a, b);
  const taken = new Set(match);
  let matched = 0;
  for (const index of match) if (index >= 0) matched++;
  const lastAt = (offset: number): number => {
    let low = 0;
    let high = a.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((a[middle] as Word).start <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  return {
    place: ({ start, end }) => {
      const from = lastAt(start);
      const to = lastAt(end - 1);
      const [word, other] = [a[from], b[match[from] ?? -1]];
      const [lastWord, lastOther] = [a[to], b[match[to] ?? -1]];
      if (!word || !other || !lastWord || !lastOther) return null;
      for (let index = from; index < to; index++)
        if ((match[index] as number) + 1 !== (match[index + 1] as number)) return null;
      return { start: other.start + start - word.start, end: lastOther.start + end - lastWord.start };
    },
    onlyFirst: unmatched(a, first, (index) => (match[index] as number) >= 0),
    onlySecond: unmatched(b, second, (index) => taken.has(index)),
    share: a.length === 0 ? 0 : matched / a.length,
  };
};
