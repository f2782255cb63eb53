import { fold } from "../source/normalize.ts";
import type { LexiconEntry } from "./entry.ts";

/** One step of the trie: the folded image of the next word or mark. */
interface TrieNode {
  readonly next: Map<string, TrieNode>;
  readonly entries: LexiconEntry[];
}

/** The longest phrase at a place, and what it may be. */
export interface LexiconMatch {
  /** In words and marks. */
  readonly length: number;
  readonly entries: readonly LexiconEntry[];
}

/** A lexicon ready for look-up: the longest phrase at a place, whatever its spacing, case and tone placement. */
export interface CompiledLexicon {
  /**
   * The longest phrase that begins at `images[at]`; null where none does.
   * @param folded folded images of the words and marks of a text, in order
   * @param images the same, not folded, for entries that tell capitals apart
   */
  readonly longest: (folded: readonly string[], images: readonly string[], at: number) => LexiconMatch | null;
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
  const root: TrieNode = { next: new Map(), entries: [] };
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
          next = { next: new Map(), entries: [] };
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
  const hasCased = (node: TrieNode): boolean => node.entries.some((entry) => entry.cased === true);
  const writtenAs = (node: TrieNode, written: string): readonly LexiconEntry[] =>
    hasCased(node) ? node.entries.filter((entry) => fits(entry, written)) : node.entries;
  return {
    phrases: () => forms.map(({ node, written }) => writtenAs(node, written)),
    longest: (folded, images, at) => {
      let best: LexiconMatch | null = null;
      let node = root.next.get(folded[at] ?? "");
      for (let length = 1; node; length++) {
        if (node.entries.length > 0) {
          const written = hasCased(node) ? images.slice(at, at + length).join(" ") : "";
          // One list a node where capitals do not matter: callers may remember what they made of it.
          const fitting = written === "" ? node.entries : node.entries.filter((entry) => fits(entry, written));
          if (fitting.length > 0) best = { length, entries: fitting };
        }
        const image: string | undefined = folded[at + length];
        node = image === undefined ? undefined : node.next.get(image);
      }
      return best;
    },
  };
};
