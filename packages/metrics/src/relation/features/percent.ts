import { cueSet, markSet } from "../../reading/cues.ts";
import { isMultiple } from "../amount.ts";
import { crossed, feature, once, type Feature } from "../feature.ts";
import type { GrowthView, PercentContext, PointsView, ShareView } from "./percent-view.ts";

const SHARE = cueSet("share");
const REACH = cueSet("reach");
const MOVE = cueSet("up", "down");
const PLAN = cueSet("plan");
const TOTAL = cueSet("total", "of-whole");
const OF_WHOLE = cueSet("of-whole");
const COMPARED = cueSet("compared", "earlier");
const AVERAGE = cueSet("average");
const TARGET = cueSet("target");
const LIST = cueSet("part-list", "whole-list", "details");
const REST = cueSet("rest", "pending");
const APART = cueSet("apart");
const SEMI = markSet(";");
const COMMA = markSet(",");
const COLON = markSet(":");
const OPEN = markSet("(");
const CLOSE = markSet(")");
const STOP = markSet(".", "¶");

/** Units of time and age: what they count is no part of a whole. */
const TIMES: ReadonlySet<string> = new Set(["time", "duration", "age", "tuổi", "giờ", "phút", "ngày", "tháng", "năm"]);

const CUE_KINDS = ["share", "reach", "move", "rest", "bracket", "bare", "multiple"] as const;

/** How a percentage is told. */
const cueKind = once((c: PercentContext): number => {
  const { left } = c;
  if (isMultiple(c.stated.figure)) return 6;
  if (left & SHARE) return 0;
  if (left & MOVE) return 2;
  if (left & REACH) return 1;
  if (left & REST) return 3;
  return c.bracketed ? 4 : 5;
});

const PART_PLACES = ["next", "second", "third", "far", "behind", "far-behind", "bracket", "above"] as const;
const partPlace = once((v: ShareView): number => {
  if (v.part.place.block !== v.context.place.block) return 7;
  if (v.context.bracketed && v.context.place.owner === v.part.place.at) return 6;
  if (v.fromPart < 0) return v.fromPart === -1 ? 4 : 5;
  return Math.min(v.fromPart, 4) - 1;
});

const WHOLE_PLACES = [
  "ratio",
  "next",
  "second",
  "sentence",
  "behind-rate",
  "far-behind",
  "inside",
  "earlier",
  "lead",
  "previous",
  "far",
] as const;
const wholePlace = once((v: ShareView): number => {
  if (v.sameRatio) return 0;
  if (v.leadAt >= 0) return 8;
  if (v.blocks === 1) return 9;
  if (v.blocks !== 0) return v.blocks < 0 ? 5 : 10;
  if (v.fromWhole < 0) return v.fromWhole === -1 ? 4 : 5;
  if (v.wholeToPart === 1) return 1;
  if (v.wholeToPart === 2) return 2;
  if (v.wholeToPart < 0) return 6;
  return v.whole.place.sentence === v.part.place.sentence ? 3 : 7;
});

const UNITS = ["other", "untold", "alike", "same"] as const;
const RIGHTS = ["plan", "compared", "total", "named", "unnamed"] as const;
const rightKind = once((c: PercentContext): number => {
  if (c.right & PLAN) return 0;
  if (c.right & COMPARED) return 1;
  if (c.right & TOTAL) return 2;
  return c.named.size > 0 ? 3 : 4;
});
const ROLES = ["total", "plan", "old", "list-next", "listed", "change", "plain"] as const;
const wholeRole = once((v: ShareView): number => {
  const { place, figure } = v.whole;
  if (figure.comparison) return 5;
  if (place.leftCues & TOTAL) return 0;
  if ((place.leftCues | place.rightCues) & PLAN) return 1;
  if (place.leftCues & COMPARED) return 2;
  const next = v.context.reading.places[place.at + 1];
  if (next && next.leadCues & LIST) return 3;
  return place.leadCues & LIST ? 4 : 6;
});

