import { distribution } from "../exp.ts";
import { scoreOf, type Net } from "../net.ts";
import { heldFigures } from "./pattern.ts";
import { evidenceOf, type DecidedLine, type TriedPattern } from "./score.ts";

/** Where a number stands in an ascending list, or −1. */
const indexIn = (ascending: readonly number[], value: number): number => {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ascending[middle] as number) < value) from = middle + 1;
    else to = middle;
  }
  return ascending[from] === value ? from : -1;
};

/** What is asked of a line for whichever of its instances is left out. */
interface Others {
  /** Of each pattern, what words say; "none" first. */
  readonly words: readonly number[];
  /** The patterns that hold the same figures against each other as the chosen one. */
  readonly alike: ReadonlySet<TriedPattern>;
}

const othersOf = ({ claim, best }: DecidedLine, net: Net): Others => {
  const { patterns, vectors, context } = claim;
  const chosen = patterns[best] as TriedPattern;
  const figures = heldFigures(context.slant, chosen.pattern);
  const alike = patterns.filter(
    (pattern) => pattern === chosen || (figures !== null && heldFigures(context.slant, pattern.pattern) === figures),
  );
  return { words: vectors.map((vector) => scoreOf(vector, net)), alike: new Set(alike) };
};

/** Tells how likely the pattern chosen for a line is by its words and its other instances, one of them left out. */
export const leftOut = (line: DecidedLine, net: Net): ((instance: number) => number) => {
  const { claim, masses, best } = line;
  const { patterns } = claim;
  const chosen = patterns[best] as TriedPattern;
  let others: Others | null = null;
  return (instance) => {
    if (chosen.logs[instance] === 0) return masses[best + 1] as number;
    const { words, alike } = (others ??= othersOf(line, net));
    const across = chosen.places[instance] as number;
    const scores = words.map((score, at) => {
      if (at === 0) return score;
      const other = patterns[at - 1] as TriedPattern;
      return score + evidenceOf(other, indexIn(other.places, across));
    });
    const likely = distribution(
      scores,
      scores.map(() => 1),
    );
    let sum = 0;
    patterns.forEach((pattern, at) => {
      if (alike.has(pattern)) sum += likely[at + 1] as number;
    });
    return sum;
  };
};
