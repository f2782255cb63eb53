import type { Coverage, TableCoverage } from "../record/coverage.ts";
import type { Check, CheckKind } from "../record/check.ts";
import type { UncheckedRecord } from "../record/finding.ts";
import type { OperandRecord } from "../record/operands.ts";
import type { RuleContext } from "../rules/rule.ts";
import { operandIds } from "./operand-ids.ts";

const idsIn = (checks: readonly Check[], role: string): Set<string> =>
  new Set(
    checks.flatMap(({ operands }) => {
      const operand = (operands as OperandRecord)[role];
      return typeof operand === "string" ? [operand] : [];
    }),
  );

const kindsOf = (checks: readonly Check[], unchecked: readonly UncheckedRecord[]): Coverage["kinds"] => {
  const kinds: Partial<Record<CheckKind, { claims: number; checked: number; inconsistent: number }>> = {};
  const of = (kind: CheckKind): { claims: number; checked: number; inconsistent: number } =>
    (kinds[kind] ??= { claims: 0, checked: 0, inconsistent: 0 });
  for (const { kind, status } of checks) {
    if (kind === null) continue;
    const count = of(kind);
    count.claims++;
    count.checked++;
    if (status === "inconsistent") count.inconsistent++;
  }
  for (const { kind } of unchecked) of(kind).claims++;
  return kinds;
};

const tablesOf = ({ source, figures }: RuleContext, checks: readonly Check[]): TableCoverage[] => {
  const used = new Set(checks.flatMap(({ operands }) => operandIds(operands)));
  const tables = new Map<
    number,
    { table: number; rows: number; columns: number; checked: number; unchecked: number }
  >();
  for (const { cell } of source.blocks) {
    if (!cell) continue;
    const own = tables.get(cell.table) ?? { table: cell.table, rows: 0, columns: 0, checked: 0, unchecked: 0 };
    own.rows = Math.max(own.rows, cell.row + 1);
    own.columns = Math.max(own.columns, cell.column + cell.columnSpan);
    tables.set(cell.table, own);
  }
  for (const figure of figures) {
    const cell = source.blocks[figure.span.block]?.cell;
    const own = cell && tables.get(cell.table);
    if (!own) continue;
    if (used.has(figure.id)) own.checked++;
    else own.unchecked++;
  }
  return [...tables.values()];
};

/** How much of a report was looked at. */
export const coverageOf = (
  context: RuleContext,
  checks: readonly Check[],
  unchecked: readonly UncheckedRecord[],
): Coverage => {
  const percentages = context.figures.filter((figure) => figure.kind === "percentage");
  const checked = idsIn(checks, "percent");
  const sums = idsIn(
    checks.filter((check) => check.rule === "sum-of-parts"),
    "total",
  );
  return {
    references: context.references.length,
    figures: context.figures.length,
    percentages: percentages.length,
    percentagesChecked: percentages.filter((figure) => checked.has(figure.id)).length,
    sums: sums.size,
    sumsChecked: sums.size,
    checks: checks.length,
    inconsistent: checks.filter((check) => check.status === "inconsistent").length,
    kinds: kindsOf(checks, unchecked),
    tables: tablesOf(context, checks),
  };
};
