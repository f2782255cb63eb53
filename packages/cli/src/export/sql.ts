import { TABLES, type Cell, type Column, type ColumnType } from "@doichieu/metrics/tables";

/** What SQLite keeps for a cell. */
export type Stored = string | number | null;

/** What a kind of database calls our types. */
export type SqlTypes = Readonly<Record<ColumnType, string>>;

/** A name in SQL. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** What SQLite keeps for the value; an equal value is kept equally. */
export const toStored = (cell: Cell | undefined): Stored => {
  if (cell === undefined || cell === null || Number.isNaN(cell)) return null;
  if (typeof cell === "boolean") return cell ? 1 : 0;
  return cell === 0 ? 0 : cell;
};

/** The value that was stored. */
export const fromStored = (stored: Stored, type: ColumnType): Cell =>
  type === "boolean" && stored !== null ? stored !== 0 : stored;

const columnSql = (
  { name, type, required, references }: Column,
  key: string,
  types: SqlTypes,
  checked: string,
): string => {
  const leads = references ? ` REFERENCES ${quoted(references.table)} (${quoted(references.column)})${checked}` : "";
  return `${quoted(name)} ${types[type]}${name === key ? " PRIMARY KEY" : ""}${required ? " NOT NULL" : ""}${leads}`;
};

/**
 * Every base table, with an index on the report that its rows come from.
 * @param checked what makes a key that leads elsewhere wait to be checked until all rows stand
 */
export const createTables = (types: SqlTypes, checked: string): readonly string[] =>
  TABLES.flatMap(({ name, key, columns }) => {
    const declared = columns.map((column) => columnSql(column, key, types, checked)).join(", ");
    const indexes = columns
      .filter(({ name: at, references }) => at !== key && (at === "document_id" || references !== null))
      .map(({ name: at }) => `CREATE INDEX ${quoted(`${name}_by_${at}`)} ON ${quoted(name)} (${quoted(at)})`);
    return [`CREATE TABLE ${quoted(name)} (${declared})`].concat(indexes);
  });
