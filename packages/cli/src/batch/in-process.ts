import { auditFile } from "./audit-file.ts";
import type { Runner, RunnerOptions } from "./runner.ts";

/** Audits in this process, one file after the other. */
export const inProcess = ({ events, signal }: Pick<RunnerOptions, "events" | "signal">): Runner => {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run: (task) => {
      const next = last.then(async () => {
        if (signal.aborted) return null;
        events.start(task.path);
        const audited = await auditFile(task, events.progress, signal);
        events.done();
        // What was broken off half-way says nothing of the file.
        return audited.failure && signal.aborted ? null : audited;
      });
      last = next;
      return next;
    },
    end: () => {},
  };
};
