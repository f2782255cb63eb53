#!/usr/bin/env node
import { main } from "./main.ts";
import type { Sink } from "./terminal/io.ts";

/** Exit code of a process that a closed pipe or an interrupt ended, as shells count it. */
const INTERRUPTED = 130;

const sinkOf = (stream: NodeJS.WriteStream): Sink => ({
  write: (text) =>
    new Promise((resolve, reject) => {
      stream.write(text, "utf8", (error) => (error ? reject(error) : resolve()));
    }),
  isTTY: stream.isTTY === true,
  columns: stream.columns,
});

// A reader that has seen enough ("| head") is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
});
process.stderr.on("error", () => {});

const interrupt = new AbortController();
process.once("SIGINT", () => {
  interrupt.abort();
  process.exitCode = INTERRUPTED;
  // A second interrupt ends the process at once: the default handler is back.
});

const code = await main(process.argv.slice(2), {
  stdin: process.stdin,
  stdinIsTTY: process.stdin.isTTY === true,
  stdout: sinkOf(process.stdout),
  stderr: sinkOf(process.stderr),
  env: process.env,
  cwd: process.cwd(),
  now: () => new Date(),
  signal: interrupt.signal,
});
process.exitCode = interrupt.signal.aborted ? INTERRUPTED : code;
