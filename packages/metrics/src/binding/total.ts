import { isExhaustive } from "@doichieu/parser";
import { meet, sumIntervals } from "../arithmetic/interval.ts";
import { nearest, type Literal } from "../arithmetic/literal.ts";
import { compare, equal, sum, HUNDRED } from "../arithmetic/rational.ts";
import type { Figure } from "../record/figure.ts";
import type { PartList } from "./lists.ts";
import type { Reading } from "./reading.ts";
import type { ShareClaim } from "./share-claim.ts";
import type { Statement } from "./statement.ts";
import { unitAgreement } from "./units.ts";
import { literalOf, valueOf, wholeOf } from "./value.ts";

/** How firmly the text says that the parts make up the total. */
export type Completeness =
  /** "gồm": they do. */
  | "said"
  /** Their classes leave nothing over, their shares add up to 100, or "còn lại" closes them. */
  | "shown"
  /** A bracket or a colon tells them, and nothing says that there are more. */
  | "likely"
  /** "trong đó": at most the total. */
  | "partial"
  /** "cụ thể", "Hình thức: …": a list that may tell more or less than the figure before. */
  | "weak"
  /** Nothing says that the figures make up the total, or where they end: only a sum that holds is told. */
  | "unclaimed"
  /** Sub-rows under "Trong đó" in a table. */
  | "partial-table"
  /** The total row of a table. */
  | "table-row";

/** A total and the figures told as its parts. */
export interface TotalClaim {
  readonly total: Figure;
  readonly totalLiteral: Literal;
  readonly parts: readonly Statement[];
  /** Other readings of where the list ends. */
  readonly shorter: readonly (readonly Statement[])[];
  readonly completeness: Completeness;
  readonly binding: "frame-head" | "bracket" | "sibling-base" | "earlier-in-text" | "table" | "footnote";
}

const exhaustive = (parts: readonly Statement[]): boolean => {
  for (const { family } of parts[0]?.classes ?? []) {
    const members = parts.map((part) =>
      part.classes.filter((item) => item.family === family).map((item) => item.member),
    );
    if (members.some((own) => own.length === 0)) continue;
    const all = new Set(members.map((own) => own[0] as string));
    if (all.size === parts.length && isExhaustive(family, all)) return true;
  }
  return false;
};

/** Whether two parts bear two classes of one family, so that nothing is counted twice. */
export const disjoint = (parts: readonly Statement[]): boolean =>
  parts.some((a, index) =>
    parts
      .slice(index + 1)
      .some((b) => a.classes.some((x) => b.classes.some((y) => x.family === y.family && x.member !== y.member))),
  );

/** Traits that one and the same person or thing may have together. */
const TRAITS = [
  "nữ",
  "dân tộc",
  "đảng viên",
  "tuổi",
  "tôn giáo",
  "trình độ",
  "tái cử",
  "trẻ em",
  "khuyết tật",
  "trùng",
];

/** Whether the parts may be counted twice: "20 đại biểu nữ, 40 đại biểu dân tộc thiểu số". */
export const mayOverlap = (parts: readonly Statement[]): boolean =>
  !disjoint(parts) &&
  !endsInOthers(parts) &&
  parts.some((part) => {
    const story = ` ${[...part.left, ...part.right].join(" ")} `;
    // "8 đại biểu trẻ" is a trait, "tuyến trẻ 52" a name.
    return part.right.at(-1) === "trẻ" || TRAITS.some((trait) => story.includes(` ${trait} `));
  });

/** Whether every part has a share, and the shares add up to 100. */
const fills = (parts: readonly Statement[]): boolean => {
  const shares = parts.map((part) => part.percents.find((use) => use.role === "share")?.figure);
  if (shares.some((figure) => figure === undefined)) return false;
  return equal(sum(shares.map((figure) => valueOf(figure as Figure))), HUNDRED);
};

/** Whether the first parts each bear a share, so that they are told alike. */
const sharing = (parts: readonly Statement[]): boolean =>
  parts.slice(0, 2).every((part) => part.percents.some((use) => use.role === "share"));

