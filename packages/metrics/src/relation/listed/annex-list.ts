import type { Block, SourceText } from "@doichieu/parser";
import type { Figure } from "../../record/figure/figure.ts";
import { wholeOf } from "../../record/figure/value.ts";

/** A figure of the body whose things an annex lists row by row. */
export interface AnnexList {
  readonly figure: Figure;
  readonly rows: number;
}

const ROW_NUMBER = /^\d{1,3}\.?$/u;

/** Tables with a running number in their first column: the head of the second column, and how many rows are numbered. */
const numberedTables = (
  source: SourceText,
): { readonly head: string; readonly rows: number; readonly from: number }[] => {
  const tables = new Map<number, { head: string; rows: number; from: number }>();
  let last: Block | null = null;
  for (const block of source.blocks) {
    if (!block.cell) continue;
    const { table, column, header } = block.cell;
    const text = source.text.slice(block.span.start, block.span.end).trim().toLowerCase().normalize("NFC");
    const known = tables.get(table);
    if (!known) tables.set(table, { head: "", rows: 0, from: block.span.start });
    const entry = tables.get(table) as { head: string; rows: number; from: number };
    if (column === 1 && entry.head === "" && (header || last?.cell?.row === 0)) entry.head = text;
    if (column === 0 && !header && ROW_NUMBER.test(text)) entry.rows++;
    last = block;
  }
  return [...tables.values()].filter((entry) => entry.rows > 1 && entry.head !== "");
};

/**
 * Figures whose whole an annex table lists: "26/28 nhiệm vụ" and a table of 28 numbered "Nhiệm vụ".
 * Only what agrees is told: a table may list a selection, so another number of rows contradicts nothing.
 */
export const readAnnexLists = (source: SourceText, figures: readonly Figure[]): AnnexList[] => {
  const tables = numberedTables(source);
  if (tables.length === 0) return [];
  const byWhole = new Map<string, Figure[]>();
  for (const figure of figures) {
    if ((figure.kind !== "count" && figure.kind !== "ratio") || figure.unit === null) continue;
    const { value } = wholeOf(figure);
    if (value.d !== 1n) continue;
    const alike = byWhole.get(String(value.n));
    if (alike) alike.push(figure);
    else byWhole.set(String(value.n), [figure]);
  }
  return tables.flatMap(({ head, rows, from }) => {
    const fitting = (byWhole.get(String(rows)) ?? []).filter(
      ({ span, unit }) => span.end <= from && head.startsWith(unit ?? ""),
    );
    const [only] = fitting;
    return only && fitting.length === 1 ? [{ figure: only, rows }] : [];
  });
};
