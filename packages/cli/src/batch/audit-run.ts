import type {
  AcceptedCrossFinding,
  AuditError,
  AuditOutput,
  CrossFinding,
  DocumentAudit,
  Severity,
} from "@doichieu/metrics";
import { acrossReports } from "@doichieu/metrics/internal";
import { configured } from "../config/apply-config.ts";
import type { PartedCrossFindings } from "../config/baseline.ts";
import { tellStale } from "../files/tell-stale.ts";
import { progressOn } from "../terminal/progress.ts";
import { visibleLine } from "../terminal/visible.ts";
import { type AuditSet, documentsFrom, RESULT_HEAD } from "./result/documents.ts";
import { worseOf, worstOf } from "./result/gist.ts";
import { inOrder } from "./in-order.ts";
import { errorRecord, type InputFailure, isUnread } from "./result/input-error.ts";
import { type AskedLimits, limitsOf, needsProcess } from "./task/limits.ts";
import { temporaryFile } from "./store/append-file.ts";
import { notesInFile } from "./store/notes-in-file.ts";
import { type PlanOptions, planRun } from "./plan/plan.ts";
import { resultStore, type Kept } from "./store/result-store.ts";
import { FEW_FILES, jobsFor, PATIENCE_MS, type Runner, type RunnerOptions } from "./process/runner.ts";
import { auditStep } from "./audit-step.ts";

/** What happens to the results of a run before anybody sees them. */
export interface Adjustment {
  /** Called in the order of the documents, which it is told; for one document more than once where it is read again. */
  readonly document: (document: DocumentAudit, index: number) => DocumentAudit;
  readonly crossFindings: (findings: readonly CrossFinding[]) => PartedCrossFindings;
  /** Called when all results are out. */
  readonly end: () => Promise<void>;
}

const NO_ADJUSTMENT: Adjustment = {
  document: (document) => document,
  crossFindings: (findings) => ({ findings, accepted: [] }),
  end: async () => {},
};

export interface RunOptions extends Omit<PlanOptions, "maxPages"> {
  readonly quiet: boolean;
  /** Processes to use; undefined for as many as the run is worth. */
  readonly jobs: number | undefined;
  readonly limits: AskedLimits;
  /** Folder of the journal to continue, or null. */
  readonly journal: string | null;
  /** What is set apart in the results, and told at the end. */
  readonly adjustment?: Adjustment;
  /** What is done with each document as it is told, by the same processes. */
  readonly each?: (document: DocumentAudit, run: Runner["run"]) => Promise<void>;
  /** The module that the processes run, where it is not the usual one. */
  readonly worker?: URL;
}

/** A result as it comes: a document, or why a file could not be read. */
export type RunResult =
  | { readonly document: DocumentAudit; readonly error?: never }
  | { readonly error: AuditError; readonly document?: never };

/** The same, or a document that was not looked into: its JSON on one line, under the path that stands in it. */
export type JsonResult =
  | (RunResult & { readonly json?: never })
  | { readonly json: string; readonly path: string; readonly document?: never; readonly error?: never };

/** What is known when all results are out. */
export interface RunEnd {
  readonly documents: number;
  readonly crossFindings: readonly CrossFinding[];
  readonly acceptedCrossFindings: readonly AcceptedCrossFinding[];
  readonly errors: readonly AuditError[];
  /** How many of these are files that could not be read, and not such as were left out on purpose. */
  readonly unread: number;
  /** False where the run was interrupted. */
  readonly complete: boolean;
  /** The worst that was found, or null. */
  readonly worst: Severity | null;
}

/** Reports being audited. Ask for `results` and then for the `end`, or for all at once; `close` in any case. */
export interface AuditRun {
  readonly head: Pick<AuditOutput, "schemaVersion" | "tool">;
  readonly results: () => AsyncGenerator<RunResult>;
  /** The same for whoever needs no more than their JSON: what the processes told is handed on as it is. */
  readonly jsonResults: () => AsyncGenerator<JsonResult>;
  readonly end: () => Promise<RunEnd>;
  readonly all: () => Promise<{ readonly output: AuditSet; readonly end: RunEnd }>;
  readonly close: () => void;
}

/** As many results may wait behind a slow file: on disk, or packed in memory. */
const AHEAD_ON_DISK = 4096;
const AHEAD_IN_MEMORY = 256;

const runnerFor = async (inside: boolean, worker: URL | undefined, options: RunnerOptions): Promise<Runner> => {
  const processes = async (): Promise<Runner> =>
    (await import("./process/process-pool.ts")).processPool({ ...options, ...(worker ? { entry: worker } : {}) });
  return inside ? (await import("./process/in-process.ts")).inProcess(options, processes) : processes();
};

/**
 * Begins to audit what a call names. A file that cannot be read is told on stderr and in `errors`; the others are
 * audited all the same.
 */
