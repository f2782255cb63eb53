/** Why nothing can be written to a PostgreSQL database, as far as a user can do something about it. */
export type PostgresTrouble =
  | "no-driver"
  | "bad-address"
  | "unreachable"
  | "refused"
  | "no-database"
  | "not-allowed"
  | "lost"
  | "other";

/** A PostgreSQL database cannot be written to. The message is the server's or the driver's. */
export class PostgresError extends Error {
  override readonly name = "PostgresError";
  readonly trouble: PostgresTrouble;

  constructor(trouble: PostgresTrouble, message: string, options?: ErrorOptions) {
    super(message, options);
    this.trouble = trouble;
  }
}

/** Codes of SQL (https://www.postgresql.org/docs/current/errcodes-appendix.html) and of Node, by their beginnings. */
const CODES: readonly (readonly [RegExp, PostgresTrouble])[] = [
  [/^28/, "refused"],
  [/^3D/, "no-database"],
  [/^42501$/, "not-allowed"],
  [/^(?:08|57P)/, "lost"],
  [
    /^(?:ENOTFOUND|EAI_|ECONNREFUSED|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOENT|EACCES|ERR_SOCKET|ERR_INVALID)/,
    "unreachable",
  ],
  [/^(?:ECONNRESET|EPIPE)/, "lost"],
];

/** What an error of the driver means, once a connection stood or before. */
export const postgresError = (error: unknown, connected: boolean): PostgresError => {
  if (error instanceof PostgresError) return error;
  const { message, code } = error as { message?: string; code?: unknown };
  const known = CODES.find(([pattern]) => typeof code === "string" && pattern.test(code))?.[1];
  // What the driver says of a connection that it loses has no code.
  const silent = /terminated|timeout|not queryable|closed/i.test(message ?? "") ? "lost" : "other";
  const trouble = known ?? silent;
  const told = trouble === "lost" && !connected ? "unreachable" : trouble;
  return new PostgresError(told, message ?? String(error), { cause: error });
};
