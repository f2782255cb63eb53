import { fold } from "../source/normalize.ts";
import { LAW_NAMES } from "./law-names.ts";

interface NameNode {
  readonly next: Map<string, NameNode>;
  ends: boolean;
}

const roots = new Map<string, NameNode>();
for (const [type, names] of Object.entries(LAW_NAMES)) {
  const root: NameNode = { next: new Map(), ends: false };
  for (const name of names) {
    let node = root;
    for (const word of fold(name)
      .replaceAll(/([,()/])/gu, " $1 ")
      .trim()
      .split(/\s+/u)) {
      let next = node.next.get(word);
      if (!next) {
        next = { next: new Map(), ends: false };
        node.next.set(word, next);
      }
      node = next;
    }
    node.ends = true;
  }
  roots.set(fold(type), root);
}

const whole = new Set(
  Object.entries(LAW_NAMES).flatMap(([type, names]) =>
    names.map((name) => fold(`${type} ${name}`).replaceAll(",", "")),
  ),
);

/** Whether a law is known by its whole name, its type included. */
export const isKnownLaw = (name: string): boolean => whole.has(fold(name).replaceAll(/\s*,/gu, ""));

/** Number of words of the longest known name that `words` (folded) begin with; 0 where none fits. */
export const lawNameAt = (type: string, words: readonly string[]): number => {
  let node = roots.get(fold(type));
  let best = 0;
  for (let at = 0; node && at < words.length; at++) {
    node = node.next.get(words[at] as string);
    if (node?.ends) best = at + 1;
  }
  return best;
};
