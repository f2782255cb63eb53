import type { Diagnostic } from "../source/diagnostic.ts";
import type { SourceText } from "../source/source-text.ts";
import { isVietnameseSyllable } from "../source/vietnamese-syllable.ts";
import { JOINER } from "./markup/readable.ts";

/** What a word begins with, alone before a vowel with an accent: print sets these letters from another font. */
const TEAR =
  /(?<![\p{L}\p{M}])(?:ngh|[cgknpt]h|ng|tr|qu|[bcdđghklmnprstvx]) (?:[ăâêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]|[aeiouy]\p{M})/giu;
/** Vowels behind which a word goes on. */
const UNFINISHED = /a\p{M}*[\u0302\u0306]\p{M}*$/iu;
const WORD = /[\p{L}\p{M}]+/gu;

/** Fewer torn words than these are slips of the pen. */
const LEAST_TORN = 4;
const LEAST_SHARE = 0.04;
/** "ng ư ờ i" is torn into four; no word into more. */
const MOST_PIECES = 5;

/** Letters that stand together between spaces. */
interface Piece {
  readonly start: number;
  readonly text: string;
  /** Whether it begins with a vowel, and whether it is one with an accent and nothing else. */
  readonly opensWithVowel: boolean;
  readonly isAccentedVowel: boolean;
  /** "K", "ng", "qu": no word. */
  readonly isOnset: boolean;
  /** "UBND", "THTĐ": whole, whatever its letters. */
  readonly isAbbreviation: boolean;
}

const pieceOf = (text: string, start: number): Piece => {
  const letters = text.normalize("NFD").toLowerCase();
  const bare = letters.replaceAll(/\p{M}/gu, "");
  const isAbbreviation = /\p{L}\p{Lu}/u.test(text);
  return {
    start,
    text,
    opensWithVowel: /^[aeiouy]/u.test(bare),
    isAccentedVowel: /^[aeiouy]+$/u.test(bare) && bare !== letters,
    isOnset: !isAbbreviation && (!/[aeiouy]/u.test(bare) || bare === "qu"),
    isAbbreviation,
  };
};

/** Pieces with a single space between them, on one line. */
const runsOf = (text: string): Piece[][] => {
  const runs: Piece[][] = [];
  let end = -2;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const piece = pieceOf(word, index);
    if (index - end === 1 && /[ \u00A0]/u.test(text[end] ?? "")) (runs.at(-1) as Piece[]).push(piece);
    else runs.push([piece]);
    end = index + word.length;
  }
  return runs;
};

/** How unlikely pieces are as one word: onsets are none, and few words begin with a vowel. Null where none was torn. */
const costOf = (pieces: readonly Piece[]): number | null => {
  const [first] = pieces as [Piece];
  const weight = first.opensWithVowel ? 2.5 : 1;
  if (pieces.length === 1) return first.isOnset ? 10 : weight;
  const torn = pieces.some(({ isOnset, isAccentedVowel }) => isOnset || isAccentedVowel);
  const whole = torn && !pieces.some(({ isAbbreviation }) => isAbbreviation);
  const word = pieces.map(({ text }) => text).join("");
  return whole && isVietnameseSyllable(word) && !UNFINISHED.test(word.normalize("NFD")) ? weight : null;
};

/** The spaces inside the words of a run's most likely reading. */
const tornIn = (run: readonly Piece[]): number[] => {
  const best = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= run.length; end++) {
    let chosen = { cost: Number.POSITIVE_INFINITY, from: end - 1 };
    for (let from = end - 1; from >= Math.max(0, end - MOST_PIECES); from--) {
      const word = costOf(run.slice(from, end));
      const cost = word === null ? Number.POSITIVE_INFINITY : (best[from]?.cost ?? 0) + word;
      if (cost < chosen.cost) chosen = { cost, from };
    }
    best.push(chosen);
  }
  const spaces: number[] = [];
  let end = run.length;
  while (end > 0) {
    const { from } = best[end] as { readonly from: number };
    for (const { start } of run.slice(from + 1, end)) spaces.push(start - 1);
    end = from;
  }
  return spaces;
};

const tornWords = (torn: number, sample: string): Diagnostic => ({
  code: "torn-words",
  severity: "warning",
  page: null,
  span: null,
  message: `chữ bị tách rời tại nguyên âm có dấu (“${sample}”, ${torn} chỗ): được ghép lại khi đọc, có thể còn sai`,
  messageEn: `words are torn apart at accented vowels (“${sample}”, ${torn} places): they are read as whole and may still be wrong`,
});

/**
 * Reads words as whole that some program tore at their accents: "K ế t qu ả". The text stays as it is, its image joins
 * them. A text of whole words is given back untouched.
 */
export const mendTorn = (source: SourceText): SourceText => {
  const readable = source.readable ?? source.text;
  const tears = [...readable.matchAll(TEAR)];
  if (tears.length < LEAST_TORN) return source;
  const runs = runsOf(readable);
  if (tears.length < LEAST_SHARE * runs.reduce((words, run) => words + run.length, 0)) return source;
  const pieces: string[] = [];
  let at = 0;
  for (const space of runs.flatMap(tornIn).sort((a, b) => a - b)) {
    pieces.push(readable.slice(at, space), JOINER);
    at = space + 1;
  }
  const sample = readable.slice(tears[0]?.index, (tears[0]?.index ?? 0) + 9).trim();
  return {
    ...source,
    readable: [...pieces, readable.slice(at)].join(""),
    diagnostics: [...source.diagnostics, tornWords(tears.length, sample)],
  };
};
