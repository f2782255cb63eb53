import { massOf } from "../../decision.ts";
import { feature, type Feature } from "../../feature.ts";
import { type NeighbourView, addedUp } from "./view.ts";

export const CHANGE_NEIGHBOURS: readonly Feature<NeighbourView>[] = [
  feature(
    "beside-growth",
    (v) => v.candidate?.kind === "delta" && massOf(v.decisions.growthsOfNow.get(v.candidate.now.at), null) > 0.5,
    "khớp với tốc độ tăng, giảm",
    "as the growth beside it",
  ),
  feature(
    "beside-growth-same",
    (v) =>
      v.candidate?.kind === "delta" &&
      massOf(
        v.decisions.growthsOfNow.get(v.candidate.now.at),
        null,
        ({ candidate }) =>
          candidate?.kind === "growth" &&
          v.candidate?.kind === "delta" &&
          (candidate.change?.at === v.stated.at || candidate.old?.at === v.candidate.old.at),
      ) > 0.5,
  ),
  feature("beside-added", addedUp),
  feature("beside-none-growth", (v) => v.candidate === null && v.decisions.growthChanges.has(v.stated.at)),
  feature(
    "beside-total",
    (v) =>
      v.candidate?.kind === "delta" &&
      massOf(
        v.decisions.totalsOfPart.get(v.candidate.old.at),
        null,
        ({ claim }) => v.candidate?.kind === "delta" && claim.stated.at === v.candidate.now.at,
      ) > 0.5,
  ),
  feature("beside-share", (v) => v.candidate !== null && v.decisions.sharesOfPart.has(v.stated.at)),
];
