import type { AuditRun, RunEnd } from "../batch/audit-run.ts";
import type { DocumentStream } from "../renderers/renderer.ts";
import { visibleLine } from "../terminal/visible.ts";
import type { Invocation } from "./command.ts";
import { type Delivered, type Result, writeResult } from "./write-result.ts";

/** Tells on stderr what was written and where, or what became of the file of a run that came to no end or had nothing to do. */
const tellFate = async (
  { written, path }: Pick<Delivered, "written" | "path">,
  { documents }: Pick<RunEnd, "documents">,
  { io, messages, flag, value }: Invocation,
): Promise<void> => {
  if (path === null) return;
  const { batch } = messages;
  if (written === "written" && !flag("quiet"))
    await io.stderr.write(`doichieu: ${visibleLine(batch.written(path, documents))}\n`);
  if (written === "incomplete") await io.stderr.write(`doichieu: ${batch.notWritten(path)}\n`);
  if (written === "unchanged" && (flag("resume") || value("journal") !== undefined))
    await io.stderr.write(`doichieu: ${batch.unchanged(path)}\n`);
};

const GATHERED = 8 * 1024 * 1024;

/** A document is one piece, so that whoever reads along gets it whole; but one that no text could hold. */
function* gathered(pieces: Iterable<string>): Generator<string> {
  let waiting: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < GATHERED) continue;
    yield waiting.join("");
    waiting = [];
    length = 0;
  }
  yield waiting.join("");
}

/** Writes the results of a run as they come. */
export const streamRun = async (
  invocation: Invocation,
  run: AuditRun,
  stream: DocumentStream,
  extension: string,
): Promise<RunEnd> => {
  let last: RunEnd | null = null;
  async function* pieces(): AsyncGenerator<string> {
    yield* stream.begin();
    let index = 0;
    for await (const result of stream.json ? run.jsonResults() : run.results()) {
      if (result.error) {
        if (stream.error) yield* gathered(stream.error(result.error));
      } else if (result.document) yield* gathered(stream.document(result.document, index++));
      else yield* stream.json?.(result.json, result.path) ?? [];
    }
    last = await run.end();
    yield* stream.end(last);
  }
  const complete = (): boolean => last?.complete ?? false;
  const result = { extension, text: pieces, complete };
  const delivered = await writeResult(result, invocation.io, invocation.messages, invocation.value("out"));
  const end = last as unknown as RunEnd;
  await tellFate(delivered, end, invocation);
  return end;
};

/** Writes a result that needs all documents of a run. */
export const writeWhole = async (
  invocation: Invocation,
  run: AuditRun,
  resultOf: (output: Awaited<ReturnType<AuditRun["all"]>>["output"]) => Omit<Result, "complete">,
): Promise<RunEnd> => {
  const { output, end } = await run.all();
  const { io, messages } = invocation;
  const out = invocation.value("out");
  const delivered =
    !end.complete && out !== undefined
      ? ({ written: "incomplete", path: out } as const)
      : await writeResult(resultOf(output), io, messages, out);
  await tellFate(delivered, end, invocation);
  return end;
};
