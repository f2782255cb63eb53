import { meet } from "../../arithmetic/interval.ts";
import { nearest } from "../../arithmetic/literal.ts";
import type { Figure } from "../../record/figure/figure.ts";
import type { Place } from "../../reading/place.ts";
import { isMark } from "../../reading/item.ts";
import type { Reading } from "../../reading/reading.ts";
import type { TextBlock } from "../../reading/text-block.ts";
import type { Repetition } from "./repetition.ts";
import { sharedWords, tellingOf } from "./telling.ts";
import { unitAgreement } from "../../record/figure/unit-agreement.ts";
import { literalOf } from "../../record/figure/value.ts";

// How many paragraphs behind a title may tell its figure in full.
const REACH = 5;

/** A heading, or an opening line without a full stop. */
const isTitle = ({ kind, at, items }: TextBlock): boolean =>
  kind === "heading" || (at === 0 && !isMark(items.at(-1), "."));

/** Whether the title tells the figure more coarsely: "hơn 7.600" of 7.677, 99,7% of 99,71%. */
const isCoarser = (title: Figure, full: Figure): boolean => {
  if (title.kind === "percentage" || full.kind === "percentage")
    return title.kind === full.kind && full.decimals > title.decimals;
  const rounded = title.qualifier !== null || title.scale - title.decimals > full.scale - full.decimals;
  return rounded && full.qualifier === null && unitAgreement(title, full) >= 2;
};

const figuresIn = ({ items }: TextBlock): Figure[] =>
  items.flatMap((item) => (item.type === "figure" && item.figure.kind !== "rate" ? [item.figure] : []));

/** Figures that a title rounds and the text behind it tells in full. No word says so: only what holds is told. */
export const readTitleFigures = (
  abbreviations: ReadonlyMap<string, string>,
  reading: Reading,
  placeOf: ReadonlyMap<Figure, Place>,
): Repetition[] => {
  const found: Repetition[] = [];
  const known: Figure[][] = [];
  const figuresOf = (block: TextBlock): readonly Figure[] => (known[block.at] ??= figuresIn(block));
  for (const block of reading.blocks) {
    if (!isTitle(block)) continue;
    for (const title of figuresOf(block)) {
      const told = tellingOf(title, placeOf.get(title) ?? null, abbreviations);
      const own = nearest(literalOf(title));
      const [best] = reading.blocks
        .slice(block.at + 1, block.at + 1 + REACH)
        .flatMap(figuresOf)
        .filter((full) => isCoarser(title, full) && meet(own, nearest(literalOf(full))))
        .map((full) => ({
          full,
          shared: sharedWords(told, tellingOf(full, placeOf.get(full) ?? null, abbreviations)),
        }))
        .sort((a, b) => b.shared - a.shared);
      if (best && (best.shared > 0 || title.kind === "percentage"))
        found.push({ figures: [title, best.full], equal: true, inTable: false });
    }
  }
  return found;
};
