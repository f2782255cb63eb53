import {
  TABLES,
  WIDE_COLUMNS,
  type Cell,
  type Column,
  type ColumnType,
  type TableName,
} from "@doichieu/metrics/tables";

/** What SQLite keeps for a cell. */
export type Stored = string | number | null;

const TYPES: Readonly<Record<ColumnType, string>> = {
  text: "TEXT",
  integer: "INTEGER",
  number: "REAL",
  boolean: "INTEGER",
  date: "TEXT",
  decimal: "TEXT",
  list: "TEXT",
};

/** A name in SQL; some of ours ("references") are words of SQL. */
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

const columnSql = ({ name, type, required, references }: Column, key: string): string => {
  const constraint = name === key ? " PRIMARY KEY" : "";
  const leads = references ? ` REFERENCES ${quoted(references.table)} (${quoted(references.column)})` : "";
  return `${quoted(name)} ${TYPES[type]}${constraint}${required ? " NOT NULL" : ""}${leads}`;
};

/** Every base table, with an index on the report that its rows come from. */
export const CREATE_TABLES: readonly string[] = TABLES.flatMap(({ name, key, columns }) => [
  `CREATE TABLE ${quoted(name)} (${columns.map((column) => columnSql(column, key)).join(", ")})`,
  ...columns
    .filter(({ name: at, references }) => at !== key && (at === "document_id" || references !== null))
    .map(({ name: at }) => `CREATE INDEX ${quoted(`${name}_by_${at}`)} ON ${quoted(name)} (${quoted(at)})`),
]);

export interface View {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly Column[];
  readonly sql: string;
}

const column = (name: string, type: ColumnType, required: boolean, description: string): Column => ({
  name,
  type,
  required,
  description,
  references: null,
});

const columnsOf = (table: TableName, names: readonly string[]): readonly Column[] => {
  const columns = TABLES.find((candidate) => candidate.name === table)?.columns ?? [];
  return names.flatMap((name) => columns.filter((candidate) => candidate.name === name));
};

const LINE = ["series", "office", "indicator", "scope", "kind", "unit", "granularity", "basis"];
const PERIOD = ["time", "time_end", "period", "value", "exact", "denominator"];
/** Equal for equal values. */
const TOLD = "exact || '/' || coalesce(denominator, '')";
const list = (names: readonly string[]): string => names.map(quoted).join(", ");
const firstOf = (name: string): string => `min(${quoted(name)}) AS ${quoted(name)}`;

/** What tools read beside the base tables; in SQLite a view, in files a table of its own. */
export const VIEWS: readonly View[] = [
  {
    name: "figures_wide",
    description: "Every figure with its report beside it, for tools that take one table",
    columns: WIDE_COLUMNS,
    sql: `SELECT ${WIDE_COLUMNS.map(({ name, from }) => `${quoted(from.table)}.${quoted(from.column)} AS ${quoted(name)}`).join(", ")} FROM figures JOIN documents USING (document_id) ORDER BY figures.document_id, figures.rowid`,
  },
  {
    name: "time_series",
    description: "One value a period of every line: one indicator of one office over periods of one length",
    columns: [
      ...columnsOf("figures_long", [...LINE, ...PERIOD]),
      column("told", "integer", true, "How many figures tell the value"),
      column("figure_id", "text", true, "One of them"),
    ],
    sql: `SELECT series, ${[...LINE.slice(1), ...PERIOD].map((name) => (name === "time" || name === "time_end" ? name : firstOf(name))).join(", ")}, count(*) AS told, min(figure_id) AS figure_id FROM figures_long WHERE series IS NOT NULL GROUP BY series, time, time_end HAVING min(${TOLD}) = max(${TOLD}) ORDER BY series, time, time_end`,
  },
  {
    name: "not_aligned",
    description: "Figures that stand in no time series, with the reason",
    columns: [
      column("reason", "text", true, "Why"),
      ...columnsOf("figures_long", ["figure_id", "document_id", ...LINE, ...PERIOD, "literal"]),
    ],
    sql: `SELECT coalesce(not_aligned, 'conflict') AS reason, ${list(["figure_id", "document_id", ...LINE, ...PERIOD, "literal"])} FROM (SELECT *, min(${TOLD}) OVER line <> max(${TOLD}) OVER line AS conflict FROM figures_long WINDOW line AS (PARTITION BY series, time, time_end)) WHERE series IS NULL OR conflict ORDER BY document_id, figure_id`,
  },
];

export const CREATE_VIEWS: readonly string[] = VIEWS.map(({ name, sql }) => `CREATE VIEW ${quoted(name)} AS ${sql}`);
