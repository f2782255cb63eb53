import { namedBases, namesOther, namesWhole } from "./named-base.ts";
import {
  familyOf,
  sharesFamily,
  nearbyBases,
  frameOf,
  earlierBases,
  itemStart,
  siblingBase,
  closerThan,
  outgrownBase,
  sameDeed,
} from "./near-base.ts";
import { plannedBase, speaksOfPlan, againstPlan } from "./planned-base.ts";
import type { Reading } from "./reading.ts";
import type { Base, ShareClaim } from "./share-claim.ts";
import { holds, fitOf, besideHead, namesOwnTrait, namesUnit } from "./share-fit.ts";
import { confirmBySiblings } from "./sibling-shares.ts";
import { wordsOf } from "./item.ts";
import type { PercentUse, Statement } from "./statement.ts";
import { unitAgreement, unitOf } from "./units.ts";
import { literalOf, wholeOf } from "./value.ts";

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
    return make(
      [{ figure, literal: wholeOf(figure), binding: "said-outright" }],
      namesOwnTrait(part, percent) ? "open" : "bound",
    );
  if (percent.whole)
    return make(
      [{ figure: percent.whole.figure, literal: wholeOf(percent.whole.figure), binding: "said-outright" }],
      "bound",
    );
  if (part.whole)
    return make(
      [{ figure: part.whole.figure, literal: wholeOf(part.whole.figure), binding: "said-outright" }],
      "bound",
    );
  const ofWhole = part.lead.findLastIndex((item) => item.type === "cue" && item.kinds.includes("of-whole"));
  const outOf = ofWhole < 0 ? [] : wordsOf(part.lead.slice(ofWhole + 1).slice(0, commaAfter(part, ofWhole)));
  const plain = namesWhole(percent.of) && namesUnit(percent.of, part);
  const certain = (certainty: ShareClaim["certainty"]): ShareClaim["certainty"] =>
    namesOther(percent.of) && !plain ? "open" : certainty;
  if ((namesWhole(percent.of) && !plain) || outOf.length > 0) {
    const named = namedBases(reading, part, namesWhole(percent.of) ? percent.of : outOf);
    if (named.length > 0) return make(named, named.length === 1 ? "bound" : "open");
    const unit = unitOf(figure)?.toLowerCase();
    if (!unit || !` ${percent.of.join(" ")} `.includes(` ${unit} `)) return make([], "open");
    return make([...nearbyBases(reading, part, settled), ...earlierBases(reading, part)], "open");
  }
  const planned = plannedBase(reading, part);
  if (planned) return make([planned], certain("bound"));
  const nearby = nearbyBases(reading, part, settled);
  const list = reading.listOf.get(part);
  if (list) {
    const from = itemStart(reading, part);
    const row = nearby.filter((base) => base.figure.span.start >= from && base.figure.id !== list.head.figure.id);
    const literal = literalOf(list.head.figure);
    const head: Base = { figure: list.head.figure, literal, binding: list.bracketed ? "bracket" : "frame-head" };
    const rowed = row.length > 0 && (list.columned || list.members.some((member) => member.separator === "¶"));
    if (list.columned && row.length > 0) return make(row.slice(0, 1), certain("likely"));
    if (rowed && holds(literal, literalOf(figure))) return make([...row.slice(0, 1), head], certain("likely"));
    if (list.head.whole) {
      const { figure: wholeFigure } = list.head.whole;
      const whole: Base = { figure: wholeFigure, literal: literalOf(wholeFigure), binding: "frame-head" };
      return make(
        [head, whole].filter((base) => holds(base.literal, literalOf(figure))),
        certain("likely"),
      );
    }
    // "1.798 hộ, bằng 95,8% số hộ, trong đó nước sạch 1.126 hộ (60,0%)": of the head, or of what the head is a share of.
    if (!list.columned && fitOf(part, head, percent) !== "rounded" && besideHead(list.head, part, percent)) {
      const above = baseOf.get(list.head);
      return make(above ? [above] : [], "open");
    }
    // "trong đó thuộc thẩm quyền 44 đơn, đã giải quyết 42 đơn, đạt 95,5%": of the figure before it in its own item.
    const before = nearby.find((base) => base.figure.span.start >= from && base.figure.id !== list.head.figure.id);
    if (before && fitOf(part, head, percent) === "misfit" && fitOf(part, before, percent) === "rounded")
      return make([before], certain("likely"));
    const firm = list.claim !== "label" && list.claim !== "details" && !list.inherited && !list.columned;
    const same = unitAgreement(list.head.figure, figure) >= 2 && percent.cues.includes("share");
    if (firm && same && !list.loose) return make([head], certain("bound"));
    const weak = list.inherited || list.claim === "label" || list.claim === "details";
    if (!list.columned && holds(literal, literalOf(figure)))
      return make([weak ? { ...head, binding: "sibling-base" } : head], certain(weak ? "likely" : "bound"));
  }
  const sibling = siblingBase(reading, part, baseOf);
  const classed = familyOf(part).size > 0;
  const headed = classed
    ? nearby.filter((base) => {
        const other = reading.byFlow[part.flow]?.find((item) => item.figure.id === base.figure.id);
        return other && !sharesFamily(part, other);
      })
    : sameDeed(reading, part, nearby);
  if (sibling && !headed.some((base) => fitOf(part, base, percent) === "rounded")) {
    const closer = closerThan(reading, part, sibling, nearby).find((base) => fitOf(part, base, percent) === "rounded");
    return closer ? make([closer], certain("likely")) : make([sibling], certain("bound"));
  }
  if (headed.length > 0) return make(headed, certain("likely"));
  if (nearby.length > 0) return make(nearby, certain("likely"));
  const earlier = make(earlierBases(reading, part), "open");
  return certain("likely") === "open" ? earlier : { ...earlier, outgrown: outgrownBase(reading, part, baseOf) };
};

