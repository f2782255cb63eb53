import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** V8's collector, as `--expose-gc` hands it out: the flavour that gives the memory back to the system. */
type Collect = (options: {
  readonly type: "major";
  readonly execution: "sync";
  readonly flavor: "last-resort";
}) => void;

let collect: Collect | undefined;

const collector = (): Collect => {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as Collect;
};

/** Collecting takes as long as a short report: as much must have come together since the last time, in bytes. */
const GROWTH = 48 * 1024 * 1024;

/**
 * Resident memory in bytes, after garbage was collected where there is more than `above`: V8 lets it lie while the
 * machine has memory, and a machine that runs many of these has not.
 */
export const memoryTidier = (above: number): (() => number) => {
  let limit = above;
  return () => {
    if (process.memoryUsage.rss() > limit) {
      (collect ??= collector())({ type: "major", execution: "sync", flavor: "last-resort" });
      limit = Math.max(above, process.memoryUsage.rss() + GROWTH);
    }
    return process.memoryUsage.rss();
  };
};
