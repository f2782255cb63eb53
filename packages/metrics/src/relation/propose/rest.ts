import { unitAgreement } from "../../record/figure/unit-agreement.ts";
import { cueSet } from "../../reading/cues.ts";
import { readBeside, type Amount } from "../amount.ts";
import type { Candidate, Claim } from "../candidate.ts";
import { alike, isRate } from "./alike.ts";
import { Cheapest } from "./cheapest.ts";
import { basesInReach, withinReach, type AmountIndex } from "./reach.ts";

const MOST = 48;
const MOST_TAKEN = 8;
const REST = cueSet("rest", "pending");
const NEGATED = new Set(["chưa", "không", "thiếu", "hụt", "dư", "thừa", "còn"]);

/** Classes of what is not done, not let in, not passed: what is left when the others are counted. */
const LEFT_OVER = new Set(["ineligible", "failed", "ongoing", "not-started", "other"]);

/** Whether words before or behind a figure say that it is what is left, or not yet done. */
export const saysRest = ({ place }: Amount): boolean =>
  ((place.leftCues | place.leadCues | place.rightCues) & REST) !== 0 ||
  place.left.some((word) => NEGATED.has(word)) ||
  place.right.slice(0, 6).some((word) => NEGATED.has(word)) ||
  place.classes.some(({ member }) => LEFT_OVER.has(member));

/** What may have been taken away: one amount, or a run of them. */
const takings = (near: readonly Amount[], whole: Amount, rest: Amount): (readonly Amount[])[] => {
  const usable = near.filter(
    (each) => each !== whole && each.side !== "denominator" && each.value <= whole.value * 1.5,
  );
  const before = usable.filter((each) => each.at < rest.at && each.figure.comparison === null);
  const found: (readonly Amount[])[] = usable.slice(-12).map((each) => [each]);
  const between = before.filter((each) => each.at > whole.at);
  for (let length = 2; length <= Math.min(MOST_TAKEN, between.length); length++) found.push(between.slice(-length));
  for (let length = 2; length < Math.min(MOST_TAKEN, between.length); length++) found.push(between.slice(0, length));
  const behind = usable.filter((each) => each.at > rest.at && each.figure.comparison === null);
  if (behind.length > 0 && between.length > 0) found.push([...between, behind[0] as Amount]);
  // One part told, others behind: "120 vụ, còn 20 (đã xử 60, chuyển 40)".
  if (behind.length > 1) found.push(behind.slice(0, 2));
  return found;
};

/** Every whole, less what was taken, that a figure may be the rest of. */
export const proposeRest = (index: AmountIndex, rest: Amount): Claim | null => {
  if (isRate(rest) || rest.side === "denominator") return null;
  // Whatever is a part of a total is a rest of it, too: only where words say so is it one.
  if (!saysRest(rest)) return null;
  const { amounts, starts } = index;
  const { block } = rest.place;
  const near = amounts
    .slice(
      Math.max(starts[block] as number, rest.at - withinReach(index, rest, 16)),
      Math.min(starts[block + 1] as number, rest.at + 4),
    )
    .filter((each) => alike(rest, each));
  const bases = basesInReach(index, rest).filter((each) => alike(rest, each));
  const above = bases.filter((each) => each.place.block < block && block - each.place.block <= 3).slice(0, 8);
  const cheapest = new Cheapest<Candidate>(withinReach(index, rest, MOST));
  const distance = (each: Amount): number =>
    Math.min(Math.abs(each.place.at - rest.place.at), 12) + Math.min(Math.abs(each.place.block - block), 4);
  for (const told of bases) {
    const whole = readBeside(told, rest);
    if (whole.value <= rest.value || told.at > rest.at + 3) continue;
    for (const taken of takings([...above, ...near], told, rest)) {
      const sum = taken.reduce((total, each) => total + each.value, 0);
      const gap = whole.value - sum;
      if (gap < -0.5 * whole.value || gap > 12 * rest.value || gap * 12 < rest.value * -1) continue;
      const off = Math.min(Math.abs(gap - rest.value) / whole.value, 1) * 2;
      const agree = (3 - unitAgreement(told.figure, rest.figure)) * 0.7;
      const nearest = Math.min(...taken.map(distance));
      const cost = distance(told) * 0.4 + nearest * 0.4 + agree + off + taken.length * 0.3;
      cheapest.put(cost, { kind: "rest", whole, taken });
    }
  }
  const candidates = cheapest.items;
  return candidates.length === 0 ? null : { model: "rest", stated: rest, candidates };
};
