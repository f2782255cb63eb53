import type { Column, Row, TableName } from "@doichieu/metrics/tables";

/** What a statement is given in the places of its question marks. */
export type SqlValue = string | number | null;

/** The database that a data set lies in, as far as merging asks; SQL that every database of ours takes. */
export interface Database {
  /** Rows of texts and numbers. */
  readonly all: (sql: string, values?: readonly SqlValue[]) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Tells how many rows were changed. */
  readonly run: (sql: string, values?: readonly SqlValue[]) => Promise<number>;
  readonly insert: (table: TableName, rows: readonly Row[]) => Promise<void>;
  /** The rows of a table in which a column has a value, or all, each cell as it was written. */
  readonly read: (
    table: { readonly name: TableName; readonly columns: readonly Column[] },
    where?: { readonly column: string; readonly value: string },
  ) => Promise<readonly Row[]>;
  /** Does something wholly or not at all. */
  readonly whole: <Result>(work: () => Promise<Result>) => Promise<Result>;
}
