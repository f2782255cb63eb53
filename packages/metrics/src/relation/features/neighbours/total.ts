import type { Amount } from "../../amount.ts";
import { massOf, type ByAmount, type Decision } from "../../decision.ts";
import { feature, once, type Feature } from "../../feature.ts";
import { ABREAST, type AbreastTotal, type NeighbourView, cap, runOf } from "./view.ts";

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

/** Whether each part of a total stands beside one of another's. */
const eachBeside = (parts: readonly Amount[], { parts: others, side }: AbreastTotal): boolean => {
  for (let at = 0; at < parts.length; at++) {
    const apart = ((others[at] as Amount).at - (parts[at] as Amount).at) * side;
    if (apart <= 0 || apart > ABREAST) return false;
  }
  return true;
};

/** How sure another total told beside it is, each of whose parts stands beside one of its own. */
const abreast = ({ candidate, abreast: others }: NeighbourView): number => {
  const parts = runOf(candidate);
  let most = 0;
  for (const other of others)
    if (other.probability > most && other.parts.length === parts.length && eachBeside(parts, other))
      most = other.probability;
  return most;
};

const NO_SHARES: readonly (readonly Decision[])[] = [];

/** Of each part that is taken for a part of shares, those shares: most runs have none. */
const sharesOfRun = once(({ candidate, decisions }: NeighbourView): readonly (readonly Decision[])[] => {
  let shares: (readonly Decision[])[] | null = null;
  for (const { at } of runOf(candidate)) {
    const own = decisions.sharesOfPart.get(at);
    if (own) (shares ??= []).push(own);
  }
  return shares ?? NO_SHARES;
});

/** Of which wholes shares are asked. */
type HoldsOf = (decision: Decision, stated: Amount) => boolean;

const ofStated: HoldsOf = ({ candidate }, { at }) => candidate?.kind === "share" && candidate.whole.at === at;
const ofOther: HoldsOf = ({ candidate }, { value }) => candidate?.kind === "share" && candidate.whole.value !== value;

/** How sure the parts of a run are parts of shares of one kind, over all its parts. */
const meanOfShares = (v: NeighbourView, holds: HoldsOf): number => {
  const all = sharesOfRun(v);
  if (all.length === 0) return 0;
  let sum = 0;
  for (const shares of all)
    sum += cap(
      massOf(shares, null, (decision) => holds(decision, v.stated)),
      1,
    );
  return sum === 0 ? 0 : sum / runOf(v.candidate).length;
};

/** Whether any part of a run is surely a part of a share of one kind. */
const anyOfShares = (v: NeighbourView, holds: HoldsOf): boolean => {
  for (const shares of sharesOfRun(v))
    if (massOf(shares, null, (decision) => holds(decision, v.stated)) > 0.5) return true;
  return false;
};

/** Whether any part of a run is a part of a share of another. */
const ofEachOther = (v: NeighbourView): boolean => {
  const all = sharesOfRun(v);
  if (all.length === 0) return false;
  const parts = runOf(v.candidate);
  return anyOfShares(
    v,
    ({ candidate }) => candidate?.kind === "share" && parts.some(({ at }) => at === candidate.whole.at),
  );
};

/** Whether a part of a run is what is left of its total. */
const hasRest = ({ candidate, decisions, stated }: NeighbourView): boolean => {
  for (const { at } of runOf(candidate)) {
    const rest = decisions.rests.get(at);
    if (rest?.candidate?.kind === "rest" && rest.candidate.whole.at === stated.at) return true;
  }
  return false;
};

const hasChange = ({ candidate, decisions }: NeighbourView): boolean => {
  for (const { at } of runOf(candidate)) if (decisions.changes.has(at)) return true;
  return false;
};

/** How sure the parts of a run are themselves what a list knows them for, over all of them. */
const meanOver = (
  parts: readonly Amount[],
  known: ByAmount<readonly Decision[]>,
  but: Amount | null = null,
): number => {
  let sum = 0;
  for (const { at } of parts) {
    const own = known.get(at);
    if (own) sum += cap(massOf(own, but), 1);
  }
  return sum === 0 ? 0 : sum / parts.length;
};

/** Whether a part of a run is the total of others of it. */
const nested = ({ candidate, decisions }: NeighbourView): boolean => {
  const parts = runOf(candidate);
  for (const { at } of parts) {
    const totals = decisions.totals.get(at);
    if (!totals) continue;
    for (const { candidate: inner } of totals)
      if (runOf(inner).some((one) => parts.some((part) => part.at === one.at))) return true;
  }
  return false;
};

export const TOTAL_NEIGHBOURS: readonly Feature<NeighbourView>[] = [
  feature("beside-abreast", abreast, "như dãy số bên cạnh", "as the series told beside it"),
  feature(
    "beside-shares",
    (v) => meanOfShares(v, ofStated),
    "các tỷ lệ tính trên tổng ấy",
    "the rates are shares of that whole",
  ),
  feature("beside-any-share", (v) => anyOfShares(v, ofStated)),
  feature("beside-other-shares", (v) => meanOfShares(v, ofOther)),
  feature(
    "beside-none-whole",
    (v) => v.candidate === null && massOf(v.decisions.sharesOfWhole.get(v.stated.at), null) > 0.5,
  ),
  feature("beside-parts-taken", (v) => meanOver(runOf(v.candidate), v.decisions.totalsOfPart, v.stated)),
  feature("beside-parts-totals", (v) => meanOver(runOf(v.candidate), v.decisions.totals)),
  feature("beside-nested", nested, "cộng cả phần con", "counts parts of parts"),
  feature("beside-part-whole", ofEachOther),
  feature(
    "beside-is-part",
    (v) => v.candidate !== null && massOf(v.decisions.totalsOfPart.get(v.stated.at), null) > 0.5,
  ),
  feature("beside-rest", hasRest),
  feature("beside-none-rest", (v) => v.candidate === null && v.decisions.restsOfWhole.has(v.stated.at)),
  feature("beside-changes", hasChange),
  feature("beside-otherwise", saidOtherwise, "là số còn lại hoặc mức tăng, giảm", "a rest or a change instead"),
  feature("beside-grown", grown),
  feature("beside-stated-change", (v) => v.candidate !== null && v.decisions.changes.has(v.stated.at)),
];
