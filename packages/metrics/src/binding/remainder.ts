import { compare } from "../arithmetic/rational.ts";
import type { Figure } from "../record/figure.ts";
import type { Base, ShareClaim } from "./share-claim.ts";
import type { Reading } from "./reading.ts";
import type { Statement } from "./statement.ts";
import { unitAgreement } from "./units.ts";
import { literalOf, wholeOf } from "./value.ts";

/** "nhận a, giải quyết b, còn lại c". */
export interface Remainder {
  readonly whole: Figure;
  readonly taken: readonly Statement[];
  readonly rest: Statement;
  /** "còn lại" says that it is all the rest; "đang giải quyết" need not. */
  readonly certain: boolean;
  /** Whether whole and taken stand in the sentence of the rest. */
  readonly near: boolean;
  /** Of a ratio, whole and taken are its two sides. */
  readonly ratio: boolean;
}

const WINDOW = 25;

/** The figures of running text before a rest, in its own level and not inside the lists of others. */
const before = (reading: Reading, rest: Statement): Statement[] => {
  const found: Statement[] = [];
  for (let id = rest.id - 1; id >= 0 && id > rest.id - WINDOW; id--) {
    const other = reading.statements[id] as Statement;
    if (rest.flow - other.flow > 2) break;
    if (other.role !== "main" || other.segment !== rest.segment) continue;
    const list = reading.listOf.get(other);
    if (list && list !== reading.listOf.get(rest) && !list.columned) continue;
    if (unitAgreement(other.figure, rest.figure) < 1) continue;
    found.push(other);
  }
  return found;
};

/** Finds what is left of what: the whole is the base of what was taken, or the figure told before it. */
export const readRemainders = (reading: Reading, shares: readonly ShareClaim[]): Remainder[] => {
  const baseOf = new Map<Statement, Base>();
  for (const claim of shares) {
    const base = claim.bases[0];
    if (base && claim.certainty !== "open" && base.figure.kind !== "ratio") baseOf.set(claim.part, base);
  }
  const found: Remainder[] = [];
  for (const rest of reading.statements) {
    if (rest.role !== "main" || rest.figure.kind === "percentage") continue;
    const isRest = rest.cues.includes("rest") && !rest.classes.some((item) => item.member === "in-time");
    const isPending = rest.cues.includes("pending");
    if (!isRest && !isPending) continue;
    const inList = reading.listOf.get(rest);
    if (inList && !inList.columned && inList.members.length > 1) continue;
    const chain = before(reading, rest);
    const taken = chain[0];
    if (!taken) continue;
    const near = taken.flow === rest.flow && rest.sentence - taken.sentence <= 1;
    if (taken.figure.kind === "ratio") {
      found.push({ whole: taken.figure, taken: [taken], rest, certain: isRest, near, ratio: true });
      continue;
    }
    const siblings = chain.filter((other) => other.flow === rest.flow && other.sentence === rest.sentence);
    const base = baseOf.get(taken);
    const told =
      base?.figure ??
      chain.find((other) => other !== taken && compare(wholeOf(other.figure).value, literalOf(taken.figure).value) >= 0)
        ?.figure;
    if (!told || told.id === taken.figure.id) continue;
    if (compare(literalOf(told).value, literalOf(rest.figure).value) < 0) continue;
    const several = siblings.length > 1 && !siblings.some((other) => other.figure.id === told.id);
    found.push({
      whole: told,
      taken: several ? siblings.toReversed() : [taken],
      rest,
      certain: isRest,
      near,
      ratio: false,
    });
  }
  return found;
};
