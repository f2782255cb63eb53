import { PGlite, types } from "@electric-sql/pglite";
import { fromPglite } from "pg-boss";
import type { Client } from "pg";
import type { QueueAt } from "../../src/queue/engine.ts";

const asText = (text: string): string => text;
/** As the driver of the command reads them. */
const parsers = {
  [types.JSON]: asText,
  [types.DATE]: asText,
  [types.NUMERIC]: asText,
  [types.TIMESTAMPTZ]: (text: string) => new Date(text).toISOString(),
};

const turnOf = (): { readonly over: Promise<void>; readonly end: () => void } => {
  const ends: (() => void)[] = [];
  return { over: new Promise((resolve) => ends.push(resolve)), end: () => ends[0]?.() };
};

export interface Embedded {
  readonly engine: QueueAt;
  readonly connection: () => Promise<Client>;
  readonly close: () => Promise<void>;
}

/**
 * A database in this process. It has one session for all, so that a transaction through one connection holds up what
 * others ask until it is over.
 */
export const embedded = async (): Promise<Embedded> => {
  const pglite = await PGlite.create();
  const inner = fromPglite(pglite);
  let holding: Promise<void> = Promise.resolve();
  let release: (() => void) | null = null;
  const hold = async (): Promise<void> => {
    const before = holding;
    const turn = turnOf();
    holding = turn.over;
    await before;
    release = turn.end;
  };
  const once = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    await hold();
    try {
      return await work();
    } finally {
      release?.();
    }
  };
  const ask = async (text: string, values: unknown[] = []) => {
    // Statements of several parts are those without values.
    const results =
      values.length > 0 ? [await pglite.query(text, values, { parsers })] : await pglite.exec(text, { parsers });
    const last = results.at(-1);
    return { rows: last?.rows ?? [], rowCount: last?.affectedRows || (last?.rows.length ?? 0) };
  };
  const query = async (text: string, values?: unknown[]) => {
    if (text.startsWith("BEGIN")) {
      await hold();
      inTransaction = true;
      return ask(text);
    }
    if (!inTransaction) return once(() => ask(text, values));
    const answer = await ask(text, values).catch((error: unknown) => {
      if (text.startsWith("COMMIT")) end();
      throw error;
    });
    if (text === "COMMIT" || text === "ROLLBACK") end();
    return answer;
  };
  let inTransaction = false;
  const end = (): void => {
    inTransaction = false;
    release?.();
  };
  return {
    engine: { backend: "pglite", db: { executeSql: (text, values) => once(() => inner.executeSql(text, values)) } },
    connection: async () => ({ query, end: async () => {} }) as unknown as Client,
    close: () => pglite.close(),
  };
};