export const openRun = async (options: RunOptions): Promise<AuditRun> => {
  const { io, messages, lang, configOf, adjustment = NO_ADJUSTMENT, shard = null } = options;
  const limits = limitsOf(options.limits, options.ocr);
  const { files, steps } = await planRun({ ...options, maxPages: limits.pages });
  const inside = files !== null && files < FEW_FILES && options.jobs === undefined && !needsProcess(options.limits);
  const progress = progressOn(io, messages, files, options.quiet);
  const events = { start: progress.start, progress: progress.page, done: progress.done };
  const jobs = jobsFor(files, options.jobs);
  const notes = inside ? null : temporaryFile(messages);
  const across = acrossReports({ lang, ...(notes ? { store: () => notesInFile(notes) } : {}) });
  const store = await resultStore(options.journal, inside, io, messages);
  if (store.journal?.stale) tellStale(io, messages)(store.journal.stale);
  const runner = await runnerFor(inside, options.worker, { jobs, limits, events, signal: io.signal });

  let interruptedAt = Number.POSITIVE_INFINITY;
  const outOfPatience = (): boolean => performance.now() - interruptedAt > PATIENCE_MS;
  const finish = (): void => {
    interruptedAt = performance.now();
    if (inside) return;
    void io.stderr.write(`doichieu: ${messages.batch.finishing}\n`);
  };
  io.signal.addEventListener("abort", finish, { once: true });
  const errors: AuditError[] = [];
  const state = { documents: 0, known: 0, excluded: 0, complete: true, worst: null as Severity | null };
  const tell = async (failure: InputFailure): Promise<AuditError> => {
    const error = errorRecord(failure, messages);
    errors.push(error);
    if (!isUnread(error)) {
      state.excluded++;
      return error;
    }
    await progress.end();
    const line = visibleLine(`${error.path}: ${error.message} (${error.code})`);
    await io.stderr.write(`doichieu: ${messages.usage.prefix}: ${line}\n`);
    return error;
  };
  const interrupted = async (path: string): Promise<AuditError> => {
    state.complete = false;
    await progress.end();
    const done = state.documents + errors.length - state.excluded;
    const { stopped, goOn, startOver } = messages.batch;
    const how = options.journal === null ? startOver : goOn;
    await io.stderr.write(`doichieu: ${stopped(done, files)}. ${how}\n`);
    const error: AuditError = { path, code: "interrupted", message: messages.inputErrors["interrupted"] ?? "" };
    errors.push(error);
    return error;
  };

  async function* walk(keep: ((kept: Kept) => void) | null, asJson: boolean): AsyncGenerator<JsonResult> {
    const handsOn = asJson && adjustment === NO_ADJUSTMENT && !options.each;
    const ahead = store.onDisk ? AHEAD_ON_DISK : AHEAD_IN_MEMORY;
    const step = auditStep({ runner, store, limits, signal: io.signal, keep: keep !== null });
    for await (const { path, known, outcome } of inOrder(steps, step, ahead)) {
      if (known) state.known++;
      // What the journal knows of thousands of files takes its time, too.
      if (outcome === null || outOfPatience()) {
        yield { error: await interrupted(path) };
        break;
      }
      if (outcome.failure) {
        yield { error: await tell(outcome.failure) };
        continue;
      }
      const { kept } = outcome;
      if (handsOn && "gist" in kept && kept.gist) {
        across.addNotes(kept.gist.notes);
        state.worst = worseOf(state.worst, kept.gist.worst);
        state.documents++;
        yield { json: store.readJson(kept), path };
        continue;
      }
      const document = store.read(kept, path);
      keep?.(kept);
      across.add(document);
      const told = adjustment.document(document, state.documents);
      state.worst = worseOf(state.worst, worstOf(told.findings));
      state.documents++;
      await options.each?.(told, runner.run);
      yield { document: told };
    }
    await progress.end();
  }

  const end = async (): Promise<RunEnd> => {
    // What stands between files is no one file's matter: the configuration above the working folder counts.
    // Where only a part of the files is known, nothing between them is told.
    const whole = state.complete && shard === null;
    const found = configured(whole ? across.findings() : [], (await configOf(io.cwd))?.rules ?? {});
    const { findings: crossFindings, accepted: acceptedCrossFindings } = adjustment.crossFindings(found);
    state.worst = worseOf(state.worst, worstOf(crossFindings));
    await adjustment.end();
    if (shard !== null && !options.quiet) await io.stderr.write(`doichieu: ${messages.batch.partAlone}\n`);
    if (state.excluded > 0) await io.stderr.write(`doichieu: ${messages.batch.excluded(state.excluded)}\n`);
    if (store.journal) {
      const read = state.documents + errors.length - state.excluded - state.known - (state.complete ? 0 : 1);
      await io.stderr.write(`doichieu: ${messages.batch.fromJournal(state.known, read)}\n`);
    }
    return { ...state, crossFindings, acceptedCrossFindings, errors, unread: errors.length - state.excluded };
  };
  return {
    head: RESULT_HEAD,
    results: () => walk(null, false) as AsyncGenerator<RunResult>,
    jsonResults: () => walk(null, true),
    end,
    all: async () => {
      const kept: Kept[] = [];
      const paths: string[] = [];
      for await (const { document } of walk((each) => kept.push(each), false))
        if (document) paths.push(document.source.path);
      const last = await end();
      const documents = documentsFrom(kept.length, (index) =>
        adjustment.document(store.read(kept[index] as Kept, paths[index] as string), index),
      );
      const { crossFindings, acceptedCrossFindings } = last;
      return { output: { ...RESULT_HEAD, documents, crossFindings, acceptedCrossFindings, errors }, end: last };
    },
    close: () => {
      io.signal.removeEventListener("abort", finish);
      runner.end();
      store.close();
      notes?.close();
    },
  };
};
