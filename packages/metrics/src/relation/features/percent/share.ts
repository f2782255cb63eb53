import { cueSet, markSet } from "../../../reading/cues.ts";
import { feature, type Feature } from "../../feature.ts";
import type { ShareView } from "./view.ts";
import { SHARE, REACH, MOVE, PLAN, TOTAL, COMPARED, AVERAGE, LIST, REST, SEMI, TIMES } from "./cues.ts";
import { aligned, SHARE_BY_KIND } from "./share-kinds.ts";

const OF_WHOLE = cueSet("of-whole");
const APART = cueSet("apart");
const COMMA = markSet(",");
const COLON = markSet(":");
const CLOSE = markSet(")");
const STOP = markSet(".", "¶");
/** "dưới 200 kWh chiếm 68%": who uses so much, not how much. */
const BOUNDS: ReadonlySet<string> = new Set(["dưới", "trên", "không quá", "từ"]);

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
  feature("part-bound", (v) => BOUNDS.has(v.part.figure.qualifier?.toLowerCase() ?? "")),
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
  feature("total-rate-only", (v) => (v.context.right & TOTAL) > 0 && (v.whole.place.leftCues & TOTAL) === 0),
  feature("ratio-total-right", (v) => v.sameRatio && (v.context.right & TOTAL) > 0),
  feature("total-both", (v) => (v.context.right & TOTAL) > 0 && (v.whole.place.leftCues & TOTAL) > 0),
  feature("move-left", (v) => (v.context.left & MOVE) > 0),
  feature("move-before", (v) => v.context.direction !== null && (v.context.left & MOVE) === 0),
  feature("outgrown", (v) => v.part.value > v.whole.value),
  // Well under: at 98 % the part that is told may be the rounder one of two.
  feature("under-hundred-outgrown", (v) => v.part.value > v.whole.value && v.context.stated.value < 90),
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
  ...SHARE_BY_KIND,
];
