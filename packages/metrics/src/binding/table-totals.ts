import { equal, sum } from "../arithmetic/rational.ts";
import type { Figure } from "../record/figure.ts";
import { wordsOf } from "./item.ts";
import type { Statement } from "./statement.ts";
import { cellStatement, labelOf, type Grid, type GridCell, type GridRow } from "./table-grid.ts";
import { completenessOfParts } from "./completeness.ts";
import { totalClaim, type Completeness, type TotalClaim } from "./total-claim.ts";
import { unitAgreement } from "./units.ts";
import { valueOf } from "./value.ts";

const claimOf = (total: Figure, parts: readonly Statement[], completeness: Completeness): TotalClaim =>
  totalClaim(total, parts, completeness, "table");

const wordsOfCells = new WeakMap<GridCell, string>();

/** The words of a cell; a row is asked many times how it begins. */
const wordsIn = (cell: GridCell): string => {
  let words = wordsOfCells.get(cell);
  if (words === undefined) wordsOfCells.set(cell, (words = wordsOf(cell.items).join(" ")));
  return words;
};

const startsWith = (row: GridRow, ...forms: string[]): boolean => {
  for (const cell of row.cells.values()) {
    const words = wordsIn(cell);
    if (forms.some((form) => words === form || words.startsWith(`${form} `))) return true;
  }
  return false;
};

const isTotal = (row: GridRow): boolean =>
  startsWith(
    row,
    "tổng cộng",
    "tổng số",
    "cộng",
    "tổng",
    "toàn tỉnh",
    "toàn huyện",
    "toàn ngành",
    "toàn thành phố",
    "tổng toàn",
  );

/** The number that a row bears in its first cell, or "". */
const numberOf = (row: GridRow): string => {
  const text =
    row.cells
      .get(0)
      ?.text.replaceAll(/<[^<>]{1,20}>|\*/g, "")
      .trim() ?? "";
  return /^(?:\d{1,3}(?:\.\d{1,3}){0,4}|[IVX]{1,5}|[a-zđ]|[A-D])[.)]?$/u.test(text) ? text.replace(/[.)]$/u, "") : "";
};

/** The value of a row in a table that has a unit column and one value column. */
const valueIn = (row: GridRow): Figure | null => {
  const figures = [...row.cells.values()].flatMap((cell) => (cell.figure && cell.column > 0 ? [cell.figure] : []));
  return figures[0] ?? null;
};

const isRate = (row: GridRow, figure: Figure): boolean =>
  figure.kind === "percentage" || startsWith(row, "tỷ lệ", "tỉ lệ", "bình quân", "trung bình");

/** Sub-rows under "Trong đó": rows without a number of their own, up to the next numbered row. */
const subRows = (grid: Grid): TotalClaim[] => {
  const claims: TotalClaim[] = [];
  let parent: GridRow | null = null;
  let members: GridRow[] = [];
  let open = false;
  const close = (): void => {
    const head = parent && valueIn(parent);
    const parts = members.flatMap((row) => {
      const figure = valueIn(row);
      return figure && !isRate(row, figure) ? [cellStatement(figure, row, grid.table)] : [];
    });
    if (head && parts.length > 1) claims.push(claimOf(head, parts, completenessOfParts(parts) ?? "partial-table"));
    members = [];
    open = false;
  };
  for (const row of grid.rows) {
    if (row.header) continue;
    const inside = startsWith(row, "trong đó", "gồm", "bao gồm", "chia ra");
    if (numberOf(row) !== "" && !inside) {
      close();
      parent = row;
    } else if (inside) {
      if (open) close();
      open = true;
      members.push(row);
    } else if (open) members.push(row);
  }
  close();
  return claims;
};

const isRateColumn = (grid: Grid, column: number): boolean =>
  grid.rows.some((row) => row.header && /%|t[ỷỉ] lệ|bình quân|trung bình/iu.test(row.cells.get(column)?.text ?? ""));

/** A matrix with a total row: each column of counts adds up to it. */
const totalRows = (grid: Grid): TotalClaim[] => {
  const body = grid.rows.filter((row) => !row.header && [...row.cells.values()].some((cell) => cell.figure));
  const at = body.findIndex(isTotal);
  const total = body[at];
  if (!total || body.length < 3 || body.filter(isTotal).length > 1) return [];
  if (at !== 0 && at !== body.length - 1) return [];
  const rest = body.filter((row) => row !== total);
  const groups = rest.filter((row) => /^(?:[IVX]{1,5}|[A-D])$/u.test(numberOf(row)));
  const rows = groups.length > 1 ? groups : rest;
  if (rows.some((row) => /\./u.test(numberOf(row)))) return [];
  const claims: TotalClaim[] = [];
  for (const cell of total.cells.values()) {
    const { figure, column } = cell;
    if (!figure || figure.kind === "percentage" || figure.kind === "ratio") continue;
    const parts = rows.flatMap((row) => {
      const own = row.cells.get(column)?.figure;
      return own ? [cellStatement(own, row, grid.table)] : [];
    });
    if (parts.length < 2 || parts.length < rows.length - 1) continue;
    if (parts.some((part) => part.figure.kind === "percentage")) continue;
    if (
      column === 0 ||
      isRateColumn(grid, column) ||
      parts.some((part) => part.figure.decimals > 0 && part.figure.kind === "count")
    )
      continue;
    claims.push(claimOf(figure, parts, "table-row"));
  }
  return claims;
};

/** "Tổng số nhiệm vụ được giao" followed by rows of the same rank that make it up. */
const rankedRows = (grid: Grid): TotalClaim[] => {
  const claims: TotalClaim[] = [];
  grid.rows.forEach((row, index) => {
    const number = numberOf(row);
    const head = valueIn(row);
    const label = labelOf(row);
    if (!head || !label || !number.includes(".") || !startsWith(row, "tổng số")) return;
    const prefix = number.slice(0, number.lastIndexOf(".") + 1);
    const parts: Statement[] = [];
    for (const next of grid.rows.slice(index + 1)) {
      if (next.header) continue;
      const own = numberOf(next);
      if (own === "" || !own.startsWith(prefix) || own.slice(prefix.length).includes(".")) break;
      for (const cell of next.cells.values())
        if (cell.figure && cell.column > 0 && unitAgreement(cell.figure, head) >= 1 && cell.figure.kind === head.kind)
          parts.push(cellStatement(cell.figure, next, grid.table));
    }
    // No word says that these rows make up the total: only a sum that holds is worth telling.
    if (parts.length > 1 && equal(sum(parts.map((part) => valueOf(part.figure))), valueOf(head)))
      claims.push(claimOf(head, parts, "unclaimed"));
  });
  return claims;
};

/** Every total of the tables with its parts. */
export const readTableTotals = (grids: readonly Grid[]): TotalClaim[] =>
  grids.flatMap((grid) => {
    const subs = subRows(grid);
    const ranked = rankedRows(grid).filter((claim) => !subs.some((own) => own.total.id === claim.total.id));
    return [...subs, ...ranked, ...totalRows(grid)];
  });
