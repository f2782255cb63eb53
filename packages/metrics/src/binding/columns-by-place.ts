import { column, atMost, type Column } from "./column.ts";
import type { OpenList } from "./open-list.ts";
import type { Statement } from "./statement.ts";
import { unitAgreement } from "./units.ts";

/** The items of a list: each sentence, bullet or semicolon opens one. */
const rowsOf = (members: readonly Statement[]): Statement[][] => {
  const rows: Statement[][] = [];
  for (const member of members) {
    const last = rows.at(-1);
    if (last && ![";", ".", "¶"].includes(member.separator)) last.push(member);
    else rows.push([member]);
  }
  return rows;
};

/** For each figure of a row the head that it is a part of, in the order of the heads; null where one has none. */
const headsOfRow = (heads: readonly Statement[], row: readonly Statement[]): Statement[] | null => {
  const found: Statement[] = [];
  let from = 0;
  for (const member of row) {
    const at = heads.findIndex((head, index) => index >= from && unitAgreement(head.figure, member.figure) >= 1);
    if (at < 0) return null;
    found.push(heads[at] as Statement);
    from = at + 1;
  }
  return found;
};

/** "đã tiếp 70 lượt với 82 người. Tiếp thường xuyên 80 lượt, 93 người. Tiếp định kỳ 10 lượt, 11 người." */
export const columnsByPlace = (list: OpenList, members: readonly Statement[]): Column[] | null => {
  const rows = rowsOf(members);
  const [first] = rows;
  if (!first || rows.length < 2 || first.length < 2 || rows.some((row) => row.length !== first.length)) return null;
  const heads = headsOfRow(list.heads, first);
  if (!heads) return null;
  const columns = heads.map((head, at) => ({ head, members: rows.map((row) => row[at] as Statement) }));
  if (columns.some(({ head, members: own }) => own.some((part) => unitAgreement(head.figure, part.figure) < 1)))
    return null;
  // One wrong number may make a part greater than its head; several such parts say that the heads are others.
  const outgrown = columns.map(({ head, members: own }) => own.filter((part) => !atMost(part, head)).length);
  if (outgrown.filter((over) => over > 0).length > 1) return null;
  const rowLeads = rows.map((row) => row[0] as Statement);
  return columns.map(({ head, members: own }) => column(head, own, { columned: true, rowLeads }));
};
