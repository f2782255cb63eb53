import { rangesMeet } from "../range.ts";
import { instanceRange } from "./arithmetic.ts";
import { instanceAt, type Pattern, type Slant } from "./pattern.ts";

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
