/**
 * Where text goes. Resolves when the text has been taken, so that a slow pipe is never flooded.
 *
 * @example
 * ```ts
 * import type { Sink } from "@doichieu/cli";
 *
 * const told: string[] = [];
 * const sink: Sink = { write: async (text) => void told.push(text), isTTY: false, columns: undefined };
 * await sink.write("xong");
 * console.log(told); // → [ 'xong' ]
 * ```
 */
export interface Sink {
  readonly write: (text: string) => Promise<void>;
  readonly isTTY: boolean;
  /** Width of the terminal in columns; undefined in a pipe. */
  readonly columns: number | undefined;
}

/**
 * Everything of the outside world that a command may touch, so that tests can stand in for it.
 *
 * @example
 * ```ts
 * import { type Io, main } from "@doichieu/cli";
 *
 * const told: string[] = [];
 * const sink = { write: async (text: string) => void told.push(text), isTTY: false, columns: undefined };
 * const io: Io = {
 *   stdin: process.stdin,
 *   stdinIsTTY: false,
 *   stdout: sink,
 *   stderr: sink,
 *   env: {},
 *   cwd: process.cwd(),
 *   now: () => new Date(),
 *   signal: new AbortController().signal,
 * };
 * console.log(await main(["--version"], io), told[0]?.startsWith("doichieu")); // → 0 true
 * ```
 */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdinIsTTY: boolean;
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly now: () => Date;
  /** Aborted when the user interrupts the run. */
  readonly signal: AbortSignal;
}
