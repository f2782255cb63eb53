import { compare, equal, subtract, sum } from "../arithmetic/rational.ts";
import { slipExplains } from "../arithmetic/slip.ts";
import type { Figure } from "../record/figure.ts";
import type { ShareClaim } from "./share-claim.ts";
import type { PartList } from "./lists.ts";
import type { Reading } from "./reading.ts";
import type { Statement } from "./statement.ts";
import { unitAgreement, unitOf } from "./units.ts";
import { literalOf, valueOf, wholeOf } from "./value.ts";

/** "nhận a, giải quyết b, còn lại c". */
export interface Remainder {
  readonly whole: Figure;
  readonly taken: readonly Statement[];
  readonly rest: Statement;
  /** "còn lại" says that it is all the rest; "đang giải quyết" need not. */
  readonly certain: boolean;
  /** Whether whole and taken stand in the sentence of the rest, or the one before. */
  readonly near: boolean;
  /** Whole and taken are the two sides of one ratio. */
  readonly ratio: boolean;
  /** Other readings of what is taken from what, where the sentence tells several figures before the rest. */
  readonly others: readonly { readonly whole: Figure; readonly taken: readonly Statement[] }[];
}

type Taken = Omit<Remainder, "rest" | "certain" | "others">;

/** "còn lại 59 vụ, 109 bị cáo": the second is left as well. */
const besideRest = (reading: Reading, statement: Statement): boolean => {
  const before = reading.statements[statement.id - 1];
  return (
    before !== undefined &&
    before.flow === statement.flow &&
    before.segment === statement.segment &&
    before.sentence === statement.sentence &&
    before.cues.includes("rest") &&
    (statement.separator === "," || statement.separator === "and") &&
    statement.cues.length === 0 &&
    statement.left.length === 0 &&
    unitAgreement(before.figure, statement.figure) === 0
  );
};

const WINDOW = 25;

const isDeadline = (statement: Statement): boolean => statement.classes.some((item) => item.family === "deadline");

/** "còn trong hạn 7.815 hồ sơ" tells a class, "còn 02 vụ trong hạn" a rest. */
const isClass = (statement: Statement): boolean => isDeadline(statement) && statement.left.includes("hạn");

/** Figures before a rest that may be the whole or what was taken from it; nearest first. */
const before = (reading: Reading, rest: Statement): Statement[] => {
  const found: Statement[] = [];
  const own = reading.listOf.get(rest);
  for (let id = rest.id - 1; id >= 0 && id > rest.id - WINDOW; id--) {
    const other = reading.statements[id] as Statement;
    if (rest.flow - other.flow > 2) break;
    if (other.role !== "main" || other.segment !== rest.segment || isDeadline(other)) continue;
    const list = reading.listOf.get(other);
    if (list && list !== own && !list.columned && !list.loose) continue;
    if (unitAgreement(other.figure, rest.figure) >= 1) found.push(other);
  }
  return found;
};

/** What stands in the same item: since the last semicolon, where that leaves something to take from. */
const sameClause = (chain: readonly Statement[], rest: Statement): readonly Statement[] => {
  const sentence = chain.filter((other) => other.flow === rest.flow && other.sentence === rest.sentence);
  if (rest.separator === ";" || rest.separator === "¶") return sentence;
  const opens = sentence.findIndex((other) => other.separator === ";" || other.separator === "¶");
  return opens < 0 ? sentence : sentence.slice(0, opens + 1);
};

const remainderOf = (
  rest: Statement,
  chain: readonly Statement[],
  baseOf: ReadonlyMap<Statement, Figure>,
): Taken | null => {
  const clause = sameClause(chain, rest);
  const [last] = clause.length > 0 ? clause : chain;
  if (!last) return null;
  const near = last.flow === rest.flow && rest.sentence - last.sentence <= 1;
  const far = (): Taken | null => {
    const ratio = chain.find((other) => other.figure.kind === "ratio" && unitAgreement(other.figure, rest.figure) >= 2);
    return ratio ? { whole: ratio.figure, taken: [ratio], near: false, ratio: true } : null;
  };
  if (!near) return far();
  if (last.figure.kind === "ratio") return { whole: last.figure, taken: [last], near, ratio: true };
  const first = clause.at(-1);
  // "109 ý kiến đã giải quyết (78%), 14 chưa giải quyết và còn 16": a share cannot be the whole.
  if (first && clause.length > 1 && (baseOf.has(first) || first.percents.some((use) => use.role === "share"))) {
    const base = baseOf.get(first);
    return base ? { whole: base, taken: clause.toReversed(), near: true, ratio: false } : null;
  }
  if (
    first &&
    clause.length > 1 &&
    clause.every((other) => compare(valueOf(first.figure), valueOf(other.figure)) >= 0)
  ) {
    const taken = clause.slice(0, -1).toReversed();
    const all = compare(sum(taken.map((item) => valueOf(item.figure))), wholeOf(first.figure).value) <= 0;
    return { whole: first.figure, taken: all ? taken : [last], near, ratio: false };
  }
  // "thụ lý 17 vụ, giải quyết 51 vụ, còn 2 vụ": more was taken than there was, so one of them is wrong.
  const [taken, from] = clause;
  if (clause.length === 2 && taken && from && from.separator !== taken.separator) {
    const swapped = compare(valueOf(taken.figure), valueOf(rest.figure)) >= 0 && rest.cues.includes("rest");
    const fitsSwapped = equal(subtract(valueOf(taken.figure), valueOf(from.figure)), valueOf(rest.figure));
    if (fitsSwapped) return { whole: taken.figure, taken: [from], near, ratio: false };
    if (swapped) return { whole: from.figure, taken: [taken], near, ratio: false };
  }
  const told = chain.filter(
    (other) => other !== last && other.flow === rest.flow && last.sentence - other.sentence <= 1,
  );
  // Two figures before it may both be part of what is taken from: "tiếp nhận 326 đơn, kỳ trước chuyển sang 18 đơn".
  if (!baseOf.has(last) && told.length > 1 && clause.length > 0) return null;
  const whole =
    baseOf.get(last) ??
    chain.find(
      (other) =>
        other !== last && compare(valueOf(other.figure), valueOf(last.figure)) >= 0 && other.flow === rest.flow,
    )?.figure;
  if (!whole || whole.id === last.figure.id || clause.length > 1) return clause.length > 0 ? null : far();
  return { whole, taken: [last], near, ratio: false };
};

