import { namesOther, namesWhole } from "./named-base.ts";
import type { Reading } from "./reading.ts";
import type { Base, BaseChoice } from "./share-claim.ts";
import { namesUnit } from "./share-fit.ts";
import type { PercentUse, Statement } from "./statement.ts";

/** A percentage whose whole is looked for, with what is known of those before it. */
export interface ShareSearch {
  readonly reading: Reading;
  readonly part: Statement;
  readonly percent: PercentUse;
  /** The wholes of the parts before. */
  readonly baseOf: ReadonlyMap<Statement, Base>;
  /** The statements whose shares have a whole that is printed. */
  readonly settled: ReadonlySet<Statement>;
}

/** Whether the words behind the percentage name a whole, and no more than the noun that its part counts. */
export const namesItself = ({ part, percent }: ShareSearch): boolean =>
  namesWhole(percent.of) && namesUnit(percent.of, part);

/** Bases that may be meant: with no certainty where a noun behind the percentage may name another whole. */
export const choose = (search: ShareSearch, bases: readonly Base[], certainty: "bound" | "likely"): BaseChoice => ({
  bases,
  certainty: namesOther(search.percent.of) && !namesItself(search) ? "open" : certainty,
});
