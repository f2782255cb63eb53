import { compare } from "../arithmetic/rational.ts";
import type { Literal } from "../arithmetic/literal.ts";
import { fitShare, type Fit } from "../arithmetic/share.ts";
import type { Figure } from "../record/figure.ts";
import { namedBases, namesOther, namesWhole } from "./named-base.ts";
import type { Reading } from "./reading.ts";
import type { Base, ShareClaim } from "./share-claim.ts";
import { wordsOf, type PercentUse, type Statement } from "./statement.ts";
import { unitAgreement } from "./units.ts";
import { literalOf, wholeOf } from "./value.ts";

const holds = (whole: Literal, part: Literal): boolean => compare(whole.value, part.value) >= 0;

/** The statement whose bracket, or whose bracket's bracket, holds this one. */
const hangsOn = (statement: Statement, other: Statement): boolean => {
  for (let at = statement.parent; at; at = at.parent) if (at === other) return true;
  return false;
};

const familyOf = (statement: Statement): Set<string> =>
  new Set(statement.classes.filter((item) => item.family === "deadline").map((item) => item.family));

const sharesFamily = (a: Statement, b: Statement): boolean => {
  const families = familyOf(a);
  return b.classes.some((item) => families.has(item.family));
};

export const fitOf = (part: Statement, base: Base, percent: PercentUse): Fit =>
  fitShare(literalOf(part.figure), base.literal, literalOf(percent.figure));

/** Figures of the same kind before, in the same paragraph, outside of the lists of others; nearest first. */
const nearbyBases = (reading: Reading, part: Statement, settled: ReadonlySet<Statement>): Base[] => {
  const found: Base[] = [];
  const own = reading.listOf.get(part);
  for (let id = part.id - 1; id >= 0; id--) {
    const other = reading.statements[id] as Statement;
    if (other.flow !== part.flow) break;
    if ((other.role !== "main" && other.role !== "whole") || unitAgreement(other.figure, part.figure) < 1) continue;
    if (other.segment !== part.segment && !hangsOn(part, other) && other.segment !== 0) continue;
    const list = reading.listOf.get(other);
    if (list && list !== own && list.head.segment === part.segment && list.head !== part && !list.columned) continue;
    const literal = literalOf(other.figure);
    if (!holds(literal, literalOf(part.figure))) continue;
    // A sibling whose own base is not printed stands beside the part, not above it.
    if (other.percents.some((use) => use.role === "share") && !settled.has(other) && !familyOf(part).size) continue;
    const binding = other.figure.kind === "ratio" ? "ratio-numerator" : "earlier-in-text";
    found.push({ figure: other.figure, literal, binding });
  }
  return found;
};

/** Everything of the paragraph that counts the same, for telling which base would fit. */
const frameOf = (reading: Reading, part: Statement): Figure[] =>
  (reading.byFlow[part.flow] ?? [])
    .filter((other) => other !== part && other.role === "main" && unitAgreement(other.figure, part.figure) >= 2)
    .map((other) => other.figure);

/** Figures of earlier paragraphs that may be the whole: nearest paragraph first. */
const earlierBases = (reading: Reading, part: Statement): Base[] => {
  const found: Base[] = [];
  for (let id = part.id - 1; id >= 0 && id > part.id - 300; id--) {
    const other = reading.statements[id] as Statement;
    if (other.flow === part.flow || (other.role !== "main" && other.role !== "whole")) continue;
    const agreement = unitAgreement(other.figure, part.figure);
    if (agreement < 2 && !(agreement === 1 && part.figure.unit === null)) continue;
    const literal = wholeOf(other.figure);
    if (holds(literal, literalOf(part.figure)))
      found.push({ figure: other.figure, literal, binding: "earlier-in-text" });
  }
  return found;
};

/** Where the item of a list in columns begins: "tỉnh thụ lý a, giải quyết b; huyện thụ lý c, giải quyết d". */
const itemStart = (reading: Reading, part: Statement): number => {
  const own = (reading.byFlow[part.flow] ?? []).filter(
    (other) => other.segment === part.segment && other.id <= part.id,
  );
  const first = own.findLast((other) => [";", ".", "¶"].includes(other.separator) || other.cues.includes("part-list"));
  return first?.figure.span.start ?? 0;
};

