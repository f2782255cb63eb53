import type { InputFailure } from "../result/input-error.ts";

/** Why a file was not read, before it is said which. */
export type Cause = Omit<InputFailure, "path">;

/** The last words of a process that its guard ends for the memory it took. */
export const OUT_OF_MEMORY_MARK = "doichieu: memory limit passed";

/** Codes of what was ended from outside: told of the file that was being read. */
export const LIMIT_CODES: ReadonlySet<string> = new Set(["timeout", "out-of-memory", "crashed"]);

export const timedOut = (seconds: number | null): Cause => ({
  code: "timeout",
  cause: {
    vi: `đọc quá ${seconds} giây, đã dừng (--timeout)`,
    en: `took longer than ${seconds} s and was stopped (--timeout)`,
  },
});

export const outOfMemory = (megabytes: number | null): Cause => ({
  code: "out-of-memory",
  cause:
    megabytes === null
      ? null
      : {
          vi: `dùng quá ${megabytes} MB bộ nhớ, đã dừng (--max-memory)`,
          en: `took more than ${megabytes} MB of memory and was stopped (--max-memory)`,
        },
});

/** `how`: the signal or exit code that the process ended with. */
export const crashed = (how: string): Cause => ({
  code: "crashed",
  cause: {
    vi: `tiến trình đọc tệp đã chết đột ngột (${how})`,
    en: `the process that read the file died (${how})`,
  },
});
