/** Writes docs/data.md: the tables of an export and their columns, from the declarations that make them. */
import { writeFileSync } from "node:fs";
import { TABLES, type Column } from "../packages/metrics/src/tables/index.ts";
import { VIEWS } from "../packages/cli/src/export/views.ts";

const VIEW_NAMES = VIEWS.map(({ name }) => `\`${name}\``)
  .join(", ")
  .replace(/, (?=[^,]*$)/u, " and ");

const INTRODUCTION = `# The tables of an export

\`doichieu export PATH… --to FILE|FOLDER|URL\` writes what an audit tells as flat tables. This page is written by
\`pnpm docs:data\` from the declarations that make the tables.

| target | what it becomes |
| --- | --- |
| \`--to data.sqlite\` (\`.sqlite3\`, \`.db\`) | one SQLite file; ${VIEW_NAMES} are views |
| \`--to folder/\` | a folder of CSV files with a Frictionless \`datapackage.json\` |
| \`--to folder/ --format parquet\` | a folder of Parquet files |
| \`--to folder/ --format ndjson\` | a folder of files with one JSON object a line |
| \`--to postgres://user@host/database\` | the same tables and views in a PostgreSQL database |

## Running it again

A target that is there is continued. \`document_id\` names a report by its content (the first 32 digits of the SHA-256 of
its bytes), so that the same file is the same report wherever it lies and however it is called; \`files\` holds every
path that it was read from: below the working folder, or the whole path. The same reports again change nothing (the
target stays as it is, to the byte, and so does \`audited_at\`). A file that changed takes its former report away, unless
another file holds it; so does a file that can no longer be read, or that the configuration leaves out (\`excluded\`): it
has a row in \`errors\` instead. Files that are gone from the folders that a call names are counted; \`--prune\` takes them
out, with the reports that they alone held, and names them. A report is written anew where anything of it would be told
otherwise: by another version (\`tool_version\`, \`model_version\`), another configuration, another list of accepted
findings.

All of it is one transaction in a file or folder: an interrupted run leaves what was there before, or what the next run finishes. A target that
something else wrote is refused. A SQLite file of the first version, which called reports by their paths and had a table
named \`references\` (now \`cited_references\`), is brought up to date when it is continued; what that version did not know
stays empty until the reports are exported again. A folder of CSV, NDJSON or Parquet whose columns are another version's is not
continued: it is told with the command that writes it anew from the reports, which takes as long as it took at first.

In PostgreSQL, every report is a transaction of its own: an interrupted run leaves whole reports, and the next one goes on.
The tables lie in the schema that the connection writes to (\`?options=-c%20search_path%3Dbao_cao\` in the address names
another one); what the address leaves out, the password for one, is taken from the environment (\`PGPASSWORD\`, \`.pgpass\`).
\`exact\` is \`NUMERIC\` there, dates are \`DATE\`, lists \`JSON\`. The package \`pg\` is needed, which npm installs along.

Findings that were accepted (\`doichieu accept\`, \`--baseline\`) stay in the tables, marked \`accepted\` with the reason.

One run at a time writes to a folder: a second is told who is at work (\`.doichieu-lock\`), and the lock of a run that is
gone is taken over, and told. A folder that came from somebody else is believed no more than a report: only names that an
export gives are given, no link in it is read or written through, a database with triggers is refused.

## Keys, values, time

- Ids are unique over all reports ("9f86d081884c7d659a2feaa0c55ad015#fig-3"), so that every join is on one column. No
  table or column is called by a word that SQL reserves: nothing needs quotes.
- \`office\` is the office that reports, written out and spelled one way ("UBND TỈNH …", "Uỷ ban nhân dân tỉnh …" and "Ủy
  ban nhân dân tỉnh …" are one), \`place\` its place; \`issuer\` is what the report writes. Two offices of one name are told
  apart by \`place\`.
- \`indicator\` is what a figure tells, the same whatever its wording ("giải quyết đúng hạn", "đã trả kết quả đúng hạn"),
  \`indicator_name\` the same in words: "Hồ sơ trả đúng hạn". \`label\` is what the report writes.
- \`check_status\` and \`check_probability\` tell whether a figure was recomputed, whether it fits, and how likely a careful
  reader takes the same figures together; of several checks, the worst.
- \`severity_rank\` puts the gravest first; \`rules\` holds the titles.
- \`exact\` is the value as an exact decimal (text in SQLite and Parquet: cast it, \`CAST(exact AS DECIMAL(38, 6))\` in
  DuckDB), \`value\` the same as a floating-point number, \`literal\` the number as written. Money is in đồng.
- Periods and dates that are told in part ("2031-03") stand as their first and last day; \`audited_at\` is in UTC.
- \`page\`, \`block\`, \`span_start\` and \`span_end\` lead back into the file; spans count UTF-16 code units of the report's text.
- \`time_series\` holds one value a period of every line. A line is one indicator of one office (and place), scope, kind,
  unit, length of period and basis: values within a period and cumulative ones are never in one line.
- \`not_aligned\` lists every figure that stands in no line, with the reason. Where two reports tell two values for one
  period, neither is chosen: both are listed as \`conflict\`.

No cell of a CSV file is a formula: a text that a spreadsheet would take for one ("=1+1", also behind a semicolon, a tab
or a line break) has an apostrophe before it, as the CSV of \`audit\` does. \`export\` takes it away again where it continues
the folder; whoever reads the texts elsewhere does so where an apostrophe stands before \`=\`, \`+\`, \`-\` or \`@\`. The other
formats hold the texts as they are.
`;

const row = ({ name, type, required, description, references }: Column): string =>
  `| \`${name}\` | ${type}${required ? "" : ", may be null"} | ${description}${references ? ` → \`${references.table}.${references.column}\`` : ""} |`;

const section = (title: string, description: string, columns: readonly Column[]): string =>
  [
    `## ${title}`,
    "",
    `${description}.`,
    "",
    "| column | type | meaning |",
    "| --- | --- | --- |",
    ...columns.map(row),
    "",
  ].join("\n");

export const dataPage = (): string =>
  [
    INTRODUCTION,
    ...TABLES.map(({ name, description, columns }) => section(name, description, columns)),
    ...VIEWS.map(({ name, description, columns }) => section(name, description, columns)),
  ].join("\n");

if (import.meta.main) writeFileSync(new URL("../docs/data.md", import.meta.url), dataPage());
