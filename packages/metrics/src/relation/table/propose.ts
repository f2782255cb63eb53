import { keyOfLines, type Pattern, type Slant } from "./pattern.ts";
import { pairs, ratesOfBefore, sharesOfHead, sharesOfRow, structure } from "./propose-pairs.ts";
import { apart, blocks, namesakes, ranked, runs, strides } from "./propose-totals.ts";

const MOST_PER_LINE = 64;

/** What a line may follow from whichever lines are open. */
interface Standing {
  readonly ranked: readonly Pattern[];
  readonly strides: readonly Pattern[];
  readonly namesakes: readonly Pattern[];
  readonly pairs: readonly Pattern[];
  readonly structure: readonly Pattern[];
  readonly sharesOfRow: readonly Pattern[];
  readonly sharesOfHead: readonly Pattern[];
  readonly ratesOfBefore: readonly Pattern[];
}

const standings = new WeakMap<Slant, (Standing | undefined)[]>();

/** The same, worked out once however often a table is looked at. */
const standingOf = (slant: Slant, target: number): Standing => {
  let all = standings.get(slant);
  if (!all) standings.set(slant, (all = []));
  return (all[target] ??= {
    ranked: ranked(slant, target),
    strides: strides(slant, target),
    namesakes: namesakes(slant, target),
    pairs: pairs(slant, target),
    structure: structure(slant, target),
    sharesOfRow: sharesOfRow(slant, target),
    sharesOfHead: sharesOfHead(slant, target),
    ratesOfBefore: ratesOfBefore(slant, target),
  });
};

/**
 * Every way in which a line may follow from others; `open` are the lines that no total has taken up. Runs that begin away
 * from their total wait for the second look: at first the parts of a part would do as well as the part.
 */
export const proposePatterns = (slant: Slant, target: number, open: readonly number[], look: number): Pattern[] => {
  const found = new Map<string, Pattern>();
  const standing = standingOf(slant, target);
  const all = [
    ...runs(slant, target, open, 1),
    ...runs(slant, target, open, -1),
    ...standing.ranked,
    ...standing.strides,
    ...blocks(slant, target, open),
    ...standing.namesakes,
    ...(look > 0 ? apart(slant, target) : []),
    ...standing.pairs,
    ...standing.structure,
    ...standing.sharesOfRow,
    ...standing.sharesOfHead,
    ...standing.ratesOfBefore,
  ];
  for (const pattern of all) {
    const key = `${pattern.kind} ${keyOfLines(pattern.parts)}`;
    if (!found.has(key)) found.set(key, pattern);
  }
  return [...found.values()].slice(0, MOST_PER_LINE * 2);
};