const siblingBase = (reading: Reading, part: Statement, baseOf: ReadonlyMap<Statement, Base>): Base | null => {
  const list = reading.listOf.get(part);
  for (let id = part.id - 1; id >= 0; id--) {
    const sibling = reading.statements[id] as Statement;
    if (sibling.flow !== part.flow || part.sentence - sibling.sentence > 3) return null;
    if (sibling.segment !== part.segment) continue;
    const base = baseOf.get(sibling);
    if (!base || unitAgreement(sibling.figure, part.figure) < 1) continue;
    if (base.figure.id === sibling.figure.id && sibling.figure.kind === "ratio") continue;
    const nested = reading.listOf.get(sibling);
    // What is told inside "trong đó" of a sibling is no sibling of what follows, but for its counterpart.
    if (nested && nested !== list && sibling.sentence !== part.sentence) {
      const counterpart = part.classes.some((x) =>
        sibling.classes.some((y) => x.family === y.family && x.member !== y.member),
      );
      if (!counterpart) continue;
    }
    if (holds(base.literal, literalOf(part.figure))) return { ...base, binding: "sibling-base" };
  }
  return null;
};

const claimOf = (
  reading: Reading,
  part: Statement,
  percent: PercentUse,
  baseOf: ReadonlyMap<Statement, Base>,
  settled: ReadonlySet<Statement>,
): Omit<ShareClaim, "resolved"> => {
  const { figure } = part;
  const others = frameOf(reading, part);
  const make = (bases: readonly Base[], certainty: ShareClaim["certainty"]): Omit<ShareClaim, "resolved"> => ({
    percent,
    part,
    bases,
    certainty,
    others,
  });
  if (figure.kind === "ratio" && !namesWhole(percent.of))
    return make([{ figure, literal: wholeOf(figure), binding: "said-outright" }], "bound");
  if (part.whole)
    return make(
      [{ figure: part.whole.figure, literal: wholeOf(part.whole.figure), binding: "said-outright" }],
      "bound",
    );
  const ofWhole = part.lead.findLastIndex((item) => item.type === "cue" && item.kinds.includes("of-whole"));
  const outOf = ofWhole < 0 ? [] : wordsOf(part.lead.slice(ofWhole + 1).slice(0, commaAfter(part, ofWhole)));
  if (namesWhole(percent.of) || outOf.length > 0) {
    const named = namedBases(reading, part, namesWhole(percent.of) ? percent.of : outOf);
    return make(named, named.length === 1 ? "bound" : "open");
  }
  const all = nearbyBases(reading, part, settled);
  const list = reading.listOf.get(part);
  if (list && !list.columned) {
    const literal = literalOf(list.head.figure);
    const head: Base = { figure: list.head.figure, literal, binding: list.bracketed ? "bracket" : "frame-head" };
    if (holds(literal, literalOf(figure))) return make([head], namesOther(percent.of) ? "open" : "bound");
  }
  const nearby = list?.columned ? all.filter((base) => base.figure.span.start >= itemStart(reading, part)) : all;
  if (list?.columned && nearby.length > 0) return make(nearby.slice(0, 1), "likely");
  const classed = familyOf(part).size > 0;
  if (!classed) {
    const sibling = siblingBase(reading, part, baseOf);
    if (sibling) return make([sibling], namesOther(percent.of) ? "open" : "bound");
  } else {
    const sibling = siblingBase(reading, part, baseOf);
    const headed = nearby.filter((base) => {
      const other = reading.byFlow[part.flow]?.find((item) => item.figure.id === base.figure.id);
      return other && !sharesFamily(part, other);
    });
    if (sibling && !headed.some((base) => fitOf(part, base, percent) === "rounded"))
      return make([sibling], namesOther(percent.of) ? "open" : "bound");
    if (headed.length > 0) return make(headed, namesOther(percent.of) ? "open" : "likely");
  }
  if (nearby.length > 0) return make(nearby, namesOther(percent.of) ? "open" : "likely");
  return make(earlierBases(reading, part), "open");
};

const commaAfter = (part: Statement, from: number): number => {
  const rest = part.lead.slice(from + 1);
  const at = rest.findIndex((item) => item.type === "mark");
  return at < 0 ? rest.length : at;
};

/**
 * Finds the wholes of every share that the running text tells, in reading order: the base of a sibling carries on.
 * Among bases that only nearness suggests, the one that fits is taken.
 */
export const readShares = (reading: Reading): ShareClaim[] => {
  const claims: ShareClaim[] = [];
  const baseOf = new Map<Statement, Base>();
  const settled = new Set<Statement>();
  for (const statement of reading.statements) {
    if (statement.role !== "main" && statement.role !== "whole") continue;
    for (const percent of statement.percents) {
      if (percent.role !== "share") continue;
      const claim = claimOf(reading, statement, percent, baseOf, settled);
      const fitting = claim.bases.find((base) => fitOf(statement, base, percent) !== "misfit") ?? null;
      const resolved = claim.certainty === "bound" ? (claim.bases[0] ?? null) : fitting;
      claims.push({ ...claim, resolved });
      if (!resolved) continue;
      settled.add(statement);
      if (!namesWhole(percent.of)) baseOf.set(statement, resolved);
    }
  }
  return claims;
};
