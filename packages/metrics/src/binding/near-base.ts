import type { Figure } from "../record/figure.ts";
import type { Reading } from "./reading.ts";
import { asBase, type Base } from "./share-claim.ts";
import { holds } from "./share-fit.ts";
import type { Statement } from "./statement.ts";
import { unitAgreement, unitOf } from "./units.ts";
import { literalOf, wholeOf } from "./value.ts";

/** The statement whose bracket, or whose bracket's bracket, holds this one. */
const hangsOn = (statement: Statement, other: Statement): boolean => {
  for (let at = statement.parent; at; at = at.parent) if (at === other) return true;
  return false;
};

export const familyOf = (statement: Statement): Set<string> =>
  new Set(statement.classes.filter((item) => item.family === "deadline").map((item) => item.family));

export const sharesFamily = (a: Statement, b: Statement): boolean => {
  const families = familyOf(a);
  return b.classes.some((item) => families.has(item.family));
};

/** Figures of the same kind before, in the same paragraph, outside of the lists of others; nearest first. */
export const nearbyBases = (reading: Reading, part: Statement, settled: ReadonlySet<Statement>): Base[] => {
  const found: Base[] = [];
  const own = reading.listOf.get(part);
  for (let id = part.id - 1; id >= 0; id--) {
    const other = reading.statements[id] as Statement;
    if (other.flow !== part.flow) break;
    const saidWhole = other.role === "whole" && !reading.plans.has(other);
    if ((other.role !== "main" && !saidWhole) || unitAgreement(other.figure, part.figure) < 1) continue;
    if (other.segment !== part.segment && !hangsOn(part, other) && other.segment !== 0) continue;
    const list = reading.listOf.get(other);
    if (list && list !== own && list.head.segment === part.segment && list.head !== part && !list.columned) continue;
    const literal = literalOf(other.figure);
    if (!holds(literal, literalOf(part.figure))) continue;
    // A sibling whose own base is not printed stands beside the part, not above it.
    if (other.percents.some((use) => use.role === "share") && !settled.has(other) && !familyOf(part).size) continue;
    const binding = other.figure.kind === "ratio" ? "ratio-numerator" : "earlier-in-text";
    found.push(asBase(other.figure, binding, literal));
  }
  return found;
};

/** Everything of the paragraph that counts the same, for telling which base would fit. */
export const frameOf = (reading: Reading, part: Statement): Figure[] =>
  (reading.byFlow[part.flow] ?? [])
    .filter((other) => other !== part && other.role === "main" && unitAgreement(other.figure, part.figure) >= 2)
    .map((other) => other.figure);

/** Figures of earlier paragraphs that may be the whole: nearest paragraph first. */
export const earlierBases = (reading: Reading, part: Statement): Base[] => {
  const found: Base[] = [];
  for (let id = part.id - 1; id >= 0 && id > part.id - 300; id--) {
    const other = reading.statements[id] as Statement;
    if (other.flow === part.flow || (other.role !== "main" && other.role !== "whole")) continue;
    const agreement = unitAgreement(other.figure, part.figure);
    if (agreement < 2 && !(agreement === 1 && part.figure.unit === null)) continue;
    const literal = wholeOf(other.figure);
    if (holds(literal, literalOf(part.figure))) found.push(asBase(other.figure, "earlier-in-text", literal));
  }
  return found;
};

/** Where the item of a list in columns begins: "tỉnh thụ lý a, giải quyết b; huyện thụ lý c, giải quyết d". */
export const itemStart = (reading: Reading, part: Statement): number => {
  const own = (reading.byFlow[part.flow] ?? []).filter(
    (other) => other.segment === part.segment && other.id <= part.id,
  );
  const first = own.findLast((other) => [";", ".", "¶"].includes(other.separator) || other.cues.includes("part-list"));
  return first?.figure.span.start ?? 0;
};

export const siblingBase = (reading: Reading, part: Statement, baseOf: ReadonlyMap<Statement, Base>): Base | null => {
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

/**
 * Figures told after the sibling's base that are nearer to the part: in its own item ("giới thiệu 1.447 đoàn viên ưu
 * tú, đã kết nạp 902 (62,3%)"), or counting its own thing where the sibling's base counts another.
 */
export const closerThan = (reading: Reading, part: Statement, sibling: Base, nearby: readonly Base[]): Base[] => {
  const agreement = unitAgreement(sibling.figure, part.figure);
  const from = itemStart(reading, part);
  return nearby.filter((base) => {
    const own = unitAgreement(base.figure, part.figure);
    const nearer = base.figure.span.start > sibling.figure.span.start && own >= 2;
    return nearer && (own > agreement || base.figure.span.start >= from);
  });
};

/** The whole that the frame tells, where the part is greater than it. */
export const outgrownBase = (reading: Reading, part: Statement, baseOf: ReadonlyMap<Statement, Base>): Base | null => {
  const list = reading.listOf.get(part);
  if (list && !list.columned) {
    const literal = literalOf(list.head.figure);
    return holds(literal, literalOf(part.figure)) ? null : asBase(list.head.figure, "frame-head");
  }
  const own = reading.byFlow[part.flow] ?? [];
  const before = own.findLast(
    (other) =>
      other.id < part.id &&
      other.segment === part.segment &&
      part.sentence - other.sentence <= 1 &&
      other.role === "main" &&
      unitAgreement(other.figure, part.figure) >= 2,
  );
  if (!before) return null;
  const base = baseOf.get(before) ?? asBase(before.figure, "earlier-in-text");
  return holds(base.literal, literalOf(part.figure)) ? null : base;
};

const pairsOf = (statement: Statement): Set<string> =>
  new Set(statement.left.slice(1).map((word, index) => `${statement.left[index] ?? ""} ${word}`));

/** "Kiến nghị thu hồi a … Đã thu hồi b, đạt p%": what was done is a share of what was to be done. */
export const sameDeed = (reading: Reading, part: Statement, nearby: readonly Base[]): Base[] => {
  if (part.cues.includes("pending") || part.cues.includes("rest")) return [];
  const unit = unitOf(part.figure)?.toLowerCase() ?? "";
  const pairs = [...pairsOf(part)].filter((pair) => pair !== unit && !unit.includes(pair));
  return nearby.filter((base) => {
    const other = reading.byFlow[part.flow]?.find((item) => item.figure.id === base.figure.id);
    if (!other || other.cues.includes("pending")) return false;
    const own = pairsOf(other);
    return pairs.some((pair) => own.has(pair));
  });
};
