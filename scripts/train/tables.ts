import { evidenceOf, openLine, type LineClaim } from "../../packages/metrics/src/relation/table/score.ts";
import { gridsOf, type Grid } from "../../packages/metrics/src/relation/table/grid.ts";
import {
  slantsOf,
  type Pattern,
  type PatternKind,
  type Slant,
} from "../../packages/metrics/src/relation/table/pattern.ts";
import type { AnnotatedDocument } from "./document.ts";
import type { Row } from "./fit-model.ts";
import type { GoldRelation } from "./gold.ts";

const KINDS: Readonly<Record<string, readonly PatternKind[]>> = {
  sum: ["total"],
  difference: ["rest"],
  delta: ["delta"],
  growth: ["growth"],
  "percent-of": ["share", "share-of-row"],
};

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
  { cell }: Slant,
  pattern: Pattern,
  across: number,
  relations: readonly GoldRelation[],
): boolean => {
  const idAt = (line: number): string | undefined => cell(line, across)?.figure.id;
  const stated = idAt(pattern.target);
  const [one, row] = pattern.parts as [number, number];
  const parts =
    pattern.kind === "share-of-row"
      ? [cell(one, across)?.figure.id, cell(one, row)?.figure.id]
      : pattern.parts.map(idAt);
  return relations.some((relation) => {
    if (!KINDS[relation.kind]?.includes(pattern.kind)) return false;
    const [claim, ...members] = membersOf(relation).map((offset) => document.figureAt.get(offset as number)?.id);
    if (claim === undefined || claim !== stated) return false;
    const told = parts.filter((part) => part !== undefined);
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
    if (!stated || !own.has(stated) || !(relation.kind in KINDS)) return false;
    const at = inLine.get(stated);
    const inSame = members.every((id) => id !== undefined && inLine.get(id) === at);
    const ofRow =
      relation.kind === "percent-of" &&
      slant.axis === "column" &&
      members[0] !== undefined &&
      inLine.get(members[0]) === at;
    return inSame || ofRow;
  });
};

/** Totals that the annotation tells own their parts: what is left open is looked at again, as in the audit. */
const openLines = (slant: Slant, targets: readonly GoldRelation[][], document: AnnotatedDocument): number[] => {
  const owned = new Set<string>();
  for (const relation of targets.flat())
    if (relation.kind === "sum")
      for (const part of relation["parts"] as number[]) owned.add(document.figureAt.get(part)?.id ?? "");
  return slant.lines.flatMap((_, line) =>
    slant.across.some((_unused, across) => owned.has(slant.cell(line, across)?.figure.id ?? "-")) ? [] : [line],
  );
};

export const gridsOfDocument = (document: AnnotatedDocument): Grid[] =>
  gridsOf(document.report, document.figures, document.index.amounts.length);

/** Every line of a document's tables as an example. */
export const lineExamples = (document: AnnotatedDocument): LineExample[] =>
  gridsOfDocument(document).flatMap((grid) =>
    slantsOf(grid).flatMap((slant) => {
      const all = slant.lines.map((_, at) => at);
      const told = all.map((target) => relevant(document, slant, target));
      const open = openLines(slant, told, document);
      return all.map((target): LineExample => {
        const relations = told[target] as GoldRelation[];
        let claim = openLine(slant, target, all);
        if (open.length < all.length && open.length > 2) {
          const again = openLine(slant, target, open);
          const known = new Set(claim.patterns.map(({ pattern }) => `${pattern.kind} ${pattern.parts.join()}`));
          const fresh = again.patterns.map(({ pattern }) => !known.has(`${pattern.kind} ${pattern.parts.join()}`));
          claim = {
            ...claim,
            patterns: [...claim.patterns, ...again.patterns.filter((_, at) => fresh[at])],
            vectors: [...claim.vectors, ...again.vectors.slice(1).filter((_, at) => fresh[at])],
          };
        }
        const counts = claim.patterns.map(
          ({ pattern, instances }) =>
            instances.filter(({ across }) => matches(document, slant, pattern, across, relations)).length,
        );
        const most = Math.max(0, ...counts);
        return { claim, right: counts.map((count) => count > 0 && count === most), claimed: relations.length > 0 };
      });
    }),
  );

/** An example as the trainer sees it; null where the truth is out of reach. */
export const lineRow = ({ claim, right, claimed }: LineExample): Row | null => {
  const reached = right.some(Boolean);
  if (claimed && !reached) return null;
  return {
    ids: claim.vectors.map(({ ids }) => ids),
    values: claim.vectors.map(({ values }) => values),
    offsets: [0, ...claim.patterns.map((pattern) => evidenceOf(pattern))],
    right: [!claimed, ...right],
  };
};
