import { isDay } from "./days.ts";

/**
 * What a column holds. `decimal` is an exact decimal as text ("92.76"), `date` an ISO 8601 day, `time` a moment in UTC
 * ("2031-04-05T06:07:08.000Z"), `list` a JSON array. Every exporter maps these to its own types.
 * @example
 * ```ts
 * import { type ColumnType, TABLES } from "@doichieu/metrics/tables";
 *
 * const type: ColumnType = "decimal";
 * console.log(TABLES.flatMap(({ columns }) => columns).some((column) => column.type === type)); // → true
 * ```
 */
export type ColumnType = "text" | "integer" | "number" | "boolean" | "date" | "time" | "decimal" | "list";

/**
 * One value of a row.
 * @example
 * ```ts
 * import { type Cell } from "@doichieu/metrics/tables";
 *
 * const cells: Cell[] = ["Sở Y tế", 12, true, null];
 * console.log(cells.length); // → 4
 * ```
 */
export type Cell = string | number | boolean | null;

/**
 * One row, by column name.
 * @example
 * ```ts
 * import { type Row } from "@doichieu/metrics/tables";
 *
 * const row: Row = { rule: "growth", severity_rank: 2 };
 * console.log(row["severity_rank"]); // → 2
 * ```
 */
export type Row = Readonly<Record<string, Cell>>;

/**
 * Where the values of a column lead: they are values of that column of that table.
 * @example
 * ```ts
 * import { type ForeignKey, TABLES } from "@doichieu/metrics/tables";
 *
 * const figures = TABLES.find(({ name }) => name === "figures");
 * const key: ForeignKey | null | undefined = figures?.columns.find(({ name }) => name === "document_id")?.references;
 * console.log(`${key?.table}.${key?.column}`); // → documents.document_id
 * ```
 */
export interface ForeignKey {
  readonly table: TableName;
  readonly column: string;
}

/**
 * One column of a table.
 * @example
 * ```ts
 * import { type Column, TABLES } from "@doichieu/metrics/tables";
 *
 * const columns: readonly Column[] = TABLES.find(({ name }) => name === "rules")?.columns ?? [];
 * console.log(columns.map(({ name }) => name).join(", ")); // → rule, title, title_en, severity, severity_rank, between_reports
 * ```
 */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** False where the value may be null. */
  readonly required: boolean;
  readonly description: string;
  readonly references: ForeignKey | null;
}

/**
 * The tables' names; none of them is a word of SQL.
 * @example
 * ```ts
 * import { TABLES, type TableName } from "@doichieu/metrics/tables";
 *
 * const name: TableName = "cited_references";
 * console.log(TABLES.some((table) => table.name === name)); // → true
 * ```
 */
export type TableName =
  | "rules"
  | "documents"
  | "files"
  | "outline"
  | "cited_references"
  | "cited_documents"
  | "figures"
  | "figures_long"
  | "patterns"
  | "checks"
  | "check_operands"
  | "findings"
  | "finding_places"
  | "unchecked"
  | "diagnostics"
  | "cross_findings"
  | "cross_finding_places"
  | "errors";

/**
 * A flat table and how its rows follow from `Context`. SQL, Parquet and CSV schemas are all derived from it.
 * @example
 * ```ts
 * import { type Table, TABLES } from "@doichieu/metrics/tables";
 *
 * const keyOf = ({ name, key }: Pick<Table, "name" | "key">): string => `${name} (${key})`;
 * console.log(TABLES.slice(0, 2).map(keyOf).join(", ")); // → rules (rule), documents (document_id)
 * ```
 */
export interface Table<Context = never> {
  readonly name: TableName;
  readonly description: string;
  /** Column whose value is unique over all reports. */
  readonly key: string;
  readonly columns: readonly Column[];
  readonly rowsOf: (context: Context) => readonly Row[];
}

/** A column together with how its value follows from the record that a row is made of. */
export interface ColumnOf<Source> extends Column {
  readonly value: (source: Source) => Cell;
}

interface ColumnOptions {
  readonly optional?: boolean;
  readonly to?: `${TableName}.${string}`;
}

/** Declares a column; it is required unless told to be optional. */
export const column = <Source>(
  name: string,
  type: ColumnType,
  description: string,
  value: (source: Source) => Cell,
  { optional = false, to }: ColumnOptions = {},
): ColumnOf<Source> => {
  const [table, target] = (to ?? "").split(".");
  return {
    name,
    type,
    required: !optional,
    description,
    references: to === undefined ? null : { table: table as TableName, column: target as string },
    value,
  };
};

/** Text that every database takes: of whole characters, without NUL. */
export const storableText = (text: string): string => text.replaceAll(/\p{Surrogate}|\0/gu, "\uFFFD");

/** The cell of a list. */
export const listCell = (items: readonly unknown[]): string =>
  JSON.stringify(items, (_, item: unknown) => (typeof item === "string" ? storableText(item) : item));

/** A value that every database takes. A day that the calendar has not ("tháng 19/2021") is none. */
const storable = (cell: Cell, type: ColumnType): Cell => {
  if (type === "date" && (typeof cell !== "string" || !isDay(cell))) return null;
  if (typeof cell === "string") return storableText(cell);
  if (typeof cell !== "number" || Number.isFinite(cell)) return cell;
  return Number.isNaN(cell) ? null : Math.sign(cell) * Number.MAX_VALUE;
};

/** Declares a table: what its rows are made of, and its columns; the first one is the key. */
export const defineTable = <Context, Source>(definition: {
  readonly name: TableName;
  readonly description: string;
  readonly sources: (context: Context) => readonly Source[];
  readonly columns: readonly ColumnOf<Source>[];
}): Table<Context> => {
  const { name, description, sources, columns } = definition;
  return {
    name,
    description,
    key: (columns[0] as ColumnOf<Source>).name,
    columns,
    rowsOf: (context) =>
      sources(context).map((source) =>
        Object.fromEntries(columns.map((each) => [each.name, storable(each.value(source), each.type)])),
      ),
  };
};
