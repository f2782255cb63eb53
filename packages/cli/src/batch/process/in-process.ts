import { isLight, LIGHT } from "./light-file.ts";
import type { Runner, RunnerOptions } from "./runner.ts";
import { isCounted, runTask } from "../task/run-task.ts";

/**
 * Does tasks in this process, one file after the other, as long as a file is light. What is not, or turns out to hold
 * more than that, goes to a process of its own (`processes`, begun when it is first needed): it can be ended there, and
 * this process goes on hearing signals.
 */
export const inProcess = (
  { events, signal }: Pick<RunnerOptions, "events" | "signal">,
  processes: () => Promise<Runner>,
): Runner => {
  let last: Promise<unknown> = Promise.resolve();
  let pool: Promise<Runner> | null = null;
  let ended = false;
  const elsewhere: Runner["run"] = async (task) => (await (pool ??= processes())).run(task);
  return {
    run: (task) => {
      const next = last.then(async () => {
        if (signal.aborted || ended) return null;
        if (!(await isLight(task))) return elsewhere(task);
        if (isCounted(task)) events.start(task.path);
        const done = await runTask({ ...task, limits: LIGHT }, events.progress, signal);
        if (done.failure?.code === "too-large") return elsewhere(task);
        if (isCounted(task)) events.done();
        // What was broken off half-way says nothing of the file.
        return done.failure && signal.aborted ? null : done;
      });
      // One that cannot be begun is no reason not to try the next.
      last = next.catch(() => {});
      return next;
    },
    end: () => {
      ended = true;
      void pool?.then((runner) => runner.end());
    },
  };
};
