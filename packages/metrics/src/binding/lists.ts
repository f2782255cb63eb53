import { groupedBy } from "../record/grouped-by.ts";
import { addsBySlip, addsUp, atMost } from "./column.ts";
import { columnsOf } from "./list-columns.ts";
import { hasCue } from "./item.ts";
import { scanLists } from "./list-scan.ts";
import { isMain, type ListClaim, type OpenList } from "./open-list.ts";
import type { Statement } from "./statement.ts";
import { unitAgreement } from "./units.ts";

/** A head and the figures told as its parts. */
export interface PartList {
  readonly head: Statement;
  readonly members: readonly Statement[];
  readonly claim: ListClaim;
  /** True inside a bracket that hangs on the head. */
  readonly bracketed: boolean;
  /** Other readings of the same list, where its end or its units leave room. */
  readonly others: readonly (readonly Statement[])[];
  /** The list says itself that it goes on, or that it is a selection. */
  readonly open: boolean;
  /** "còn lại" closes the list. */
  readonly closed: boolean;
  /** Told in columns: each item has a figure for each of several heads, so a share in it is of its own item. */
  readonly columned: boolean;
  /** Head and members count different things: the head may be a base, but no total. */
  readonly loose: boolean;
  /** The first figure of each item, which bears the item's name. */
  readonly rowLeads: readonly Statement[];
  /** The head stands in an earlier paragraph. */
  readonly inherited: boolean;
  /** The list may already end after its first member. */
  readonly ofOne: boolean;
}

const isCount = (statement: Statement): boolean => statement.figure.kind === "count";

/** What else the list may be: cut at a semicolon, or all of its counts whatever they are called. */
const otherReadings = (list: OpenList, head: Statement, members: readonly Statement[]): Statement[][] => {
  const readings = list.cuts.map((cut) => members.filter((member) => list.members.indexOf(member) < cut));
  if (list.claim !== "part-list" && (head.figure.kind === "count" || head.figure.kind === "ratio")) {
    const firstCut = list.cuts[0] ?? list.members.length;
    for (const all of [list.members.slice(0, firstCut), list.members])
      if (all.every(isCount) && all.some((item) => !members.includes(item))) readings.push([...all]);
  }
  return readings.filter((reading) => reading.length > 1);
};

/** A part of "trong đó" cannot be more than its head: there the list has ended, or a digit of one is wrong. */
const withinHead = (list: OpenList, head: Statement, members: readonly Statement[]): readonly Statement[] => {
  if (list.bracketed || list.bulleted || list.claim !== "part-list") return members;
  const over = members.findIndex((member) => !atMost(member, head));
  if (over <= 0 || addsBySlip(head, members)) return members;
  const through = members.slice(0, over + 1);
  return addsBySlip(head, through) ? through : members.slice(0, over);
};

/** "trong đó 04 quốc tế và 67 nội địa" of 21: what "và" closes the list with may belong to it all the same. */
const throughLast = (told: readonly Statement[], all: readonly Statement[]): Statement[][] =>
  told.length > 0 && all[told.length]?.separator === "and" ? [all.slice(0, told.length + 1)] : [];

const adds = (head: Statement, members: readonly Statement[]): boolean => members.length > 1 && addsUp(head, members);

/** Every list of a paragraph. `earlier` are the figures of the paragraphs before, for lists that open with none. */
export const readLists = (statements: readonly Statement[], earlier: readonly Statement[]): PartList[] => {
  const lists: PartList[] = [];
  for (const own of groupedBy(statements, ({ segment }) => segment).values()) {
    const parent = own[0]?.parent ?? null;
    const heads = parent
      ? statements.filter(
          (other) =>
            other.segment === parent.segment &&
            other.sentence === parent.sentence &&
            other.id <= parent.id &&
            isMain(other),
        )
      : null;
    for (const list of scanLists(own, heads, parent ? [] : earlier)) {
      for (const { head, members: all, columned, loose, rowLeads } of columnsOf(list)) {
        const told = columned ? all : withinHead(list, head, all);
        const readings = columned ? [] : [...otherReadings(list, head, told), ...throughLast(told, all)];
        // Where another reading of the list adds up and the first does not, it is the one meant.
        const members = adds(head, told) ? told : (readings.find((reading) => adds(head, reading)) ?? told);
        lists.push({
          head,
          members,
          claim: list.claim,
          bracketed: list.bracketed,
          others: readings,
          open: list.members.some((member) => hasCue(member.cues, "not-all", "more")),
          closed: members.some((member) => hasCue(member.cues, "rest")),
          columned,
          rowLeads,
          loose:
            (loose && members === told) ||
            members.some((member) => unitAgreement(head.figure, member.figure) < 1 && columned),
          inherited: list.inherited,
          ofOne: list.cuts.includes(1),
        });
      }
    }
  }
  return lists;
};
