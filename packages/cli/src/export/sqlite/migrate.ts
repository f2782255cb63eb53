import type { DatabaseSync } from "node:sqlite";
import { officeTitle, placeTitle, TABLES, type Column, type TableName } from "@doichieu/metrics/tables";
import { ForeignDataError } from "../foreign-data-error.ts";
import { quoted } from "../sql.ts";

/** What tables were called in the first version. */
const FORMER_NAMES: Partial<Record<TableName, string>> = { cited_references: "references" };
const former = (table: TableName): string => FORMER_NAMES[table] ?? table;

const namesIn = (database: DatabaseSync, type: "table" | "view" | "index"): readonly string[] =>
  database
    .prepare("SELECT name FROM sqlite_schema WHERE type = ? AND sql IS NOT NULL")
    .all(type)
    .map((row) => String(row["name"]));

/** Whether a file was written by the version that called a report by its path, and a table by a word of SQL. */
export const isOfFirstVersion = (database: DatabaseSync): boolean =>
  database.prepare("SELECT 1 FROM pragma_table_info('references') WHERE name = 'reference_id'").get() !== undefined;

/** Columns that the first version had not, or filled otherwise, in SQL over `t` (the former row) and `d` (its report). */
const ANEW: Readonly<Record<string, string>> = {
  "documents.path": "d.path",
  "documents.place": "place_title(t.place)",
  "documents.office": "office_title(t.issuer)",
  "documents.model_version": "''",
  "figures_long.office": "office_title(t.office)",
  "figures_long.place": "d.place",
  "findings.accepted": "0",
  "cross_findings.accepted": "0",
  "errors.path": "t.document_id",
};
const RANK = "CASE t.severity WHEN 'error' THEN 1 WHEN 'warning' THEN 2 ELSE 3 END";

/** Ids that lead elsewhere, though no key of the table says so. */
const OTHER_IDS: ReadonlySet<string> = new Set(["fits_figure_id"]);

const isId = ({ name, references }: Column, key: string): boolean =>
  name === key || OTHER_IDS.has(name) || (references !== null && references.table !== "rules");

/** The SQL that makes a column's value; null where it stays unknown. */
const valueOf = (table: TableName, key: string, column: Column, there: ReadonlySet<string>): string | null => {
  const { name } = column;
  const anew = ANEW[`${table}.${name}`];
  if (anew !== undefined) return anew;
  if (name === "severity_rank") return RANK;
  if (!there.has(name)) return null;
  if (name === "document_id") return "d.new_id";
  if (table.startsWith("cross_") || !isId(column, key)) return `t.${quoted(name)}`;
  return `d.new_id || substr(t.${quoted(name)}, length(d.old_id) + 1)`;
};

/** Where the rows of a table come from, beside the table itself. */
const JOINED: Partial<Record<TableName, string>> = {
  cross_findings: "",
  errors: "",
  cross_finding_places: "JOIN renamed AS d ON d.old_id = t.document_id",
};
const OF_REPORT = "JOIN renamed AS d ON d.old_id = t.document_id AND d.kept";

const migrate = (database: DatabaseSync, create: readonly string[]): void => {
  database.function("office_title", (issuer) => (typeof issuer === "string" ? officeTitle(issuer) : null));
  database.function("place_title", (place) => (typeof place === "string" ? placeTitle(place) : null));
  for (const name of namesIn(database, "view")) database.exec(`DROP VIEW ${quoted(name)}`);
  for (const name of namesIn(database, "index")) database.exec(`DROP INDEX ${quoted(name)}`);
  const moved = TABLES.map(({ name }) => former(name)).filter((name) => namesIn(database, "table").includes(name));
  for (const name of moved) database.exec(`ALTER TABLE ${quoted(name)} RENAME TO ${quoted(`former_${name}`)}`);
  for (const statement of create) database.exec(statement);
  database.exec(`CREATE TEMP TABLE renamed AS
    SELECT document_id AS old_id, id AS new_id, place_title(place) AS place, min(document_id) OVER same AS path,
      document_id = min(document_id) OVER same AS kept
    FROM (SELECT *, CASE sha256 WHEN '' THEN path ELSE substr(sha256, 1, 32) END AS id FROM former_documents)
    WINDOW same AS (PARTITION BY id)`);
  database.exec("CREATE UNIQUE INDEX temp.renamed_by_old_id ON renamed (old_id)");
  for (const { name, key, columns } of TABLES) {
    if (!moved.includes(former(name))) continue;
    const source = quoted(`former_${former(name)}`);
    const there = new Set(
      database
        .prepare("SELECT name FROM pragma_table_info(?)")
        .all(`former_${former(name)}`)
        .map((row) => String(row["name"])),
    );
    const told = columns.flatMap((column) => {
      const value = valueOf(name, key, column, there);
      return value === null ? [] : [[quoted(column.name), value] as const];
    });
    const into = told.map(([column]) => column).join(", ");
    const values = told.map(([, value]) => value).join(", ");
    database.exec(
      `INSERT INTO ${quoted(name)} (${into}) SELECT ${values} FROM ${source} AS t ${JOINED[name] ?? OF_REPORT}`,
    );
  }
  // What was found between two equal files is nothing between two reports.
  for (const table of ["cross_findings", "cross_finding_places"])
    database.exec(`DELETE FROM ${table} WHERE cross_finding_id IN (SELECT cross_finding_id FROM cross_finding_places
      GROUP BY cross_finding_id HAVING count(DISTINCT document_id) < 2)`);
  database.exec("INSERT INTO files (path, document_id) SELECT old_id, new_id FROM renamed");
  database.exec("DROP TABLE temp.renamed");
  for (const name of moved.toReversed()) database.exec(`DROP TABLE ${quoted(`former_${name}`)}`);
};

/**
 * Brings a file of the first version up to date: reports are called by their content, and what that version did not know
 * stays empty until they are exported again.
 * @param create the statements that create today's tables and views
 */
export const migrateFirstVersion = (database: DatabaseSync, create: readonly string[]): void => {
  try {
    migrate(database, create);
  } catch (error) {
    throw new ForeignDataError("references", { cause: error });
  }
};
