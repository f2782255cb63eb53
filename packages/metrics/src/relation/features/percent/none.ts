import { cueSet } from "../../../reading/cues.ts";
import { choice, feature, type Feature } from "../../feature.ts";
import type { PercentContext } from "./view.ts";
import { SHARE, REACH, MOVE, PLAN, TOTAL, COMPARED, AVERAGE, CUE_KINDS, cueKind, RIGHTS, rightKind } from "./cues.ts";

const TARGET = cueSet("target");
/** "giảm lần lượt 4,4% và 3,8%": rates of several figures, each of its own. */
const RESPECTIVELY = /(?:^| )(?:lần lượt|tương ứng là)(?: |$)/u;

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
  feature("none-per", (c) => c.place.behind === "/"),
  feature("none-respectively", (c) => RESPECTIVELY.test(c.place.left.join(" "))),
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
  choice("none-cue", CUE_KINDS, cueKind),
  choice("none-right", RIGHTS, rightKind),
  feature("none-cue-share-no-part", (c) => c.partsBefore === 0 && (c.left & SHARE) > 0),
  feature(
    "none-move-points",
    (c) => (c.left & MOVE) > 0 && c.reading.places[c.place.at - 1]?.figure.kind === "percentage",
  ),
  feature("none-heading", (c) => c.reading.blocks[c.place.block]?.kind === "heading"),
];