/** What the parts show of themselves: null where neither classes nor shares say that they are all. */
export const completenessOfParts = (parts: readonly Statement[]): Completeness | null =>
  exhaustive(parts) || fills(parts) ? "shown" : null;

/** "…, thu khác 4,8 tỷ đồng": what is called the others leaves none out. */
const endsInOthers = (parts: readonly Statement[]): boolean => {
  const last = parts.at(-1);
  return last !== undefined && (last.left.at(-1) === "khác" || last.right.at(-1) === "khác");
};

const completenessOf = (list: PartList): Completeness => {
  if (list.open) return "partial";
  if (list.ofOne && !disjoint(list.members) && !sharing(list.members)) return "unclaimed";
  if (list.claim === "whole-list" && !list.inherited) return "said";
  if (exhaustive(list.members) || (list.rowLeads.length > 1 && exhaustive(list.rowLeads))) return "shown";
  if (list.inherited || list.claim === "label" || list.claim === "details")
    return fills(list.members) ? "shown" : "weak";
  if (list.closed || fills(list.members)) return "shown";
  if (endsInOthers(list.members)) return "likely";
  return list.claim === "part-list" ? "partial" : "likely";
};

const fromLists = (reading: Reading): TotalClaim[] =>
  reading.lists.flatMap((list): TotalClaim[] => {
    const binding = list.bracketed ? "bracket" : "frame-head";
    const totalLiteral = literalOf(list.head.figure);
    const [wider] = list.others;
    if (!list.loose && list.members.length > 1)
      return [
        {
          total: list.head.figure,
          totalLiteral,
          parts: list.members,
          shorter: list.others,
          completeness: completenessOf(list),
          binding,
        },
      ];
    // Parts counted by names of their own may be meant together; only a slip says so where they do not add up.
    return wider && wider.length > 1
      ? [{ total: list.head.figure, totalLiteral, parts: wider, shorter: list.others, completeness: "weak", binding }]
      : [];
  });

/** Siblings whose printed shares of one base add up to 100, or whose classes leave nothing over. */
const fromShares = (reading: Reading, shares: readonly ShareClaim[], known: readonly TotalClaim[]): TotalClaim[] => {
  const groups = new Map<string, ShareClaim[]>();
  for (const claim of shares) {
    const base = claim.resolved;
    if (!base || base.figure.kind === "ratio" || claim.part.figure.kind === "ratio") continue;
    const key = `${base.figure.id} ${claim.part.flow} ${claim.part.segment}`;
    const group = groups.get(key);
    if (group) group.push(claim);
    else groups.set(key, [claim]);
  }
  const byTotal = new Map<string, TotalClaim[]>();
  for (const claim of known) byTotal.set(claim.total.id, [...(byTotal.get(claim.total.id) ?? []), claim]);
  const found: TotalClaim[] = [];
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const base = group[0]?.resolved;
    if (!base) continue;
    const parts = group.map((claim) => claim.part);
    const alike = byTotal.get(base.figure.id) ?? [];
    if (alike.some((claim) => parts.every((part) => claim.parts.includes(part)))) continue;
    if (parts.some((part) => part.figure.id === base.figure.id)) continue;
    // What one of them heads is no sibling of it.
    if (parts.some((part) => parts.some((other) => reading.listOf.get(other)?.head === part))) continue;
    const full = equal(sum(group.map((claim) => valueOf(claim.percent.figure))), HUNDRED);
    if (!full && !exhaustive(parts)) continue;
    if (mayOverlap(parts)) continue;
    found.push({
      total: base.figure,
      totalLiteral: base.literal,
      parts,
      shorter: [],
      completeness: "shown",
      binding: "sibling-base",
    });
  }
  return found;
};

/** The figures that claims tell as parts. */
const partsOf = (claims: readonly TotalClaim[]): ReadonlySet<Statement> =>
  new Set(claims.flatMap((claim) => claim.parts));

