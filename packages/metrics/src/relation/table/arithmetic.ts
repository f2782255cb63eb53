import type { Amount } from "../amount.ts";
import { fitOf } from "../fit.ts";
import { endsMeet, meeting, type Range } from "../range.ts";
import { candidateOf } from "./instance.ts";
import { isOfChange, makingOf, type PatternKind } from "./kinds.ts";
import type { Instance } from "./pattern.ts";

/** A change is as large as what is printed, whichever way it goes. */
const unsignedRange = (range: Range): Range => (range[1] < 0 ? [-range[1], -range[0]] : range);

/** What the figures of an instance make, with its sign. */
const signedRange = (kind: PatternKind, parts: readonly Amount[]): Range => {
  const [one, other] = parts as [Amount, Amount];
  switch (makingOf(kind).makes) {
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
      return other.low <= 0 ? [Number.NaN, Number.NaN] : [(100 * one.low) / other.high, (100 * one.high) / other.low];
    case "growth":
      return other.low <= 0
        ? [Number.NaN, Number.NaN]
        : [(100 * (one.low - other.high)) / other.high, (100 * (one.high - other.low)) / other.low];
  }
};

/** What the figures of an instance make of the stated one, as doubles. */
export const instanceRange = (kind: PatternKind, parts: readonly Amount[]): Range => {
  const range = signedRange(kind, parts);
  return isOfChange(kind) ? unsignedRange(range) : range;
};

/** What two lines may make of a third. */
export type PairKind = "rest" | "delta" | "share" | "growth";

const sizeLow = ({ value, low, high }: Amount): number => (value >= 0 ? low : -high);
const sizeHigh = ({ value, low, high }: Amount): number => (value >= 0 ? high : -low);

/** Whether doubles let two figures make the stated one, as `instanceRange` reckons it: asked of every two lines of a table. */
export const pairMeets = (kind: PairKind, stated: Amount, one: Amount, other: Amount): boolean => {
  if (kind === "rest") return endsMeet(one.low - other.high, one.high - other.low, stated.low, stated.high);
  const [least, most] = [sizeLow(stated), sizeHigh(stated)];
  if (kind === "share") {
    const [low, high] = [sizeLow(other), sizeHigh(other)];
    return low > 0 && endsMeet((100 * sizeLow(one)) / high, (100 * sizeHigh(one)) / low, least, most);
  }
  if (kind === "growth" && other.low <= 0) return false;
  const apart = [one.low - other.high, one.high - other.low] as const;
  const low = kind === "growth" ? (100 * apart[0]) / other.high : apart[0];
  const high = kind === "growth" ? (100 * apart[1]) / other.low : apart[1];
  return high < 0 ? endsMeet(-high, -low, least, most) : endsMeet(low, high, least, most);
};

export type InstanceFit = "fits" | "turned" | "cut-off" | "misfit" | "idle";

const exactly = (kind: PatternKind, instance: Instance): "rounded" | "cut-off" | "misfit" => {
  const fit = fitOf(instance.stated, candidateOf(kind, instance), false);
  return fit === "qualified" ? "rounded" : fit;
};

/** How an instance fits; "turned" with the other sign, "idle" where nothing can be told from it (0 of nothing). */
export const instanceFit = (kind: PatternKind, instance: Instance): InstanceFit => {
  const { stated, parts, falls } = instance;
  const implied = instanceRange(kind, parts);
  if (Number.isNaN(implied[0])) return "idle";
  const near = meeting(implied, stated.low, stated.high);
  const rate = stated.figure.kind === "percentage";
  const cut = rate && near === "apart" && meeting(implied, stated.value, stated.value + stated.step) !== "apart";
  const fit = near === "inside" ? "rounded" : near === "edge" || cut ? exactly(kind, instance) : "misfit";
  if (fit !== "rounded") return fit;
  if (stated.value === 0 || (kind === "total" && parts.filter((part) => part.value !== 0).length < 2)) return "idle";
  if (!isOfChange(kind)) return "fits";
  const [low, high] = signedRange(kind, parts);
  return low + high < 0 === falls ? "fits" : "turned";
};