const commaAfter = (part: Statement, from: number): number => {
  const rest = part.lead.slice(from + 1);
  const at = rest.findIndex((item) => item.type === "mark");
  return at < 0 ? rest.length : at;
};

/** "từ chối 52 món, số tiền 463 triệu đồng, bằng 7,1% số món": the noun tells which figure is the part. */
const namedPart = (reading: Reading, statement: Statement, percent: PercentUse): Statement => {
  const { whole } = percent;
  if (whole && unitAgreement(statement.figure, whole.figure) < 1) {
    // "khoán 61.480 ha cho 2.204 hộ, đạt 96,1% kế hoạch (64.000 ha)": hectares are held against hectares.
    const alike = (reading.byFlow[statement.flow] ?? []).findLast(
      (item) =>
        item.id < statement.id &&
        item.sentence === statement.sentence &&
        item.role === "main" &&
        item.segment === statement.segment &&
        (unitAgreement(item.figure, whole.figure) >= 2 ||
          (whole.figure.kind === "count" && statement.figure.kind !== "count" && item.figure.kind === "count")),
    );
    return alike ?? statement;
  }
  if (!namesWhole(percent.of) || namesUnit(percent.of, statement)) return statement;
  const other = (reading.byFlow[statement.flow] ?? []).findLast(
    (item) =>
      item.id < statement.id &&
      item.role === "main" &&
      item.sentence === statement.sentence &&
      item.segment === statement.segment &&
      statement.separator === "," &&
      namesUnit(percent.of, item),
  );
  return other ?? statement;
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
      const levelled = percent.role === "level";
      if (percent.role !== "share" && !levelled) continue;
      if (levelled && percent.whole === null && statement.whole === null) {
        const claim = againstPlan(reading, statement, percent);
        if (claim) claims.push(claim);
        continue;
      }
      const part = namedPart(reading, statement, percent);
      const claim = claimOf(reading, part, percent, baseOf, settled);
      const fitting = claim.bases.find((base) => fitOf(part, base, percent) !== "misfit") ?? null;
      const resolved = claim.certainty === "bound" ? (claim.bases[0] ?? null) : fitting;
      const before = reading.statements[part.id - 1];
      const adjacent =
        before !== undefined &&
        before.figure.id === claim.bases[0]?.figure.id &&
        before.sentence === part.sentence &&
        before.flow === part.flow &&
        before.segment === part.segment;
      const beside =
        before?.figure.id === claim.outgrown?.figure.id && before?.sentence === part.sentence && part.separator === ",";
      claims.push({ ...claim, resolved, adjacent, outgrownBeside: beside });
      if (!resolved) continue;
      settled.add(part);
      // A plan is the whole of its own rate alone.
      const planned = percent.whole !== null && speaksOfPlan(percent.of);
      if (!planned && (!namesWhole(percent.of) || part !== statement)) baseOf.set(part, resolved);
    }
  }
  return confirmBySiblings(reading, claims);
};
