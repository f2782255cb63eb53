import { compare, ZERO } from "../arithmetic/rational.ts";
import { addsBySlip, addsUp, atMost, column, type Column } from "./column.ts";
import { columnsByPlace } from "./columns-by-place.ts";
import { columnsByWords } from "./columns-by-words.ts";
import type { OpenList } from "./open-list.ts";
import { exhaustive } from "./part-classes.ts";
import type { Statement } from "./statement.ts";
import { unitAgreement } from "./units.ts";
import { valueOf } from "./value.ts";

/** The head among several of one unit: the one that the members add up to, else a total, else the nearest. */
const chooseHead = (
  list: OpenList,
  heads: readonly Statement[],
  members: readonly Statement[],
): Statement | undefined => {
  const [most = members[0]] = [...members].sort((a, b) => compare(valueOf(b.figure), valueOf(a.figure)));
  const able = heads.filter((head) => most && (atMost(most, head) || addsBySlip(head, members)));
  if (!list.inherited && list.claim !== "label")
    return (
      heads.findLast((head) => addsUp(head, members)) ??
      heads.findLast((head) => addsBySlip(head, members)) ??
      heads.at(-1)
    );
  return (
    able.findLast((head) => addsUp(head, members)) ??
    able.find((head) => head.cues.includes("total")) ??
    (new Set(able.map((head) => head.figure.exact)).size === 1 ? able.at(-1) : undefined)
  );
};

const isWholeRatio = (member: Statement, heads: readonly Statement[]): boolean =>
  member.figure.kind === "ratio" &&
  heads.some((head) => head.figure.kind !== "ratio" && head.figure.value === member.figure.denominator);

/** Members by what they count. */
const groupsOf = (members: readonly Statement[]): Statement[][] => {
  const groups: Statement[][] = [];
  for (const member of members) {
    const group = groups.find((items) => unitAgreement((items[0] as Statement).figure, member.figure) >= 1);
    if (group) group.push(member);
    else groups.push([member]);
  }
  return groups;
};

const isCount = ({ figure }: Statement): boolean => figure.kind === "count";

/** The columns of members that count the same. */
const columnsOfGroup = (list: OpenList, group: readonly Statement[]): Column[] => {
  const first = group[0] as Statement;
  const agreement = list.heads.map((head) => unitAgreement(head.figure, first.figure));
  const best = Math.max(0, ...agreement);
  const heads = best === 0 ? [] : list.heads.filter((_, at) => (agreement[at] ?? 0) >= Math.min(best, 2));
  const told = heads.length > 1 && !list.bracketed ? columnsByWords(heads, group) : [];
  if (told.length > 0) return told;
  const head = chooseHead(list, heads, group);
  if (head) return [column(head, group)];
  const slipped = exhaustive(group) ? heads.findLast((other) => addsBySlip(other, group, ZERO)) : undefined;
  if (slipped) return [column(slipped, group, { loose: true })];
  const nearest = list.heads.findLast(isCount);
  const named = heads.length === 0 && nearest && isCount(first) && list.claim !== "label";
  return named ? [column(nearest, group, { loose: true })] : [];
};

/** Sorts the members of a list under its heads. */
export const columnsOf = (list: OpenList): Column[] => {
  const ratios = list.members.every((member) => member.figure.kind === "ratio");
  const members = ratios ? list.members : list.members.filter((member) => !isWholeRatio(member, list.heads));
  const placed = columnsByPlace(list, members);
  if (placed) return placed;
  const counted = members.every(isCount);
  const filled =
    members.length > 1 && counted ? list.heads.findLast((head) => isCount(head) && addsUp(head, members)) : undefined;
  if (filled) return [column(filled, members)];
  const groups = groupsOf(members);
  const columns = groups.flatMap((group) => columnsOfGroup(list, group));
  const head = list.heads.at(-1);
  // "1.474 đơn gồm: 420 khiếu nại, 26 tố cáo": each part counted by its own name.
  const lone = columns.every((own) => own.members.length === 1);
  const named = groups.length > 1 && groups.every((group) => group.length === 1);
  const claims = list.claim !== "part-list" && list.claim !== "label";
  return head && isCount(head) && lone && named && claims && counted
    ? [column(head, members, { loose: list.claim !== "whole-list" })]
    : columns;
};
