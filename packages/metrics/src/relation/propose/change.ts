import { unitAgreement } from "../../record/figure/unit-agreement.ts";
import { cueSet } from "../../reading/cues.ts";
import { readBeside, type Amount } from "../amount.ts";
import type { Candidate, Claim } from "../candidate.ts";
import { alike, isRate } from "./alike.ts";
import { Cheapest } from "./cheapest.ts";
import { basesInReach, inBlock, withinReach, type AmountIndex } from "./reach.ts";

const MOST = 56;

const MOVE = cueSet("up", "down");
const REACH = cueSet("reach");

/** Whether its own words say that a figure is a change, or the growth rate that it stands beside ("tăng 23,1%, tương ứng 28,6 tỷ"). */
const saysChange = ({ places }: AmountIndex["reading"], { place, figure }: Amount): boolean => {
  if (figure.comparison !== null || place.leftCues & MOVE) return true;
  const before = places[place.at - 1];
  if (
    !before ||
    before.sentence !== place.sentence ||
    before.figure.kind !== "percentage" ||
    (before.leftCues & MOVE) === 0
  )
    return false;
  return place.owner === before.at || (place.leftCues & REACH) !== 0;
};

/** "tăng n so với": every new and old figure that a change may stand between. */
export const proposeChange = (index: AmountIndex, change: Amount): Claim | null => {
  if (isRate(change) || change.side !== "value") return null;
  if (!saysChange(index.reading, change)) return null;
  const { amounts, starts } = index;
  const { block } = change.place;
  const near = amounts
    .slice(
      Math.max(starts[block] as number, change.at - withinReach(index, change, 16)),
      Math.min(starts[block + 1] as number, change.at + 5),
    )
    .filter((each) => alike(change, each));
  const above = [
    ...inBlock(index, index.reading.blocks[block]?.lead ?? -1).slice(0, 6),
    ...inBlock(index, block - 1).slice(0, 8),
  ].filter((each) => alike(change, each));
  const bases = basesInReach(index, change).filter((each) => alike(change, each));
  const cheapest = new Cheapest<Candidate>(withinReach(index, change, MOST));
  const distance = (each: Amount): number =>
    Math.min(Math.abs(each.place.at - change.place.at), 12) + Math.min(Math.abs(each.place.block - block), 4);
  for (const now of new Set([...near, ...above])) {
    for (const old of bases) {
      if (old === now || (old.figure === now.figure && old.side === now.side)) continue;
      const [a, b] = [readBeside(now, change), readBeside(old, change)];
      const gap = Math.abs(a.value - b.value);
      if (gap > change.value * 12 + 1 || gap * 12 + 1 < change.value) continue;
      const off = Math.min(Math.abs(gap - change.value) / Math.max(a.value, b.value, 1), 1) * 2;
      const agree = (3 - unitAgreement(now.figure, old.figure)) * 0.8;
      const cost = distance(now) * 0.5 + distance(old) * 0.4 + agree + off;
      cheapest.put(cost, { kind: "delta", now: a, old: b });
    }
  }
  const candidates = cheapest.items;
  return candidates.length === 0 ? null : { model: "change", stated: change, candidates };
};
