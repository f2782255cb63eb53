import type { Span } from "@doichieu/parser";
import type { CueKind } from "@doichieu/parser/internal";
import type { Figure } from "../record/figure/figure.ts";

/** A punctuation mark that orders clauses. "¶" stands between the items of a bulleted list, "…" for a list that goes on. */
export type Mark = "," | ";" | ":" | "." | "(" | ")" | "…" | "¶" | "+" | "=" | "/";

export interface FigureItem {
  readonly type: "figure";
  readonly figure: Figure;
  readonly span: Span;
}
export interface CueItem {
  readonly type: "cue";
  readonly kinds: readonly CueKind[];
  readonly words: readonly string[];
  /** Classes that the same words name: "đang giải quyết" is progress/ongoing. */
  readonly classes: readonly { readonly family: string; readonly member: string }[];
  readonly span: Span;
}
export interface WordItem {
  readonly type: "word";
  readonly words: readonly string[];
  /** Classes that the word names: "quá hạn" is deadline/late. */
  readonly classes: readonly { readonly family: string; readonly member: string }[];
  readonly span: Span;
}
export interface MarkItem {
  readonly type: "mark";
  readonly mark: Mark;
  readonly span: Span;
}

/** What a text looks like to the binding: figures, the cues around them, other words, and marks. */
export type Item = FigureItem | CueItem | WordItem | MarkItem;

/** Whether an item is one of some marks. */
export const isMark = (item: Item | undefined, ...marks: readonly Mark[]): boolean =>
  item?.type === "mark" && marks.includes(item.mark);

export const hasCue = (kinds: readonly CueKind[], ...wanted: readonly CueKind[]): boolean =>
  wanted.some((kind) => kinds.includes(kind));

/** Whether an item is a cue of one of some kinds. */
export const isCue = (item: Item | undefined, ...kinds: readonly CueKind[]): boolean =>
  item?.type === "cue" && hasCue(item.kinds, ...kinds);

/** The words of items, cues included. */
export const wordsOf = (items: readonly Item[]): string[] =>
  gather(items, (item) => (item.type === "word" || item.type === "cue" ? item.words : NONE));

const NONE: readonly never[] = [];

/** Like `flatMap`, which takes several times as long; statements are made of little else. */
const gather = <Part>(items: readonly Item[], partsOf: (item: Item) => readonly Part[]): Part[] => {
  const gathered: Part[] = [];
  for (const item of items) for (const part of partsOf(item)) gathered.push(part);
  return gathered;
};

/** Words that join two things told alike. */
export const JOINS: ReadonlySet<string> = new Set(["và", "cùng", "với"]);
