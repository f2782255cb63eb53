import { compare } from "../arithmetic/rational.ts";
import type { Literal } from "../arithmetic/literal.ts";
import { fitShare, shareOneWhole, type Fit } from "../arithmetic/share.ts";
import type { Figure } from "../record/figure.ts";
import { namedBases, namesOther, namesWhole } from "./named-base.ts";
import type { Reading } from "./reading.ts";
import type { Base, ShareClaim } from "./share-claim.ts";
import { wordsOf, type PercentUse, type Statement } from "./statement.ts";
import { unitAgreement, unitOf } from "./units.ts";
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

/** "khảo sát 340/386 nhân viên, tỷ lệ hài lòng 90,6%": the rate bears a name that its count does not. */
const namesOwnTrait = (part: Statement, percent: PercentUse): boolean => {
  const told = new Set([...part.left, ...part.right, ...PLAIN_RATE]);
  return percent.named.length > 0 && !percent.bracketed && percent.named.some((word) => !told.has(word));
};

const PLAIN_RATE =
  "tỷ tỉ lệ đạt được chiếm bằng là tương ứng đương với hoàn thành tức nghĩa và có khoảng trọng cả đã".split(" ");

/**
 * Figures told after the sibling's base that are nearer to the part: in its own item ("giới thiệu 1.447 đoàn viên ưu
 * tú, đã kết nạp 902 (62,3%)"), or counting its own thing where the sibling's base counts another.
 */
const closerThan = (reading: Reading, part: Statement, sibling: Base, nearby: readonly Base[]): Base[] => {
  const agreement = unitAgreement(sibling.figure, part.figure);
  const from = itemStart(reading, part);
  return nearby.filter((base) => {
    const own = unitAgreement(base.figure, part.figure);
    const nearer = base.figure.span.start > sibling.figure.span.start && own >= 2;
    return nearer && (own > agreement || base.figure.span.start >= from);
  });
};

const shareOf = (statement: Statement, use: PercentUse): { part: Literal; percent: Literal } => ({
  part: literalOf(statement.figure),
  percent: literalOf(use.figure),
});

/** Whether a part's percentage is of the whole that its head is a share of. */
const besideHead = (head: Statement, part: Statement, percent: PercentUse): boolean => {
  const own = head.percents.find((use) => use.role === "share");
  if (!own || head.figure.kind === "ratio") return false;
  return shareOneWhole(shareOf(head, own), shareOf(part, percent));
};

