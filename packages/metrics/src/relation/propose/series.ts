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

/** A series of a total's parts: indices of a scope, from the first on. */
export type Series = readonly [shape: Shape, parts: readonly number[]];

/** The first of each that `key` tells apart from the one before. */
const firstOf = (scope: readonly Amount[], among: readonly number[], key: (place: Place) => number): number[] => {
  let last = Number.NaN;
  return among.filter((at) => {
    const own = key((scope[at] as Amount).place);
    const opens = own !== last;
    last = own;
    return opens;
  });
};

const everyNth = (among: readonly number[], step: number): number[] => among.filter((_, at) => at % step === 0);

/** The series of a total's parts that the amount at `start` of a scope opens. */
export const seriesFrom = (total: Amount, scope: readonly Amount[], start: number): readonly Series[] => {
  const first = scope[start] as Amount;
  const { depth, bracket } = first.place;
  const opensDenominators = first.side === "denominator";
  const all: number[] = [];
  for (let at = start; at < scope.length; at++) {
    const { side, place } = scope[at] as Amount;
    if ((side === "denominator") === opensDenominators && place.depth <= depth) all.push(at);
  }
  if (opensDenominators) return [["denominators", all]];
  const flat = all.filter((at) => at === start || !isChange(scope[at] as Amount));
  const named = sameLabel(total.place, first.place);
  return [
    ["flat", flat],
    // "Thụ lý 90 vụ, giải quyết 70 vụ. Trong đó: cấp tỉnh thụ lý 20 vụ, giải quyết 15 vụ; cấp huyện thụ lý 70 vụ, …"
    ["named", named ? flat.filter((at) => sameLabel(total.place, (scope[at] as Amount).place)) : []],
    ["members", firstOf(scope, flat, (place) => place.member)],
    ["clauses", firstOf(scope, flat, (place) => place.clause)],
    [
      "strict",
      flat.filter((at) => {
        const each = scope[at] as Amount;
        return each.bare || unitAgreement(each.figure, first.figure) === 3;
      }),
    ],
    ["blocks", firstOf(scope, flat, (place) => place.block)],
    [
      "bracket",
      bracket > 0
        ? all.filter((at) => (scope[at] as Amount).place.bracket === bracket && !isChange(scope[at] as Amount))
        : [],
    ],
    ["second", everyNth(flat, 2)],
    ["third", everyNth(flat, 3)],
    ["fourth", everyNth(flat, 4)],
    ["all", all],
  ];
};
