import { fold } from "../source/normalize.ts";
import type { LexiconEntry } from "./entry.ts";

/** One step of the trie: the folded image of the next word or mark. */
interface TrieNode {
  readonly next: Map<string, TrieNode>;
  readonly entries: LexiconEntry[];
  /** Whether some entry tells capitals apart. */
  cased: boolean;
}

/** A word or mark of a text, as look-up needs it. */
export interface WrittenWord {
  readonly image: string;
  readonly folded: string;
}

/** Where phrases that begin with one word are found; what is in it is the lexicon's own matter. */
export type Opening = object;

/** The longest phrase at a place, and what it may be. */
export interface LexiconMatch {
  /** In words and marks. */
  readonly length: number;
  readonly entries: readonly LexiconEntry[];
}

/** A lexicon ready for look-up: the longest phrase at a place, whatever its spacing, case and tone placement. */
export interface CompiledLexicon {
  /** Where the phrases that begin with a folded word are found; undefined where none does. */
  readonly opening: (folded: string) => Opening | undefined;
  /**
   * The longest phrase that begins at `words[at]`; null where none does.
   * @param opening that of the word at `at`
   */
  readonly longest: (opening: Opening, words: readonly WrittenWord[], at: number) => LexiconMatch | null;
  /** What each form of each entry may be, in the order of the entries. */
  readonly phrases: () => Iterable<readonly LexiconEntry[]>;
}

/**
 * Compiles entries into a trie over words. Its size does not slow look-up down: one map step a word.
 * @param split splits a form into the images that the lexer would yield for it
 */
export const compileLexicon = (
  entries: readonly LexiconEntry[],
  split: (form: string) => readonly string[],
): CompiledLexicon => {
  const root: TrieNode = { next: new Map(), entries: [], cased: false };
  const forms: { readonly node: TrieNode; readonly written: string }[] = [];
  const keys = new Map<string, string>();
  const keyOf = (image: string): string => {
    let key = keys.get(image);
    if (key === undefined) keys.set(image, (key = fold(image)));
    return key;
  };
  const casedForms = new Map<LexiconEntry, Set<string>>();
  for (const entry of entries) {
    const written = new Set<string>();
    for (const form of entry.forms) {
      const images = split(form);
      let node = root;
      for (const image of images) {
        const key = keyOf(image);
        let next = node.next.get(key);
        if (!next) {
          next = { next: new Map(), entries: [], cased: false };
          node.next.set(key, next);
        }
        node = next;
      }
      if (!node.entries.includes(entry)) node.entries.push(entry);
      const image = images.join(" ");
      written.add(image);
      forms.push({ node, written: image });
    }
    if (entry.cased) casedForms.set(entry, written);
  }
  const fits = (entry: LexiconEntry, written: string): boolean => casedForms.get(entry)?.has(written) ?? true;
  /** One list for each choice of a node's entries: callers remember what they made of a list. */
  const choices = new Map<TrieNode, (readonly LexiconEntry[])[]>();
  const choiceOf = (node: TrieNode, written: string): readonly LexiconEntry[] => {
    const fitting = node.entries.filter((entry) => fits(entry, written));
    if (fitting.length === node.entries.length) return node.entries;
    const known = choices.get(node) ?? [];
    const same = known.find(
      (list) => list.length === fitting.length && list.every((entry, at) => entry === fitting[at]),
    );
    if (same) return same;
    choices.set(node, [...known, fitting]);
    return fitting;
  };
  // Told once a node, when all entries are in: most phrases do not tell capitals apart.
  for (const { node } of forms) node.cased = node.entries.some((entry) => entry.cased === true);
  return {
    phrases: () => forms.map(({ node, written }) => (node.cased ? choiceOf(node, written) : node.entries)),
    opening: (folded) => root.next.get(folded),
    longest: (opening, words, at) => {
      let best: LexiconMatch | null = null;
      let node: TrieNode | undefined = opening as TrieNode;
      for (let length = 1; node; length++) {
        if (node.entries.length > 0) {
          const fitting = node.cased ? choiceOf(node, writtenFrom(words, at, length)) : node.entries;
          if (fitting.length > 0) best = { length, entries: fitting };
        }
        const next: WrittenWord | undefined = words[at + length];
        node = next && node.next.get(next.folded);
      }
      return best;
    },
  };
};

const writtenFrom = (words: readonly WrittenWord[], at: number, length: number): string => {
  let written = (words[at] as WrittenWord).image;
  for (let next = at + 1; next < at + length; next++) written += ` ${(words[next] as WrittenWord).image}`;
  return written;
};
