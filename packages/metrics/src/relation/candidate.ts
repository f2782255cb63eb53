import type { Amount } from "./amount.ts";
import type { Shape } from "./propose/series.ts";

/** A run of parts as it stands in the text, for its features. */
export interface Run {
  readonly parts: readonly Amount[];
  /** How the parts were picked out of what stands there. */
  readonly shape: Shape;
  /** Amounts that could be parts and stand between the total and the first part. */
  readonly offset: number;
  readonly behind: boolean;
}

/** One way to read a claim: which figures it is made of. */
export type Candidate =
  | { readonly kind: "share"; readonly part: Amount; readonly whole: Amount }
  | { readonly kind: "growth"; readonly now: Amount; readonly old: Amount | null; readonly change: Amount | null }
  | { readonly kind: "points"; readonly now: Amount; readonly old: Amount }
  | { readonly kind: "delta"; readonly now: Amount; readonly old: Amount }
  | { readonly kind: "rest"; readonly whole: Amount; readonly taken: readonly Amount[] }
  | ({ readonly kind: "total" } & Run);

/** A printed figure that claims something of others, with every way to read it. "No relation" is always one more. */
export interface Claim {
  readonly model: "percent" | "total" | "rest" | "change";
  readonly stated: Amount;
  readonly candidates: readonly Candidate[];
}

/** What a figure claims where a reading of such a kind is what it means. */
export const MODEL_OF: Readonly<Record<Candidate["kind"], Claim["model"]>> = {
  share: "percent",
  growth: "percent",
  points: "percent",
  delta: "change",
  rest: "rest",
  total: "total",
};
