import { meet, sumIntervals } from "../arithmetic/interval.ts";
import { nearest } from "../arithmetic/literal.ts";
import { fitShare } from "../arithmetic/share.ts";
import type { Bindings } from "../binding/bindings.ts";
import { literalOf, wholeOf } from "../binding/value.ts";
import type { Figure } from "../record/figure.ts";

/** A relation that the text tells, over figures that may be read in two ways. */
interface Relation {
  readonly figures: readonly Figure[];
  readonly holds: (read: (figure: Figure) => Figure) => boolean;
}

/** More figures with two readings in one relation could make it hold by chance. */
const MOST_OPEN = 4;

/** The same digits read the other way: "1.250" as 1,25. */
const turned = (figure: Figure): Figure => {
  const [other] = figure.otherReadings;
  if (other === undefined) return figure;
  // Digits that can be read in two ways have three behind their only mark.
  const decimals = figure.decimals > 0 ? 0 : 3;
  return { ...figure, exact: other, value: Number(other), decimals, otherReadings: [figure.exact] };
};

const isOpen = (figure: Figure): boolean => figure.otherReadings.length > 0;

const adds =
  (total: Figure, parts: readonly Figure[]): Relation["holds"] =>
  (read) =>
    meet(nearest(wholeOf(read(total))), sumIntervals(parts.map((part) => nearest(literalOf(read(part))))));

const relationsOf = ({ totals, shares, remainders }: Bindings): Relation[] => [
  ...totals.map(({ total, parts }) => {
    const figures = parts.map((part) => part.figure);
    return { figures: [total, ...figures], holds: adds(total, figures) };
  }),
  ...remainders.map(({ whole, taken, rest }) => {
    const figures = [...taken.map((item) => item.figure), rest.figure];
    return { figures: [whole, ...figures], holds: adds(whole, figures) };
  }),
  ...shares.flatMap(({ part, percent, resolved }) => {
    if (!resolved || resolved.figure.kind === "ratio") return [];
    const holds: Relation["holds"] = (read) =>
      fitShare(literalOf(read(part.figure)), literalOf(read(resolved.figure)), literalOf(read(percent.figure))) !==
      "misfit";
    return [{ figures: [resolved.figure, part.figure, percent.figure], holds }];
  }),
];

/** The figures that must be turned for the relation to hold, where it holds in one way alone; null elsewhere. */
const onlyReading = ({ figures, holds }: Relation): { open: readonly Figure[]; turn: ReadonlySet<string> } | null => {
  const open = [...new Set(figures.filter(isOpen))];
  if (open.length === 0 || open.length > MOST_OPEN) return null;
  const ways: ReadonlySet<string>[] = [];
  for (let way = 0; way < 2 ** open.length; way++) {
    const turn = new Set(open.filter((_, index) => Math.floor(way / 2 ** index) % 2 === 1).map(({ id }) => id));
    if (holds((figure) => (turn.has(figure.id) ? turned(figure) : figure))) ways.push(turn);
  }
  return ways.length === 1 ? { open, turn: ways[0] as ReadonlySet<string> } : null;
};

/**
 * Lets the arithmetic around a number decide how its digits are read: a sum, a rest or a share that holds with one
 * reading alone. Where two relations disagree, and where none decides, both readings are kept. Returns the same array
 * where nothing was decided.
 */
export const settleReadings = (bindings: Bindings, figures: readonly Figure[]): readonly Figure[] => {
  if (!figures.some(isOpen)) return figures;
  const votes = new Map<string, Set<boolean>>();
  for (const relation of relationsOf(bindings)) {
    const decided = onlyReading(relation);
    for (const { id } of decided?.open ?? []) {
      const told = votes.get(id) ?? new Set();
      votes.set(id, told.add(decided?.turn.has(id) ?? false));
    }
  }
  if (votes.size === 0) return figures;
  return figures.map((figure) => {
    const told = votes.get(figure.id);
    if (told?.size !== 1) return figure;
    return { ...(told.has(true) ? turned(figure) : figure), otherReadings: [] };
  });
};
