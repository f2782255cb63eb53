import { unitAgreement } from "../../record/figure/unit-agreement.ts";
import { cueSet, markSet } from "../../reading/cues.ts";
import type { Amount } from "../amount.ts";
import { choice, feature, once, type Feature } from "../feature.ts";
import { gapBetween, type Gap } from "../gap.ts";
import { leadsOf, type AmountIndex } from "../propose/reach.ts";
import { denies, NOT, overlap, wordsAround } from "../words.ts";

const REST = cueSet("rest");
const PENDING = cueSet("pending");
const TOTAL = cueSet("total", "of-whole");
const LIST = cueSet("part-list", "whole-list", "details");
const OLD = cueSet("compared", "earlier");
const MOVE = cueSet("up", "down");
const PLAN = cueSet("plan", "target");
const SHARE = cueSet("share", "reach");
const SEMI = markSet(";");
const STOP = markSet(".", "¶");
const COMMA = markSet(",");

export interface RestContext {
  readonly index: AmountIndex;
  readonly rest: Amount;
  readonly denied: boolean;
  readonly left: number;
  readonly leads: readonly number[];
}

export const restContext = (index: AmountIndex, rest: Amount): RestContext => ({
  index,
  rest,
  denied: rest.place.left.some((word) => NOT.has(word)) || rest.place.right.slice(0, 4).some((word) => NOT.has(word)),
  left: rest.place.leftCues,
  leads: leadsOf(index.reading, rest.place.block),
});

export interface RestView {
  readonly context: RestContext;
  readonly whole: Amount;
  readonly taken: readonly Amount[];
  readonly last: Amount;
  readonly units: number;
  readonly takenUnits: number;
  readonly fromWhole: number;
  readonly fromLast: number;
  readonly wholeGap: Gap;
  readonly restGap: Gap;
  readonly shared: number;
  readonly blocks: number;
  readonly sameRatio: boolean;
  readonly skipped: number;
}

export const restView = (context: RestContext, whole: Amount, taken: readonly Amount[]): RestView => {
  const { rest, index } = context;
  const last = taken.at(-1) as Amount;
  const first = taken[0] as Amount;
  const inner = index.amounts
    .slice(Math.min(whole.at, first.at) + 1, rest.at)
    .filter(
      (each) =>
        each.figure.kind !== "percentage" &&
        each.side !== "denominator" &&
        each.figure.comparison === null &&
        unitAgreement(each.figure, rest.figure) >= 1 &&
        each.figure !== whole.figure,
    );
  return {
    context,
    whole,
    taken,
    last,
    units: unitAgreement(whole.figure, rest.figure),
    takenUnits: Math.min(...taken.map((each) => unitAgreement(each.figure, whole.figure))),
    fromWhole: rest.place.at - whole.place.at,
    fromLast: rest.place.at - last.place.at,
    wholeGap: gapBetween(index.reading, whole.place, first.place),
    restGap: gapBetween(index.reading, last.place, rest.place),
    shared: overlap(wordsAround(rest.place).all, wordsAround(whole.place).all),
    blocks: rest.place.block - whole.place.block,
    sameRatio: taken.length === 1 && first.figure === whole.figure,
    skipped: Math.max(inner.length - taken.length, 0),
  };
};

const SAID = ["rest", "pending", "denied", "unsaid"] as const;
const said = once(({ left, denied, rest }: RestContext): number => {
  if ((left | rest.place.leadCues) & REST) return 0;
  if ((left | rest.place.rightCues) & PENDING) return 1;
  return denied ? 2 : 3;
});

export const NO_REST_FEATURES: readonly Feature<RestContext>[] = [
  feature("none", () => 1),
  feature("none-rest", (c) => said(c) === 0),
  feature("none-pending", (c) => said(c) === 1),
  feature("none-denied", (c) => said(c) === 2),
  feature("none-change", (c) => c.rest.figure.comparison !== null),
  feature("none-small", (c) => c.rest.value < 10),
  feature("none-bracketed", (c) => c.rest.place.depth > 0),
  feature("none-old", (c) => (c.left & OLD) > 0),
  feature("none-total", (c) => (c.left & TOTAL) > 0),
  feature("none-still", (c) => c.rest.place.left.at(-1) === "còn" || c.rest.place.left.at(-2) === "còn"),
  feature("none-down-to", (c) => c.rest.place.left.some((word) => word === "xuống") || (c.left & MOVE) > 0),
  feature("none-list", (c) => (c.rest.place.leadCues & LIST) > 0),
];

/** Whether the rest denies what is said of one that was taken: "tiêm 1.877, chưa tiêm 412". */
const opposed = once((v: RestView): boolean => v.taken.some(({ place }) => denies(v.context.rest.place, place)));

const WHOLES = ["ratio", "next", "second", "third", "far", "lead", "block", "behind"] as const;
const wholePlace = once((v: RestView): number => {
  if (v.sameRatio) return 0;
  if (v.context.leads.includes(v.whole.place.block)) return 5;
  if (v.blocks !== 0) return 6;
  if (v.fromWhole < 0) return 7;
  return v.fromWhole <= 3 ? Math.max(v.fromWhole, 1) : 4;
});
const TAKEN = ["1", "2", "3+"] as const;
const UNITS = ["other", "untold", "alike", "same"] as const;

