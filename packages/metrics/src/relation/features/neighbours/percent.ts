import type { Amount } from "../../amount.ts";
import type { Candidate } from "../../candidate.ts";
import { massOf, type Decision } from "../../decision.ts";
import { feature, once, type Feature } from "../../feature.ts";
import { type NeighbourView, cap } from "./view.ts";

const wholeOf = (candidate: Candidate | null | undefined): Amount | null =>
  candidate?.kind === "share" ? candidate.whole : null;

const partOf = (candidate: Candidate | null | undefined): Amount | null => {
  if (candidate?.kind === "share") return candidate.part;
  return candidate?.kind === "growth" ? candidate.now : null;
};

const sameValue = (a: Amount | null, b: Amount | null): boolean =>
  a !== null &&
  b !== null &&
  (a.at === b.at || (a.value === b.value && a.figure.kind === b.figure.kind && a.value > 9));

const sameKind = (decision: Decision | null, candidate: Candidate | null): boolean =>
  decision !== null && (decision.candidate?.kind ?? "none") === (candidate?.kind ?? "none");

const sameTelling = (v: NeighbourView, decision: Decision | null): boolean =>
  decision !== null &&
  decision.claim.stated.place.leftCues === v.stated.place.leftCues &&
  decision.claim.stated.place.before === v.stated.place.before;

const offset = (stated: Amount, candidate: Candidate | null): number | null => {
  const part = partOf(candidate);
  return part ? stated.place.at - part.place.at : null;
};

const sameOffset = (v: NeighbourView, decision: Decision | null): boolean => {
  const own = offset(v.stated, v.candidate);
  return (
    own !== null &&
    decision !== null &&
    sameKind(decision, v.candidate) &&
    offset(decision.claim.stated, decision.candidate) === own
  );
};

const NEAR = 6;

/** Probability mass of percentages near that take the same whole. */
const sharing = once((v: NeighbourView): number => {
  const whole = wholeOf(v.candidate);
  if (!whole) return 0;
  const at = v.decisions.percentAt.get(v.stated.at) ?? 0;
  let mass = 0;
  for (let other = Math.max(0, at - NEAR); other <= at + NEAR; other++) {
    const decision = v.decisions.percents[other];
    if (decision && other !== at && sameValue(whole, wholeOf(decision.candidate))) mass += decision.probability;
  }
  return mass;
});

const inTotal = (v: NeighbourView): number => {
  const [part, whole] = [partOf(v.candidate), wholeOf(v.candidate)];
  if (!part || !whole) return 0;
  return cap(
    massOf(
      v.decisions.totals.get(whole.at),
      null,
      ({ candidate }) => candidate?.kind === "total" && candidate.parts.some((each) => each.at === part.at),
    ),
    1,
  );
};

