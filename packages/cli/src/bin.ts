#!/usr/bin/env node
import type { Sink } from "./terminal/io.ts";

// Told before anything is loaded that an older Node cannot even read.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(`doichieu: cần Node.js từ 22.18 (needs Node.js 22.18 or newer); đang chạy ${process.version}\n`);
  process.exit(2);
}

/** Exit codes of a process that a signal ended, as shells count them. */
const ENDED_BY = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

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
let interrupted = 0;
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => {
    // The first lets what is nearly finished be so; the second ends the process at once.
    if (interrupted !== 0) process.exit(ENDED_BY[signal]);
    interrupted = ENDED_BY[signal];
    interrupt.abort();
  });
// Nobody is there any more to see the end: temporary files go, the journal stands as it is.
process.once("SIGHUP", () => process.exit(ENDED_BY.SIGHUP));

// What is loaded after this is compiled once; the sources are for whoever changes them.
if (!import.meta.url.endsWith(".ts")) (await import("./terminal/compile-cache.ts")).keepCompiled();
const { main } = await import("./main.ts");
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
process.exitCode = interrupted || code;
// Everything is told. What may still be at work, a read that nothing comes of any more, is not waited for.
if (interrupted !== 0) process.exit();
setTimeout(() => process.exit(), 500).unref();
