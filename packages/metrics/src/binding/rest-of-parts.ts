import { compare } from "../arithmetic/rational.ts";
import type { Figure } from "../record/figure.ts";
import type { PartList } from "./lists.ts";
import type { Reading } from "./reading.ts";
import type { Statement } from "./statement.ts";
import type { TakenAway } from "./taken-away.ts";
import { unitOf } from "./units.ts";
import { valueOf, wholeOf } from "./value.ts";

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

/** What is left of one part. */
export interface PartLeft {
  readonly whole: Figure;
  readonly taken: Statement;
  readonly rest: Statement;
}

/** Where whole, taken and rest are all broken down alike, each part has a rest of its own. */
export const restsOfParts = (reading: Reading, remainder: TakenAway, rest: Statement): PartLeft[] => {
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
  return restList.members.flatMap((member): PartLeft[] => {
    const name = nameOf(member);
    const from = wholeList.members.find((other) => nameOf(other) === name);
    const away = takenList.members.find((other) => nameOf(other) === name);
    return from && away ? [{ whole: from.figure, taken: away, rest: member }] : [];
  });
};
