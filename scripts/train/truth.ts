import { samePrinted, type Amount } from "../../packages/metrics/src/relation/amount.ts";
import type { Candidate, Claim } from "../../packages/metrics/src/relation/candidate.ts";
import type { AnnotatedDocument } from "./document.ts";
import type { GoldRelation } from "./gold.ts";

/** By kind of claim: the relations of an annotation that make it, and the member of each that claims it. */
const CLAIMS: Readonly<Record<Claim["model"], Readonly<Record<string, readonly string[]>>>> = {
  percent: {
    "percent-of": ["percent", "times"],
    growth: ["percent", "times"],
    difference: ["rest"],
    delta: ["change"],
  },
  total: { sum: ["total"] },
  rest: { difference: ["rest"] },
  change: { delta: ["change"] },
};

/** Every kind of an annotation's relation that some claim makes. */
export const CLAIMED: ReadonlySet<string> = new Set(Object.values(CLAIMS).flatMap((kinds) => Object.keys(kinds)));

/** The member of a relation that claims it. */
const claimOf = (relation: GoldRelation, model: Claim["model"]): unknown =>
  CLAIMS[model][relation.kind]?.map((member) => relation[member]).find((member) => typeof member === "number");

/** What the annotation says of one claim. */
export interface Truth {
  readonly relations: readonly GoldRelation[];
  readonly right: (candidate: Candidate) => GoldRelation | null;
}

/** Looks up the truth of every claim of a document. */
export const truthOf = (document: AnnotatedDocument): ((claim: Pick<Claim, "model" | "stated">) => Truth) => {
  const at = (offset: unknown): Amount | undefined => document.amountAt.get(offset as number);
  const is = (offset: unknown, amount: Amount | null): boolean => {
    const told = at(offset);
    return told !== undefined && amount !== null && samePrinted(told, amount);
  };
  const sameValue = (offset: unknown, amount: Amount): boolean => {
    const told = at(offset);
    return told !== undefined && told.value === amount.value && told.figure.kind === amount.figure.kind;
  };
  const all = (offsets: unknown, amounts: readonly Amount[]): boolean => {
    const told = [offsets].flat();
    return told.length === amounts.length && told.every((each) => amounts.some((amount) => is(each, amount)));
  };
  /** Whether an amount is told to be the change of a growth: new and old, or new and the change make the same rate. */
  const changes = (growth: GoldRelation, change: Amount): boolean =>
    document.gold.relations.some(
      ({ kind, ...delta }) =>
        kind === "delta" &&
        delta["new"] === growth["new"] &&
        delta["old"] === growth["old"] &&
        is(delta["change"], change),
    );
  const fits = (relation: GoldRelation, candidate: Candidate): boolean => {
    switch (candidate.kind) {
      case "share":
        if (relation.kind === "growth")
          return "times" in relation && is(relation["new"], candidate.part) && is(relation["old"], candidate.whole);
        return (
          relation.kind === "percent-of" &&
          is(relation["part"], candidate.part) &&
          (is(relation["whole"], candidate.whole) || sameValue(relation["whole"], candidate.whole))
        );
      case "growth":
        return (
          relation.kind === "growth" &&
          is(relation["new"], candidate.now) &&
          ((candidate.old !== null && is(relation["old"], candidate.old)) ||
            (candidate.change !== null &&
              (is(relation["change"], candidate.change) || changes(relation, candidate.change))))
        );
      case "points":
        return (
          (relation.kind === "delta" && is(relation["new"], candidate.now) && is(relation["old"], candidate.old)) ||
          (relation.kind === "difference" &&
            is(relation["minuend"], candidate.now) &&
            is([relation["subtrahend"]].flat()[0], candidate.old))
        );
      case "delta":
        return relation.kind === "delta" && is(relation["new"], candidate.now) && is(relation["old"], candidate.old);
      case "rest":
        return (
          relation.kind === "difference" &&
          is(relation["minuend"], candidate.whole) &&
          all(relation["subtrahend"], candidate.taken)
        );
      case "total":
        return relation.kind === "sum" && all(relation["parts"], candidate.parts);
    }
  };
  return (claim) => {
    const relations = document.gold.relations.filter((relation) => is(claimOf(relation, claim.model), claim.stated));
    return { relations, right: (candidate) => relations.find((relation) => fits(relation, candidate)) ?? null };
  };
};
