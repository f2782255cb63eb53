import type { CellPlace, ParsedBlock } from "@doichieu/parser";
import type { CellValue } from "./cell-value.ts";

/** One cell of a table with its text, freed of markup. */
export interface TableCell {
  readonly block: ParsedBlock;
  readonly place: CellPlace;
  readonly text: string;
  /** What the cell tells alone, or null where it holds something else or more; the first of those that stand stacked. */
  readonly value: CellValue | null;
  readonly values: readonly CellValue[];
}

export type TableRow = readonly TableCell[];
