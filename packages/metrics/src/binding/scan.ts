import type { Cue, CueKind, LabelClass, LexiconEntry, ParsedBlock, Span, Token } from "@doichieu/parser";
import { spanOf } from "@doichieu/parser";
import type { Figure } from "../record/figure.ts";

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

const hasField = (entry: LexiconEntry, field: string): boolean =>
  "fields" in entry && typeof entry.fields === "object" && entry.fields !== null && field in entry.fields;

const isCue = (entry: LexiconEntry): entry is Cue => entry.category === "cue" && hasField(entry, "kinds");
const isClass = (entry: LexiconEntry): entry is LabelClass => entry.category === "cue" && hasField(entry, "family");

// No object: a report may say "constructor".
const MARKS: ReadonlyMap<string, Mark> = new Map(
  ([",", ";", ":", "(", ")", "+", "=", "/"] as const).map((mark) => [mark, mark]),
);

const UPPER_OR_DIGIT = /^[\p{Lu}\d([*_"'<#-]/u;

/** Whether a stop ends its sentence: at the end of the block, or before a capital. */
const endsSentence = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1];
  if (!next) return true;
  const before = tokens[at - 1];
  if (next.startOffset === (tokens[at] as Token).endOffset + 1 && /^\p{L}|\d/u.test(next.image)) return false;
  if (
    before &&
    before.image.length === 1 &&
    /\p{Lu}/u.test(before.image) &&
    before.endOffset + 1 === tokens[at]?.startOffset
  )
    return false;
  return UPPER_OR_DIGIT.test(next.image);
};

/** Reads a block's tokens and figures into items. Linear in the number of tokens. */
export const scanBlock = (block: ParsedBlock, figures: readonly Figure[], text: string): Item[] => {
  const items: Item[] = [];
  const { tokens } = block.tokenized;
  let nextFigure = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const span = spanOf(block.tokenized, token);
    while (nextFigure < figures.length && (figures[nextFigure] as Figure).span.end <= span.start) nextFigure++;
    const figure = figures[nextFigure];
    if (figure && span.start < figure.span.end && figure.span.start < span.end) {
      const last = items.at(-1);
      if (last?.type !== "figure" || last.figure !== figure) items.push({ type: "figure", figure, span: figure.span });
      continue;
    }
    if (token.image === "%") continue;
    const mark = MARKS.get(token.image);
    if (mark) items.push({ type: "mark", mark, span });
    else if (token.image === ".") {
      if (text.charAt(span.start) === "…" || tokens[at + 1]?.image === ".") {
        while (tokens[at + 1]?.image === ".") at++;
        items.push({ type: "mark", mark: "…", span });
        if (endsSentence(tokens, at)) items.push({ type: "mark", mark: ".", span });
      } else if (endsSentence(tokens, at)) items.push({ type: "mark", mark: ".", span });
    } else if (/\p{L}|\d/u.test(token.image)) {
      const words = token.folded.split(" ").filter((word) => word !== "");
      const cue = token.entries.filter(isCue);
      const classes = token.entries.filter(isClass).map((entry) => entry.fields);
      if (cue.length > 0)
        items.push({ type: "cue", kinds: cue.flatMap((entry) => entry.fields.kinds), words, classes, span });
      else items.push({ type: "word", words, classes, span });
    }
  }
  return items;
};
