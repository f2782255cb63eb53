import { constants } from "node:fs";
import { access } from "node:fs/promises";
import type { AuditError } from "@doichieu/metrics";
import { storableText } from "@doichieu/metrics/internal/tables";
import { atMost } from "../batch/at-most.ts";
import { type InputFailure, failureOf } from "../batch/result/input-error.ts";
import type { Step } from "../batch/plan/plan.ts";
import { hashOf } from "../batch/task/task-key.ts";
import { batches } from "../export/batches.ts";
import { reportsIn, type ReportFacts } from "../export/merge-report.ts";
import type { Engine } from "./engine.ts";
import { jobId, reportJob, type ReportJob } from "./report-job.ts";
import type { Store } from "./store.ts";

export interface Enqueued {
  /** Jobs that are new. */
  readonly added: number;
  /** Files whose job was there already, waiting, done or dead. */
  readonly known: number;
  readonly failures: number;
}

export interface EnqueueOptions {
  /** What a file is called in the tables, by its path as given. */
  readonly pathOf: (path: string) => string;
  readonly facts: ReportFacts;
  /** Tells of a file that makes no job, and how that stands in the tables. */
  readonly tell: (failure: InputFailure) => Promise<AuditError>;
  readonly signal: AbortSignal;
}

const BATCH = 500;
const HASHES_AT_ONCE = 4;

const whyNotRead = (file: string): Promise<unknown> => access(file, constants.R_OK).catch((error: unknown) => error);

type Found = { readonly job: ReportJob } | { readonly failure: InputFailure };

/** Puts a job for each report into the queue; a job that is there stays as it is, whatever became of it. */
export const enqueue = async (
  engine: Engine,
  store: Store,
  steps: AsyncIterable<Step>,
  { pathOf, facts, tell, signal }: EnqueueOptions,
): Promise<Enqueued> => {
  const count = { added: 0, known: 0, failures: 0 };
  const hashing = atMost(HASHES_AT_ONCE);
  const named = (path: string): string => storableText(pathOf(path));

  const foundOf = async (step: Step): Promise<Found> => {
    if ("failure" in step) return step;
    const { task } = step;
    const { file } = task;
    if (typeof file !== "string") throw new TypeError("a job names a file");
    const sha256 = await hashing(() => hashOf(file));
    if (sha256 === null) return { failure: failureOf(task.path, await whyNotRead(file)) };
    return { job: reportJob({ ...task, path: named(task.path), file }, sha256, engine.version) };
  };

  const putJobs = async (jobs: readonly ReportJob[]): Promise<void> => {
    const different = new Map(jobs.map((job) => [job.key, job]));
    const inserts = [...different.values()].map((data) => ({ id: jobId(data.key), data }));
    const paths = new Map(jobs.map(({ key, task }) => [task.path, key]));
    // Both or neither: a job without its path would be missed where reports are held against each other.
    const added = await store.shared(async (database, client) => {
      const list = [...paths];
      await database.run(
        `INSERT INTO queue_paths (path, version, key) VALUES ${list.map(() => "(?, ?, ?)").join(", ")}
         ON CONFLICT (path, version) DO UPDATE SET key = excluded.key, judged = FALSE WHERE queue_paths.key <> excluded.key`,
        list.flatMap(([path, key]) => [path, engine.version, key]),
      );
      const db = { executeSql: (text: string, values?: unknown[]) => client.query(text, values) };
      return (await engine.boss.insert(engine.jobs, inserts, { db, returnId: true }))?.length ?? 0;
    });
    count.added += added;
    count.known += jobs.length - added;
  };

  const put = async (waiting: readonly Promise<Found>[]): Promise<void> => {
    const found = await Promise.all(waiting);
    const jobs = found.flatMap((one) => ("job" in one ? [one.job] : []));
    for (const part of batches(jobs, BATCH)) await putJobs(part);
    for (const one of found) {
      if (!("failure" in one)) continue;
      count.failures++;
      const error = await tell(one.failure);
      await store.shared((database) => reportsIn(database, facts).fail(error, named(error.path)));
    }
  };

  let waiting: Promise<Found>[] = [];
  for await (const step of steps) {
    if (signal.aborted) break;
    waiting.push(foundOf(step));
    if (waiting.length < BATCH) continue;
    await put(waiting);
    waiting = [];
  }
  await put(waiting);
  return count;
};