/** "No relation": what the percentage says of itself. */
export const NONE_FEATURES: readonly Feature<PercentContext>[] = [
  feature("none", () => 1),
  feature("none-share", (c) => (c.left & SHARE) > 0),
  feature("none-reach", (c) => (c.left & REACH) > 0),
  feature("none-move", (c) => (c.left & MOVE) > 0),
  feature("none-move-before", (c) => c.direction !== null && (c.left & MOVE) === 0),
  feature("none-plan-left", (c) => (c.left & PLAN) > 0),
  feature("none-plan-right", (c) => (c.right & PLAN) > 0),
  feature("none-total-right", (c) => (c.right & TOTAL) > 0),
  feature("none-compared-right", (c) => (c.right & COMPARED) > 0),
  feature("none-average", (c) => ((c.left | c.right) & AVERAGE) > 0),
  feature("none-target", (c) => ((c.left | c.lead) & TARGET) > 0),
  feature("none-target-right", (c) => (c.right & TARGET) > 0),
  feature("none-qualified", (c) => c.stated.figure.qualifier !== null),
  feature("none-hundred", (c) => c.stated.value === 100),
  feature("none-over-hundred", (c) => c.stated.value > 100),
  feature("none-whole-number", (c) => c.stated.figure.decimals === 0),
  feature("none-two-decimals", (c) => c.stated.figure.decimals >= 2),
  feature("none-bracketed", (c) => c.bracketed),
  feature("none-bracket-behind-percent", (c) => c.bracketed && c.owner?.figure.kind === "percentage"),
  feature("none-no-part", (c) => c.partsBefore === 0),
  feature("none-one-part", (c) => c.partsBefore === 1),
  feature("none-no-cue", (c) => c.left === 0 && !c.bracketed),
  feature("none-range", (c) => c.stated.figure.upper !== null),
  feature("none-unit", (c) => c.stated.figure.unit !== null && c.stated.figure.unit !== "%"),
  feature(
    "none-behind-percent",
    (c) =>
      c.reading.places[c.place.at - 1]?.figure.kind === "percentage" &&
      c.reading.places[c.place.at - 1]?.block === c.place.block,
  ),
  crossed<PercentContext>("none-cue-right", { kinds: CUE_KINDS, of: cueKind }, { kinds: RIGHTS, of: rightKind }),
  feature("none-cue-share-no-part", (c) => c.partsBefore === 0 && (c.left & SHARE) > 0),
  feature(
    "none-move-points",
    (c) => (c.left & MOVE) > 0 && c.reading.places[c.place.at - 1]?.figure.kind === "percentage",
  ),
  feature("none-heading", (c) => c.reading.blocks[c.place.block]?.kind === "heading"),
];

/** "1.130, 827, 509, tương ứng 45,6%, 33,4%, 20,6%": a rate and a count at the same place of two series of one length. */
const aligned = once((v: ShareView): boolean => {
  const { places } = v.context.reading;
  const run = (from: number, rate: boolean): readonly [start: number, end: number] => {
    const same = (at: number): boolean => {
      const place = places[at];
      return (
        place !== undefined && place.block === v.context.place.block && (place.figure.kind === "percentage") === rate
      );
    };
    let [start, end] = [from, from];
    while (start > 0 && same(start - 1) && from - start < 8) start--;
    while (same(end + 1) && end - from < 8) end++;
    return [start, end];
  };
  const [rateStart, rateEnd] = run(v.context.place.at, true);
  const [partStart, partEnd] = run(v.part.place.at, false);
  const length = rateEnd - rateStart;
  if (length === 0) return false;
  const place = v.context.place.at - rateStart;
  // The counts may be led by their whole.
  return (
    partEnd - partStart >= length &&
    (v.part.place.at - (partEnd - length) === place || v.part.place.at - partStart === place)
  );
});

const between = (value: number, low: number, high: number): boolean => value >= low && value <= high;

