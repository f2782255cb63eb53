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
import { asBase, type Base, type BaseChoice } from "./share-claim.ts";
import { fitOf, holds, tellsOwnRate } from "./share-fit.ts";
import { choose, namesItself, type ShareSearch } from "./share-search.ts";
import type { Statement } from "./statement.ts";
import { unitAgreement } from "./units.ts";
import { literalOf } from "./value.ts";

/** Nearby figures that the part's words point at: the deed that its class sorts, or its own deed. */
const pointedAt = ({ reading, part }: ShareSearch, nearby: readonly Base[]): Base[] => {
  if (familyOf(part).size === 0) return sameDeed(reading, part, nearby);
  return nearby.filter((base) => {
    const other = reading.byFlow[part.flow]?.find((item) => item.figure.id === base.figure.id);
    return other && !sharesFamily(part, other);
  });
};

/** How many figures back a whole that counts the part's own noun is looked for. */
const NOUN_REACH = 12;

/** "794 giáo viên, chiếm 15,2% tổng số giáo viên": of teachers, not of all who are employed. */
const ownNoun = (search: ShareSearch): Base[] => {
  const { reading, part } = search;
  const found: Base[] = [];
  if (!namesItself(search)) return found;
  for (let id = part.id - 1; id >= Math.max(0, part.id - NOUN_REACH); id--) {
    const other = reading.statements[id] as Statement;
    if (other.flow !== part.flow) break;
    const alike = other.role === "main" && unitAgreement(other.figure, part.figure) === 3;
    const literal = literalOf(other.figure);
    if (alike && holds(literal, literalOf(part.figure))) found.push(asBase(other.figure, "earlier-in-text", literal));
  }
  return found;
};

/** Whether the sibling whose whole is carried on stands in the part's own sentence, or in an item of its list. */
const carriesOn = ({ reading, part, baseOf }: ShareSearch, sibling: Base): boolean => {
  if (part.separator === ".") return false;
  for (let id = part.id - 1; id >= 0; id--) {
    const other = reading.statements[id] as Statement;
    if (other.flow !== part.flow) return false;
    if (baseOf.get(other)?.figure.id === sibling.figure.id) return true;
    if (other.separator === ".") return false;
  }
  return false;
};

/** The whole of the sibling before, or a figure nearby. */
const nearBase = (search: ShareSearch, nearby: readonly Base[]): BaseChoice => {
  const { reading, part, percent, baseOf } = search;
  const fits = (base: Base): boolean => fitOf(part, base, percent) === "rounded";
  const sibling = siblingBase(reading, part, baseOf);
  const pointed = pointedAt(search, nearby);
  if (sibling && !pointed.some(fits)) {
    const closer = closerThan(reading, part, sibling, nearby).find(fits);
    if (closer) return choose(search, [closer], "likely");
    return choose(search, [sibling], carriesOn(search, sibling) ? "bound" : "likely");
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
  const choice = (list && listBase(search, list, nearby)) ?? nearBase(search, nearby);
  const [first] = choice.bases;
  if (!first || unitAgreement(first.figure, part.figure) === 3) return choice;
  const alike = ownNoun(search);
  return alike.length > 0 ? choose(search, alike, "likely") : choice;
};
