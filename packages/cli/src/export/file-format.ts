import type { Column, Row } from "@doichieu/metrics/tables";

/** A file that holds one table. */
export interface FileFormat {
  /** Without the dot. */
  readonly extension: string;
  readonly write: (file: string, columns: readonly Column[], rows: Iterable<Row>) => Promise<void> | void;
  /**
   * Reads what `write` wrote.
   * @throws {ForeignDataError} where the file has other columns
   */
  readonly read: (file: string, columns: readonly Column[]) => Promise<Iterable<Row>>;
}
