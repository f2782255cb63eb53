import { fold, normalize } from "@doichieu/parser";
import type { Figure } from "../record/figure.ts";
import type { Statement } from "./statement.ts";

/** A figure with the words that say what it counts, for holding it against another telling of the same. */
export interface Telling {
  readonly figure: Figure;
  /** Content syllables beside the unit, abbreviations spelled out. */
  readonly words: ReadonlySet<string>;
  readonly statement: Statement | null;
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
      .split(/[^\p{L}]+/u)
      .filter((syllable) => syllable !== "");
    if (known.size >= MOST_KNOWN) known.clear();
    if (word.length < 40) known.set(word, syllables);
  }
  return syllables;
};

const syllablesOf = (text: string, abbreviations: ReadonlyMap<string, string>): string[] => {
  const found: string[] = [];
  for (const word of text.split(" ")) {
    for (const syllable of syllablesOfWord(word)) {
      const long = abbreviations.get(syllable);
      if (long === undefined) found.push(syllable);
      else found.push(...long.split(" "));
    }
  }
  return found;
};

const LABEL_LIMIT = 24;

/** The content words that tell a figure. */
export const tellingOf = (
  figure: Figure,
  statement: Statement | null,
  abbreviations: ReadonlyMap<string, string>,
): Telling => {
  const inTable = figure.source === "table";
  const around =
    inTable || !statement
      ? (figure.label ?? "")
      : [...statement.left.slice(-LABEL_LIMIT), ...statement.right.slice(0, LABEL_LIMIT)].join(" ");
  const unit = new Set(syllablesOf(figure.unit ?? "", abbreviations));
  const words = new Set(
    syllablesOf(`${around} ${figure.label ?? ""}`, abbreviations).filter((word) => !EMPTY.has(word) && !unit.has(word)),
  );
  // "nhiệm vụ trọng tâm": what stands behind the head noun tells the figure, too.
  for (const word of [...unit].slice(2)) if (!EMPTY.has(word)) words.add(word);
  return { figure, words, statement, inTable };
};

/** How many words two tellings share. */
export const sharedWords = (a: Telling, b: Telling): number => {
  let shared = 0;
  for (const word of a.words) if (b.words.has(word)) shared++;
  return shared;
};