export const SHARE_FEATURES: readonly Feature<ShareView>[] = [
  feature("share", () => 1),
  // The part beside the percentage.
  feature("part-next", (v) => v.fromPart === 1, "số ngay trước tỷ lệ", "the number right before the rate"),
  feature("part-second", (v) => v.fromPart === 2),
  feature("part-third", (v) => v.fromPart === 3),
  feature("part-far", (v) => v.fromPart > 3),
  feature("part-behind", (v) => v.fromPart === -1),
  feature("part-far-behind", (v) => v.fromPart < -1),
  feature(
    "part-first-of-sentence",
    (v) => v.fromPart > 0 && v.part.place.sentence === v.context.place.sentence && v.fromPart === v.context.partsBefore,
  ),
  feature("part-other-sentence", (v) => v.part.place.sentence !== v.context.place.sentence),
  feature("part-other-block", (v) => v.part.place.block !== v.context.place.block),
  feature("part-same-clause", (v) => v.part.place.clause === v.context.place.clause),
  feature(
    "part-bracket",
    (v) => v.context.bracketed && v.context.place.owner === v.part.place.at,
    "tỷ lệ trong ngoặc ngay sau số",
    "the rate in brackets behind the number",
  ),
  feature("part-in-own-bracket", (v) => v.part.place.owner === v.context.place.at && v.fromPart < 0),
  feature(
    "part-together-in-bracket",
    (v) => v.part.place.bracket > 0 && v.part.place.bracket === v.context.place.bracket,
  ),
  feature("part-deeper", (v) => v.part.place.depth > v.context.place.depth),
  feature(
    "part-shallower",
    (v) => v.part.place.depth < v.context.place.depth && v.context.place.owner !== v.part.place.at,
  ),
  feature("part-semicolon", (v) => (v.partGap.marks & SEMI) > 0),
  feature("part-comma", (v) => (v.partGap.marks & COMMA) > 0),
  feature("part-colon", (v) => (v.partGap.marks & COLON) > 0),
  feature("part-closed", (v) => v.fromPart > 0 && (v.partGap.marks & CLOSE) > 0),
  feature("part-share", (v) => v.fromPart > 0 && (v.partGap.cues & SHARE) > 0, "“chiếm”", "“chiếm” (makes up)"),
  feature("part-reach", (v) => v.fromPart > 0 && (v.partGap.cues & REACH) > 0, "“đạt”, “bằng”", "“đạt” (reaches)"),
  feature("part-next-share", (v) => v.fromPart === 1 && (v.context.lead & SHARE) > 0),
  feature("part-next-reach", (v) => v.fromPart === 1 && (v.context.lead & REACH) > 0),
  feature("part-next-no-cue", (v) => v.fromPart === 1 && v.context.lead === 0 && !v.context.bracketed),
  feature(
    "part-change",
    (v) => v.part.figure.comparison !== null,
    "số trước là mức tăng, giảm",
    "the number before is a change",
  ),
  feature("part-move-between", (v) => v.fromPart > 0 && (v.partGap.cues & MOVE) > 0),
  feature("part-plan", (v) => (v.part.place.leftCues & PLAN) > 0),
  feature("part-total", (v) => (v.part.place.leftCues & TOTAL) > 0),
  feature("part-ratio", (v) => v.part.side === "numerator"),
  feature("part-old", (v) => (v.part.place.leftCues & COMPARED) > 0),
  feature("part-average", (v) => (v.part.place.leftCues & AVERAGE) > 0),
  feature("part-qualified", (v) => v.part.figure.qualifier !== null),
  feature("part-named", (v) => v.namedAtPart),
  feature("part-label-after-rate", (v) => v.context.named.size > 0 && v.namedAtPart > v.namedAtWhole),
  // The whole.
  feature("ratio", (v) => v.sameRatio, "tử số và mẫu số của một tỷ số", "numerator and denominator of one ratio"),
  feature("ratio-next", (v) => v.sameRatio && v.fromPart === 1),
  feature("whole-next", (v) => !v.sameRatio && v.wholeToPart === 1, "số ngay trước", "the number right before"),
  feature("whole-second", (v) => v.wholeToPart === 2),
  feature("whole-near", (v) => between(v.wholeToPart, 3, 5)),
  feature("whole-far", (v) => between(v.wholeToPart, 6, 12)),
  feature("whole-very-far", (v) => v.wholeToPart > 12),
  feature("whole-distance", (v) => Math.min(Math.abs(v.wholeToPart), 30) / 10),
  feature("whole-behind-part", (v) => v.wholeToPart < 0 && v.fromWhole > 0),
  feature("whole-between-next", (v) => v.wholeToPart < 0 && v.fromWhole === 1),
  feature(
    "whole-behind-rate",
    (v) => v.fromWhole === -1 && v.fromPart > 0,
    "tổng nêu ngay sau tỷ lệ",
    "the whole told right behind the rate",
  ),
  feature("whole-far-behind-rate", (v) => v.fromWhole < -1),
  feature("whole-behind-total", (v) => v.fromWhole === -1 && (v.whole.place.leadCues & TOTAL) > 0),
  feature("whole-behind-clause", (v) => v.fromWhole === -1 && v.whole.place.clause === v.context.place.clause),
  feature(
    "whole-bracket-behind",
    (v) => v.fromWhole < 0 && v.whole.place.owner === v.context.place.at && v.whole.place.before === "(",
  ),
  feature(
    "whole-in-bracket",
    (v) => v.whole.place.depth > v.context.place.depth && v.whole.place.depth > v.part.place.depth,
  ),
  feature(
    "whole-bracket-of-other",
    (v) =>
      v.whole.place.depth > 0 &&
      v.whole.place.bracket !== v.part.place.bracket &&
      v.whole.place.bracket !== v.context.place.bracket,
  ),
  feature(
    "whole-owns-bracket",
    (v) => v.part.place.owner === v.whole.place.at,
    "số đứng trước ngoặc",
    "the number before the bracket",
  ),
  feature("whole-same-clause", (v) => v.whole.place.clause === v.part.place.clause && !v.sameRatio),
  feature("whole-same-member", (v) => v.whole.place.member === v.part.place.member),
  feature("whole-same-sentence", (v) => v.whole.place.sentence === v.part.place.sentence),
  feature("whole-previous-sentence", (v) => v.part.place.sentence - v.whole.place.sentence === 1 && v.blocks === 0),
  feature("whole-same-block", (v) => v.blocks === 0),
  feature("whole-lead", (v) => v.leadAt === 0, "đầu danh sách", "head of the list"),
  feature("whole-higher-lead", (v) => v.leadAt > 0),
  feature(
    "whole-lead-last",
    (v) => v.leadAt >= 0 && v.context.reading.places[v.whole.place.at + 1]?.block !== v.whole.place.block,
  ),
  feature("whole-previous-block", (v) => v.blocks === 1 && v.leadAt < 0),
  feature("whole-blocks-away", (v) => (v.leadAt < 0 && v.blocks > 1 ? Math.min(v.blocks, 8) / 4 : 0)),
  feature("whole-first-of-block", (v) => v.context.reading.starts[v.whole.place.block] === v.whole.place.at),
  feature(
    "whole-first-of-sentence",
    (v) => v.context.reading.places[v.whole.place.at - 1]?.sentence !== v.whole.place.sentence,
  ),
  feature("whole-heading", (v) => v.context.reading.blocks[v.whole.place.block]?.kind === "heading"),
  feature("whole-total", (v) => (v.whole.place.leftCues & TOTAL) > 0, "“tổng số”", "“tổng số” (total)"),
  feature(
    "whole-list",
    (v) => v.wholeToPart > 0 && (v.wholeGap.cues & LIST) > 0 && v.wholeGap.figures < 6,
    "“trong đó”, “gồm”",
    "“trong đó” (among them)",
  ),
  feature(
    "whole-list-next",
    (v) => {
      const next = v.context.reading.places[v.whole.place.at + 1];
      return v.wholeToPart > 0 && next !== undefined && (next.leadCues & LIST) > 0;
    },
    "“trong đó” ngay sau",
    "“trong đó” right behind",
  ),
  feature(
    "whole-colon-next",
    (v) => v.wholeToPart > 0 && ((v.context.reading.places[v.whole.place.at + 1]?.leadMarks ?? 0) & COLON) > 0,
  ),
  feature("whole-in-list", (v) => (v.whole.place.leadCues & LIST) > 0),
  feature(
    "whole-of-whole",
    (v) => (v.whole.place.leftCues & OF_WHOLE) > 0,
    "“trong tổng số”",
    "“trong tổng số” (of all)",
  ),
  feature("whole-denominator", (v) => v.whole.side === "denominator" && !v.sameRatio),
  feature("whole-numerator", (v) => v.whole.side === "numerator"),
  feature("whole-semicolon", (v) => v.blocks === 0 && (v.wholeGap.marks & SEMI) > 0),
  feature("whole-stop", (v) => v.blocks === 0 && (v.wholeGap.marks & STOP) > 0),
  feature("whole-rest", (v) => (v.whole.place.leftCues & REST) > 0),
  feature("whole-apart-between", (v) => (v.wholeGap.cues & APART) > 0),
  feature("whole-change", (v) => v.whole.figure.comparison !== null),
  feature("whole-average", (v) => (v.whole.place.leftCues & AVERAGE) > 0),
  feature("whole-old", (v) => (v.whole.place.leftCues & COMPARED) > 0),
  feature("whole-rivals", (v) => Math.min(v.rivals, 5) / 3),
  feature("whole-no-rival", (v) => v.rivals === 0),
  // What the two have to do with each other.
  feature("unit-same", (v) => v.agreement === 3 && !v.sameRatio, "cùng đơn vị", "same unit"),
  feature("unit-alike", (v) => v.agreement === 2),
  feature("unit-untold", (v) => v.agreement === 1),
  feature("unit-other", (v) => v.agreement === 0, "khác đơn vị", "another unit"),
  feature("unit-other-far", (v) => v.agreement === 0 && v.wholeToPart > 2),
  feature("unit-same-far", (v) => v.agreement === 3 && v.wholeToPart > 5),
  feature("words-shared", (v) => v.shared),
  feature("named", (v) => v.namedAtWhole, "tổng được gọi tên sau tỷ lệ", "the whole is named behind the rate"),
  feature("named-fully", (v) => v.context.named.size > 0 && v.namedAtWhole === 1),
  feature(
    "named-elsewhere",
    (v) => v.context.named.size > 0 && v.namedAtWhole === 0,
    "sau tỷ lệ nêu tổng khác",
    "another whole is named behind the rate",
  ),
  // Levels: of a plan, of an earlier time.
  feature(
    "plan-both",
    (v) => (v.context.right & PLAN) > 0 && ((v.whole.place.leftCues | v.whole.place.rightCues) & PLAN) > 0,
    "so với kế hoạch đã nêu",
    "against the plan told",
  ),
  feature(
    "plan-whole-only",
    (v) => (v.context.right & PLAN) === 0 && ((v.whole.place.leftCues | v.whole.place.rightCues) & PLAN) > 0,
  ),
  feature(
    "plan-rate-only",
    (v) => (v.context.right & PLAN) > 0 && ((v.whole.place.leftCues | v.whole.place.rightCues) & PLAN) === 0,
  ),
  feature(
    "old-both",
    (v) => (v.context.right & COMPARED) > 0 && (v.whole.place.leftCues & COMPARED) > 0,
    "so với kỳ trước đã nêu",
    "against the earlier time told",
  ),
  feature("old-rate-only", (v) => (v.context.right & COMPARED) > 0 && (v.whole.place.leftCues & COMPARED) === 0),
  feature("total-both", (v) => (v.context.right & TOTAL) > 0 && (v.whole.place.leftCues & TOTAL) > 0),
  feature("move-left", (v) => (v.context.left & MOVE) > 0),
  feature("move-before", (v) => v.context.direction !== null && (v.context.left & MOVE) === 0),
  feature("outgrown", (v) => v.part.value > v.whole.value),
  feature("over-hundred-outgrown", (v) => v.part.value > v.whole.value && v.context.stated.value > 100),
  feature("equal", (v) => v.part.value === v.whole.value && !v.sameRatio),
  feature("aligned", aligned, "cùng thứ tự trong hai dãy số", "in the same order in two series"),
  feature("aligned-far", (v) => aligned(v) && v.fromPart > 2),
  feature("part-range", (v) => v.part.figure.upper !== null),
  feature("whole-range", (v) => v.whole.figure.upper !== null),
  feature("part-measure", (v) => v.part.figure.kind === "measure"),
  feature(
    "part-time",
    (v) => TIMES.has(v.part.figure.unitInfo?.unitClass ?? "") || TIMES.has(v.part.figure.unit ?? ""),
  ),
  feature(
    "whole-time",
    (v) => TIMES.has(v.whole.figure.unitInfo?.unitClass ?? "") || TIMES.has(v.whole.figure.unit ?? ""),
  ),
  feature("part-small", (v) => v.part.value < 10),
  feature("whole-small", (v) => v.whole.value < 10),
  feature("whole-hundred", (v) => v.whole.value === 100),
  crossed<ShareView>(
    "cue-part",
    { kinds: CUE_KINDS, of: (v) => cueKind(v.context) },
    { kinds: PART_PLACES, of: partPlace },
  ),
  crossed<ShareView>(
    "cue-whole",
    { kinds: CUE_KINDS, of: (v) => cueKind(v.context) },
    { kinds: WHOLE_PLACES, of: wholePlace },
  ),
  crossed<ShareView>("part-whole", { kinds: PART_PLACES, of: partPlace }, { kinds: WHOLE_PLACES, of: wholePlace }),
  crossed<ShareView>("unit-whole", { kinds: UNITS, of: (v) => v.agreement }, { kinds: WHOLE_PLACES, of: wholePlace }),
  crossed<ShareView>(
    "unit-cue",
    { kinds: UNITS, of: (v) => v.agreement },
    { kinds: CUE_KINDS, of: (v) => cueKind(v.context) },
  ),
  crossed<ShareView>("right-role", { kinds: RIGHTS, of: (v) => rightKind(v.context) }, { kinds: ROLES, of: wholeRole }),
  crossed<ShareView>(
    "right-whole",
    { kinds: RIGHTS, of: (v) => rightKind(v.context) },
    { kinds: WHOLE_PLACES, of: wholePlace },
  ),
  crossed<ShareView>("role-whole", { kinds: ROLES, of: wholeRole }, { kinds: WHOLE_PLACES, of: wholePlace }),
];

