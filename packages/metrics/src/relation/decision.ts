import type { Amount } from "./amount.ts";
import type { Candidate, Claim } from "./candidate.ts";
import { operandsOf } from "./range.ts";

/** What was decided of a claim; its other readings are forgotten. */
export interface Decision {
  readonly claim: Pick<Claim, "model" | "stated">;
  /** Null for "no relation". */
  readonly candidate: Candidate | null;
  /** How sure, 0 to 1. */
  readonly probability: number;
}

/** What is known of some amounts, by their index. */
export interface ByAmount<Value> {
  readonly get: (at: number) => Value | undefined;
  readonly has: (at: number) => boolean;
}

/** The same as it is put together: an array, since it is asked for every figure of every reading. */
class AmountTable<Value> implements ByAmount<Value> {
  readonly #values: (Value | undefined)[];

  constructor(amounts: number) {
    this.#values = Array.from({ length: amounts });
  }

  get(at: number): Value | undefined {
    return at >= 0 && at < this.#values.length ? this.#values[at] : undefined;
  }

  has(at: number): boolean {
    return this.get(at) !== undefined;
  }

  set(at: number, value: Value): void {
    this.#values[at] = value;
  }
}

/** What was decided of all claims of a report, by what takes part. */
export interface Decisions {
  /** Percentages in reading order, with the index of each. */
  readonly percents: readonly Decision[];
  readonly percentAt: ByAmount<number>;
  readonly sharesOfWhole: ByAmount<readonly Decision[]>;
  readonly sharesOfPart: ByAmount<readonly Decision[]>;
  readonly growthsOfNow: ByAmount<readonly Decision[]>;
  /** What is taken for the change of a growth. */
  readonly growthChanges: ReadonlySet<number>;
  readonly totals: ByAmount<readonly Decision[]>;
  readonly totalsOfPart: ByAmount<readonly Decision[]>;
  readonly rests: ByAmount<Decision>;
  readonly restsOfWhole: ByAmount<readonly Decision[]>;
  readonly changes: ByAmount<Decision>;
  readonly changesOfNow: ByAmount<readonly Decision[]>;
}

const put = (map: AmountTable<Decision[]>, amount: Amount, decision: Decision): void => {
  const list = map.get(amount.at);
  if (list) list.push(decision);
  else map.set(amount.at, [decision]);
};

/** One more than the last amount that any decision speaks of. */
const amountsIn = (decisions: readonly Decision[]): number => {
  let last = -1;
  for (const { claim, candidate } of decisions) {
    last = Math.max(last, claim.stated.at);
    for (const { at } of candidate ? operandsOf(candidate) : []) last = Math.max(last, at);
  }
  return last + 1;
};

/** Puts decisions where neighbours look for them. */
export const indexDecisions = (decisions: readonly Decision[]): Decisions => {
  const percents = decisions.filter(({ claim }) => claim.model === "percent");
  const amounts = amountsIn(decisions);
  const sharesOfWhole = new AmountTable<Decision[]>(amounts);
  const sharesOfPart = new AmountTable<Decision[]>(amounts);
  const growthsOfNow = new AmountTable<Decision[]>(amounts);
  const growthChanges = new Set<number>();
  const totals = new AmountTable<Decision[]>(amounts);
  const totalsOfPart = new AmountTable<Decision[]>(amounts);
  const rests = new AmountTable<Decision>(amounts);
  const restsOfWhole = new AmountTable<Decision[]>(amounts);
  const changes = new AmountTable<Decision>(amounts);
  const changesOfNow = new AmountTable<Decision[]>(amounts);
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
        break;
      default:
        candidate satisfies never;
    }
  }
  const percentAt = new AmountTable<number>(amounts);
  percents.forEach(({ claim }, at) => percentAt.set(claim.stated.at, at));
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
