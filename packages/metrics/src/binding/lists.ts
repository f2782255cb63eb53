import type { CueKind } from "@doichieu/parser";
import { wordsOf, type Statement } from "./statement.ts";
import { unitAgreement } from "./units.ts";

/** By what the parts are said to belong to their head. */
export type ListClaim = "whole-list" | "part-list" | "bracket" | "colon";

/** A head and the figures told as its parts. */
export interface PartList {
  readonly head: Statement;
  readonly members: readonly Statement[];
  readonly claim: ListClaim;
  /** True inside a bracket that hangs on the head. */
  readonly bracketed: boolean;
  /** Shorter readings of the same list, where its end is not told ("a, b; c"). */
  readonly shorter: readonly (readonly Statement[])[];
  /** The list says itself that it goes on, or that it is a selection. */
  readonly open: boolean;
  /** "còn lại" closes the list. */
  readonly closed: boolean;
  /** Told in columns: each item has a figure for each of several heads, so a share in it is of its own item. */
  readonly columned: boolean;
  /** Head and members count different things: the head may be a base, but no total. */
  readonly loose: boolean;
}

interface OpenList {
  readonly heads: readonly Statement[];
  readonly claim: ListClaim;
  readonly bracketed: boolean;
  readonly bulleted: boolean;
  readonly members: Statement[];
  readonly cuts: number[];
  sentence: number;
  /** Sentences that the list runs over. */
  items: number;
}

const has = (cues: readonly CueKind[], ...kinds: CueKind[]): boolean => kinds.some((kind) => cues.includes(kind));
const opensList = (statement: Statement): boolean => has(statement.cues, "part-list", "whole-list");
const claimOf = (statement: Statement, otherwise: ListClaim): ListClaim =>
  has(statement.cues, "whole-list") && !(statement.cues.indexOf("part-list") >= 0)
    ? "whole-list"
    : has(statement.cues, "whole-list") && has(statement.cues, "part-list")
      ? "whole-list"
      : has(statement.cues, "part-list")
        ? "part-list"
        : otherwise;

/** The first word of the sentence or the item that a figure stands in, after what opens the list. */
const openingOf = (statement: Statement): string => {
  const from = statement.lead.findLastIndex(
    (item) =>
      (item.type === "mark" && (item.mark === "." || item.mark === "¶" || item.mark === ":")) ||
      (item.type === "cue" && has(item.kinds, "part-list", "whole-list")),
  );
  const colon = statement.lead[from];
  // "Tiếp định kỳ: 05 lượt" opens before its own colon.
  const start =
    colon?.type === "mark" && colon.mark === ":" && wordsOf(statement.lead.slice(from + 1)).length === 0
      ? statement.lead.findLastIndex(
          (item, index) => index < from && item.type === "mark" && (item.mark === "." || item.mark === "¶"),
        )
      : from;
  return wordsOf(statement.lead.slice(start + 1))[0] ?? "";
};

/** Whether a new sentence goes on with a list that had room for one member only: "Trong đó: tiếp … Tiếp …". */
const goesOn = (list: OpenList, next: Statement): boolean => {
  const first = list.members[0];
  if (!first) return false;
  if (list.bulleted) return true;
  const units = new Set(list.members.map((member) => member.figure.unit));
  const lone = units.size === list.members.length || list.items > 1;
  const parallel = openingOf(first) === openingOf(next) && !has(next.cues, "apart", "total");
  return lone && parallel && unitAgreement(first.figure, next.figure) >= 2;
};

const isMain = (statement: Statement): boolean => statement.role === "main" && statement.figure.kind !== "rate";

/** Finds the lists among the statements of one level (running text, or one bracket). */
const readLevel = (statements: readonly Statement[], parentHeads: readonly Statement[] | null): OpenList[] => {
  const found: OpenList[] = [];
  const stack: OpenList[] = [];
  const open = (list: OpenList): void => {
    found.push(list);
    stack.push(list);
  };
  statements.forEach((statement, index) => {
    if (!isMain(statement)) return;
    const previous = statements.slice(0, index).filter(isMain);
    if (index === 0 && parentHeads) {
      if (has(statement.cues, "apart")) return;
      open({
        heads: parentHeads,
        claim: claimOf(statement, "bracket"),
        bracketed: true,
        bulleted: false,
        members: [statement],
        cuts: [],
        sentence: statement.sentence,
        items: 1,
      });
      return;
    }
    const last = previous.at(-1);
    if (opensList(statement) && last) {
      const fresh = statement.separator === "." || statement.separator === "¶";
      const nested = stack.at(-1);
      let heads = previous.filter((other) => other.sentence === statement.sentence);
      if (nested && nested.sentence === statement.sentence && !fresh) heads = nested.members.slice(-2);
      if (fresh || heads.length === 0) {
        const sentence = last.sentence;
        heads = previous.filter((other) => other.sentence === sentence);
        stack.length = 0;
      }
      open({
        heads,
        claim: claimOf(statement, "part-list"),
        bracketed: false,
        bulleted: statement.separator === "¶",
        members: [statement],
        cuts: [],
        sentence: statement.sentence,
        items: 1,
      });
      return;
    }
    if (stack.length === 0) {
      const direct = statement.separator === "" || statement.separator === "and";
      if (last && statement.colon && (direct || statement.separator === "¶") && !has(statement.cues, "apart"))
        open({
          heads: previous.filter((other) => other.sentence === last.sentence),
          claim: "colon",
          bracketed: false,
          bulleted: statement.separator === "¶",
          members: [statement],
          cuts: [],
          sentence: statement.sentence,
          items: 1,
        });
      return;
    }
    if (has(statement.cues, "apart")) {
      stack.length = 0;
      return;
    }
    let list = stack.at(-1) as OpenList;
    if (statement.separator === ";" && stack.length > 1) {
      stack.pop();
      list = stack.at(-1) as OpenList;
    }
    if (statement.sentence !== list.sentence) {
      if (!goesOn(list, statement)) {
        stack.length = 0;
        return;
      }
      list.sentence = statement.sentence;
      list.items++;
    }
    // "a, b; c": the list may end at the semicolon.
    const commas = list.members.slice(1).some((member) => member.separator !== ";" && member.separator !== "¶");
    if (statement.separator === ";" && commas) {
      if (has(statement.cues, "rest", "pending")) {
        stack.length = 0;
        return;
      }
      list.cuts.push(list.members.length);
    }
    list.members.push(statement);
  });
  return found;
};

