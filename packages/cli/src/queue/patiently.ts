import { setTimeout as wait } from "node:timers/promises";
import { postgresError } from "../export/postgres/postgres-error.ts";

const FIRST_MS = 1000;
const LONGEST_MS = 30_000;

/** Another worker's transaction stood in the way: over when it is. */
const COLLIDED = /^(?:23505|40)/u;
/** The database has no room or no connection left, or is about to go down. */
const SHORT = /^(?:53|57P|55P03|58)/u;
/** What a disk or a share says that is full, away or broken. */
const AWAY: ReadonlySet<string> = new Set([
  "ENOSPC",
  "EDQUOT",
  "EIO",
  "EROFS",
  "ESTALE",
  "EMFILE",
  "ENFILE",
  "EACCES",
  "ENOENT",
]);

/** Whether what went wrong may be over in a while; whatever a report holds is no such thing. */
export const passes = (error: unknown): "collided" | "away" | null => {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (COLLIDED.test(code)) return "collided";
  if (SHORT.test(code) || AWAY.has(code)) return "away";
  const { trouble } = postgresError(error, true);
  return trouble === "lost" || trouble === "unreachable" ? "away" : null;
};

export interface Patience {
  /** Aborted where nobody waits any more: the last error is thrown then. */
  readonly signal: AbortSignal;
  /** Told once of what is waited for. */
  readonly tell: (error: unknown) => void;
  /** Lets time pass, in milliseconds. */
  readonly pause?: (ms: number) => Promise<unknown>;
}

/**
 * Does something that needs the database or a disk, again and again while these are full or away: it is no file's fault,
 * and no file's try.
 */
export const patiently = async <Result>(
  work: () => Promise<Result>,
  { signal, tell, pause = (ms) => wait(ms, undefined, { signal }) }: Patience,
): Promise<Result> => {
  let told = false;
  for (let ms = FIRST_MS; ; ms = Math.min(ms * 2, LONGEST_MS)) {
    try {
      return await work();
    } catch (error) {
      const why = passes(error);
      if (why === null || signal.aborted) throw error;
      if (why === "away" && !told) {
        tell(error);
        told = true;
      }
      await pause(why === "collided" ? FIRST_MS / 10 : ms).catch(() => {});
    }
  }
};
