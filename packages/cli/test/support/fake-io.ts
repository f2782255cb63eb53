import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Io, Sink } from "../../src/terminal/io.ts";

export interface FakeIo extends Io {
  readonly out: () => string;
  readonly err: () => string;
}

export interface FakeIoOptions {
  readonly cwd?: string;
  readonly env?: Record<string, string>;
  readonly stdin?: string | Uint8Array;
  readonly tty?: boolean;
  readonly columns?: number;
  readonly now?: () => Date;
}

/** Where the tests keep what belongs to a user and to no folder of reports. */
export const STATE = join(tmpdir(), "doichieu-test-state");

/** The outside world of a command, kept in memory. */
export const fakeIo = (options: FakeIoOptions = {}): FakeIo => {
  const written = { out: "", err: "" };
  const sink = (to: "out" | "err"): Sink => ({
    write: async (text) => {
      written[to] += text;
    },
    isTTY: options.tty ?? false,
    columns: options.columns,
  });
  const stdin = async function* () {
    if (options.stdin !== undefined) yield Buffer.from(options.stdin);
  };
  return {
    stdin: stdin(),
    stdinIsTTY: false,
    stdout: sink("out"),
    stderr: sink("err"),
    env: { XDG_STATE_HOME: STATE, ...options.env },
    cwd: options.cwd ?? process.cwd(),
    now: options.now ?? (() => new Date("2026-04-15T08:00:00Z")),
    signal: new AbortController().signal,
    out: () => written.out,
    err: () => written.err,
  };
};
