import { unitAgreement } from "../../record/figure/unit-agreement.ts";
import { cueSet, markSet } from "../../reading/cues.ts";
import type { Amount } from "../amount.ts";
import { choice, feature, once, type Feature } from "../feature.ts";
import { gapBetween, type Gap } from "../gap.ts";
import { directionOf } from "../propose/percent.ts";
import { leadsOf, type AmountIndex } from "../propose/reach.ts";
import { overlap, wordsAround } from "../words.ts";

const OLD = cueSet("compared", "earlier");
const MOVE = cueSet("up", "down");
const TOTAL = cueSet("total", "of-whole");
const PLAN = cueSet("plan", "target");
const AVERAGE = cueSet("average");
const LIST = cueSet("part-list", "whole-list", "details");
const SEMI = markSet(";");
const STOP = markSet(".", "¶");

export interface ChangeContext {
  readonly index: AmountIndex;
  readonly change: Amount;
  readonly direction: "up" | "down" | null;
  readonly leads: readonly number[];
  readonly bracketed: boolean;
}

export const changeContext = (index: AmountIndex, change: Amount): ChangeContext => ({
  index,
  change,
  direction: directionOf(change, index.reading.places),
  leads: leadsOf(index.reading, change.place.block),
  bracketed: change.place.depth > 0,
});

export interface ChangeView {
  readonly context: ChangeContext;
  readonly now: Amount;
  readonly old: Amount;
  readonly fromNow: number;
  readonly fromOld: number;
  readonly nowGap: Gap;
  readonly oldGap: Gap;
  readonly units: number;
  readonly changeUnits: number;
  readonly shared: number;
  readonly right: boolean;
}

export const changeView = (context: ChangeContext, now: Amount, old: Amount): ChangeView => {
  const { change, index, direction } = context;
  return {
    context,
    now,
    old,
    fromNow: change.place.at - now.place.at,
    fromOld: change.place.at - old.place.at,
    nowGap: gapBetween(index.reading, now.place, change.place),
    oldGap: gapBetween(index.reading, old.place, change.place),
    units: unitAgreement(now.figure, old.figure),
    changeUnits: unitAgreement(now.figure, change.figure),
    shared: overlap(wordsAround(now.place).all, wordsAround(old.place).all),
    right: direction !== null && (direction === "up") === now.value > old.value,
  };
};

export const NO_CHANGE_FEATURES: readonly Feature<ChangeContext>[] = [
  feature("none", () => 1),
  feature("none-move", (c) => (c.change.place.leftCues & MOVE) > 0),
  feature("none-move-before", (c) => (c.change.place.leftCues & MOVE) === 0),
  feature("none-comparison", (c) => c.change.figure.comparison !== null),
  feature("none-bracketed", (c) => c.bracketed),
  feature("none-compared-right", (c) => (c.change.place.rightCues & OLD) > 0),
  feature("none-compared-left", (c) => (c.change.place.leftCues & OLD) > 0),
  feature(
    "none-to",
    (c) =>
      c.change.place.left.includes("lên") ||
      c.change.place.left.includes("xuống") ||
      c.change.place.left.includes("còn"),
  ),
  feature("none-from", (c) => c.change.place.left.at(-1) === "từ"),
  feature("none-percent-next", (c) => c.index.reading.places[c.change.place.at + 1]?.figure.kind === "percentage"),
  feature("none-plan", (c) => ((c.change.place.leftCues | c.change.place.rightCues) & PLAN) > 0),
  feature("none-small", (c) => c.change.value < 10),
];