export const PERCENT_NEIGHBOURS: readonly Feature<NeighbourView>[] = [
  feature(
    "beside-whole-before",
    (v) => (sameValue(wholeOf(v.candidate), wholeOf(v.before?.candidate)) ? (v.before?.probability ?? 0) : 0),
    "cùng tổng với tỷ lệ trước",
    "same whole as the rate before",
  ),
  feature(
    "beside-whole-behind",
    (v) => (sameValue(wholeOf(v.candidate), wholeOf(v.behind?.candidate)) ? (v.behind?.probability ?? 0) : 0),
    "cùng tổng với tỷ lệ sau",
    "same whole as the next rate",
  ),
  feature("beside-sharing", (v) => cap(sharing(v), 4) / 2),
  feature("beside-shared", (v) => sharing(v) > 0.5),
  feature(
    "beside-alone",
    (v) =>
      wholeOf(v.candidate) !== null &&
      (wholeOf(v.before?.candidate) !== null || wholeOf(v.behind?.candidate) !== null) &&
      sharing(v) === 0,
  ),
  feature("beside-part-taken", (v) =>
    cap(massOf(v.decisions.sharesOfPart.get(partOf(v.candidate)?.at ?? -1), v.stated)),
  ),
  feature("beside-pair-taken", (v) => {
    const whole = wholeOf(v.candidate);
    if (!whole) return 0;
    const same = ({ candidate }: Decision): boolean => wholeOf(candidate)?.at === whole.at;
    return cap(massOf(v.decisions.sharesOfPart.get(partOf(v.candidate)?.at ?? -1), v.stated, same), 1);
  }),
  feature("beside-part-as-whole", (v) =>
    cap(massOf(v.decisions.sharesOfWhole.get(partOf(v.candidate)?.at ?? -1), v.stated)),
  ),
  feature("beside-whole-as-part", (v) =>
    cap(massOf(v.decisions.sharesOfPart.get(wholeOf(v.candidate)?.at ?? -1), v.stated)),
  ),
  feature(
    "beside-whole-is-last-part",
    (v) => wholeOf(v.candidate) !== null && wholeOf(v.candidate)?.at === partOf(v.before?.candidate)?.at,
  ),
  feature(
    "beside-same-kind-before",
    (v) => v.candidate !== null && sameKind(v.before, v.candidate) && sameTelling(v, v.before),
  ),
  feature(
    "beside-same-kind-behind",
    (v) => v.candidate !== null && sameKind(v.behind, v.candidate) && sameTelling(v, v.behind),
  ),
  feature("beside-none-before", (v) => v.candidate === null && sameKind(v.before, null)),
  feature("beside-none-behind", (v) => v.candidate === null && sameKind(v.behind, null)),
  feature("beside-none-both", (v) => v.candidate === null && sameKind(v.before, null) && sameKind(v.behind, null)),
  feature(
    "beside-none-like",
    (v) =>
      v.candidate === null &&
      ((sameKind(v.before, null) && sameTelling(v, v.before)) ||
        (sameKind(v.behind, null) && sameTelling(v, v.behind))),
  ),
  feature("beside-offset-before", (v) => sameOffset(v, v.before)),
  feature("beside-offset-behind", (v) => sameOffset(v, v.behind)),
  feature(
    "beside-offset-like",
    (v) =>
      (sameOffset(v, v.before) && sameTelling(v, v.before)) || (sameOffset(v, v.behind) && sameTelling(v, v.behind)),
  ),
  feature(
    "beside-no-offset",
    (v) =>
      v.candidate !== null &&
      v.before !== null &&
      sameTelling(v, v.before) &&
      v.before.candidate !== null &&
      !sameOffset(v, v.before),
  ),
  feature("beside-total", inTotal, "là thành phần của tổng ấy", "one of the parts of that whole"),
  feature("beside-whole-total", (v) => cap(massOf(v.decisions.totals.get(wholeOf(v.candidate)?.at ?? -1), null), 1)),
  feature("beside-part-total", (v) => cap(massOf(v.decisions.totals.get(partOf(v.candidate)?.at ?? -1), null), 1)),
  feature("beside-rest", (v) => {
    const [part, whole] = [partOf(v.candidate), wholeOf(v.candidate)];
    if (!part || !whole) return 0;
    return cap(
      massOf(
        v.decisions.restsOfWhole.get(whole.at),
        null,
        ({ claim, candidate }) =>
          claim.stated.at === part.at ||
          (candidate?.kind === "rest" && candidate.taken.some((each) => each.at === part.at)),
      ),
      1,
    );
  }),
  feature(
    "beside-change",
    (v) => {
      if (v.candidate?.kind !== "growth") return 0;
      const { now, old, change } = v.candidate;
      return cap(
        massOf(v.decisions.changesOfNow.get(now.at), null, ({ claim, candidate }) =>
          change ? claim.stated.at === change.at : candidate?.kind === "delta" && candidate.old.at === old?.at,
        ),
        1,
      );
    },
    "khớp với mức tăng, giảm",
    "as the change beside it",
  ),
  feature(
    "beside-part-is-change",
    (v) => v.candidate?.kind === "share" && v.decisions.changes.has(v.candidate.part.at),
  ),
];
