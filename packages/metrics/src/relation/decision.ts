import type { Amount } from "./amount.ts";
import type { Candidate, Claim } from "./candidate.ts";

/** What was decided of a claim; its other readings are forgotten. */
export interface Decision {
  readonly claim: Pick<Claim, "model" | "stated">;
  /** Null for "no relation". */
  readonly candidate: Candidate | null;
  /** How sure, 0 to 1. */
  readonly probability: number;
}

/** What was decided of all claims of a report, by what takes part. */
export interface Decisions {
  /** Percentages in reading order, with the index of each. */
  readonly percents: readonly Decision[];
  readonly percentAt: ReadonlyMap<number, number>;
  readonly sharesOfWhole: ReadonlyMap<number, readonly Decision[]>;
  readonly sharesOfPart: ReadonlyMap<number, readonly Decision[]>;
  readonly growthsOfNow: ReadonlyMap<number, readonly Decision[]>;
  /** What is taken for the change of a growth. */
  readonly growthChanges: ReadonlySet<number>;
  readonly totals: ReadonlyMap<number, readonly Decision[]>;
  readonly totalsOfPart: ReadonlyMap<number, readonly Decision[]>;
  readonly rests: ReadonlyMap<number, Decision>;
  readonly restsOfWhole: ReadonlyMap<number, readonly Decision[]>;
  readonly changes: ReadonlyMap<number, Decision>;
  readonly changesOfNow: ReadonlyMap<number, readonly Decision[]>;
}

const put = (map: Map<number, Decision[]>, amount: Amount, decision: Decision): void => {
  const list = map.get(amount.at);
  if (list) list.push(decision);
  else map.set(amount.at, [decision]);
};

/** Puts decisions where neighbours look for them. */
export const indexDecisions = (decisions: readonly Decision[]): Decisions => {
  const percents = decisions.filter(({ claim }) => claim.model === "percent");
  const sharesOfWhole = new Map<number, Decision[]>();
  const sharesOfPart = new Map<number, Decision[]>();
  const growthsOfNow = new Map<number, Decision[]>();
  const growthChanges = new Set<number>();
  const totals = new Map<number, Decision[]>();
  const totalsOfPart = new Map<number, Decision[]>();
  const rests = new Map<number, Decision>();
  const restsOfWhole = new Map<number, Decision[]>();
  const changes = new Map<number, Decision>();
  const changesOfNow = new Map<number, Decision[]>();
  for (const decision of decisions) {
    const { candidate, claim } = decision;
    if (!candidate) continue;
    switch (candidate.kind) {
      case "share":
        put(sharesOfWhole, candidate.whole, decision);
        put(sharesOfPart, candidate.part, decision);
        break;
      case "growth":
        put(growthsOfNow, candidate.now, decision);
        if (candidate.change) growthChanges.add(candidate.change.at);
        break;
      case "points":
        break;
      case "total":
        put(totals, claim.stated, decision);
        for (const part of candidate.parts) put(totalsOfPart, part, decision);
        break;
      case "rest":
        rests.set(claim.stated.at, decision);
        put(restsOfWhole, candidate.whole, decision);
        break;
      case "delta":
        changes.set(claim.stated.at, decision);
        put(changesOfNow, candidate.now, decision);
    }
  }
  const percentAt = new Map(percents.map(({ claim }, at) => [claim.stated.at, at]));
  return {
    percents,
    percentAt,
    sharesOfWhole,
    sharesOfPart,
    growthsOfNow,
    growthChanges,
    totals,
    totalsOfPart,
    rests,
    restsOfWhole,
    changes,
    changesOfNow,
  };
};

/** The sum of probabilities of some decisions, one claim left out. */
export const massOf = (
  decisions: readonly Decision[] | undefined,
  but: Amount | null,
  holds?: (decision: Decision) => boolean,
): number => {
  if (!decisions) return 0;
  let mass = 0;
  for (const decision of decisions)
    if (decision.claim.stated.at !== but?.at && (!holds || holds(decision))) mass += decision.probability;
  return mass;
};
