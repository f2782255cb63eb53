import { unitAgreement } from "../../record/figure/unit-agreement.ts";
import type { Place } from "../../reading/place.ts";
import type { Amount } from "../amount.ts";
import { sameLabel } from "../words.ts";

/** How parts are picked out of what stands there. */
export const SHAPES = [
  "flat",
  "named",
  "members",
  "clauses",
  "blocks",
  "strict",
  "bracket",
  "all",
  "denominators",
  "second",
  "third",
  "fourth",
] as const;
export type Shape = (typeof SHAPES)[number];

const isChange = ({ figure }: Amount): boolean => figure.comparison !== null && figure.comparison.measure !== "level";

/** Takes the amounts of a series, asked of each in the order of its scope. */
export type Takes = (each: Amount) => boolean;

const firstOf = (takes: Takes, key: (place: Place) => number): Takes => {
  let last = Number.NaN;
  return (each) => {
    if (!takes(each)) return false;
    const own = key(each.place);
    const opens = own !== last;
    last = own;
    return opens;
  };
};

const everyNth = (takes: Takes, step: number): Takes => {
  let at = 0;
  return (each) => takes(each) && at++ % step === 0;
};

/** The series of a total's parts that one first part opens. */
export const seriesFrom = (total: Amount, first: Amount): readonly (readonly [shape: Shape, takes: Takes])[] => {
  const { depth, bracket } = first.place;
  if (first.side === "denominator")
    return [["denominators", (each) => each.side === "denominator" && each.place.depth <= depth]];
  const all: Takes = (each) => each.side !== "denominator" && each.place.depth <= depth;
  const flat: Takes = (each) => all(each) && (each === first || !isChange(each));
  const named = sameLabel(total.place, first.place);
  return [
    ["flat", flat],
    // "Thụ lý 90 vụ, giải quyết 70 vụ. Trong đó: cấp tỉnh thụ lý 20 vụ, giải quyết 15 vụ; cấp huyện thụ lý 70 vụ, …"
    ["named", (each) => named && sameLabel(total.place, each.place) && flat(each)],
    ["members", firstOf(flat, (place) => place.member)],
    ["clauses", firstOf(flat, (place) => place.clause)],
    ["strict", (each) => flat(each) && (each.bare || unitAgreement(each.figure, first.figure) === 3)],
    ["blocks", firstOf(flat, (place) => place.block)],
    ["bracket", (each) => bracket > 0 && each.place.bracket === bracket && all(each) && !isChange(each)],
    ["second", everyNth(flat, 2)],
    ["third", everyNth(flat, 3)],
    ["fourth", everyNth(flat, 4)],
    ["all", all],
  ];
};
