import type { ConstructorOptions, PgBoss } from "pg-boss";
import { connect } from "../export/postgres/connect.ts";
import type { Io } from "../terminal/io.ts";
import type { Messages } from "../messages/index.ts";
import { UsageError } from "../terminal/usage-error.ts";
import { VERSION } from "../terminal/version.ts";
import { visibleLine } from "../terminal/visible.ts";

/** Where the engine keeps its tables: another program's pg-boss in the same database is left alone. */
export const SCHEMA = "doichieu_queue";

/** Of several versions each has a queue of its own: none is given the other's work. */
export const queueNames = (version: string): { readonly jobs: string; readonly dead: string } => {
  const jobs = `doichieu-${version.replaceAll(/[^\w.-]/gu, "-")}`;
  return { jobs, dead: `${jobs}-dead` };
};

const HOUR = 3600;
const TEN_YEARS = 10 * 365 * 24 * HOUR;

/** What is done or dead stays known, so that nothing is done twice; only a call takes it out. */
const KEPT = { retentionSeconds: TEN_YEARS, deleteAfterSeconds: 0 };

/** A worker that is silent for so long is gone, and its jobs are another's. */
export const HEARTBEAT_SECONDS = 10;

const JOBS = {
  ...KEPT,
  heartbeatSeconds: HEARTBEAT_SECONDS,
  // The heartbeat tells who is gone, and the worker ends a file that takes too long.
  expireInSeconds: 23 * HOUR,
  // Above all for workers that are killed: what a file itself does is tried less often.
  retryLimit: 10,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 60,
};

export interface Engine {
  readonly boss: PgBoss;
  readonly version: string;
  readonly jobs: string;
  /** The queue of what came to no end, with the cause. */
  readonly dead: string;
  readonly close: () => Promise<void>;
}

export interface EngineOptions {
  readonly io: Io;
  readonly messages: Messages;
  /** Whether it looks after the queue: tells which workers are gone. */
  readonly supervise: boolean;
  /** Whose queue it is. Default: this version's. */
  readonly version?: string;
}

/** Where a queue lies: at an address, or in a database that runs in this process. */
export type QueueAt = string | Required<Pick<ConstructorOptions, "db" | "backend">>;

const library = async (messages: Messages): Promise<typeof PgBoss> => {
  try {
    return (await import("pg-boss")).PgBoss;
  } catch {
    throw new UsageError(messages.queue.noEngine);
  }
};

/**
 * Opens the queue in a database, and makes it where there is none.
 * @throws {UsageError} where pg-boss is not installed
 * @throws {PostgresError} where the database cannot be reached or written to
 */
export const openEngine = async (at: QueueAt, options: EngineOptions): Promise<Engine> => {
  const { io, messages, supervise, version = VERSION } = options;
  const Boss = await library(messages);
  // What is wrong with the address or the server is told as `export` tells it.
  if (typeof at === "string") await (await connect(at)).end();
  const boss = new Boss({
    ...(typeof at === "string" ? { connectionString: at } : at),
    application_name: "doichieu",
    schema: SCHEMA,
    max: 4,
    supervise,
    superviseIntervalSeconds: HEARTBEAT_SECONDS,
    monitorIntervalSeconds: HEARTBEAT_SECONDS,
    schedule: false,
    registerInstance: supervise,
    openTelemetry: { enabled: false },
  });
  let told = "";
  boss.on("error", (error) => {
    // A server that is away is asked again and again; it is told once.
    if (error.message.replace(/ \(Queue.*/u, "") === told) return;
    told = error.message.replace(/ \(Queue.*/u, "");
    void io.stderr.write(`doichieu: ${visibleLine(messages.queue.engineTrouble(told))}\n`);
  });
  await boss.start();
  const { jobs, dead } = queueNames(version);
  await boss.createQueue(dead, KEPT);
  await boss.createQueue(jobs, { ...JOBS, deadLetter: dead });
  return {
    boss,
    version,
    jobs,
    dead,
    close: () => boss.stop({ graceful: true, timeout: 1000 }),
  };
};
