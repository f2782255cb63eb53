import { SCHEMA, type Engine } from "./engine.ts";
import type { ReportJob } from "./report-job.ts";

/** How many jobs of a queue stand where. */
export interface QueueState {
  readonly waiting: number;
  readonly active: number;
  readonly done: number;
  readonly dead: number;
}

/** A file that came to no end, and why. */
export interface DeadLetter {
  readonly path: string;
  /** A code of a file that could not be read, "changed" or "lost": its workers were killed. */
  readonly code: string;
  readonly message: string;
  readonly tries: number;
}

const COUNTS = `SELECT
  count(*) FILTER (WHERE name = $1 AND state IN ('created', 'retry')) AS waiting,
  count(*) FILTER (WHERE name = $1 AND state = 'active') AS active,
  count(*) FILTER (WHERE name = $1 AND state = 'completed') AS done,
  count(*) FILTER (WHERE name = $2) AS dead
  FROM ${SCHEMA}.job WHERE name IN ($1, $2)`;

export const stateOf = async ({ boss, jobs, dead }: Engine): Promise<QueueState> => {
  const [row] = (await boss.getDb().executeSql(COUNTS, [jobs, dead])).rows as Record<keyof QueueState, string>[];
  const at = (name: keyof QueueState): number => Number(row?.[name] ?? 0);
  return { waiting: at("waiting"), active: at("active"), done: at("done"), dead: at("dead") };
};

/** Whether anything is waiting, or in a worker's hands. */
export const hasWork = async ({ boss, jobs }: Engine): Promise<boolean> => {
  const sql = `SELECT 1 FROM ${SCHEMA}.job WHERE name = $1 AND state IN ('created', 'retry', 'active') LIMIT 1`;
  return (await boss.getDb().executeSql(sql, [jobs])).rows.length > 0;
};

/** What the engine itself says of a job, for one whose worker could say nothing. */
interface Output {
  readonly code?: string;
  readonly message?: string;
  readonly value?: { readonly message?: string };
}

/** The first of the dead letters, oldest first. */
export const deadLetters = async ({ boss, dead }: Engine, most: number): Promise<readonly DeadLetter[]> => {
  const found = await boss.findJobs<ReportJob>(dead, { limit: most });
  return found.map(({ data, sourceOutput, sourceRetryCount }) => {
    const { code = "lost", message, value } = (sourceOutput ?? {}) as Output;
    return { path: data.task.path, code, message: message ?? value?.message ?? "", tries: (sourceRetryCount ?? 0) + 1 };
  });
};

/** Puts all dead letters into the queue again; tells how many. */
export const retryDead = async ({ boss, dead }: Engine): Promise<number> => {
  let moved = 0;
  for (let last = -1; last !== 0; moved += last) last = await boss.redrive(dead);
  return moved;
};
