/**
 * One run for bench/batch.ts, in a process of its own: `audit FOLDER --format ndjson --out FILE`, with workers that
 * some file names send into an endless loop or out of memory, as no file name does in the product.
 *
 *   node --conditions=@doichieu/source bench/batch-run.ts FOLDER FILE JOBS SECONDS MEGABYTES
 */
import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { openRun } from "../packages/cli/src/batch/audit-run.ts";
import { ndjsonRenderer } from "../packages/cli/src/renderers/ndjson.ts";
import { messagesOf } from "../packages/cli/src/messages/index.ts";

const [folder = ".", out = "out.ndjson", jobs, seconds, megabytes] = process.argv.slice(2);
const messages = messagesOf("en");
const sink = { write: async () => {}, isTTY: false, columns: undefined };
const run = await openRun({
  operands: [folder],
  filesFrom: undefined,
  nullSeparated: false,
  stdinName: undefined,
  io: {
    stdin: process.stdin,
    stdinIsTTY: false,
    stdout: sink,
    stderr: sink,
    env: {},
    cwd: process.cwd(),
    now: () => new Date(),
    signal: new AbortController().signal,
  },
  lang: "en",
  messages,
  configOf: async () => null,
  ocr: false,
  quiet: true,
  jobs: Number(jobs),
  limits: { seconds: Number(seconds), megabytes: Number(megabytes), pages: undefined },
  journal: null,
  output: null,
  worker: new URL("../packages/cli/test/support/trouble-worker.ts", import.meta.url),
});
const file = createWriteStream(out);
const write = async (pieces: Iterable<string> | undefined): Promise<void> => {
  for (const piece of pieces ?? []) if (!file.write(piece)) await once(file, "drain");
};
const stream = ndjsonRenderer.stream?.(run.head, { lang: "en", messages, color: false, width: 80 });
let index = 0;
for await (const { document, error } of run.results())
  await write(document ? stream?.document(document, index++) : stream?.error?.(error));
await write(stream?.end(await run.end()));
run.close();
file.end();
