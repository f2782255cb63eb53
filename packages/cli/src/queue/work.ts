import type { JobResult, JobWithMetadata } from "pg-boss";
import { setTimeout as wait } from "node:timers/promises";
import type { DocumentAudit } from "@doichieu/metrics";
import type { Audited } from "../batch/task/audit-file.ts";
import { errorRecord } from "../batch/result/input-error.ts";
import type { Limits } from "../batch/task/limits.ts";
import { type PackedResult, unpackDocument } from "../batch/task/packed-document.ts";
import { processPool } from "../batch/process/process-pool.ts";
import type { RunEvents } from "../batch/process/runner.ts";
import type { ReportFacts } from "../export/merge-report.ts";
import type { Messages } from "../messages/index.ts";
import type { Engine } from "./engine.ts";
import { patiently } from "./patiently.ts";
import { putFile } from "./put-file.ts";
import { isTriedAgain, type ReportJob } from "./report-job.ts";
import { knownKeys, putDocument, putFailure } from "./result-tables.ts";
import { hasWork } from "./state.ts";
import type { Store } from "./store.ts";

export interface WorkOptions {
  readonly messages: Messages;
  /** Processes at once. */
  readonly jobs: number;
  readonly limits: Limits;
  readonly facts: () => ReportFacts;
  /** Folder that each report's JSON is put into, too, or null. */
  readonly folder: string | null;
  /** Whether to end when nothing is left. */
  readonly untilEmpty: boolean;
  readonly events: RunEvents;
  readonly signal: AbortSignal;
  /** Told of what is waited for, and of files that come to no end. */
  readonly tell: (line: string) => void;
  /** Done when nothing is left, each time. */
  readonly onEmpty: () => Promise<unknown>;
  /** The module that the processes run, where it is not the usual one. */
  readonly entry?: URL;
}

export interface Worked {
  /** Reports read and put. */
  read: number;
  /** Reports whose result was there. */
  known: number;
  /** Files that came to no end. */
  dead: number;
}

/** Every process has a file in hand while the next ones are fetched. */
const BATCHES = 2;
const FILES_A_PROCESS = 4;
const POLL_SECONDS = 1;
const IDLE_MS = 1000;

const documentOf = (result: Audited | PackedResult): DocumentAudit | null => {
  if ("packed" in result && result.packed) return unpackDocument(result.packed);
  return "document" in result && result.document ? result.document : null;
};

/** Takes jobs from the queue and puts their results, until nothing is left or it is told to stop. */
export const work = async (engine: Engine, store: Store, options: WorkOptions): Promise<Worked> => {
  const { messages, jobs, limits, signal, events, tell, facts, folder } = options;
  const runner = processPool({ jobs, limits, events, signal, ...(options.entry ? { entry: options.entry } : {}) });
  const count: Worked = { read: 0, known: 0, dead: 0 };
  const patience = {
    signal,
    tell: (error: unknown) => tell(messages.queue.waitingFor(error instanceof Error ? error.message : String(error))),
  };
  let inHand = 0;

  const done = async (job: JobWithMetadata<ReportJob>): Promise<JobResult> => {
    const { id, data, retryCount } = job;
    const result = await runner.run(data.task);
    if (result === null) return { id, status: "failed", output: { code: "interrupted" } };
    const document = documentOf(result);
    if (document === null) {
      const failure = result.failure ?? { path: data.task.path, code: "internal-error", cause: null };
      const error = errorRecord({ ...failure, path: data.task.path }, messages);
      if (isTriedAgain(error.code, retryCount + 1)) return { id, status: "failed", output: error };
      await patiently(() => store.shared((database) => putFailure(database, data, error, facts())), patience);
      count.dead++;
      tell(`${error.path}: ${error.message} (${error.code})`);
      return { id, status: "deadletter", output: error };
    }
    if (document.source.sha256 !== data.sha256) {
      // Whoever changed it may enqueue it: the result would not be the job's.
      count.dead++;
      return { id, status: "deadletter", output: { code: "changed", message: messages.queue.changed } };
    }
    await patiently(async () => {
      if (folder !== null) await putFile(folder, data.key, document);
      await store.shared((database) => putDocument(database, data, document, facts()));
    }, patience);
    count.read++;
    return { id, status: "completed" };
  };

  /** Whatever goes wrong with one job stays with it. */
  const safely = async (job: JobWithMetadata<ReportJob>): Promise<JobResult> => {
    try {
      return await done(job);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const output = { code: "internal-error", message };
      if (signal.aborted || isTriedAgain(output.code, job.retryCount + 1))
        return { id: job.id, status: "failed", output };
      count.dead++;
      tell(`${job.data.task.path}: ${message}`);
      return { id: job.id, status: "deadletter", output };
    }
  };

  const handle = async (taken: JobWithMetadata<ReportJob>[]): Promise<JobResult[]> => {
    inHand++;
    try {
      const keys = taken.map(({ data }) => data.key);
      const known = await patiently(() => store.read((database) => knownKeys(database, keys)), patience);
      return await Promise.all(
        taken.map((job) => {
          if (!known.has(job.data.key)) return safely(job);
          count.known++;
          return { id: job.id, status: "completed" } as const;
        }),
      );
    } finally {
      inHand--;
    }
  };

  try {
    await engine.boss.work(
      engine.jobs,
      {
        batchSize: jobs * FILES_A_PROCESS,
        localConcurrency: BATCHES,
        burstWhenBatchFull: true,
        pollingIntervalSeconds: POLL_SECONDS,
        heartbeatRefreshSeconds: 3,
        includeMetadata: true,
        perJobResults: true,
      },
      handle,
    );
    while (!signal.aborted) {
      await wait(IDLE_MS, undefined, { signal }).catch(() => {});
      if (signal.aborted || inHand > 0) continue;
      if (await patiently(() => hasWork(engine), patience)) continue;
      await patiently(options.onEmpty, patience);
      if (options.untilEmpty) break;
    }
  } finally {
    // Told to stop, the processes have ended by themselves.
    if (!signal.aborted) runner.end();
    await engine.boss.offWork(engine.jobs);
    runner.end();
  }
  return count;
};
