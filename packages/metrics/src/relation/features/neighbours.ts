import type { Amount } from "../amount.ts";
import type { Candidate, Claim } from "../candidate.ts";
import { massOf, type Decision, type Decisions } from "../decision.ts";
import { feature, once, type Feature } from "../feature.ts";

/** A way to read a claim, beside what was decided of the claims around it. */
export interface NeighbourView {
  readonly claim: Claim;
  readonly stated: Amount;
  readonly candidate: Candidate | null;
  readonly decisions: Decisions;
  readonly before: Decision | null;
  readonly behind: Decision | null;
}

/** Looks at the ways to read a claim, one at a time. */
export const besideClaim = (decisions: Decisions, claim: Claim): ((candidate: Candidate | null) => NeighbourView) => {
  const { stated } = claim;
  const at = decisions.percentAt.get(stated.at);
  const near = (index: number): Decision | null => {
    const decision = at === undefined ? undefined : decisions.percents[index];
    return decision && Math.abs(decision.claim.stated.place.block - stated.place.block) <= 2 ? decision : null;
  };
  const [before, behind] = [near((at ?? 0) - 1), near((at ?? 0) + 1)];
  return (candidate) => ({ claim, stated, candidate, decisions, before, behind });
};

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

const cap = (mass: number, most = 2): number => Math.min(mass, most);

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

const runOf = (candidate: Candidate | null): readonly Amount[] => (candidate?.kind === "total" ? candidate.parts : []);

const meanOver = (parts: readonly Amount[], of: (part: Amount) => number): number => {
  let sum = 0;
  for (const part of parts) sum += of(part);
  return parts.length === 0 ? 0 : sum / parts.length;
};

/** Whether three figures are those of a sum of two parts. */
const sameThree = (total: number, one: number, other: number, stated: Amount, parts: readonly Amount[]): boolean =>
  stated.at === total &&
  parts.length === 2 &&
  parts.some((part) => part.at === one) &&
  parts.some((part) => part.at === other);

/** What else was decided of the same figures: a = b + c is a sum, a rest or a change, and only one of them. */
const saidOtherwise = (v: NeighbourView): number => {
  const { candidate, stated, decisions } = v;
  if (candidate?.kind !== "total" || candidate.parts.length !== 2) return 0;
  let most = 0;
  for (const part of candidate.parts) {
    const rest = decisions.rests.get(part.at);
    if (
      rest?.candidate?.kind === "rest" &&
      sameThree(rest.candidate.whole.at, part.at, rest.candidate.taken[0]?.at ?? -1, stated, candidate.parts)
    )
      most = Math.max(most, rest.probability);
    const change = decisions.changes.get(part.at);
    if (change?.candidate?.kind !== "delta") continue;
    const { now, old } = change.candidate;
    if (
      sameThree(now.at, part.at, old.at, stated, candidate.parts) ||
      sameThree(old.at, part.at, now.at, stated, candidate.parts)
    )
      most = Math.max(most, change.probability);
  }
  return most;
};

/** Whether a total's first part is what it grew from, and the other how much. */
const grown = (v: NeighbourView): number => {
  const { candidate, stated, decisions } = v;
  if (candidate?.kind !== "total" || candidate.parts.length !== 2) return 0;
  return cap(
    massOf(
      decisions.growthsOfNow.get(stated.at),
      null,
      ({ candidate: growth }) =>
        growth?.kind === "growth" && candidate.parts.some((part) => part.at === (growth.old ?? growth.change)?.at),
    ),
    1,
  );
};

/** The same for a rest or a change of figures that a total adds up. */
const addedUp = (v: NeighbourView): number => {
  const { candidate, stated, decisions } = v;
  const three =
    candidate?.kind === "rest" && candidate.taken.length === 1
      ? [candidate.whole, candidate.taken[0] as Amount]
      : candidate?.kind === "delta"
        ? [candidate.now, candidate.old]
        : null;
  if (!three) return 0;
  const ats = new Set([stated.at, ...three.map((each) => each.at)]);
  let most = 0;
  for (const at of ats)
    for (const { candidate: total, probability } of decisions.totals.get(at) ?? [])
      if (total?.kind === "total" && total.parts.length === 2 && total.parts.every((part) => ats.has(part.at)))
        most = Math.max(most, probability);
  return most;
};

/** Series told side by side ("22 vụ, 26 bị can; khởi tố 16 vụ, 18 bị can; …") stand no further apart. */
const ABREAST = 4;