/** "nhận mới a, kỳ trước chuyển sang b, lũy kế c": the total is told last. */
const fromTotalsAfter = (reading: Reading, known: readonly TotalClaim[]): TotalClaim[] => {
  const told = partsOf(known);
  const found: TotalClaim[] = [];
  for (const total of reading.statements) {
    if (total.role !== "main" || !(total.cues.includes("cumulative") || total.cues.includes("total"))) continue;
    const parts = reading.statements
      .slice(Math.max(0, total.id - 12), total.id)
      .filter(
        (other) =>
          other.flow === total.flow &&
          other.sentence === total.sentence &&
          other.segment === total.segment &&
          other.role === "main" &&
          unitAgreement(other.figure, total.figure) >= 2,
      );
    if (parts.length < 2 || told.has(parts[0] as Statement)) continue;
    const adds = meet(
      nearest(literalOf(total.figure)),
      sumIntervals(parts.map((part) => nearest(literalOf(part.figure)))),
    );
    if (!adds && !exhaustive(parts)) continue;
    found.push({
      total: total.figure,
      totalLiteral: literalOf(total.figure),
      parts,
      shorter: [],
      completeness: "shown",
      binding: "frame-head",
    });
  }
  return found;
};

/**
 * At most `most` main statements behind the one at `at`, on its level and in its sentence; in the next sentence only
 * where none stands in its own.
 */
const siblingsAfter = (own: readonly Statement[], at: number, most: number): Statement[] => {
  const head = own[at] as Statement;
  const siblings: Statement[] = [];
  let inSentence = false;
  for (let next = at + 1; next < own.length && siblings.length < most; next++) {
    const other = own[next] as Statement;
    if (other.sentence > head.sentence + 1) break;
    if (other.segment !== head.segment || other.role !== "main") continue;
    if (other.sentence === head.sentence) inSentence = true;
    else if (inSentence) break;
    siblings.push(other);
  }
  return siblings;
};

/** Siblings of one sentence whose classes leave nothing over, under the figure told before: "giải quyết a; đúng hạn b, quá hạn c". */
const fromClasses = (reading: Reading, known: readonly TotalClaim[]): TotalClaim[] => {
  const told = partsOf(known);
  const found: TotalClaim[] = [];
  for (const own of reading.byFlow) {
    for (let at = 0; at + 2 < own.length; at++) {
      const head = own[at] as Statement;
      if (head.role !== "main") continue;
      const same = siblingsAfter(own, at, 3);
      for (const length of [3, 2]) {
        const parts = same.slice(0, length);
        if (parts.length < length || !exhaustive(parts)) continue;
        if (parts.some((part) => unitAgreement(part.figure, head.figure) < 2 || part.cues.includes("apart"))) continue;
        if (head.classes.some((x) => parts.some((part) => part.classes.some((y) => x.family === y.family)))) continue;
        if (parts.some((part) => told.has(part))) continue;
        if (compare(valueOf(head.figure), valueOf((parts[0] as Statement).figure)) < 0) continue;
        found.push({
          total: head.figure,
          totalLiteral: literalOf(head.figure),
          parts,
          shorter: [],
          completeness: parts.some(
            (part) => part.sentence > head.sentence || part.classes.some((item) => item.family === "progress"),
          )
            ? "weak"
            : "shown",
          binding: "sibling-base",
        });
        break;
      }
    }
  }
  return found;
};

/** Every total of the running text together with its parts. */
export const readTotals = (reading: Reading, shares: readonly ShareClaim[]): TotalClaim[] => {
  const lists = fromLists(reading);
  const siblings = fromShares(reading, shares, lists);
  const after = fromTotalsAfter(reading, [...lists, ...siblings]);
  const classes = fromClasses(reading, [...lists, ...siblings, ...after]);
  return [...lists, ...siblings, ...after, ...classes];
};

/** The total as a whole where its own figure is a ratio. */
export const otherTotal = (claim: TotalClaim): Literal => wholeOf(claim.total);
