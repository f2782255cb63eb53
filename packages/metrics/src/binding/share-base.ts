import { listBase } from "./list-base.ts";
import {
  closerThan,
  earlierBases,
  familyOf,
  nearbyBases,
  outgrownBase,
  sameDeed,
  sharesFamily,
  siblingBase,
} from "./near-base.ts";
import { saidBase } from "./said-base.ts";
import type { Base, BaseChoice } from "./share-claim.ts";
import { fitOf, tellsOwnRate } from "./share-fit.ts";
import { choose, type ShareSearch } from "./share-search.ts";

/** Nearby figures that the part's words point at: the deed that its class sorts, or its own deed. */
const pointedAt = ({ reading, part }: ShareSearch, nearby: readonly Base[]): Base[] => {
  if (familyOf(part).size === 0) return sameDeed(reading, part, nearby);
  return nearby.filter((base) => {
    const other = reading.byFlow[part.flow]?.find((item) => item.figure.id === base.figure.id);
    return other && !sharesFamily(part, other);
  });
};

/** The whole of the sibling before, or a figure nearby. */
const nearBase = (search: ShareSearch, nearby: readonly Base[]): BaseChoice => {
  const { reading, part, percent, baseOf } = search;
  const fits = (base: Base): boolean => fitOf(part, base, percent) === "rounded";
  const sibling = siblingBase(reading, part, baseOf);
  const pointed = pointedAt(search, nearby);
  if (sibling && !pointed.some(fits)) {
    const closer = closerThan(reading, part, sibling, nearby).find(fits);
    return closer ? choose(search, [closer], "likely") : choose(search, [sibling], "bound");
  }
  if (pointed.length > 0) return choose(search, pointed, "likely");
  if (nearby.length > 0) return choose(search, nearby, "likely");
  const { certainty } = choose(search, [], "likely");
  const earlier: BaseChoice = { bases: earlierBases(reading, part), certainty: "open" };
  return certainty === "open" ? earlier : { ...earlier, outgrown: outgrownBase(reading, part, baseOf) };
};

/** What the whole of a share may be: what the sentence says, the list that it stands in, what stands near. */
export const baseOfShare = (search: ShareSearch): BaseChoice => {
  const choice = baseSearched(search);
  return tellsOwnRate(search.part, search.percent) ? { ...choice, certainty: "open", outgrown: null } : choice;
};

const baseSearched = (search: ShareSearch): BaseChoice => {
  const said = saidBase(search);
  if (said) return said;
  const { reading, part } = search;
  const nearby = nearbyBases(reading, part, search.settled);
  const list = reading.listOf.get(part);
  return (list && listBase(search, list, nearby)) ?? nearBase(search, nearby);
};
