import { compare, equal, subtract, sum } from "../arithmetic/rational.ts";
import type { Figure } from "../record/figure.ts";
import type { Statement } from "./statement.ts";
import { unitAgreement } from "./units.ts";
import { valueOf, wholeOf } from "./value.ts";

/** What was taken from what, before something is left. */
export interface TakenAway {
  readonly whole: Figure;
  readonly taken: readonly Statement[];
  /** Whether whole and taken stand in the sentence of the rest, or the one before. */
  readonly near: boolean;
  /** Whole and taken are the two sides of one ratio. */
  readonly ratio: boolean;
}

/** What stands in the same item: since the last semicolon, where that leaves something to take from. */
const sameClause = (chain: readonly Statement[], rest: Statement): readonly Statement[] => {
  const sentence = chain.filter((other) => other.flow === rest.flow && other.sentence === rest.sentence);
  if (rest.separator === ";" || rest.separator === "¶") return sentence;
  const opens = sentence.findIndex((other) => other.separator === ";" || other.separator === "¶");
  return opens < 0 ? sentence : sentence.slice(0, opens + 1);
};

/** A ratio farther back: "giải quyết 30/42 đơn". */
const farRatio = (rest: Statement, chain: readonly Statement[]): TakenAway | null => {
  const ratio = chain.find((other) => other.figure.kind === "ratio" && unitAgreement(other.figure, rest.figure) >= 2);
  return ratio ? { whole: ratio.figure, taken: [ratio], near: false, ratio: true } : null;
};

const from = (whole: Figure, ...taken: readonly Statement[]): TakenAway => ({ whole, taken, near: true, ratio: false });

/** Several figures in the sentence of the rest, nearest first; null where none of them is the whole. */
const withinClause = (
  rest: Statement,
  clause: readonly Statement[],
  baseOf: ReadonlyMap<Statement, Figure>,
): TakenAway | null | undefined => {
  const [last, second] = clause;
  const first = clause.at(-1);
  if (!first || !last || !second) return undefined;
  // "109 ý kiến đã giải quyết (78%), 14 chưa giải quyết và còn 16": a share cannot be the whole.
  if (baseOf.has(first) || first.percents.some((use) => use.role === "share")) {
    const base = baseOf.get(first);
    return base ? from(base, ...clause.toReversed()) : null;
  }
  if (clause.every((other) => compare(valueOf(first.figure), valueOf(other.figure)) >= 0)) {
    const taken = clause.slice(0, -1).toReversed();
    const all = compare(sum(taken.map((item) => valueOf(item.figure))), wholeOf(first.figure).value) <= 0;
    return from(first.figure, ...(all ? taken : [last]));
  }
  // "thụ lý 17 vụ, giải quyết 51 vụ, còn 2 vụ": more was taken than there was, so one of them is wrong.
  if (clause.length > 2 || second.separator === last.separator) return undefined;
  if (equal(subtract(valueOf(last.figure), valueOf(second.figure)), valueOf(rest.figure)))
    return from(last.figure, second);
  const swapped = compare(valueOf(last.figure), valueOf(rest.figure)) >= 0 && rest.cues.includes("rest");
  return swapped ? from(second.figure, last) : undefined;
};

/** What a rest is left of. `chain` are the figures before it, nearest first; `baseOf` the wholes of shares. */
export const takenAway = (
  rest: Statement,
  chain: readonly Statement[],
  baseOf: ReadonlyMap<Statement, Figure>,
): TakenAway | null => {
  const clause = sameClause(chain, rest);
  const [last] = clause.length > 0 ? clause : chain;
  if (!last) return null;
  if (last.flow !== rest.flow || rest.sentence - last.sentence > 1) return farRatio(rest, chain);
  if (last.figure.kind === "ratio") return { ...from(last.figure, last), ratio: true };
  // "Đã xử lý 371/386 vụ; khởi tố 02 vụ, chuyển 05 vụ. Còn 15 vụ": what follows the ratio tells more of its numerator.
  if (clause.length === 0) {
    const ratio = chain.find((other) => other.figure.kind === "ratio" && other.sentence === last.sentence);
    if (ratio && unitAgreement(ratio.figure, rest.figure) >= 2) return { ...from(ratio.figure, ratio), ratio: true };
  }
  const within = withinClause(rest, clause, baseOf);
  if (within !== undefined) return within;
  const others = chain.filter((other) => other !== last && other.flow === rest.flow);
  // Two figures before it may both be part of what is taken from: "tiếp nhận 326 đơn, kỳ trước chuyển sang 18 đơn".
  const told = others.filter((other) => last.sentence - other.sentence <= 1);
  if (!baseOf.has(last) && told.length > 1 && clause.length > 0) return null;
  const whole =
    baseOf.get(last) ?? others.find((other) => compare(valueOf(other.figure), valueOf(last.figure)) >= 0)?.figure;
  if (!whole || whole.id === last.figure.id || clause.length > 1)
    return clause.length > 0 ? null : farRatio(rest, chain);
  return from(whole, last);
};
