import { TABLES, type Row } from "@doichieu/metrics/tables";
import { connect } from "../../src/export/postgres/connect.ts";

/** Says when, not what. */
const VOLATILE = "audited_at";

/** What the tables of a database hold, a line a row, in one order. */
export const tablesIn = async (address: string): Promise<Readonly<Record<string, readonly string[]>>> => {
  const client = await connect(address);
  try {
    const entries: [string, readonly string[]][] = [];
    for (const { name, columns } of TABLES) {
      const told = columns.filter((column) => column.name !== VOLATILE).map((column) => column.name);
      const { rows } = await client.query<Row>(`SELECT * FROM ${name}`);
      entries.push([name, rows.map((row) => JSON.stringify(told.map((at) => row[at] ?? null))).toSorted()]);
    }
    return Object.fromEntries(entries);
  } finally {
    await client.end();
  }
};

/** Does something in a database. */
export const inDatabase = async (address: string, ...statements: readonly string[]): Promise<readonly Row[]> => {
  const client = await connect(address);
  try {
    let rows: readonly Row[] = [];
    for (const statement of statements) ({ rows } = await client.query<Row>(statement));
    return rows;
  } finally {
    await client.end();
  }
};
