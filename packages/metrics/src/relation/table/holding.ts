import { rangesMeet } from "../range.ts";
import { instanceRange, pairMeets, type PairKind } from "./arithmetic.ts";
import { instanceAt, isRate, mayAdd, type Pattern, type Slant } from "./pattern.ts";

/** Instances that a first look takes. */
const SAMPLE = 24;

/**
 * Whether what is tried holds in half of the first places at least, or in so large a share of them; `fitsAt` tells it of one row or
 * column, null where it cannot be tried there.
 */
export const holds = (
  { across: { length } }: Slant,
  fitsAt: (across: number) => boolean | null,
  share = 0.5,
  sample = SAMPLE,
): boolean => {
  let tried = 0;
  let fitting = 0;
  for (let across = 0; across < length && tried < sample; across++) {
    const fits = fitsAt(across);
    if (fits === null) continue;
    tried++;
    if (fits) fitting++;
    // Most patterns hold nowhere: left at once when all that is left could not make up for it.
    const left = Math.min(length - across - 1, sample - tried);
    if (fitting + left < (tried + left) * share) return false;
  }
  return fitting > 0 && fitting >= tried * share;
};

/** Whether a pattern holds where it can be tried. */
export const promises = (slant: Slant, pattern: Pattern): boolean => {
  const fitsAt = (across: number): boolean | null => {
    const instance = instanceAt(slant, pattern, across);
    if (!instance) return null;
    return rangesMeet(instanceRange(pattern.kind, instance.parts), [instance.stated.low, instance.stated.high]);
  };
  // A share of a row is tried in all of them: what it is of stands in each.
  return holds(slant, fitsAt, undefined, pattern.kind === "share-of-row" ? Number.POSITIVE_INFINITY : SAMPLE);
};

/** The same of what two lines may make of a third; of them there are hundreds, and few are ever made a pattern. */
export const pairPromises = (slant: Slant, kind: PairKind, target: number, one: number, other: number): boolean => {
  const { cell } = slant;
  const rate = kind === "share" || kind === "growth";
  return holds(slant, (across) => {
    const stated = cell(target, across);
    if (!stated || isRate(stated) !== rate) return null;
    const [first, second] = [cell(one, across), cell(other, across)];
    if (!first || !second) return null;
    const held = rate ? !isRate(first) && !isRate(second) : mayAdd(stated, first) && mayAdd(stated, second);
    return held ? pairMeets(kind, stated, first, second) : null;
  });
};
