import type { OpenList } from "./open-list.ts";
import type { Statement } from "./statement.ts";
import { unitAgreement } from "./units.ts";

/** After "541 trường, gồm: 131 …, 269 …. Trong đó" the head is the whole again, not one of its parts. */
export const outsideFull = (heads: readonly Statement[], found: readonly OpenList[]): readonly Statement[] => {
  const parts = new Set(
    found.filter((list) => list.claim === "whole-list" && list.members.length > 1).flatMap((list) => list.members),
  );
  const outside = heads.filter((head) => !parts.has(head));
  return outside.length > 0 ? outside : heads;
};

/** The last thing told of a list: "1.092 tổ hợp tác với 21.847 thành viên" is one thing with two counts. */
export const lastItem = (members: readonly Statement[]): readonly Statement[] => {
  let from = members.length - 1;
  while (from > 0) {
    const [one, next] = [members[from - 1] as Statement, members[from] as Statement];
    const alike = members.slice(from).some((other) => unitAgreement(one.figure, other.figure) > 0);
    if (next.separator !== "and" || next.sentence !== one.sentence || alike) break;
    from--;
  }
  return members.slice(from);
};
