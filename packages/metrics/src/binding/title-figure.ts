import { meet } from "../arithmetic/interval.ts";
import { nearest } from "../arithmetic/literal.ts";
import type { Figure } from "../record/figure.ts";
import type { Flow } from "./flow.ts";
import { isMark } from "./item.ts";
import type { Reading } from "./reading.ts";
import type { Repetition } from "./repeated.ts";
import type { Statement } from "./statement.ts";
import { sharedWords, tellingOf } from "./telling.ts";
import { unitAgreement } from "./units.ts";
import { literalOf } from "./value.ts";

// How many paragraphs behind a title may tell its figure in full.
const REACH = 5;

/** A heading, or an opening line without a full stop. */
const isTitle = (flow: Flow): boolean => flow.heading || (flow.index === 0 && !isMark(flow.items.at(-1), "."));

/** Whether the title tells the figure more coarsely: "hơn 7.600" of 7.677, 99,7% of 99,71%. */
const isCoarser = (title: Figure, full: Figure): boolean => {
  if (title.kind === "percentage" || full.kind === "percentage")
    return title.kind === full.kind && full.decimals > title.decimals;
  return title.qualifier !== null && full.qualifier === null && unitAgreement(title, full) >= 2;
};

const figuresIn = (flow: Flow): Figure[] =>
  flow.items.flatMap((item) => (item.type === "figure" && item.figure.kind !== "rate" ? [item.figure] : []));

/** Figures that a title rounds and the text behind it tells in full. No word says so: only what holds is told. */
export const readTitleFigures = (
  abbreviations: ReadonlyMap<string, string>,
  reading: Reading,
  statementOf: ReadonlyMap<Figure, Statement>,
): Repetition[] => {
  const found: Repetition[] = [];
  for (const flow of reading.flows) {
    if (!isTitle(flow)) continue;
    for (const title of figuresIn(flow)) {
      const told = tellingOf(title, statementOf.get(title) ?? null, abbreviations);
      const own = nearest(literalOf(title));
      const [best] = reading.flows
        .slice(flow.index + 1, flow.index + 1 + REACH)
        .flatMap(figuresIn)
        .filter((full) => isCoarser(title, full) && meet(own, nearest(literalOf(full))))
        .map((full) => ({
          full,
          shared: sharedWords(told, tellingOf(full, statementOf.get(full) ?? null, abbreviations)),
        }))
        .sort((a, b) => b.shared - a.shared);
      if (best && (best.shared > 0 || title.kind === "percentage"))
        found.push({ figures: [title, best.full], equal: true, inTable: false });
    }
  }
  return found;
};