export const REST_FEATURES: readonly Feature<RestView>[] = [
  feature("rest", () => 1),
  feature("rest-said", (v) => said(v.context) === 0, "“còn lại”", "“còn lại” (left)"),
  feature("rest-pending", (v) => said(v.context) === 1, "“chưa”, “đang”", "“chưa”, “đang” (pending)"),
  feature("rest-denied", (v) => said(v.context) === 2, "“chưa”, “không”", "“chưa”, “không” (not)"),
  feature("rest-unsaid", (v) => said(v.context) === 3),
  feature("ratio", (v) => v.sameRatio, "tử số và mẫu số của một tỷ số", "numerator and denominator of one ratio"),
  feature("last-next", (v) => v.fromLast === 1),
  feature("last-second", (v) => v.fromLast === 2),
  feature("last-far", (v) => v.fromLast > 2),
  feature("last-behind", (v) => v.fromLast < 0),
  feature("whole-before-taken", (v) => v.whole.at < (v.taken[0] as Amount).at),
  feature("whole-behind", (v) => v.fromWhole < 0),
  feature("distance", (v) => Math.min(Math.abs(v.fromWhole), 20) / 10),
  feature("whole-sentence", (v) => v.whole.place.sentence === v.context.rest.place.sentence),
  feature("taken-sentence", (v) => v.last.place.sentence === v.context.rest.place.sentence),
  feature("same-block", (v) => v.blocks === 0),
  feature("blocks", (v) => Math.min(Math.abs(v.blocks), 4) / 2),
  feature("whole-total", (v) => (v.whole.place.leftCues & TOTAL) > 0, "“tổng số”", "“tổng số” (total)"),
  feature("whole-list", (v) => (v.wholeGap.cues & LIST) > 0),
  feature(
    "whole-first",
    (v) => v.context.index.reading.places[v.whole.place.at - 1]?.sentence !== v.whole.place.sentence,
  ),
  feature("whole-old", (v) => (v.whole.place.leftCues & OLD) > 0),
  feature("whole-plan", (v) => ((v.whole.place.leftCues | v.whole.place.rightCues) & PLAN) > 0),
  feature("whole-change", (v) => v.whole.figure.comparison !== null),
  feature("taken-change", (v) => v.taken.some((each) => each.figure.comparison !== null)),
  feature("taken-plan", (v) => v.taken.some((each) => (each.place.leftCues & PLAN) > 0)),
  feature("taken-rest", (v) => v.taken.some((each) => (each.place.leftCues & REST) > 0)),
  feature("taken-reach", (v) => (v.last.place.leftCues & SHARE) > 0),
  feature("numerator", (v) => v.taken.some((each) => each.side === "numerator") && !v.sameRatio),
  feature("denominator", (v) => v.whole.side === "denominator" && !v.sameRatio),
  feature("unit-same", (v) => v.units === 3, "cùng đơn vị", "same unit"),
  feature("taken-unit-same", (v) => v.takenUnits === 3),
  feature("taken-unit-other", (v) => v.takenUnits === 0),
  feature("shared", (v) => v.shared),
  feature("semicolon", (v) => (v.restGap.marks & SEMI) > 0),
  feature("stop", (v) => (v.restGap.marks & STOP) > 0),
  feature("comma", (v) => (v.restGap.marks & COMMA) > 0),
  feature("skipped", (v) => Math.min(v.skipped, 5) / 2),
  feature("none-skipped", (v) => v.skipped === 0),
  feature("taken-count", (v) => Math.min(v.taken.length, 6) / 3),
  feature("outgrown", (v) => v.taken.some((each) => each.value > v.whole.value)),
  feature("rest-change", (v) => v.context.rest.figure.comparison !== null),
  feature("taken-deeper", (v) => v.taken.some((each) => each.place.depth > v.context.rest.place.depth)),
  feature("whole-deeper", (v) => v.whole.place.depth > v.context.rest.place.depth),
  feature(
    "classes-differ",
    (v) =>
      v.taken.some((each) =>
        each.place.classes.some((one) =>
          v.context.rest.place.classes.some((other) => one.family === other.family && one.member !== other.member),
        ),
      ),
    "hai loại khác nhau",
    "two classes of one family",
  ),
  feature("opposed", opposed, "“đạt”, “chưa đạt”", "“đạt”, “chưa đạt” (reached, not reached)"),
  feature("classes-same", (v) =>
    v.taken.some((each) =>
      each.place.classes.some((one) =>
        v.context.rest.place.classes.some((other) => one.family === other.family && one.member === other.member),
      ),
    ),
  ),
  feature("whole-largest", (v) =>
    v.context.index.amounts
      .slice(Math.max(0, v.whole.at - 3), v.context.rest.at)
      .every((each) => each.place.sentence !== v.whole.place.sentence || each.value <= v.whole.value),
  ),
  feature("whole-first-of-block", (v) => v.context.index.reading.starts[v.whole.place.block] === v.whole.place.at),
  feature("still", (v) => v.context.rest.place.left.at(-1) === "còn" || v.context.rest.place.left.at(-2) === "còn"),
  feature(
    "rest-last",
    (v) => v.context.index.reading.places[v.context.rest.place.at + 1]?.sentence !== v.context.rest.place.sentence,
  ),
  feature("all-between", (v) => v.skipped === 0 && v.taken.length > 1),
  feature(
    "rest-next-to-taken",
    (v) => v.fromLast === 1 && v.last.place.at - v.whole.place.at === 1 && v.taken.length === 1,
  ),
  choice("said", SAID, (v) => said(v.context)),
  choice("whole", WHOLES, wholePlace),
  choice("taken", TAKEN, (v) => Math.min(v.taken.length, 3) - 1),
  choice("gap", TAKEN, (v) => Math.min(v.skipped, 2)),
  choice("units", UNITS, (v) => v.units),
];
