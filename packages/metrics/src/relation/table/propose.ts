import { keyOfLines, type Pattern, type Slant } from "./pattern.ts";
import { pairs, ratesOfBefore, sharesOfHead, sharesOfRow, structure } from "./propose-pairs.ts";
import { apart, blocks, namesakes, ranked, runs, strides } from "./propose-totals.ts";

const MOST_PER_LINE = 128;

/** Ways in which a line may follow from others; `open` are the lines that no total has taken up, `look` counts how often they were looked at. */
type Proposer = (slant: Slant, target: number, open: readonly number[], look: number) => readonly Pattern[];

/** What a line may follow from whichever lines are open: worked out once however often a table is looked at. */
const standing = (propose: (slant: Slant, target: number) => readonly Pattern[]): Proposer => {
  const known = new WeakMap<Slant, (readonly Pattern[] | undefined)[]>();
  return (slant, target) => {
    let all = known.get(slant);
    if (!all) known.set(slant, (all = []));
    return (all[target] ??= propose(slant, target));
  };
};

const PROPOSERS: readonly Proposer[] = [
  (slant, target, open) => runs(slant, target, open, 1),
  (slant, target, open) => runs(slant, target, open, -1),
  standing(ranked),
  standing(strides),
  blocks,
  standing(namesakes),
  // Runs that begin away from their total wait for the second look: at first the parts of a part would do as well as the part.
  (slant, target, _, look) => (look > 0 ? apart(slant, target) : []),
  standing(pairs),
  standing(structure),
  standing(sharesOfRow),
  standing(sharesOfHead),
  standing(ratesOfBefore),
];

/** Every way in which a line may follow from others, each once. */
export const proposePatterns: Proposer = (slant, target, open, look) => {
  const found = new Map<string, Pattern>();
  for (const propose of PROPOSERS)
    for (const pattern of propose(slant, target, open, look)) {
      const key = `${pattern.kind} ${keyOfLines(pattern.parts)}`;
      if (!found.has(key)) found.set(key, pattern);
    }
  return [...found.values()].slice(0, MOST_PER_LINE);
};