/** The whole that the frame tells, where the part is greater than it. */
const outgrownBase = (reading: Reading, part: Statement, baseOf: ReadonlyMap<Statement, Base>): Base | null => {
  const list = reading.listOf.get(part);
  if (list && !list.columned) {
    const literal = literalOf(list.head.figure);
    return holds(literal, literalOf(part.figure)) ? null : { figure: list.head.figure, literal, binding: "frame-head" };
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
  const base = baseOf.get(before) ?? {
    figure: before.figure,
    literal: literalOf(before.figure),
    binding: "earlier-in-text" as const,
  };
  return holds(base.literal, literalOf(part.figure)) ? null : base;
};

/** Whether the whole is named by the part's own counted noun alone: "chiếm 32% tổng số trường" of 173 trường. */
const namesUnit = (of: readonly string[], part: Statement): boolean => {
  const unit = unitOf(part.figure)?.toLowerCase();
  return (
    unit !== undefined && of.filter((word) => !["tổng", "số", "so", "với", "trên"].includes(word)).join(" ") === unit
  );
};

/** "kế hoạch 412,0 tỷ đồng, giải ngân 368,3 tỷ đồng, đạt 89,4%": the plan in the same item is the whole. */
const plannedBase = (reading: Reading, part: Statement): Base | null => {
  const from = itemStart(reading, part);
  const plan = (reading.byFlow[part.flow] ?? []).findLast(
    (other) =>
      other.role === "plan" &&
      other.id < part.id &&
      other.segment === part.segment &&
      other.figure.span.start >= from &&
      unitAgreement(other.figure, part.figure) >= 2,
  );
  return plan ? { figure: plan.figure, literal: literalOf(plan.figure), binding: "said-outright" } : null;
};

const pairsOf = (statement: Statement): Set<string> =>
  new Set(statement.left.slice(1).map((word, index) => `${statement.left[index] ?? ""} ${word}`));

/** "Kiến nghị thu hồi a … Đã thu hồi b, đạt p%": what was done is a share of what was to be done. */
const sameDeed = (reading: Reading, part: Statement, nearby: readonly Base[]): Base[] => {
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

const commaAfter = (part: Statement, from: number): number => {
  const rest = part.lead.slice(from + 1);
  const at = rest.findIndex((item) => item.type === "mark");
  return at < 0 ? rest.length : at;
};

const PLAN_WORDS = [
  ["kế", "hoạch"],
  ["dự", "toán"],
  ["chỉ", "tiêu"],
];

const speaksOfPlan = (words: readonly string[]): boolean =>
  PLAN_WORDS.some(([a, b]) => words.some((word, index) => word === a && words[index + 1] === b));

const asBase = (other: Statement): Base => ({
  figure: other.figure,
  literal: literalOf(other.figure),
  binding: "said-outright",
});

/** "bằng 83,1% kế hoạch": the plan told before, in the same paragraph, or in a bracket after another rate. */
const againstPlan = (reading: Reading, part: Statement, percent: PercentUse): ShareClaim | null => {
  if (!speaksOfPlan(percent.of)) return null;
  const before: Statement[] = [];
  for (let id = part.id - 1; id >= 0; id--) {
    const other = reading.statements[id];
    if (!other || part.flow - other.flow > 2) break;
    if (unitAgreement(other.figure, part.figure) >= 2) before.unshift(other);
  }
  const told = before.filter(
    (other) =>
      other.flow === part.flow && (other.role === "plan" || (other.role === "main" && speaksOfPlan(other.left))),
  );
  const distinct = new Set(told.map((other) => other.figure.exact));
  const loose = before.filter(
    (other) => reading.plans.has(other) || (other.flow === part.flow && other.role === "main"),
  );
  const bases = (distinct.size === 1 ? told : [...told, ...loose]).toReversed().map(asBase);
  const fitting = bases.find((base) => fitOf(part, base, percent) !== "misfit") ?? null;
  const certainty = distinct.size === 1 ? "likely" : "open";
  return { percent, part, bases, certainty, resolved: fitting, others: [] };
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

/** How a percentage is told: "chiếm p%", "đạt p%", or in a bare bracket. */
const mannerOf = (claim: ShareClaim): string => `${claim.percent.bracketed} ${claim.percent.cues.join()}`;

/** Where a sibling's share fits the head that nearness suggests, the list is of that head: the others are held to it. */
const confirmBySiblings = (reading: Reading, claims: readonly ShareClaim[]): ShareClaim[] => {
  const keyOf = (claim: ShareClaim, base: Base): string =>
    `${reading.listOf.get(claim.part)?.members[0]?.id} ${base.figure.id} ${mannerOf(claim)}`;
  const fitting = new Set<string>();
  for (const claim of claims) {
    const base = claim.resolved;
    const share = claim.percent.figure.value;
    if (
      base &&
      reading.listOf.has(claim.part) &&
      share > 0 &&
      share < 100 &&
      fitOf(claim.part, base, claim.percent) === "rounded"
    )
      fitting.add(keyOf(claim, base));
  }
  return claims.map((claim) => {
    const [base] = claim.bases;
    const held = claim.certainty === "likely" && claim.bases.length === 1 && base && fitting.has(keyOf(claim, base));
    return held ? Object.assign({}, claim, { certainty: "bound" as const, resolved: base }) : claim;
  });
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
