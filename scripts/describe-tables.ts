/** Writes docs/data.md: the tables of an export and their columns, from the declarations that make them. */
import { writeFileSync } from "node:fs";
import { TABLES, type Column } from "../packages/metrics/src/tables/index.ts";
import { VIEWS } from "../packages/cli/src/export/sql.ts";

const INTRODUCTION = `# The tables of an export

\`doichieu export PATH… --to FILE|FOLDER\` writes what an audit tells as flat tables. This page is written by
\`pnpm docs:data\` from the declarations that make the tables.

| target | what it becomes |
| --- | --- |
| \`--to data.sqlite\` (\`.sqlite3\`, \`.db\`) | one SQLite file; \`figures_wide\`, \`time_series\` and \`not_aligned\` are views |
| \`--to folder/\` | a folder of CSV files with a Frictionless \`datapackage.json\` |
| \`--to folder/ --format parquet\` | a folder of Parquet files |
| \`--to folder/ --format ndjson\` | a folder of files with one JSON object a line |

## Running it again

A target that is there is continued. \`document_id\` names a file: its path below the working folder, or its whole path.
The same file again changes nothing (the target stays as it is, to the byte); a changed file replaces its rows; a file
that can no longer be read, or that the configuration leaves out (\`excluded\`), gives way to a row in \`errors\`. All of it is one transaction: an interrupted run leaves what
was there before, or what the next run finishes. A target that something else wrote is refused.

One run at a time writes to a folder: a second is told who is at work (\`.doichieu-lock\`), and the lock of a run that is
gone is taken over, and told. A folder that came from somebody else is believed no more than a report: only names that an
export gives are given, no link in it is read or written through, a database with triggers is refused.

## Keys, values, time

- Ids are unique over all reports ("bao-cao/01.pdf#fig-3"), so that every join is on one column.
- \`exact\` is the value as an exact decimal (text in SQLite and Parquet: cast it, \`CAST(exact AS DECIMAL(38, 6))\` in
  DuckDB), \`value\` the same as a floating-point number, \`literal\` the number as written. Money is in đồng.
- Periods and dates that are told in part ("2031-03") stand as their first and last day.
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
