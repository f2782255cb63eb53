import { cueSet, markSet } from "../../../reading/cues.ts";
import { choice, feature, type Feature } from "../../feature.ts";
import { TOTAL, WHOLE_LIST, PART_LIST, DETAILS, APART, REST, COLON, STOP } from "./cues.ts";
import type { TotalContext, TotalView } from "./view.ts";
import {
  alikeBefore,
  alikeCues,
  clauses,
  complete,
  followsLike,
  hasRange,
  labelledAs,
  opposed,
  ordered,
  rated,
  TOTAL_BY_KIND,
} from "./kinds.ts";

const CUMULATIVE = cueSet("cumulative");
const NOT_ALL = cueSet("not-all");
const MORE = cueSet("more");
const PLAN = cueSet("plan", "target");
const OLD = cueSet("compared", "earlier");
const MOVE = cueSet("up", "down");
const LIKES = ["0", "1", "2", "3", "4+"] as const;
const ELLIPSIS = markSet("…");
/** "không quá 15.000", "ít nhất 40": a bound, not what there is. */
const LIMITS: ReadonlySet<string> = new Set(["at-least", "at-most"]);

/** "No parts": what the figure says of itself. */
export const NO_TOTAL_FEATURES: readonly Feature<TotalContext>[] = [
  feature("none", () => 1),
  feature("none-total", (c) => (c.place.leftCues & TOTAL) > 0),
  feature("none-cumulative", (c) => (c.place.leftCues & CUMULATIVE) > 0),
  feature("none-list-next", (c) => ((c.next?.leadCues ?? 0) & WHOLE_LIST) > 0),
  feature("none-part-list-next", (c) => ((c.next?.leadCues ?? 0) & PART_LIST) > 0),
  feature("none-details-next", (c) => ((c.next?.leadCues ?? 0) & DETAILS) > 0),
  feature("none-colon-next", (c) => ((c.next?.leadMarks ?? 0) & COLON) > 0),
  feature("none-bracket-next", (c) => c.next?.owner === c.place.at),
  feature("none-change", (c) => c.total.figure.comparison !== null),
  feature("none-small", (c) => c.total.value < 10),
  feature("none-tiny", (c) => c.total.value < 4),
  feature("none-large", (c) => c.total.value >= 1000),
  feature("none-bracketed", (c) => c.place.depth > 0),
  feature("none-numerator", (c) => c.total.side === "numerator"),
  feature("none-denominator", (c) => c.total.side === "denominator"),
  feature("none-heading", (c) => c.index.reading.blocks[c.place.block]?.kind === "heading"),
  feature("none-money", (c) => c.total.figure.kind === "money"),
  feature("none-measure", (c) => c.total.figure.kind === "measure"),
  feature("none-bare", (c) => c.total.bare),
  feature("none-qualified", (c) => c.total.figure.qualifier !== null),
  feature("none-limit", (c) => LIMITS.has(c.total.literal.about ?? "")),
  feature("none-plan", (c) => ((c.place.leftCues | c.place.rightCues) & PLAN) > 0),
  feature("none-old", (c) => (c.place.leftCues & OLD) > 0),
  feature("none-largest", (c) => c.largest && c.likesBefore + c.likesBehind > 0),
  feature("none-first-like", (c) => c.likesBefore === 0),
  choice("none-likes-behind", LIKES, (c) => Math.min(c.likesBehind, 4)),
  choice("none-likes-before", LIKES, (c) => Math.min(c.likesBefore, 4)),
  feature("none-last", (c) => c.next?.block !== c.place.block),
];

