import type { Answer } from "./expected.ts";

export type Rows = readonly Readonly<Record<string, unknown>>[];

/** A cell as every database may tell it. */
export const plain = (cell: unknown): string | number | null => {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === "number" || typeof cell === "bigint") return Number(Number(cell).toFixed(6));
  const text = String(cell);
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(Number(text).toFixed(6)) : text;
};

export const asText = (answers: readonly Answer[]): readonly string[] =>
  answers.map((row) => JSON.stringify(row.map(plain))).toSorted();

/** What the columns of an answer hold, in no order. */
export const held = (rows: Rows, ...columns: readonly string[]): readonly string[] =>
  asText(rows.map((row) => columns.map((name) => plain(row[name]))));

/** Whoever answers a query. */
export type Ask = (sql: string) => Promise<Rows>;