const NOWS = ["next", "second", "third", "far", "owner", "behind", "block"] as const;
const nowPlace = once((v: ChangeView): number => {
  if (v.now.place.block !== v.context.change.place.block) return 6;
  if (v.fromNow < 0) return 5;
  if (v.context.change.place.owner === v.now.place.at) return 4;
  return Math.min(v.fromNow, 4) - 1;
});
const OLDS = ["bracket", "behind", "far-behind", "next", "second", "far", "block"] as const;
const oldPlace = once((v: ChangeView): number => {
  if (v.old.place.block !== v.context.change.place.block) return 6;
  if (v.fromOld < 0) {
    if (v.old.place.owner === v.context.change.place.at) return 0;
    return v.fromOld === -1 ? 1 : 2;
  }
  return v.fromOld > 2 ? 5 : v.fromOld + 2;
});
const MOVES = ["left", "before", "sign"] as const;
const move = once((v: ChangeView): number => {
  if (v.context.change.place.leftCues & MOVE) return 0;
  return v.context.change.figure.comparison ? 2 : 1;
});

export const CHANGE_FEATURES: readonly Feature<ChangeView>[] = [
  feature("change", () => 1, "“tăng”, “giảm”", "“tăng”, “giảm” (up, down)"),
  feature("direction-right", (v) => v.right, "đúng chiều tăng, giảm", "the direction fits"),
  feature("direction-wrong", (v) => v.context.direction !== null && !v.right),
  feature("now-sentence", (v) => v.now.place.sentence === v.context.change.place.sentence),
  feature("now-member", (v) => v.now.place.member === v.context.change.place.member),
  feature("now-first", (v) => v.context.index.reading.places[v.now.place.at - 1]?.sentence !== v.now.place.sentence),
  feature("now-old-cue", (v) => (v.now.place.leftCues & OLD) > 0),
  feature("now-change", (v) => v.now.figure.comparison !== null),
  feature("now-lead", (v) => v.context.leads.includes(v.now.place.block)),
  feature("now-denominator", (v) => v.now.side === "denominator"),
  feature("now-numerator", (v) => v.now.side === "numerator"),
  feature("now-deeper", (v) => v.now.place.depth > v.context.change.place.depth),
  feature("now-distance", (v) => Math.min(Math.abs(v.fromNow), 12) / 6),
  feature("old-sentence", (v) => v.old.place.sentence === v.context.change.place.sentence),
  feature("old-cue", (v) => (v.old.place.leftCues & OLD) > 0, "“so với”, “cùng kỳ”", "“so với” (against)"),
  feature("old-average", (v) => ((v.old.place.leftCues | v.old.place.rightCues) & AVERAGE) > 0),
  feature("old-plan", (v) => ((v.old.place.leftCues | v.old.place.rightCues) & PLAN) > 0),
  feature("old-change", (v) => v.old.figure.comparison !== null),
  feature("old-total", (v) => (v.old.place.leftCues & TOTAL) > 0),
  feature("old-list", (v) => (v.old.place.leadCues & LIST) > 0),
  feature("old-denominator", (v) => v.old.side === "denominator" && v.now.figure !== v.old.figure),
  feature("same-ratio", (v) => v.now.figure === v.old.figure),
  feature("old-from", (v) => v.old.place.left.at(-1) === "từ", "“từ … lên …”", "“từ … lên …” (from … to …)"),
  feature("old-distance", (v) => Math.min(Math.abs(v.fromOld), 20) / 10),
  feature("unit-same", (v) => v.units === 3, "cùng đơn vị", "same unit"),
  feature("unit-other", (v) => v.units === 0),
  feature("change-unit-same", (v) => v.changeUnits === 3),
  feature("change-unit-other", (v) => v.changeUnits === 0),
  feature("shared", (v) => v.shared),
  feature("semicolon", (v) => (v.nowGap.marks & SEMI) > 0),
  feature("stop", (v) => (v.nowGap.marks & STOP) > 0),
  feature("compared-right", (v) => (v.context.change.place.rightCues & OLD) > 0 && (v.old.place.leftCues & OLD) > 0),
  choice("now", NOWS, nowPlace),
  choice("old", OLDS, oldPlace),
  choice("move", MOVES, move),
];
