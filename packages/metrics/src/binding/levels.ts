import { isExhaustive } from "@doichieu/parser";
import { compare } from "../arithmetic/rational.ts";
import type { Reading } from "./reading.ts";
import type { Statement } from "./statement.ts";
import { totalClaim, type TotalClaim } from "./total-claim.ts";
import { unitAgreement } from "./units.ts";
import { valueOf } from "./value.ts";

/** Words that name no deed: levels and places stand in every paragraph of its level. */
const PLAIN = new Set(
  "ở tại cấp tỉnh huyện xã trung ương toàn các cơ quan trong của tính riêng được là có và đã số thành phố hồ sơ vụ việc đơn người".split(
    " ",
  ),
);

const deedOf = (statement: Statement): Set<string> =>
  new Set([...statement.left, ...statement.right].filter((word) => !PLAIN.has(word) && word !== ","));

const deadlineOf = (statement: Statement): string =>
  statement.classes
    .filter((item) => item.family === "deadline")
    .map((item) => (item.member === "on-time" ? "in-time" : item.member))
    .join();

/** The level that a paragraph opens with: "Ở cấp huyện, …". */
const levelOf = (statements: readonly Statement[]): string | null => {
  const first = statements[0];
  const opening = first?.lead.slice(0, 6) ?? [];
  for (const item of opening) {
    if (item.type !== "word") continue;
    const level = item.classes.find((own) => own.family === "level");
    if (level && item.words[0] === "cấp") return level.member;
  }
  return null;
};

/** The figure of a paragraph that tells the same as the head, where there is just one. */
const counterpart = (head: Statement, statements: readonly Statement[]): Statement | null => {
  const deed = deedOf(head);
  const found = statements.filter(
    (other) =>
      other.role === "main" &&
      other.segment === 0 &&
      unitAgreement(other.figure, head.figure) >= 2 &&
      deadlineOf(other) === deadlineOf(head) &&
      [...deedOf(other)].some((word) => deed.has(word)) &&
      !other.cues.includes("pending"),
  );
  return found.length > 0 ? (found[0] as Statement) : null;
};

/**
 * Paragraphs that take one level each ("Cấp tỉnh: …", "Cấp huyện: …", "Cấp xã: …") break the figures before them down.
 */
export const readLevels = (reading: Reading): TotalClaim[] => {
  const found: TotalClaim[] = [];
  for (let at = 0; at < reading.byFlow.length; at++) {
    const group: (readonly Statement[])[] = [];
    const levels = new Set<string>();
    for (let next = at; next < reading.byFlow.length; next++) {
      const own = reading.byFlow[next] as readonly Statement[];
      const level = levelOf(own);
      if (level === null || levels.has(level)) break;
      levels.add(level);
      group.push(own);
    }
    if (group.length < 2 || !isExhaustive("level", levels)) continue;
    const heads = reading.byFlow.slice(Math.max(0, at - 3), at).flat();
    for (const head of heads) {
      if (head.role !== "main" || head.segment !== 0) continue;
      const parts = group.map((own) => counterpart(head, own));
      if (parts.some((part) => part === null || compare(valueOf(part.figure), valueOf(head.figure)) > 0)) continue;
      found.push(totalClaim(head.figure, parts as Statement[], "shown", "earlier-in-text"));
    }
    at += group.length - 1;
  }
  return found;
};