/** How sure another total told beside it is, each of whose parts stands beside one of its own. */
const abreast = ({ candidate, stated, decisions }: NeighbourView): number => {
  const parts = runOf(candidate);
  let most = 0;
  for (let away = -ABREAST; away <= ABREAST && parts.length > 0; away++) {
    if (away === 0) continue;
    for (const other of decisions.totals.get(stated.at + away) ?? []) {
      const own = runOf(other.candidate);
      const beside = (part: Amount, at: number): boolean => {
        const apart = ((own[at] as Amount).at - part.at) * Math.sign(away);
        return apart > 0 && apart <= ABREAST;
      };
      if (own.length === parts.length && parts.every(beside)) most = Math.max(most, other.probability);
    }
  }
  return most;
};

export const TOTAL_NEIGHBOURS: readonly Feature<NeighbourView>[] = [
  feature("beside-abreast", abreast, "như dãy số bên cạnh", "as the series told beside it"),
  feature(
    "beside-shares",
    (v) =>
      meanOver(runOf(v.candidate), (part) =>
        cap(
          massOf(
            v.decisions.sharesOfPart.get(part.at),
            null,
            ({ candidate }) => candidate?.kind === "share" && candidate.whole.at === v.stated.at,
          ),
          1,
        ),
      ),
    "các tỷ lệ tính trên tổng ấy",
    "the rates are shares of that whole",
  ),
  feature("beside-any-share", (v) =>
    runOf(v.candidate).some(
      (part) =>
        massOf(
          v.decisions.sharesOfPart.get(part.at),
          null,
          ({ candidate }) => candidate?.kind === "share" && candidate.whole.at === v.stated.at,
        ) > 0.5,
    ),
  ),
  feature("beside-other-shares", (v) =>
    meanOver(runOf(v.candidate), (part) =>
      cap(
        massOf(
          v.decisions.sharesOfPart.get(part.at),
          null,
          ({ candidate }) => candidate?.kind === "share" && candidate.whole.value !== v.stated.value,
        ),
        1,
      ),
    ),
  ),
  feature(
    "beside-none-whole",
    (v) => v.candidate === null && massOf(v.decisions.sharesOfWhole.get(v.stated.at), null) > 0.5,
  ),
  feature("beside-parts-taken", (v) =>
    meanOver(runOf(v.candidate), (part) => cap(massOf(v.decisions.totalsOfPart.get(part.at), v.stated), 1)),
  ),
  feature("beside-parts-totals", (v) =>
    meanOver(runOf(v.candidate), (part) => cap(massOf(v.decisions.totals.get(part.at), null), 1)),
  ),
  feature(
    "beside-nested",
    (v) => {
      const parts = new Set(runOf(v.candidate).map((part) => part.at));
      return runOf(v.candidate).some((part) =>
        (v.decisions.totals.get(part.at) ?? []).some(({ candidate }) =>
          runOf(candidate).some((inner) => parts.has(inner.at)),
        ),
      );
    },
    "cộng cả phần con",
    "counts parts of parts",
  ),
  feature("beside-part-whole", (v) =>
    runOf(v.candidate).some(
      (part) =>
        massOf(
          v.decisions.sharesOfPart.get(part.at),
          null,
          ({ candidate }) =>
            candidate?.kind === "share" && runOf(v.candidate).some((other) => other.at === candidate.whole.at),
        ) > 0.5,
    ),
  ),
  feature(
    "beside-is-part",
    (v) => v.candidate !== null && massOf(v.decisions.totalsOfPart.get(v.stated.at), null) > 0.5,
  ),
  feature("beside-rest", (v) =>
    runOf(v.candidate).some((part) => {
      const rest = v.decisions.rests.get(part.at);
      return rest?.candidate?.kind === "rest" && rest.candidate.whole.at === v.stated.at;
    }),
  ),
  feature("beside-none-rest", (v) => v.candidate === null && v.decisions.restsOfWhole.has(v.stated.at)),
  feature("beside-changes", (v) => runOf(v.candidate).some((part) => v.decisions.changes.has(part.at))),
  feature("beside-otherwise", saidOtherwise, "là số còn lại hoặc mức tăng, giảm", "a rest or a change instead"),
  feature("beside-grown", grown),
  feature("beside-stated-change", (v) => v.candidate !== null && v.decisions.changes.has(v.stated.at)),
];

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
