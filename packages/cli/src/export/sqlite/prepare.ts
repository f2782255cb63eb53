import type { DatabaseSync } from "node:sqlite";
import { TABLES } from "@doichieu/metrics/tables";
import { ForeignDataError } from "../foreign-data-error.ts";
import { createTables, type SqlTypes } from "../sql.ts";
import { CREATE_VIEWS } from "../views.ts";
import { isOfFirstVersion, migrateFirstVersion } from "./migrate.ts";

const TYPES: SqlTypes = {
  text: "TEXT",
  integer: "INTEGER",
  number: "REAL",
  boolean: "INTEGER",
  date: "TEXT",
  time: "TEXT",
  decimal: "TEXT",
  list: "TEXT",
};

const CREATE: readonly string[] = [...createTables(TYPES, ""), ...CREATE_VIEWS];

const columnsIn = (database: DatabaseSync, table: string): readonly string[] =>
  database
    .prepare("SELECT name FROM pragma_table_info(?)")
    .all(table)
    .map((row) => String(row["name"]));

/**
 * Creates the tables, brings those of an earlier version up to date, or makes sure that they are ours.
 * @returns whether anything was written
 * @throws {ForeignDataError} where they are not ours
 */
export const prepareTables = (database: DatabaseSync): boolean => {
  const there = TABLES.filter((table) => columnsIn(database, table.name).length > 0);
  if (there.length === 0) {
    for (const statement of CREATE) database.exec(statement);
    return true;
  }
  // A trigger would have us do what somebody else wrote down.
  const trigger = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").get();
  if (trigger) throw new ForeignDataError(String(trigger["name"]));
  const former = isOfFirstVersion(database);
  if (former) migrateFirstVersion(database, CREATE);
  for (const { name, columns } of TABLES) {
    const expected = columns.map((column) => column.name);
    if (columnsIn(database, name).join() !== expected.join()) throw new ForeignDataError(name);
  }
  return former;
};
