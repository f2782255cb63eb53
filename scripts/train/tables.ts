import { groupedBy } from "../../packages/metrics/src/record/grouped-by.ts";
import {
  decideLines,
  evidenceOf,
  LOOKS,
  openLine,
  type LineClaim,
  type TriedPattern,
} from "../../packages/metrics/src/relation/table/score.ts";
import { gridsOf, type Grid } from "../../packages/metrics/src/relation/table/grid.ts";
import { instanceAt, slantsOf, type Pattern, type Slant } from "../../packages/metrics/src/relation/table/pattern.ts";
import { makingOf } from "../../packages/metrics/src/relation/table/kinds.ts";
import { threeLines, withoutTwins } from "../../packages/metrics/src/relation/table/twins.ts";
import type { AnnotatedDocument } from "./document.ts";
import type { FeatureVector } from "../../packages/metrics/src/relation/net.ts";
import type { Net } from "../../packages/metrics/src/relation/net.ts";
import type { Row } from "./fit-net.ts";
import type { GoldRelation } from "./gold.ts";

/** What the annotation calls what a pattern makes. */
const KINDS: Readonly<Record<ReturnType<typeof makingOf>["makes"], string>> = {
  total: "sum",
  rest: "difference",
  delta: "delta",
  growth: "growth",
  share: "percent-of",
};
const ANNOTATED: ReadonlySet<string> = new Set(Object.values(KINDS));

/** Offsets of the figures that a relation is made of: the stated one, then its operands in the order of a pattern. */
const membersOf = (relation: GoldRelation): readonly unknown[] => {
  const at = (role: string): unknown => relation[role];
  switch (relation.kind) {
    case "sum":
      return [at("total"), ...(at("parts") as unknown[])];
    case "difference":
      return [at("rest"), at("minuend"), ...[at("subtrahend")].flat()];
    case "delta":
      return [at("change"), at("new"), at("old")];
    case "growth":
      return [at("percent"), at("new"), at("old")];
    case "percent-of":
      return [at("percent"), at("part"), at("whole")];
    default:
      return [];
  }
};

/** What an annotation says of one line of a table. */
const matches = (
  document: AnnotatedDocument,
  slant: Slant,
  pattern: Pattern,
  across: number,
  relations: readonly GoldRelation[],
): boolean => {
  const instance = instanceAt(slant, pattern, across);
  if (!instance) return false;
  const stated = instance.stated.figure.id;
  const told = instance.parts.map(({ figure }) => figure.id);
  return relations.some((relation) => {
    if (relation.kind !== KINDS[makingOf(pattern.kind).makes]) return false;
    const [claim, ...members] = membersOf(relation).map((offset) => document.figureAt.get(offset as number)?.id);
    if (claim === undefined || claim !== stated) return false;
    const same = told.length === members.length || (pattern.kind === "total" && told.length >= members.length);
    return (
      same &&
      (pattern.kind === "total"
        ? members.every((member) => member !== undefined && told.includes(member)) && told.length === members.length
        : members.every((member, at) => member === told[at]))
    );
  });
};

/** A line of a table with which of its patterns are right. */
export interface LineExample {
  readonly claim: LineClaim;
  readonly right: readonly boolean[];
  /** Whether the annotation claims anything of the line along this axis. */
  readonly claimed: boolean;
  /** Whether the annotation tells of another line what this one may be made of: a = b + c is told of one of the three. */
  readonly elsewhere: boolean;
}

const relevant = (document: AnnotatedDocument, slant: Slant, target: number): GoldRelation[] => {
  const own = new Set(slant.across.flatMap((_, across) => slant.cell(target, across)?.figure.id ?? []));
  const inLine = new Map<string, number>();
  slant.lines.forEach((_, line) =>
    slant.across.forEach((_unused, across) => {
      const amount = slant.cell(line, across);
      if (amount) inLine.set(amount.figure.id, across);
    }),
  );
  return document.gold.relations.filter((relation) => {
    const ids = membersOf(relation).map((offset) => document.figureAt.get(offset as number)?.id);
    const [stated, ...members] = ids;
    if (!stated || !own.has(stated) || !ANNOTATED.has(relation.kind)) return false;
    const at = inLine.get(stated);
    const inSame = members.every((id) => id !== undefined && inLine.get(id) === at);
    const rate = relation.kind === "percent-of" || relation.kind === "growth";
    const ofRow = rate && members[0] !== undefined && inLine.get(members[0]) === at;
    return inSame || ofRow;
  });
};

/**
 * The lines that stand open at each look, as in the audit: first all, then those that no total has taken up which stands on
 * no other total, and so on.
 */
