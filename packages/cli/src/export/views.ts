import { TABLES, WIDE_COLUMNS, type Column, type ColumnType, type TableName } from "@doichieu/metrics/tables";
import { quoted } from "./sql.ts";

/** What tools read beside the base tables: a view in a database, a table of its own in a folder of files. */
export interface View {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly Column[];
  /** Read by SQLite and by PostgreSQL. */
  readonly sql: string;
  /** In which order files hold the rows. */
  readonly orderBy: string;
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

const LINE = [
  "series",
  "office",
  "place",
  "indicator",
  "indicator_name",
  "scope",
  "kind",
  "unit",
  "granularity",
  "basis",
];
const PERIOD = ["time", "time_end", "period", "value", "exact", "denominator"];
const CHECK = ["check_status", "check_probability"];
/** Equal for equal values. */
const TOLD = "CAST(exact AS TEXT) || '/' || coalesce(CAST(denominator AS TEXT), '')";
const list = (names: readonly string[]): string => names.map(quoted).join(", ");
const firstOf = (name: string): string => `min(${quoted(name)}) AS ${quoted(name)}`;
const GROUPED: ReadonlySet<string> = new Set(["series", "time", "time_end"]);

const OF_REPORT = ["path", "office", "place", "document_type", "title", "period", "period_from", "period_to"];
const OF_FINDING = [
  "finding_id",
  "document_id",
  "check_id",
  "rule",
  "severity",
  "severity_rank",
  "accepted",
  "probability",
  "message",
  "literal",
  "explanation",
  "suggestion",
  "page",
];
const from = (table: string, names: readonly string[]): string =>
  names.map((name) => `${table}.${quoted(name)}`).join(", ");

export const VIEWS: readonly View[] = [
  {
    name: "figures_wide",
    description: "Every figure with its report beside it, for tools that take one table",
    columns: WIDE_COLUMNS,
    sql: `SELECT ${WIDE_COLUMNS.map(({ name, from: { table, column: at } }) => `${table}.${quoted(at)} AS ${quoted(name)}`).join(", ")} FROM figures JOIN documents ON documents.document_id = figures.document_id`,
    orderBy: "path, span_start, figure_id",
  },
  {
    name: "findings_wide",
    description: "Every finding with its report and the title of its rule beside it",
    columns: [
      ...columnsOf("findings", OF_FINDING),
      column("rule_title", "text", false, "What a reader calls the rule, in Vietnamese"),
      ...columnsOf("documents", OF_REPORT),
    ],
    sql: `SELECT ${from("findings", OF_FINDING)}, rules.title AS rule_title, ${from("documents", OF_REPORT)} FROM findings JOIN documents ON documents.document_id = findings.document_id LEFT JOIN rules ON rules.rule = findings.rule`,
    orderBy: "severity_rank, path, finding_id",
  },
  {
    name: "time_series",
    description: "One value a period of every line: one indicator of one office over periods of one length",
    columns: [
      ...columnsOf("figures_long", [...LINE, ...PERIOD, ...CHECK]),
      column("told", "integer", true, "How many figures tell the value"),
      column("figure_id", "text", true, "One of them"),
    ],
    sql: `SELECT ${[...LINE, ...PERIOD].map((name) => (GROUPED.has(name) ? quoted(name) : firstOf(name))).join(", ")}, max(check_status) AS check_status, coalesce(max(CASE WHEN check_status = 'inconsistent' THEN check_probability END), max(check_probability)) AS check_probability, count(*) AS told, min(figure_id) AS figure_id FROM figures_long WHERE series IS NOT NULL GROUP BY series, time, time_end HAVING min(${TOLD}) = max(${TOLD})`,
    orderBy: "series, time, time_end",
  },
  {
    name: "not_aligned",
    description: "Figures that stand in no time series, with the reason",
    columns: [
      column("reason", "text", true, "Why"),
      ...columnsOf("figures_long", ["figure_id", "document_id", ...LINE, ...PERIOD, ...CHECK, "literal"]),
    ],
    sql: `SELECT coalesce(not_aligned, 'conflict') AS reason, ${list(["figure_id", "document_id", ...LINE, ...PERIOD, ...CHECK, "literal"])} FROM (SELECT figures_long.*, min(${TOLD}) OVER line <> max(${TOLD}) OVER line AS differs FROM figures_long WINDOW line AS (PARTITION BY series, time, time_end)) AS told WHERE series IS NULL OR differs`,
    orderBy: "document_id, figure_id",
  },
];

export const CREATE_VIEWS: readonly string[] = VIEWS.map(({ name, sql }) => `CREATE VIEW ${quoted(name)} AS ${sql}`);
