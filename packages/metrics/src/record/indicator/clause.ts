import {
  entryOf,
  type ActionEntry,
  type Cue,
  type CueKind,
  type FunctionWordEntry,
  type Token,
} from "@doichieu/parser/internal";
import type { FigureDraft } from "../figure/figure-draft.ts";

/** The words of a figure's own clause, left and right of it. */
export interface Clause {
  readonly left: readonly Token[];
  readonly right: readonly Token[];
  /** Whether a colon stands right before the figure: "trả sớm hạn: 13.254 hồ sơ". */
  readonly announced: boolean;
}

/** No label is longer; what runs on is not about the figure any more. */
const LONGEST = 24;

const STOP = /^[.;()[\]]$/u;

export const tokensOf = (draft: FigureDraft): readonly Token[] => draft.block.tokenized.tokens;

const kindsOf = (token: Token | undefined): readonly CueKind[] =>
  token?.entries.flatMap((entry) =>
    entry.category === "cue" && "fields" in entry ? ((entry as Cue).fields.kinds ?? []) : [],
  ) ?? [];

/** Whether a token is one of the cues of the given kinds. */
export const isCue = (token: Token | undefined, ...kinds: readonly CueKind[]): boolean =>
  kindsOf(token).some((kind) => kinds.includes(kind));

export const isAction = (token: Token | undefined): boolean => entryOf<ActionEntry>(token, "action") !== undefined;

export const isLink = (token: Token | undefined): boolean =>
  entryOf<FunctionWordEntry>(token, "function-word")?.fields.role === "link";

/** Where the words before the figure begin, and where those behind it end. */
export const clauseOf = (
  draft: FigureDraft,
  previous: FigureDraft | undefined,
  next: FigureDraft | undefined,
): Clause => {
  const tokens = tokensOf(draft);
  const { first, last } = draft.mention;
  const announced = tokens[first - 1]?.image === ":";
  const floor = Math.max(previous?.block === draft.block ? previous.mention.last + 1 : 0, first - LONGEST);
  let start = first;
  for (let at = first - 1 - (announced ? 1 : 0); at >= floor; at--) {
    const image = tokens[at]?.image ?? "";
    // A short bracket belongs to the words before it: "dân tộc thiểu số (DTTS) là 9.417".
    const opening = image === ")" ? [2, 3].find((back) => tokens[at - back]?.image === "(") : undefined;
    if (opening !== undefined && at - opening >= floor) {
      at -= opening;
      continue;
    }
    if (STOP.test(image) || image === ":" || (image === "," && !announced)) break;
    start = at;
  }
  // "60 triệu đồng/căn xây mới và 30 triệu đồng": what the amount before is told for is its own.
  if (tokens[start]?.image === "/" && previous !== undefined && start === previous.mention.last + 1)
    start = Math.min(start + 2, first);
  const ceiling = Math.min(next?.block === draft.block ? next.mention.first : tokens.length, last + 1 + LONGEST);
  let end = last + 1;
  while (end < ceiling && !STOP.test(tokens[end]?.image ?? "") && !/^[,:*]$/u.test(tokens[end]?.image ?? "")) end++;
  return { left: tokens.slice(start, announced ? first - 1 : first), right: tokens.slice(last + 1, end), announced };
};