const sharesWord = (a: Statement, b: Statement): boolean => a.left.some((word) => b.left.includes(word));

interface Column {
  readonly head: Statement;
  readonly members: Statement[];
  readonly columned?: boolean;
  readonly loose?: boolean;
}

/** Sorts members under the heads that count the same; told in columns ("thụ lý a, giải quyết b"), by what is said. */
const columnsOf = (list: OpenList): Column[] => {
  const rows = rowsOf(list);
  const columns = columnsByPlace(list, rows);
  return columns ?? columnsByUnit(list);
};

/** The items of a list: each sentence, bullet or semicolon opens one. */
const rowsOf = (list: OpenList): Statement[][] => {
  const rows: Statement[][] = [];
  for (const member of list.members) {
    const last = rows.at(-1);
    const opens = [";", ".", "¶"].includes(member.separator);
    if (last && !opens) last.push(member);
    else rows.push([member]);
  }
  return rows;
};

/** "đã tiếp 90 lượt với 104 người. Tiếp thường xuyên 80 lượt, 93 người. Tiếp định kỳ 10 lượt, 11 người": item by item. */
const columnsByPlace = (list: OpenList, rows: readonly Statement[][]): Column[] | null => {
  const width = rows[0]?.length ?? 0;
  if (rows.length < 2 || width < 2 || rows.some((row) => row.length !== width) || list.heads.length < width)
    return null;
  const heads = list.heads.slice(-width);
  const agree = rows.every((row) =>
    row.every((member, at) => unitAgreement(member.figure, (heads[at] as Statement).figure) >= 1),
  );
  if (!agree) return null;
  return heads.map((head, at) => ({ head, members: rows.map((row) => row[at] as Statement), columned: true }));
};

const columnsByUnit = (list: OpenList): Column[] => {
  const groups: Statement[][] = [];
  for (const member of list.members) {
    const group = groups.find((items) => unitAgreement((items[0] as Statement).figure, member.figure) >= 1);
    if (group) group.push(member);
    else groups.push([member]);
  }
  const columns: Column[] = [];
  for (const members of groups) {
    const first = members[0] as Statement;
    const heads = list.heads.filter((head) => unitAgreement(head.figure, first.figure) >= 1);
    const best = Math.max(0, ...heads.map((head) => unitAgreement(head.figure, first.figure)));
    const fitting = heads.filter((head) => best < 2 || unitAgreement(head.figure, first.figure) >= 2);
    const told = fitting.filter((head) => members.filter((member) => sharesWord(head, member)).length >= 2);
    if (fitting.length > 1 && told.length > 1 && members.length >= 2 * told.length) {
      for (const head of told) {
        const own = members.filter(
          (member) => sharesWord(head, member) && told.every((other) => other === head || !sharesWord(other, member)),
        );
        if (own.length > 1) columns.push({ head, members: own, columned: true });
      }
      continue;
    }
    const head = fitting.at(-1);
    const lastHead = list.heads.at(-1);
    if (head) columns.push({ head, members });
    else if (lastHead && lastHead.figure.kind === "count" && first.figure.kind === "count")
      columns.push({ head: lastHead, members, loose: true });
  }
  const head = list.heads.at(-1);
  const lone = columns.every((column) => column.members.length === 1);
  if (
    head &&
    head.figure.kind === "count" &&
    lone &&
    groups.length > 1 &&
    groups.every((group) => group.length === 1) &&
    list.claim !== "part-list"
  ) {
    // "1.474 đơn gồm: 420 khiếu nại, 26 tố cáo": each part counted by its own name.
    if (list.members.every((member) => member.figure.kind === "count")) return [{ head, members: [...list.members] }];
  }
  return columns;
};

/** Every list of a flow. `bracketHeads` tells on which statements a bracket hangs. */
export const readLists = (statements: readonly Statement[]): PartList[] => {
  const segments = new Map<number, Statement[]>();
  for (const statement of statements) {
    const own = segments.get(statement.segment);
    if (own) own.push(statement);
    else segments.set(statement.segment, [statement]);
  }
  const lists: PartList[] = [];
  for (const own of segments.values()) {
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
    for (const list of readLevel(own, heads)) {
      for (const { head, members, columned = false, loose = false } of columnsOf(list)) {
        lists.push({
          head,
          members,
          claim: list.claim,
          bracketed: list.bracketed,
          shorter: list.cuts.map((cut) => members.filter((member) => list.members.indexOf(member) < cut)),
          open: list.members.some((member) => has(member.cues, "not-all", "more")),
          columned,
          loose,
          closed: members.some((member) => has(member.cues, "rest")),
        });
      }
    }
  }
  return lists;
};