const OTHERS = ["before", "second", "far", "bracket", "behind", "far-behind", "block"] as const;
const placeOf = (from: number, block: boolean, bracket: boolean): number => {
  if (!block) return 6;
  if (from < 0) return bracket ? 3 : from === -1 ? 4 : 5;
  return from > 2 ? 2 : from - 1;
};
const otherPlace = once((v: GrowthView): number =>
  placeOf(v.fromOther, v.other.place.block === v.context.place.block, v.other.place.owner === v.context.place.at),
);
const nowPlace = once((v: GrowthView): number =>
  placeOf(v.fromNow, v.blocks === 0, v.now.place.owner === v.context.place.at),
);

export const GROWTH_FEATURES: readonly Feature<GrowthView>[] = [
  feature("growth-old", (v) => !v.byChange, "so với số kỳ trước", "against the earlier figure"),
  feature("growth-change", (v) => v.byChange, "từ mức tăng, giảm", "from the change"),
  ...[false, true].flatMap((byChange) => {
    const name = byChange ? "change" : "old";
    const own = (of: (v: GrowthView) => number | boolean) => (v: GrowthView) => (v.byChange === byChange ? of(v) : 0);
    return [
      feature(
        `${name}-now-next`,
        own((v) => v.fromNow === 1),
      ),
      feature(
        `${name}-now-second`,
        own((v) => v.fromNow === 2),
      ),
      feature(
        `${name}-now-third`,
        own((v) => v.fromNow === 3),
      ),
      feature(
        `${name}-now-far`,
        own((v) => v.fromNow > 3),
      ),
      feature(
        `${name}-now-behind`,
        own((v) => v.fromNow < 0),
      ),
      feature(
        `${name}-now-sentence`,
        own((v) => v.now.place.sentence === v.context.place.sentence),
      ),
      feature(
        `${name}-now-member`,
        own((v) => v.now.place.member === v.context.place.member),
      ),
      feature(
        `${name}-now-block`,
        own((v) => v.blocks === 0),
      ),
      feature(
        `${name}-now-first`,
        own((v) => v.context.reading.places[v.now.place.at - 1]?.sentence !== v.now.place.sentence),
      ),
      feature(
        `${name}-now-change`,
        own((v) => v.now.figure.comparison !== null),
      ),
      feature(
        `${name}-now-old`,
        own((v) => (v.now.place.leftCues & COMPARED) > 0),
      ),
      feature(
        `${name}-now-numerator`,
        own((v) => v.now.side === "numerator"),
      ),
      feature(
        `${name}-now-deep`,
        own((v) => v.now.place.depth > v.context.place.depth),
      ),
      feature(
        `${name}-semicolon`,
        own((v) => (v.nowGap.marks & SEMI) > 0),
      ),
      feature(
        `${name}-other-before`,
        own((v) => v.fromOther === 1),
      ),
      feature(
        `${name}-other-second-before`,
        own((v) => v.fromOther === 2),
      ),
      feature(
        `${name}-other-far-before`,
        own((v) => v.fromOther > 2),
      ),
      feature(
        `${name}-other-behind`,
        own((v) => v.fromOther === -1),
      ),
      feature(
        `${name}-other-second-behind`,
        own((v) => v.fromOther === -2),
      ),
      feature(
        `${name}-other-far-behind`,
        own((v) => v.fromOther < -2),
      ),
      feature(
        `${name}-other-sentence`,
        own((v) => v.other.place.sentence === v.context.place.sentence),
      ),
      feature(
        `${name}-other-block`,
        own((v) => v.other.place.block === v.context.place.block),
      ),
      feature(
        `${name}-other-clause`,
        own((v) => v.other.place.clause === v.context.place.clause),
      ),
      feature(
        `${name}-other-bracket-behind`,
        own((v) => v.fromOther < 0 && v.other.place.owner === v.context.place.at && v.other.place.before === "("),
      ),
      feature(
        `${name}-other-in-bracket`,
        own((v) => v.other.place.depth > v.context.place.depth),
      ),
      feature(
        `${name}-rate-in-bracket-of-other`,
        own((v) => v.context.place.owner === v.other.place.at),
      ),
      feature(
        `${name}-other-compared`,
        own((v) => (v.other.place.leftCues & COMPARED) > 0),
        byChange ? null : "“so với”, “cùng kỳ”",
        byChange ? null : "“so với” (against)",
      ),
      feature(
        `${name}-other-change`,
        own((v) => v.other.figure.comparison !== null),
      ),
      feature(
        `${name}-other-move-left`,
        own((v) => ((v.other.place.leftCues | v.other.place.leadCues) & MOVE) > 0),
      ),
      feature(
        `${name}-other-total`,
        own((v) => (v.other.place.leftCues & TOTAL) > 0),
      ),
      feature(
        `${name}-other-plan`,
        own((v) => ((v.other.place.leftCues | v.other.place.rightCues) & PLAN) > 0),
      ),
      feature(
        `${name}-unit-same`,
        own((v) => v.agreement === 3),
      ),
      feature(
        `${name}-unit-alike`,
        own((v) => v.agreement === 2),
      ),
      feature(
        `${name}-unit-untold`,
        own((v) => v.agreement === 1),
      ),
      feature(
        `${name}-unit-other`,
        own((v) => v.agreement === 0),
      ),
      feature(
        `${name}-shared`,
        own((v) => v.shared),
      ),
      feature(
        `${name}-move`,
        own((v) => (v.context.left & MOVE) > 0),
        "“tăng”, “giảm”",
        "“tăng”, “giảm” (up, down)",
      ),
      feature(
        `${name}-no-move`,
        own((v) => v.context.direction === null),
      ),
      feature(
        `${name}-move-before`,
        own((v) => v.context.direction !== null && (v.context.left & MOVE) === 0),
      ),
      feature(
        `${name}-compared-right`,
        own((v) => (v.context.right & COMPARED) > 0),
      ),
      feature(
        `${name}-share`,
        own((v) => (v.context.left & SHARE) > 0),
      ),
      feature(
        `${name}-reach`,
        own((v) => (v.context.left & REACH) > 0),
      ),
      feature(
        `${name}-bracketed`,
        own((v) => v.context.bracketed),
      ),
      feature(
        `${name}-plan-right`,
        own((v) => (v.context.right & PLAN) > 0),
      ),
      feature(
        `${name}-other-range`,
        own((v) => v.other.figure.upper !== null),
      ),
      feature(
        `${name}-now-range`,
        own((v) => v.now.figure.upper !== null),
      ),
      feature(
        `${name}-other-time`,
        own((v) => TIMES.has(v.other.figure.unitInfo?.unitClass ?? "") || TIMES.has(v.other.figure.unit ?? "")),
      ),
      feature(
        `${name}-now-time`,
        own((v) => TIMES.has(v.now.figure.unitInfo?.unitClass ?? "") || TIMES.has(v.now.figure.unit ?? "")),
      ),
      crossed<GrowthView>(
        `${name}-cue-other`,
        { kinds: CUE_KINDS, of: (v) => (v.byChange === byChange ? cueKind(v.context) : -1) },
        { kinds: OTHERS, of: otherPlace },
      ),
      crossed<GrowthView>(
        `${name}-now-other`,
        { kinds: OTHERS, of: (v) => (v.byChange === byChange ? nowPlace(v) : -1) },
        { kinds: OTHERS, of: otherPlace },
      ),
    ];
  }),
  feature(
    "old-direction-right",
    (v) => !v.byChange && v.context.direction !== null && (v.context.direction === "up") === v.rising,
    "đúng chiều tăng, giảm",
    "the direction fits",
  ),
  feature(
    "old-direction-wrong",
    (v) => !v.byChange && v.context.direction !== null && (v.context.direction === "up") !== v.rising,
  ),
  feature(
    "old-from-to",
    (v) => !v.byChange && v.other.place.left.at(-1) === "từ",
    "“từ … lên …”",
    "“từ … lên …” (from … to …)",
  ),
];

