import { compare, equal, sum } from "../arithmetic/rational.ts";
import type { OpenList } from "./open-list.ts";
import type { Statement } from "./statement.ts";
import { unitAgreement } from "./units.ts";
import { valueOf } from "./value.ts";

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

const column = (head: Statement, members: readonly Statement[], extra: Partial<Column> = {}): Column => ({
  head,
  members,
  columned: false,
  loose: false,
  rowLeads: [],
  ...extra,
});

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

const addsUp = (head: Statement, members: readonly Statement[]): boolean =>
  equal(valueOf(head.figure), sum(members.map((member) => valueOf(member.figure))));

const atMost = (member: Statement, head: Statement): boolean =>
  compare(valueOf(member.figure), valueOf(head.figure)) <= 0;

/** "đã tiếp 90 lượt với 104 người. Tiếp thường xuyên 80 lượt, 93 người. Tiếp định kỳ 10 lượt, 11 người." */
const byPlace = (list: OpenList): Column[] | null => {
  const rows = rowsOf(list.members);
  const [first] = rows;
  if (!first || rows.length < 2 || first.length < 2 || rows.some((row) => row.length !== first.length)) return null;
  const heads: Statement[] = [];
  let from = 0;
  for (const member of first) {
    const at = list.heads.findIndex((head, index) => index >= from && unitAgreement(head.figure, member.figure) >= 1);
    if (at < 0) return null;
    heads.push(list.heads[at] as Statement);
    from = at + 1;
  }
  const agree = rows.every((row) =>
    row.every((member, at) => unitAgreement((heads[at] as Statement).figure, member.figure) >= 1),
  );
  // One wrong number may make a part greater than its head; several such parts say that the heads are others.
  const over = rows.flatMap((row) =>
    row.flatMap((member, at) =>
      atMost(member, heads[at] as Statement) ? [] : [{ member, head: heads[at] as Statement }],
    ),
  );
  const one = over.length <= 1 || new Set(over.map((pair) => pair.head)).size === 1;
  if (!agree || !one) return null;
  const rowLeads = rows.map((row) => row[0] as Statement);
  return heads.map((head, at) =>
    column(
      head,
      rows.map((row) => row[at] as Statement),
      { columned: true, rowLeads },
    ),
  );
};

const COMMON = new Set([
  "làm",
  "bị",
  "được",
  "có",
  "các",
  "số",
  "đã",
  "là",
  "với",
  "cho",
  "và",
  "người",
  "vụ",
  "trong",
  "đó",
]);

const storyOf = (statement: Statement): Set<string> =>
  new Set([...statement.left, ...statement.right].filter((word) => !COMMON.has(word)));

/** Words that tell one of the heads apart from the others. */
const tellingWords = (heads: readonly Statement[]): Map<Statement, Set<string>> => {
  const stories = heads.map(storyOf);
  return new Map(
    heads.map((head, index) => [
      head,
      new Set(
        [...(stories[index] as Set<string>)].filter((word) =>
          stories.every((story, at) => at === index || !story.has(word)),
        ),
      ),
    ]),
  );
};

/** Sorts members of one unit among several heads of it, by the words that tell the heads apart. */
const byWords = (heads: readonly Statement[], members: readonly Statement[]): Column[] => {
  const telling = tellingWords(heads);
  return heads.flatMap((head) => {
    const words = telling.get(head) ?? new Set<string>();
    const own = members.filter((member) => [...storyOf(member)].some((word) => words.has(word)));
    return own.length > 1 && own.length < members.length ? [column(head, own, { columned: true })] : [];
  });
};

/** The head among several of one unit: the one that the members add up to, else a total, else the nearest. */
const chooseHead = (
  list: OpenList,
  heads: readonly Statement[],
  members: readonly Statement[],
): Statement | undefined => {
  const [most = members[0]] = [...members].sort((a, b) => compare(valueOf(b.figure), valueOf(a.figure)));
  const able = heads.filter((head) => most && atMost(most, head));
  if (!list.inherited && list.claim !== "label") return heads.at(-1);
  return (
    able.findLast((head) => addsUp(head, members)) ??
    able.find((head) => head.cues.includes("total")) ??
    (new Set(able.map((head) => head.figure.exact)).size === 1 ? able.at(-1) : undefined)
  );
};

const isWholeRatio = (member: Statement, heads: readonly Statement[]): boolean =>
  member.figure.kind === "ratio" &&
  heads.some((head) => head.figure.kind !== "ratio" && head.figure.value === member.figure.denominator);

/** Sorts the members of a list under its heads. */
export const columnsOf = (list: OpenList): Column[] => {
  const ratios = list.members.every((member) => member.figure.kind === "ratio");
  const members = ratios ? list.members : list.members.filter((member) => !isWholeRatio(member, list.heads));
  const placed = byPlace({ ...list, members: [...members] });
  if (placed) return placed;
  const whole = members.length > 1 && members.every((member) => member.figure.kind === "count");
  const filled = whole
    ? list.heads.findLast((head) => head.figure.kind === "count" && addsUp(head, members))
    : undefined;
  if (filled) return [column(filled, members)];
  const groups: Statement[][] = [];
  for (const member of members) {
    const group = groups.find((items) => unitAgreement((items[0] as Statement).figure, member.figure) >= 1);
    if (group) group.push(member);
    else groups.push([member]);
  }
  const columns: Column[] = [];
  for (const group of groups) {
    const first = group[0] as Statement;
    const best = Math.max(0, ...list.heads.map((head) => unitAgreement(head.figure, first.figure)));
    const heads =
      best === 0 ? [] : list.heads.filter((head) => unitAgreement(head.figure, first.figure) >= Math.min(best, 2));
    if (heads.length > 1 && !list.bracketed) {
      const told = byWords(heads, group);
      if (told.length > 0) {
        columns.push(...told);
        continue;
      }
    }
    const head = chooseHead(list, heads, group);
    const nearest = list.heads.at(-1);
    if (head) columns.push(column(head, group));
    else if (
      heads.length === 0 &&
      nearest?.figure.kind === "count" &&
      first.figure.kind === "count" &&
      list.claim !== "label"
    )
      columns.push(column(nearest, group, { loose: true }));
  }
  const head = list.heads.at(-1);
  const lone = columns.every((own) => own.members.length === 1);
  const named = groups.length > 1 && groups.every((group) => group.length === 1);
  if (head?.figure.kind === "count" && lone && named && list.claim !== "part-list" && list.claim !== "label") {
    // "1.474 đơn gồm: 420 khiếu nại, 26 tố cáo": each part counted by its own name.
    if (members.every((member) => member.figure.kind === "count")) return [column(head, members)];
  }
  return columns;
};
