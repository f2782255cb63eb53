import { massOf } from "../../decision.ts";
import { feature, type Feature } from "../../feature.ts";
import { type NeighbourView, runOf, addedUp } from "./view.ts";

export const REST_NEIGHBOURS: readonly Feature<NeighbourView>[] = [
  feature(
    "beside-share",
    (v) =>
      v.candidate?.kind === "rest" &&
      massOf(
        v.decisions.sharesOfWhole.get(v.candidate.whole.at),
        null,
        ({ candidate }) =>
          candidate?.kind === "share" &&
          v.candidate?.kind === "rest" &&
          (candidate.part.at === v.stated.at || v.candidate.taken.some((each) => each.at === candidate.part.at)),
      ) > 0.5,
    "các tỷ lệ tính trên tổng ấy",
    "the rates are shares of that whole",
  ),
  feature(
    "beside-whole",
    (v) => v.candidate?.kind === "rest" && massOf(v.decisions.sharesOfWhole.get(v.candidate.whole.at), null) > 0.5,
  ),
  feature(
    "beside-taken-whole",
    (v) =>
      v.candidate?.kind === "rest" &&
      v.candidate.taken.some((each) => massOf(v.decisions.sharesOfWhole.get(each.at), null) > 0.5),
  ),
  feature(
    "beside-total",
    (v) =>
      v.candidate?.kind === "rest" &&
      massOf(v.decisions.totals.get(v.candidate.whole.at), null, ({ candidate }) =>
        runOf(candidate).some((each) => each.at === v.stated.at),
      ) > 0.5,
  ),
  feature("beside-change", (v) => v.candidate !== null && v.decisions.changes.has(v.stated.at)),
  feature("beside-added", addedUp),
  feature(
    "beside-taken-total",
    (v) =>
      v.candidate?.kind === "rest" &&
      v.candidate.taken.length === 1 &&
      massOf(v.decisions.totals.get(v.candidate.taken[0]?.at ?? -1), null) > 0.5,
  ),
  feature(
    "beside-parts",
    (v) =>
      v.candidate?.kind === "rest" &&
      v.candidate.taken.some(
        (each) =>
          massOf(
            v.decisions.totalsOfPart.get(each.at),
            null,
            ({ claim }) =>
              v.candidate?.kind === "rest" && v.candidate.taken.some((other) => other.at === claim.stated.at),
          ) > 0.5,
      ),
  ),
];
