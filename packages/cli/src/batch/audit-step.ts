import { atMost } from "./at-most.ts";
import type { InputFailure } from "./result/input-error.ts";
import { LIMIT_CODES } from "./process/limit-failures.ts";
import type { Limits } from "./task/limits.ts";
import { packResult, type PackedResult } from "./task/packed-document.ts";
import type { Step } from "./plan/plan.ts";
import type { Kept, ResultStore } from "./store/result-store.ts";
import type { Runner } from "./process/runner.ts";
import { hashOf, limitedKey, taskKey } from "./task/task-key.ts";

/** What came of a step; the outcome is null where the run was interrupted before it. */
export interface Stepped {
  readonly path: string;
  /** Whether the journal knew it. */
  readonly known?: boolean;
  readonly outcome:
    | { readonly kept: Kept; readonly failure?: never }
    | { readonly failure: InputFailure; readonly kept?: never }
    | null;
}

export interface StepOptions {
  readonly runner: Runner;
  readonly store: ResultStore;
  readonly limits: Limits;
  readonly signal: AbortSignal;
  /** Whether the document is read again after it was told. */
  readonly keep: boolean;
}

/** Files opened at once to look them up: many steps wait their turn at once. */
const HASHES_AT_ONCE = 4;

/** So much does not wait for its turn in memory, in bytes. */
const LARGE = 1024 * 1024;

/** Takes one step of a run: what the journal knows is not read again, and what is read goes into the journal. */
export const auditStep = ({ runner, store, limits, signal, keep }: StepOptions): ((step: Step) => Promise<Stepped>) => {
  const hashing = atMost(HASHES_AT_ONCE);
  return async (step) => {
    if ("failure" in step) return { path: step.failure.path, outcome: { failure: step.failure } };
    const { task } = step;
    const { path } = task;
    const { journal } = store;
    if (signal.aborted) return { path, outcome: null };
    const before = journal && journal.size() > 0 ? await hashing(() => hashOf(task.file)) : null;
    if (signal.aborted) return { path, outcome: null };
    if (journal && before !== null) {
      const key = taskKey(before, task);
      const known = journal.find(key) ?? journal.find(limitedKey(key, limits));
      if (known?.failure) return { path, known: true, outcome: { failure: { path, ...known.failure } } };
      if (known) return { path, known: true, outcome: { kept: known } };
    }
    const result = await runner.run(task);
    // A run that has ended takes nothing more.
    if (result === null || store.isClosed()) return { path, outcome: null };
    if (!result.failure) {
      if ("document" in result && result.document && !journal)
        return { path, outcome: { kept: { document: result.document } } };
      const done = "document" in result && result.document ? packResult(result, path) : (result as PackedResult);
      if (done.failure) return { path, outcome: { failure: done.failure } };
      const { packed, sha256, gist } = done;
      const how: Pick<typeof done, "gist"> = gist ? { gist } : {};
      if (journal) {
        const stretch = journal.addDocument(taskKey(sha256, task), path, packed);
        return { path, outcome: { kept: { stretch, ...how } } };
      }
      const waits = keep || packed.length > LARGE ? store.spool(packed) : { packed };
      return { path, outcome: { kept: { ...waits, ...how } } };
    }
    const { failure } = result;
    const limited = LIMIT_CODES.has(failure.code);
    const sha256 = result.sha256 ?? (journal && limited ? (before ?? (await hashOf(task.file))) : null);
    // Whoever killed a process may have meant another: such a file is tried again.
    if (journal && sha256 !== null && failure.code !== "crashed") {
      const key = taskKey(sha256, task);
      journal.addFailure(limited ? limitedKey(key, limits) : key, failure);
    }
    return { path, outcome: { failure } };
  };
};
