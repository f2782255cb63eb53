import type { Amount } from "../amount.ts";
import { endsMeet } from "../range.ts";
import { isRate, mayAdd, type Slant } from "./pattern.ts";

/** What the parts of a total come to in one row or column, as far as they were looked at. */
interface Sum {
  /** What is stated there; null where no total can be tried. */
  stated: Amount | null;
  looked: number;
  told: number;
  low: number;
  high: number;
}

/**
 * A total of lines that come one at a time: each length of a run is a pattern of its own, and what its figures come to is
 * added to rather than added up anew.
 */
export class RunningTotal {
  readonly parts: number[] = [];
  readonly #slant: Slant;
  readonly #target: number;
  readonly #sums: (Sum | undefined)[] = [];

  constructor(slant: Slant, target: number) {
    this.#slant = slant;
    this.#target = target;
  }

  #begin(across: number): Sum {
    const { sumless, cell } = this.#slant;
    const stated = sumless[across] ? null : cell(this.#target, across);
    return { stated: stated && isRate(stated) ? null : stated, looked: 0, told: 0, low: 0, high: 0 };
  }

  /** Whether it fits in one row or column; null where it cannot be tried. */
  readonly fitsAt = (across: number): boolean | null => {
    const { parts } = this;
    const sum = (this.#sums[across] ??= this.#begin(across));
    const { stated } = sum;
    if (!stated) return null;
    for (; sum.looked < parts.length; sum.looked++) {
      const part = this.#slant.cell(parts[sum.looked] as number, across);
      if (!part) continue;
      if (!mayAdd(stated, part)) {
        sum.stated = null;
        return null;
      }
      sum.told++;
      sum.low += part.low;
      sum.high += part.high;
    }
    if (sum.told < 2 || sum.told * 2 < parts.length) return null;
    return endsMeet(sum.low, sum.high, stated.low, stated.high);
  };
}
