import { heldFigures, type Pattern, type Slant } from "./pattern.ts";

/** Below this a pattern adds nothing to another. */
const LEAST_MASS = 0.005;

/**
 * How likely the patterns of a line are, "none" first, where those that hold the same figures against each other, told twice in a
 * table, are as likely as all of them. One stands for all: that whose first part is nearest to the line, of those the likeliest.
 */
export const pooled = (slant: Slant, patterns: readonly Pattern[], masses: readonly number[]): number[] => {
  const awayAt = (at: number): number => {
    const { target, parts } = patterns[at - 1] as Pattern;
    return Math.abs((parts[0] as number) - target);
  };
  const standing = new Map<string, number>();
  const pool = [...masses];
  for (let at = 1; at < masses.length; at++) {
    if ((masses[at] as number) < LEAST_MASS) continue;
    const figures = heldFigures(slant, patterns[at - 1] as Pattern);
    if (figures === null) continue;
    const other = standing.get(figures);
    if (other === undefined) standing.set(figures, at);
    else {
      const better = awayAt(other) - awayAt(at) || (masses[at] as number) - (masses[other] as number);
      const [more, less] = better > 0 ? [at, other] : [other, at];
      standing.set(figures, more);
      pool[more] = (pool[other] as number) + (pool[at] as number);
      pool[less] = 0;
    }
  }
  return pool;
};
