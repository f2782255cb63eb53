import { markSet } from "../../../reading/cues.ts";
import { feature, type Feature } from "../../feature.ts";
import type { PointsView } from "./view.ts";
import { MOVE, PLAN, COMPARED, AVERAGE, SEMI } from "./cues.ts";

const OPEN = markSet("(");

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
