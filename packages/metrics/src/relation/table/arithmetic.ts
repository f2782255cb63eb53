import type { Amount } from "../amount.ts";
import { rangesMeet, type Range } from "../range.ts";
import type { Instance, PatternKind } from "./pattern.ts";

/** What the figures of an instance make of the stated one, as doubles. */
export const instanceRange = (kind: PatternKind, parts: readonly Amount[]): Range => {
  const [one, other] = parts as [Amount, Amount];
  switch (kind) {
    case "total": {
      let [low, high] = [0, 0];
      for (const part of parts) {
        low += part.low;
        high += part.high;
      }
      return [low, high];
    }
    case "rest":
    case "delta":
      return [one.low - other.high, one.high - other.low];
    case "share":
    case "share-of-row":
      return other.low <= 0 ? [Number.NaN, Number.NaN] : [(100 * one.low) / other.high, (100 * one.high) / other.low];
    case "growth":
      return other.low <= 0
        ? [Number.NaN, Number.NaN]
        : [(100 * (one.low - other.high)) / other.high, (100 * (one.high - other.low)) / other.low];
  }
};

/** A change may be printed without its sign. */
const unsigned = (range: Range): Range => (range[1] < 0 ? [-range[1], -range[0]] : range);

export type InstanceFit = "fits" | "turned" | "cut-off" | "misfit" | "idle";

/** How an instance fits; "turned" with the other sign, "idle" where nothing can be told from it (0 of nothing). */
export const instanceFit = (kind: PatternKind, { stated, parts }: Instance): InstanceFit => {
  const range = instanceRange(kind, parts);
  if (Number.isNaN(range[0])) return "idle";
  const own: Range = [stated.low, stated.high];
  const signed = kind === "delta" || kind === "growth";
  if (rangesMeet(range, own) || (signed && rangesMeet(unsigned(range), unsigned(own)))) {
    const nothing = stated.value === 0 || (kind === "total" && parts.filter((part) => part.value !== 0).length < 2);
    if (nothing) return "idle";
    return rangesMeet(range, own) ? "fits" : "turned";
  }
  const rate = kind === "share" || kind === "growth" || kind === "share-of-row";
  const cut: Range = [stated.value, stated.value + stated.step * (1 - 1e-9)];
  return rate && rangesMeet(signed ? unsigned(range) : range, cut) ? "cut-off" : "misfit";
};