const listsByHead = new WeakMap<Reading, ReadonlyMap<string, PartList>>();

/** The first list under each head: a long report has thousands, and is asked for each of its rests. */
const listUnder = (reading: Reading, head: Figure): PartList | undefined => {
  let byHead = listsByHead.get(reading);
  if (!byHead) {
    const first = new Map<string, PartList>();
    for (const list of reading.lists) {
      const { id } = list.head.figure;
      if (!list.loose && list.members.length > 1 && !first.has(id)) first.set(id, list);
    }
    listsByHead.set(reading, (byHead = first));
  }
  return byHead.get(head.id);
};

/** Names of a part, whatever their order: "kiến nghị, phản ánh" and "phản ánh, kiến nghị". */
const nameOf = (statement: Statement): string => {
  const words = statement.right.length > 0 ? statement.right : statement.left;
  const label = [unitOf(statement.figure) ?? "", ...words].join(" ").toLowerCase();
  return [...new Set(label.split(/[\s,]+/u).filter((word) => word !== "" && word !== "và" && word !== "gồm"))]
    .sort()
    .join(" ");
};

/** Where whole, taken and rest are all broken down alike, each part has a rest of its own. */
const partsOf = (reading: Reading, remainder: Taken, rest: Statement): Remainder[] => {
  const [taken] = remainder.taken;
  const restList = listUnder(reading, rest.figure);
  if (!taken || remainder.taken.length !== 1 || !restList) return [];
  const takenList = listUnder(reading, taken.figure);
  const whole = remainder.ratio
    ? reading.statements.findLast(
        (other) =>
          other.id < taken.id &&
          other.role === "main" &&
          compare(valueOf(other.figure), wholeOf(taken.figure).value) === 0,
      )?.figure
    : remainder.whole;
  const wholeList = whole && listUnder(reading, whole);
  if (!takenList || !wholeList) return [];
  return restList.members.flatMap((member): Remainder[] => {
    const name = nameOf(member);
    const from = wholeList.members.find((other) => nameOf(other) === name);
    const away = takenList.members.find((other) => nameOf(other) === name);
    return from && away
      ? [{ whole: from.figure, taken: [away], rest: member, certain: false, near: true, ratio: false, others: [] }]
      : [];
  });
};

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
const otherReadings = (taken: Taken, chain: readonly Statement[], rest: Statement): Remainder["others"] => {
  const sentence = chain.filter((other) => other.flow === rest.flow && other.sentence === rest.sentence);
  const [last] = sentence;
  const first = sentence.at(-1);
  if (taken.ratio || sentence.length < 3 || !last || !first) return [];
  const ofOne = sentence.slice(1).map((from) => ({ whole: from.figure, taken: [last] }));
  const some = sentence.length > FEW ? [] : choices(sentence.slice(0, -1).toReversed());
  return [...ofOne, ...some.map((chosen) => ({ whole: first.figure, taken: chosen }))];
};

const outgrows = ({ whole }: Taken, rest: Statement): boolean =>
  compare(wholeOf(whole).value, literalOf(rest.figure).value) < 0;

/** More is left than there was: one of the three is wrong, where a slip says how. */
const slipped = ({ whole, taken, near }: Taken, rest: Statement): boolean =>
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

/** Finds what is left of what. */
export const readRemainders = (reading: Reading, shares: readonly ShareClaim[]): Remainder[] => {
  const baseOf = new Map<Statement, Figure>();
  for (const claim of shares)
    if (claim.resolved && claim.resolved.figure.kind !== "ratio") baseOf.set(claim.part, claim.resolved.figure);
  const found: Remainder[] = [];
  for (const rest of reading.statements) {
    if (rest.role !== "main" || rest.figure.kind === "percentage" || rest.figure.kind === "ratio") continue;
    const isRest = (rest.cues.includes("rest") && !isClass(rest)) || besideRest(reading, rest);
    if (!isRest && !rest.cues.includes("pending")) continue;
    const list = reading.listOf.get(rest);
    if (list && !list.columned && !list.loose && list.members.length > 1) continue;
    const chain = before(reading, rest);
    const remainder = remainderOf(rest, chain, baseOf);
    if (!remainder || (outgrows(remainder, rest) && !(isRest && slipped(remainder, rest)))) continue;
    found.push({ ...remainder, rest, certain: isRest, others: otherReadings(remainder, chain, rest) });
    found.push(...partsOf(reading, remainder, rest));
  }
  return found;
};
