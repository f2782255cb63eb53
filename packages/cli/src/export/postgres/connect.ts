import type { Client, CustomTypesConfig } from "pg";
import { PostgresError, postgresError } from "./postgres-error.ts";

const PATIENCE_MS = 15_000;

/** Types of PostgreSQL by their number, as our cells hold them; all others are read as text. */
const READERS: Readonly<Record<number, (text: string) => unknown>> = {
  16: (text) => text === "t",
  20: Number,
  21: Number,
  23: Number,
  701: Number,
  1184: (text) => new Date(text.replace(" ", "T").replace(/\+00$/, "Z")).toISOString(),
};

const types: CustomTypesConfig = {
  getTypeParser: (type: number) => READERS[type] ?? ((text: string) => text),
} as CustomTypesConfig;

const driver = async (): Promise<typeof Client> => {
  try {
    return (await import("pg")).default.Client;
  } catch (error) {
    throw new PostgresError("no-driver", "pg", { cause: error });
  }
};

/**
 * Connects to the database at an address. What it does not name (the password, for one) is taken from the environment,
 * as every tool of PostgreSQL does.
 * @throws {PostgresError}
 */
export const connect = async (address: string): Promise<Client> => {
  const Driver = await driver();
  let client: Client;
  try {
    client = new Driver({
      connectionString: address,
      connectionTimeoutMillis: PATIENCE_MS,
      application_name: "doichieu",
      types,
    });
  } catch (error) {
    throw new PostgresError("bad-address", (error as Error).message, { cause: error });
  }
  // A connection that breaks between two statements is told by the next one.
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query("SET TIME ZONE 'UTC'; SET datestyle TO ISO");
    return client;
  } catch (error) {
    throw postgresError(error, false);
  }
};
