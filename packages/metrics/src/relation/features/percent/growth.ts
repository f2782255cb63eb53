import { choice, feature, once, type Feature } from "../../feature.ts";
import type { GrowthView } from "./view.ts";
import { SHARE, REACH, MOVE, PLAN, TOTAL, COMPARED, AVERAGE, SEMI, TIMES, CUE_KINDS, cueKind } from "./cues.ts";

/** "giảm xuống còn 6.415": what it has come to, not by how much. */
const REACHED: ReadonlySet<string> = new Set(["còn", "xuống", "lên", "thành"]);

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
    const own = (part: string, of: Feature<GrowthView>["of"], vi: string | null = null, en: string | null = null) =>
      feature<GrowthView>(`${name}-${part}`, (v) => (v.byChange === byChange ? of(v) : 0), vi, en);
    return [
      own("now-next", (v) => v.fromNow === 1),
      own("now-second", (v) => v.fromNow === 2),
      own("now-third", (v) => v.fromNow === 3),
      own("now-far", (v) => v.fromNow > 3),
      own("now-behind", (v) => v.fromNow < 0),
      own("now-sentence", (v) => v.now.place.sentence === v.context.place.sentence),
      own("now-member", (v) => v.now.place.member === v.context.place.member),
      own("now-block", (v) => v.blocks === 0),
      own("now-first", (v) => v.context.reading.places[v.now.place.at - 1]?.sentence !== v.now.place.sentence),
      own("now-change", (v) => v.now.figure.comparison !== null),
      own("now-reached", (v) => REACHED.has(v.now.place.left.at(-1) ?? "")),
      own("now-old", (v) => (v.now.place.leftCues & COMPARED) > 0),
      own("now-numerator", (v) => v.now.side === "numerator"),
      own("now-deep", (v) => v.now.place.depth > v.context.place.depth),
      own("semicolon", (v) => (v.nowGap.marks & SEMI) > 0),
      own("other-before", (v) => v.fromOther === 1),
      own("other-second-before", (v) => v.fromOther === 2),
      own("other-far-before", (v) => v.fromOther > 2),
      own("other-behind", (v) => v.fromOther === -1),
      own("other-second-behind", (v) => v.fromOther === -2),
      own("other-far-behind", (v) => v.fromOther < -2),
      own("other-sentence", (v) => v.other.place.sentence === v.context.place.sentence),
      own("other-block", (v) => v.other.place.block === v.context.place.block),
      own("other-clause", (v) => v.other.place.clause === v.context.place.clause),
      own(
        "other-bracket-behind",
        (v) => v.fromOther < 0 && v.other.place.owner === v.context.place.at && v.other.place.before === "(",
      ),
      own("other-in-bracket", (v) => v.other.place.depth > v.context.place.depth),
      own("rate-in-bracket-of-other", (v) => v.context.place.owner === v.other.place.at),
      own(
        "other-compared",
        (v) => (v.other.place.leftCues & COMPARED) > 0,
        byChange ? null : "“so với”, “cùng kỳ”",
        byChange ? null : "“so với” (against)",
      ),
      own("other-change", (v) => v.other.figure.comparison !== null),
      own("other-move-left", (v) => ((v.other.place.leftCues | v.other.place.leadCues) & MOVE) > 0),
      own("other-reached", (v) => REACHED.has(v.other.place.left.at(-1) ?? "")),
      own("other-average", (v) => ((v.other.place.leftCues | v.other.place.rightCues) & AVERAGE) > 0),
      own("other-total", (v) => (v.other.place.leftCues & TOTAL) > 0),
      own("other-plan", (v) => ((v.other.place.leftCues | v.other.place.rightCues) & PLAN) > 0),
      own("unit-same", (v) => v.agreement === 3),
      own("unit-alike", (v) => v.agreement === 2),
      own("unit-untold", (v) => v.agreement === 1),
      own("unit-other", (v) => v.agreement === 0),
      own("shared", (v) => v.shared),
      own("move", (v) => (v.context.left & MOVE) > 0, "“tăng”, “giảm”", "“tăng”, “giảm” (up, down)"),
      own("no-move", (v) => v.context.direction === null),
      own("move-before", (v) => v.context.direction !== null && (v.context.left & MOVE) === 0),
      own("compared-right", (v) => (v.context.right & COMPARED) > 0),
      own("share", (v) => (v.context.left & SHARE) > 0),
      own("reach", (v) => (v.context.left & REACH) > 0),
      own("bracketed", (v) => v.context.bracketed),
      own("plan-right", (v) => (v.context.right & PLAN) > 0),
      own("other-range", (v) => v.other.figure.upper !== null),
      own("now-range", (v) => v.now.figure.upper !== null),
      own(
        "other-time",
        (v) => TIMES.has(v.other.figure.unitInfo?.unitClass ?? "") || TIMES.has(v.other.figure.unit ?? ""),
      ),
      own("now-time", (v) => TIMES.has(v.now.figure.unitInfo?.unitClass ?? "") || TIMES.has(v.now.figure.unit ?? "")),
      choice<GrowthView>(`${name}-cue`, CUE_KINDS, (v) => (v.byChange === byChange ? cueKind(v.context) : -1)),
      choice<GrowthView>(`${name}-now`, OTHERS, (v) => (v.byChange === byChange ? nowPlace(v) : -1)),
      choice<GrowthView>(`${name}-other`, OTHERS, (v) => (v.byChange === byChange ? otherPlace(v) : -1)),
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

/** Tells of a feature's name whether it can hold where the other figure is the change, or the old one: those of the other bear its name. */
export const growthFeatureBy =
  (byChange: boolean) =>
  (name: string): boolean =>
    !name.startsWith(byChange ? "old-" : "change-");