export const POINTS_FEATURES: readonly Feature<PointsView>[] = [
  feature("points", () => 1, "điểm phần trăm", "percentage points"),
  feature("points-now-next", (v) => v.fromNow === 1),
  feature("points-now-second", (v) => v.fromNow === 2),
  feature("points-now-far", (v) => v.fromNow > 2),
  feature("points-now-behind", (v) => v.fromNow < 0),
  feature("points-now-sentence", (v) => v.now.place.sentence === v.context.place.sentence),
  feature("points-old-behind", (v) => v.fromOld === -1),
  feature("points-old-far-behind", (v) => v.fromOld < -1),
  feature("points-old-before", (v) => v.fromOld === 1),
  feature("points-old-far-before", (v) => v.fromOld > 1),
  feature("points-old-sentence", (v) => v.old.place.sentence === v.context.place.sentence),
  feature("points-old-bracket", (v) => v.fromOld < 0 && v.old.place.owner === v.context.place.at),
  feature("points-old-compared", (v) => (v.old.place.leftCues & COMPARED) > 0),
  feature("points-old-average", (v) => ((v.old.place.leftCues | v.old.place.rightCues) & AVERAGE) > 0),
  feature("points-old-plan", (v) => ((v.old.place.leftCues | v.old.place.rightCues) & PLAN) > 0),
  feature("points-move", (v) => (v.context.left & MOVE) > 0),
  feature("points-no-move", (v) => v.context.direction === null),
  feature(
    "points-unit",
    (v) => v.context.stated.figure.unit?.startsWith("điểm") ?? false,
    "“điểm phần trăm”",
    "“điểm phần trăm” (points)",
  ),
  feature("points-now-move", (v) => (v.now.place.leftCues & MOVE) > 0),
  feature("points-old-move", (v) => (v.old.place.leftCues & MOVE) > 0),
  feature(
    "points-direction",
    (v) => v.context.direction !== null && (v.context.direction === "up") === v.now.value > v.old.value,
  ),
  feature("points-bracketed", (v) => v.context.bracketed),
  feature("points-now-old", (v) => (v.now.place.leftCues & COMPARED) > 0),
  feature("points-semicolon", (v) => (v.nowGap.marks & SEMI) > 0),
  feature("points-open", (v) => (v.oldGap.marks & OPEN) > 0),
];
