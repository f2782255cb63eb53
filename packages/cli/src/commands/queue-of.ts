import { isPostgres } from "../export/target.ts";
import { ForeignDataError } from "../export/foreign-data-error.ts";
import type { ReportFacts } from "../export/merge-report.ts";
import { withoutPassword } from "../export/postgres/address.ts";
import { PostgresError } from "../export/postgres/postgres-error.ts";
import { RESULT_HEAD } from "../batch/result/documents.ts";
import { type Engine, openEngine } from "../queue/engine.ts";
import { openStore, type Store } from "../queue/store.ts";
import { UsageError } from "../terminal/usage-error.ts";
import { acceptedOf } from "./accepted.ts";
import type { Invocation } from "./command.ts";

/** The queue that a call names. */
export interface OpenQueue {
  readonly engine: Engine;
  readonly store: Store;
  /** How the address may be shown. */
  readonly shown: string;
}

/** What results are written with, as of now. */
export const factsOf = async (invocation: Invocation): Promise<() => ReportFacts> => {
  const accepted = await acceptedOf(invocation);
  return () => ({ ...RESULT_HEAD, ...accepted, auditedAt: invocation.io.now().toISOString() });
};

/** Opens the queue that `--queue` names, and closes it however the call ends. */
export const withQueue = async <Result>(
  { io, messages, value }: Invocation,
  supervise: boolean,
  use: (queue: OpenQueue) => Promise<Result>,
): Promise<Result> => {
  const address = value("queue");
  if (address === undefined || !isPostgres(address)) throw new UsageError(messages.queue.missing);
  const shown = withoutPassword(address);
  try {
    const engine = await openEngine(address, { io, messages, supervise });
    try {
      const store = await openStore(address);
      try {
        return await use({ engine, store, shown });
      } finally {
        await store.close();
      }
    } finally {
      await engine.close();
    }
  } catch (error) {
    if (error instanceof ForeignDataError) throw new UsageError(messages.export.foreign(shown, error.message, null));
    if (error instanceof PostgresError)
      throw new UsageError(messages.export.postgres(shown, error.trouble, error.message));
    throw error;
  }
};