const looksOf = (slant: Slant, targets: readonly GoldRelation[][], document: AnnotatedDocument): number[][] => {
  const lineOf = new Map<string, number>();
  slant.lines.forEach((_, line) =>
    slant.across.forEach((_unused, across) => {
      const amount = slant.cell(line, across);
      if (amount) lineOf.set(amount.figure.id, line);
    }),
  );
  const totals = targets.map((relations) =>
    relations
      .filter(({ kind }) => kind === "sum")
      .map((relation) =>
        (relation["parts"] as number[]).map((at) => lineOf.get(document.figureAt.get(at)?.id ?? "") ?? -1),
      ),
  );
  let open = slant.lines.map((_, at) => at);
  const looks = [open];
  const told = new Set<number>();
  for (let look = 1; look < LOOKS; look++) {
    const ready = open.filter((line) => (totals[line]?.length ?? 0) > 0 && !told.has(line));
    const own = ready.filter((line) =>
      (totals[line] ?? []).every((parts) => parts.every((part) => !totals[part]?.length || told.has(part))),
    );
    if (own.length === 0 && look > 1) break;
    for (const line of own) told.add(line);
    const owned = new Set(own.flatMap((line) => (totals[line] ?? []).flat()));
    open = open.filter((line) => !owned.has(line));
    looks.push(open);
  }
  return looks;
};

const keyOf = ({ kind, parts }: Pattern): string => `${kind} ${parts.join()}`;

/** The same line at several looks as one claim: each pattern once. */
const joined = ([first, ...later]: readonly LineClaim[]): LineClaim => {
  const { context, patterns, vectors } = first as LineClaim;
  const claim = { context, patterns: [...patterns], vectors: [...vectors] };
  const known = new Set(patterns.map(({ pattern }) => keyOf(pattern)));
  for (const again of later)
    again.patterns.forEach((tried, at) => {
      const key = keyOf(tried.pattern);
      if (known.has(key)) return;
      known.add(key);
      claim.patterns.push(tried);
      claim.vectors.push(again.vectors[at + 1] as FeatureVector);
    });
  return claim;
};

export const gridsOfDocument = (document: AnnotatedDocument): Grid[] =>
  gridsOf(document.report, document.figures, document.index.amounts.length);

/** Every line of a document's tables as an example. */
export const lineExamples = (document: AnnotatedDocument): LineExample[] =>
  gridsOfDocument(document).flatMap((grid) =>
    slantsOf(grid).flatMap((slant) => {
      const all = slant.lines.map((_, at) => at);
      const told = all.map((target) => relevant(document, slant, target));
      const looks = looksOf(slant, told, document);
      const examples = all.map((target) => {
        const relations = told[target] as GoldRelation[];
        const claim = joined(looks.map((open, look) => openLine(slant, target, open, look)));
        const counts = claim.patterns.map(
          ({ pattern, places }) =>
            places.filter((across) => matches(document, slant, pattern, across, relations)).length,
        );
        const most = Math.max(0, ...counts);
        return { claim, right: counts.map((count) => count > 0 && count === most), claimed: relations.length > 0 };
      });
      const threes = new Set(
        examples.flatMap(({ claim, right }) =>
          claim.patterns.flatMap(({ pattern }, at) => (right[at] ? (threeLines(slant, pattern) ?? []) : [])),
        ),
      );
      return examples.map(({ claim, right, claimed }): LineExample => {
        const elsewhere =
          !claimed && claim.patterns.some(({ pattern }) => threes.has(threeLines(slant, pattern) ?? "none"));
        return { claim, right, claimed, elsewhere };
      });
    }),
  );

/** An example as the trainer sees it; null where the truth is out of reach. */
export const lineRow = ({ claim, right, claimed, elsewhere }: LineExample): Row | null => {
  const reached = right.some(Boolean);
  if (elsewhere || (claimed && !reached)) return null;
  return {
    ids: claim.vectors.map(({ ids }) => ids),
    values: claim.vectors.map(({ values }) => values),
    offsets: [0, ...claim.patterns.map((pattern) => evidenceOf(pattern))],
    right: [!claimed, ...right],
  };
};

/** Lines of tables that the annotation claims, those of them told rightly, and patterns told. */
export interface MeasuredLines {
  claimed: number;
  right: number;
  given: number;
  givenRight: number;
}

/** Adds what the audit would tell of a document's tables by some weights; of what several lines say it tells one. */
export const measureLines = (measured: MeasuredLines, examples: readonly LineExample[], net: Net): void => {
  for (const [, own] of groupedBy(examples, ({ claim }) => claim.context.slant)) {
    const decided = own.flatMap(({ claim }) => decideLines(claim, net)).filter(({ best }) => best >= 0);
    const told = groupedBy(withoutTwins(decided), ({ claim }) => claim.context.target);
    for (const { claim, right, claimed } of own) {
      const lines = told.get(claim.context.target) ?? [];
      const good = lines.filter(
        (line) => right[claim.patterns.indexOf(line.claim.patterns[line.best] as TriedPattern)],
      );
      measured.claimed += Number(claimed);
      measured.right += Number(claimed && good.length > 0);
      measured.given += lines.length;
      measured.givenRight += good.length;
    }
  }
};
