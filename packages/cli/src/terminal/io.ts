/** Where text goes. Resolves when the text has been taken, so that a slow pipe is never flooded. */
export interface Sink {
  readonly write: (text: string) => Promise<void>;
  readonly isTTY: boolean;
  /** Width of the terminal in columns; undefined in a pipe. */
  readonly columns: number | undefined;
}

/** Everything of the outside world that a command may touch, so that tests can stand in for it. */
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
