import type { ParsedReport } from "@doichieu/parser";
import type { Figure } from "../record/figure.ts";
import { flowsOf, type Flow } from "./flow.ts";
import { isMain } from "./open-list.ts";
import { readLists, type PartList } from "./lists.ts";
import { readStatements } from "./read-statements.ts";
import type { Statement } from "./statement.ts";

/** A report as the rules see it: what is said of each figure, and which figures are told as parts of which. */
export interface Reading {
  readonly flows: readonly Flow[];
  readonly statements: readonly Statement[];
  readonly byFlow: readonly (readonly Statement[])[];
  readonly lists: readonly PartList[];
  /** Wholes that only a bracket after a percentage tells: "đạt 96,2% kế hoạch (49.250 người)". */
  readonly plans: ReadonlySet<Statement>;
  /** The list that a statement is a part of. */
  readonly listOf: ReadonlyMap<Statement, PartList>;
}

/** Reads the running text of a report. Linear in its figures but for the look back to a head. */
export const readReport = (report: ParsedReport, figures: readonly Figure[]): Reading => {
  const flows = flowsOf(report, figures);
  const statements: Statement[] = [];
  const byFlow: Statement[][] = [];
  const lists: PartList[] = [];
  let segment = 0;
  for (const flow of flows) {
    const own = readStatements(flow, statements.length, segment);
    segment = own.reduce((most, item) => Math.max(most, item.segment), segment);
    statements.push(...own);
    byFlow.push(own);
    const before = flow.numbered ? [] : (byFlow.slice(-4, -1).findLast((items) => items.some(isMain)) ?? []);
    lists.push(
      ...readLists(
        own,
        before.filter((item) => item.segment === 0 && isMain(item)),
      ),
    );
  }
  const listOf = new Map<Statement, PartList>();
  for (const list of lists) for (const member of list.members) if (!listOf.has(member)) listOf.set(member, list);
  const plans = new Set(statements.flatMap((item) => item.percents.flatMap((use) => use.whole ?? [])));
  return { plans, flows, statements, byFlow, lists, listOf };
};
