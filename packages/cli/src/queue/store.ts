import type { Client } from "pg";
import { atMost } from "../batch/at-most.ts";
import type { Database } from "../export/database.ts";
import { connect } from "../export/postgres/connect.ts";
import { mergeRules } from "../export/merge-rules.ts";
import { prepare } from "../export/postgres/export-postgres.ts";
import { postgresTables } from "../export/postgres/postgres-database.ts";
import { CREATE_QUEUE_TABLES } from "./result-tables.ts";

/** The results' tables, through one connection that is made anew where it broke. */
export interface Store {
  /** Does something to the tables; several workers may at once, each to reports of its own. */
  readonly shared: <Result>(work: (database: Database, client: Client) => Promise<Result>) => Promise<Result>;
  /** Does something to the tables while nobody else does. */
  readonly alone: <Result>(work: (database: Database, client: Client) => Promise<Result>) => Promise<Result>;
  /** Reads, in no transaction. */
  readonly read: <Result>(work: (database: Database) => Promise<Result>) => Promise<Result>;
  readonly close: () => Promise<void>;
}

/**
 * Opens the tables in the database at an address, or behind a connection, and makes them where there are none.
 * @throws {PostgresError | ForeignDataError}
 */
export const openStore = async (at: string | (() => Promise<Client>)): Promise<Store> => {
  let open: Client | null = null;
  const one = atMost(1);
  const client = async (): Promise<Client> => (open ??= await (typeof at === "string" ? connect(at) : at()));
  /** One at a time: a transaction is a connection's. */
  const using = <Result>(work: (client: Client) => Promise<Result>): Promise<Result> =>
    one(async () => {
      const own = await client();
      try {
        return await work(own);
      } catch (error) {
        // Whether it still stands is not known: the next one begins anew.
        open = null;
        await own.end().catch(() => {});
        throw error;
      }
    });
  const store: Store = {
    shared: (work) =>
      using((own) => {
        const database = postgresTables(own, "shared");
        return database.whole(() => work(database, own));
      }),
    alone: (work) =>
      using((own) => {
        const database = postgresTables(own);
        return database.whole(() => work(database, own));
      }),
    read: (work) => using((own) => work(postgresTables(own))),
    close: async () => {
      await open?.end().catch(() => {});
    },
  };
  try {
    await using(async (own) => {
      const database = postgresTables(own);
      await prepare(own, database);
      await mergeRules(database);
    });
    await store.alone((_, own) => own.query(CREATE_QUEUE_TABLES));
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
};
