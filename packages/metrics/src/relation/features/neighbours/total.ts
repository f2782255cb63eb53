import type { Amount } from "../../amount.ts";
import { massOf } from "../../decision.ts";
import { feature, type Feature } from "../../feature.ts";
import { type NeighbourView, cap, runOf } from "./view.ts";

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
