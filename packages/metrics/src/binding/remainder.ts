import { compare, equal, subtract, sum } from "../arithmetic/rational.ts";
import { slipExplains } from "../arithmetic/slip.ts";
import type { Figure } from "../record/figure.ts";
import type { Reading } from "./reading.ts";
import { beforeRest, isRest } from "./rest.ts";
import { restsOfParts } from "./rest-of-parts.ts";
import type { ShareClaim } from "./share-claim.ts";
import type { Statement } from "./statement.ts";
import { takenAway, type TakenAway } from "./taken-away.ts";
import { unitAgreement } from "./units.ts";
import { literalOf, wholeOf } from "./value.ts";

/** "nhận a, giải quyết b, còn lại c". */
export interface Remainder extends TakenAway {
  readonly rest: Statement;
  /** "còn lại" says that it is all the rest; "đang giải quyết" need not. */
  readonly certain: boolean;
  /** Other readings of what is taken from what, where the sentence tells several figures before the rest. */
  readonly others: readonly Pick<TakenAway, "whole" | "taken">[];
}

/** Every choice of two and more of a few statements, in reading order. */
const choices = (few: readonly Statement[]): (readonly Statement[])[] => {
  const all: (readonly Statement[])[] = [[]];
  for (const one of few) for (const chosen of all.slice()) all.push([...chosen, one]);
  return all.filter((chosen) => chosen.length > 1);
};

// Two to the power of this many readings are tried.
const FEW = 5;

/**
 * "nhận 22 đơn, thuộc thẩm quyền 09 đơn, đã xong 08 đơn, còn 01 đơn": of what was told last, or of all;
 * "21 vụ, xét xử 17 vụ, chấp nhận 14 vụ; rút 02 vụ; còn lại 02 vụ": less some of what was told.
 */
const otherReadings = (taken: TakenAway, chain: readonly Statement[], rest: Statement): Remainder["others"] => {
  const sentence = chain.filter((other) => other.flow === rest.flow && other.sentence === rest.sentence);
  const [last] = sentence;
  const first = sentence.at(-1);
  if (taken.ratio || sentence.length < 3 || !last || !first) return [];
  const ofOne = sentence.slice(1).map((from) => ({ whole: from.figure, taken: [last] }));
  const some = sentence.length > FEW ? [] : choices(sentence.slice(0, -1).toReversed());
  return [...ofOne, ...some.map((chosen) => ({ whole: first.figure, taken: chosen }))];
};

const outgrows = ({ whole, taken, ratio }: TakenAway, rest: Statement): boolean => {
  const { value } = wholeOf(whole);
  const away = sum(taken.map((item) => literalOf(item.figure).value));
  return compare(value, literalOf(rest.figure).value) < 0 || (!ratio && compare(value, away) < 0);
};

/** More is left than there was: one of the three is wrong, where a slip says how. */
const slipped = ({ whole, taken, near }: TakenAway, rest: Statement): boolean =>
  near &&
  unitAgreement(whole, rest.figure) === 3 &&
  slipExplains(
    [wholeOf(whole), literalOf(rest.figure), ...taken.map((item) => literalOf(item.figure))],
    () => true,
    ([from, left, ...away]) =>
      from !== undefined &&
      left !== undefined &&
      equal(subtract(from.value, sum(away.map((item) => item.value))), left.value),
  );

/**
 * "nhận 286 hồ sơ, cấp 241 giấy phép, trả lại 32 hồ sơ, còn 13 hồ sơ": papers told between whole and rest may have
 * settled as many files.
 */
const papersBetween = (reading: Reading, { whole, taken }: TakenAway, rest: Statement): Statement[] => {
  const first = taken[0]?.id ?? rest.id;
  const found: Statement[] = [];
  for (let id = rest.id - 1; id >= Math.max(0, first - FEW); id--) {
    const other = reading.statements[id] as Statement;
    if (other.flow !== rest.flow || other.sentence !== rest.sentence || other.figure.id === whole.id) break;
    const paper = other.figure.unitInfo?.unitClass === "document" && rest.figure.unitInfo?.unitClass !== "document";
    if (other.role === "main" && other.segment === rest.segment && paper) found.push(other);
  }
  return found;
};

/** Finds what is left of what. */
export const readRemainders = (reading: Reading, shares: readonly ShareClaim[]): Remainder[] => {
  const baseOf = new Map<Statement, Figure>();
  for (const claim of shares)
    if (claim.resolved && claim.resolved.figure.kind !== "ratio") baseOf.set(claim.part, claim.resolved.figure);
  const found: Remainder[] = [];
  for (const rest of reading.statements) {
    if (rest.role !== "main" || rest.figure.kind === "percentage" || rest.figure.kind === "ratio") continue;
    const certain = isRest(reading, rest);
    if (!certain && !rest.cues.includes("pending")) continue;
    const list = reading.listOf.get(rest);
    if (list && !list.columned && !list.loose && list.members.length > 1) continue;
    const chain = beforeRest(reading, rest);
    const remainder = takenAway(rest, chain, baseOf);
    if (!remainder || (outgrows(remainder, rest) && !(certain && slipped(remainder, rest)))) continue;
    const papers = papersBetween(reading, remainder, rest);
    const settled = papers.length > 0 ? [{ whole: remainder.whole, taken: [...papers, ...remainder.taken] }] : [];
    const others = [...settled, ...otherReadings(remainder, chain, rest)];
    found.push({ ...remainder, rest, certain: certain && papers.length === 0, others });
    for (const { whole, taken, rest: left } of restsOfParts(reading, remainder, rest))
      found.push({ whole, taken: [taken], rest: left, certain: false, near: true, ratio: false, others: [] });
  }
  return found;
};
