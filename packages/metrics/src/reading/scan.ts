import type { ParsedBlock, ParsedReport } from "@doichieu/parser";
import type { Cue, CueKind, LabelClass, LexiconEntry, Token } from "@doichieu/parser/internal";
import { spanOf } from "@doichieu/parser/internal";
import type { Figure } from "../record/figure/figure.ts";
import { groupedBy } from "../record/grouped-by.ts";
import type { Item, Mark } from "./item.ts";

/** What the entries of a phrase are to the binding; null for `kinds` where they are no cue. */
interface Meaning {
  readonly kinds: readonly CueKind[] | null;
  readonly classes: readonly LabelClass["fields"][];
}

const PLAIN: Meaning = { kinds: null, classes: [] };
// The lexicon hands out one list of entries a phrase.
const meanings = new WeakMap<readonly LexiconEntry[], Meaning>();

const meaningOf = (entries: readonly LexiconEntry[]): Meaning => {
  if (entries.length === 0) return PLAIN;
  let meaning = meanings.get(entries);
  if (!meaning) {
    const cue = entries.filter(isCue);
    const classes = entries.filter(isClass).map((entry) => entry.fields);
    meaning = { kinds: cue.length > 0 ? cue.flatMap((entry) => entry.fields.kinds) : null, classes };
    meanings.set(entries, meaning);
  }
  return meaning;
};

const hasField = (entry: LexiconEntry, field: string): boolean =>
  "fields" in entry && typeof entry.fields === "object" && entry.fields !== null && field in entry.fields;

const isCue = (entry: LexiconEntry): entry is Cue => entry.category === "cue" && hasField(entry, "kinds");
const isClass = (entry: LexiconEntry): entry is LabelClass => entry.category === "cue" && hasField(entry, "family");

// No object: a report may say "constructor".
const MARKS: ReadonlyMap<string, Mark> = new Map(
  ([",", ";", ":", "(", ")", "+", "=", "/"] as const).map((mark) => [mark, mark]),
);

const SPEAKS = /\p{L}|\d/u;
const CAPITAL_A = 0x41;
const SMALL_Z = 0x7a;

/** Whether a token is a word or number; nearly all begin like one. */
const speaks = (image: string): boolean => {
  const first = image.charCodeAt(0);
  const letter = first >= CAPITAL_A && first <= SMALL_Z && (first < 0x5b || first > 0x60);
  return letter || SPEAKS.test(image);
};

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
const scanBlock = (block: ParsedBlock, figures: readonly Figure[], text: string): Item[] => {
  const items: Item[] = [];
  const { tokens } = block.tokenized;
  let nextFigure = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const { image } = token;
    const span = spanOf(block.tokenized, token);
    while (nextFigure < figures.length && (figures[nextFigure] as Figure).span.end <= span.start) nextFigure++;
    const figure = figures[nextFigure];
    if (figure && span.start < figure.span.end && figure.span.start < span.end) {
      const last = items.at(-1);
      if (last?.type !== "figure" || last.figure !== figure) items.push({ type: "figure", figure, span: figure.span });
      continue;
    }
    if (image === "%") continue;
    const mark = image.length === 1 ? MARKS.get(image) : undefined;
    if (mark) items.push({ type: "mark", mark, span });
    else if (image === ".") {
      if (text.charAt(span.start) === "…" || tokens[at + 1]?.image === ".") {
        while (tokens[at + 1]?.image === ".") at++;
        items.push({ type: "mark", mark: "…", span });
        if (endsSentence(tokens, at)) items.push({ type: "mark", mark: ".", span });
      } else if (endsSentence(tokens, at)) items.push({ type: "mark", mark: ".", span });
    } else if (speaks(image)) {
      const { folded } = token;
      const words = folded.includes(" ") ? folded.split(" ").filter((word) => word !== "") : [folded];
      const { kinds, classes } = meaningOf(token.entries);
      if (kinds) items.push({ type: "cue", kinds, words, classes, span });
      else items.push({ type: "word", words, classes, span });
    }
  }
  return items;
};

const NO_FIGURES: readonly Figure[] = [];

interface Scans {
  readonly report: ParsedReport;
  readonly of: (block: ParsedBlock) => readonly Item[];
}

const known = new WeakMap<readonly Figure[], Scans>();

/** The items of a report's blocks by its figures; each block is read once, whoever asks. */
export const scansOf = (report: ParsedReport, figures: readonly Figure[]): Scans["of"] => {
  const before = known.get(figures);
  if (before?.report === report) return before.of;
  const byBlock = groupedBy(figures, ({ span }) => span.block);
  const scans = new Map<ParsedBlock, readonly Item[]>();
  const of = (block: ParsedBlock): readonly Item[] => {
    let items = scans.get(block);
    if (!items) {
      items = scanBlock(block, byBlock.get(block.index) ?? NO_FIGURES, report.source.text);
      scans.set(block, items);
    }
    return items;
  };
  known.set(figures, { report, of });
  return of;
};
