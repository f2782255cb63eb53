import { compare, equal, HUNDRED, sum } from "../arithmetic/rational.ts";
import { slipExplainsSum } from "../arithmetic/slip.ts";
import type { Statement } from "./statement.ts";
import { literalOf, valueOf } from "./value.ts";

/** Some members of a list under the head that they are parts of. */
export interface Column {
  readonly head: Statement;
  readonly members: readonly Statement[];
  /** Told item by item, a figure for each of several heads. */
  readonly columned: boolean;
  /** Head and members count different things: the head may be a base, but no total. */
  readonly loose: boolean;
  /** The first figure of each item. */
  readonly rowLeads: readonly Statement[];
}

/** A column of one head, told in the plain way unless `extra` says otherwise. */
export const column = (head: Statement, members: readonly Statement[], extra: Partial<Column> = {}): Column => ({
  head,
  members,
  columned: false,
  loose: false,
  rowLeads: [],
  ...extra,
});

/** Whether the members make up the head. */
export const addsUp = (head: Statement, members: readonly Statement[]): boolean =>
  equal(valueOf(head.figure), sum(members.map((member) => valueOf(member.figure))));

/** Whether one slip of the pen in a long enough number makes the members add up to the head. */
export const addsBySlip = (head: Statement, members: readonly Statement[], least = HUNDRED): boolean =>
  members.length > 1 &&
  slipExplainsSum(
    literalOf(head.figure),
    members.map(({ figure }) => literalOf(figure)),
    ({ value }) => compare(value, least) >= 0,
  );

export const atMost = (member: Statement, head: Statement): boolean =>
  compare(valueOf(member.figure), valueOf(head.figure)) <= 0;
