import { fold } from "@doichieu/parser";
import { normalize } from "@doichieu/parser/internal";
import type { Figure } from "../../record/figure/figure.ts";
import type { Place } from "../../reading/place.ts";

/** A figure with the words that say what it counts, for holding it against another telling of the same. */
export interface Telling {
  readonly figure: Figure;
  /** Content syllables beside the unit, abbreviations spelled out. */
  readonly words: ReadonlySet<string>;
  readonly place: Place | null;
  /** Row of a table, where it stands in one. */
  readonly inTable: boolean;
}

// Words that stand beside figures of every kind and tell none apart.
const EMPTY = new Set(
  (
    "số đã được là có của các những và với tại trên trong theo về cho do từ đến tính tổng cộng toàn gồm đạt chiếm bằng còn " +
    "thực hiện kết quả ban hành tiếp tục ra này đó như sau nay khi để lại vào bị cả cùng một năm tháng quý kỳ ngày đầu " +
    "cuối báo cáo thời điểm lượng người cơ quan đơn vị tỉnh hiện"
  ).split(" "),
);

/** Syllables of words met before; emptied when a hostile text fills it. */
const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 20_000;

const syllablesOfWord = (word: string): readonly string[] => {
  let syllables = known.get(word);
  if (!syllables) {
    syllables = fold(normalize(word).image)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((syllable) => syllable !== "");
    if (known.size >= MOST_KNOWN) known.clear();
    if (word.length < 40) known.set(word, syllables);
  }
  return syllables;
};

/** Hands over the syllables of some words, abbreviations spelled out. */
const eachSyllable = (
  words: readonly string[],
  abbreviations: ReadonlyMap<string, string>,
  take: (syllable: string) => void,
): void => {
  for (const word of words) {
    for (const syllable of syllablesOfWord(word)) {
      const long = abbreviations.get(syllable);
      if (long === undefined) take(syllable);
      else for (const each of long.split(" ")) take(each);
    }
  }
};

const LABEL_LIMIT = 24;

/** The content words that tell a figure. */
export const tellingOf = (figure: Figure, place: Place | null, abbreviations: ReadonlyMap<string, string>): Telling => {
  const inTable = figure.source === "table";
  const unit = new Set<string>();
  eachSyllable((figure.unit ?? "").split(" "), abbreviations, (syllable) => unit.add(syllable));
  const words = new Set<string>();
  const add = (syllable: string): void => {
    if (!EMPTY.has(syllable) && !unit.has(syllable)) words.add(syllable);
  };
  if (!inTable && place) {
    eachSyllable(place.left.slice(-LABEL_LIMIT), abbreviations, add);
    eachSyllable(place.right.slice(0, LABEL_LIMIT), abbreviations, add);
  }
  eachSyllable((figure.label ?? "").split(" "), abbreviations, add);
  // "nhiệm vụ trọng tâm": what stands behind the head noun tells the figure, too.
  let passed = 0;
  for (const word of unit) if (passed++ >= 2 && !EMPTY.has(word)) words.add(word);
  return { figure, words, place, inTable };
};

/** How many words two tellings share. */
export const sharedWords = (a: Telling, b: Telling): number => {
  let shared = 0;
  for (const word of a.words) if (b.words.has(word)) shared++;
  return shared;
};