export const TOTAL_FEATURES: readonly Feature<TotalView>[] = [
  feature("total", () => 1),
  feature("behind", (v) => v.run.behind),
  feature("before", (v) => !v.run.behind, "tổng nêu sau các thành phần", "the total stands behind its parts"),
  feature(
    "before-total",
    (v) => !v.run.behind && (v.context.place.leftCues & TOTAL) > 0,
    "“tổng cộng”",
    "“tổng cộng” (in all)",
  ),
  feature(
    "behind-total",
    (v) => v.run.behind && (v.context.place.leftCues & TOTAL) > 0,
    "“tổng số”",
    "“tổng số” (total)",
  ),
  feature("whole-list", (v) => v.run.behind && (v.leadCues & WHOLE_LIST) > 0, "“gồm”", "“gồm” (made up of)"),
  feature("part-list", (v) => v.run.behind && (v.leadCues & PART_LIST) > 0, "“trong đó”", "“trong đó” (among them)"),
  feature("colon", (v) => v.run.behind && (v.leadMarks & COLON) > 0, "dấu hai chấm", "a colon"),
  feature(
    "own-bracket",
    (v) => v.run.behind && v.first.place.owner === v.context.place.at,
    "các số trong ngoặc ngay sau",
    "the numbers in brackets behind it",
  ),
  feature("unit-same", (v) => v.units === 3, "cùng đơn vị", "same unit"),
  feature("unit-alike", (v) => v.units === 2),
  feature("unit-other", (v) => v.units === 0, "khác đơn vị", "another unit"),
  feature("parts-same-unit", (v) => v.partUnits === 3),
  feature("parts-other-unit", (v) => v.partUnits === 0),
  feature("shared", (v) => v.shared),
  feature("offset", (v) => Math.min(v.run.offset, 10) / 5),
  feature("skipped", (v) => Math.min(Math.max(v.skipped, 0), 10) / 5),
  feature("none-skipped", (v) => v.skipped <= 0),
  feature("skipped-like", (v) => Math.min(Math.max(v.skippedLike, 0), 5) / 3),
  feature("between-like", (v) => Math.min(v.betweenLike, 5) / 3),
  feature("beyond-like", (v) => Math.min(v.beyondLike, 5) / 3),
  feature(
    "all-like",
    (v) => v.skippedLike <= 0 && v.betweenLike === 0 && v.beyondLike === 0,
    "mọi số cùng loại",
    "all of its kind",
  ),
  feature("first-like", (v) => v.run.behind && v.context.likesBefore === 0),
  feature("last-like", (v) => !v.run.behind && v.context.likesBehind === 0),
  feature("largest", (v) => v.context.largest),
  feature("opposed", opposed, "“đạt”, “chưa đạt”", "“đạt”, “chưa đạt” (reached, not reached)"),
  feature("same-separators", (v) => v.sameSeparators),
  feature("closed-by-and", (v) => v.closedByAnd),
  feature("exhaustive", (v) => v.exhaustive, "các loại chia hết tổng", "classes that leave nothing over"),
  feature("one-family", (v) => v.oneFamily),
  feature(
    "not-all",
    (v) => ((v.leadCues | v.first.place.leadCues) & NOT_ALL) > 0,
    "“chủ yếu”, “như”",
    "“chủ yếu” (mainly)",
  ),
  feature(
    "more",
    (v) =>
      ((v.following?.place.leadCues ?? 0) & MORE) > 0 ||
      (v.last.place.rightCues & MORE) > 0 ||
      (v.innerMarks & ELLIPSIS) > 0,
  ),
  feature(
    "open-ended",
    (v) => v.run.behind && ((v.tail.marks & ELLIPSIS) > 0 || (v.tail.cues & (MORE | NOT_ALL)) > 0),
    "danh sách còn mở",
    "an open list",
  ),
  feature("rest-untold", (v) => v.run.behind && (v.tail.cues & REST) > 0),
  feature("apart", (v) => ((v.leadCues | v.innerCues) & APART) > 0),
  feature("changes", (v) => Math.min(v.changes, 3)),
  feature("some-changes", (v) => v.changes > 0 && v.changes < v.count),
  feature("total-is-change", (v) => v.context.total.figure.comparison !== null),
  feature("all-changes", (v) => v.changes === v.count && v.context.total.figure.comparison !== null),
  feature("ratios", (v) => v.ratios > 0 && v.context.total.side === "value"),
  feature("all-ratios", (v) => v.ratios === v.count && v.context.total.side !== "value"),
  feature("some-ratios", (v) => v.ratios > 0 && v.ratios < v.count),
  feature("inner-list", (v) => (v.innerCues & (WHOLE_LIST | PART_LIST)) > 0),
  feature("inner-total", (v) => (v.innerCues & TOTAL) > 0),
  feature("inner-stop", (v) => (v.innerMarks & STOP) > 0),
  feature(
    "inner-rest",
    (v) => (v.last.place.leftCues & REST) > 0,
    "“còn lại” ở số cuối",
    "“còn lại” (the rest) at the last",
  ),
  feature("inner-move", (v) => (v.innerCues & MOVE) > 0),
  feature("part-old", (v) => (v.leftCues & OLD) > 0),
  feature("part-plan", (v) => (v.sideCues & PLAN) > 0),
  feature("part-total", (v) => (v.leftCues & TOTAL) > 0),
  feature("follows-like", followsLike, "còn số cùng loại bị bỏ ra", "a like number is left out"),
  feature(
    "follows-in-bracket",
    (v) => v.following !== null && v.first.place.bracket > 0 && v.following.place.bracket === v.first.place.bracket,
  ),
  feature("outgrown", (v) => v.outgrown),
  feature("parts-ordered", ordered),
  feature("last-before-total-adjacent", (v) => !v.run.behind && v.context.place.at - v.last.place.at === 1),
  feature("deeper", (v) => v.first.place.depth > v.context.place.depth && v.first.place.owner !== v.context.place.at),
  feature("shallower", (v) => v.first.place.depth < v.context.place.depth),
  feature("far", (v) => Math.min(Math.abs(v.first.place.at - v.context.place.at), 30) / 10),
  feature("note", (v) => v.first.figure.noteOf === v.context.total.figure.id, "chú thích của số ấy", "its note"),
  feature("heading", (v) => v.context.index.reading.blocks[v.context.place.block]?.kind === "heading"),
  feature(
    "lead",
    (v) => v.context.index.reading.blocks[v.first.place.block]?.lead === v.context.place.block,
    "đầu danh sách",
    "head of the list",
  ),
  feature("labelled", (v) => v.labelled / v.count),
  feature("label-mixed", (v) => v.labelled > 0 && v.labelled < v.count),
  feature("measure", (v) => v.context.total.figure.kind === "measure"),
  feature("part-range", hasRange),
  feature("complete", complete, "từ đầu đến hết danh sách", "from the first to the last of the list"),
  feature("rated", rated, "mỗi số kèm một tỷ lệ", "a rate behind each number"),
  feature("rated-partly", (v) => rated(v) > 0 && rated(v) < 1),
  feature("own-clauses", clauses),
  feature("alike-before", alikeBefore),
  feature(
    "same-label",
    (v) => labelledAs(v.context.place, v, 0),
    "cùng một từ trước tổng và các số",
    "the same word before the total and its parts",
  ),
  feature("parts-same-label", (v) => labelledAs(v.first.place, v, 1)),
  feature("alike-cues", alikeCues),
  feature("next-to-total", (v) => v.run.behind && v.first.place.at - v.context.place.at === 1),
  feature(
    "total-first",
    (v) => v.context.index.reading.places[v.context.place.at - 1]?.sentence !== v.context.place.sentence,
  ),
  ...TOTAL_BY_KIND,
];
