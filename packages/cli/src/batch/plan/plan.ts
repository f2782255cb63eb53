import { createReadStream, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { ConfigOf } from "../../config/find-config.ts";
import type { Io } from "../../terminal/io.ts";
import type { Lang } from "../../messages/both.ts";
import type { Messages } from "../../messages/index.ts";
import { UsageError } from "../../terminal/usage-error.ts";
import type { AuditTask } from "../task/audit-file.ts";
import { discover, discoverListed, type Discovery, type Input } from "./discover.ts";
import { failureOf, type InputFailure } from "../result/input-error.ts";
import { readStdin } from "./read-stdin.ts";
import { inShard, type Shard } from "./shard.ts";
import { invalidConfig, wantedBy } from "./wanted.ts";

/** Paths of a list as they come: one a line, or, with `separator` "\0", as `find -print0` writes them. */
async function* readList(chunks: AsyncIterable<Uint8Array>, separator: "\n" | "\0"): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  const clean = (entry: string): string => (separator === "\n" ? entry.replace(/\r$/u, "") : entry);
  for await (const chunk of chunks) {
    const entries = (rest + decoder.decode(chunk, { stream: true })).split(separator);
    rest = entries.pop() ?? "";
    for (const entry of entries) if (clean(entry) !== "") yield clean(entry);
  }
  rest += decoder.decode();
  if (clean(rest) !== "") yield clean(rest);
}

/** What is to be audited. */
export interface Inputs {
  readonly operands: readonly string[];
  /** A file with more paths, or "-" for standard input. */
  readonly filesFrom: string | undefined;
  /** Whether NUL stands between these, as `find -print0` writes them. */
  readonly nullSeparated: boolean;
  readonly stdinName: string | undefined;
  /** The part of these that this run takes; null for all. */
  readonly shard?: Shard | null;
}

export interface PlanOptions extends Inputs {
  readonly io: Io;
  readonly lang: Lang;
  readonly messages: Messages;
  readonly configOf: ConfigOf;
  readonly ocr: boolean;
  readonly maxPages: number | null;
  /** The file that the result is written to, where it is one: it must be none of the inputs. */
  readonly output: string | null;
}

/** One step of a run: a file to audit, or something named that is none. */
export type Step = { readonly task: AuditTask } | { readonly failure: InputFailure };

export interface Plan {
  /** How many files there are; null where the list of them is still being written. */
  readonly files: number | null;
  readonly steps: AsyncIterable<Step>;
}

const checkInputs = ({ operands, filesFrom, messages }: PlanOptions): void => {
  if (operands.length === 0 && filesFrom === undefined) throw new UsageError(messages.usage.missingPath);
  const stdin = [...operands, filesFrom].filter((operand) => operand === "-");
  if (stdin.length > 1) throw new UsageError(messages.usage.stdinTwice);
};

async function* chunksOf(file: string, { io, messages }: PlanOptions): AsyncGenerator<Uint8Array> {
  try {
    yield* file === "-" ? io.stdin : (createReadStream(resolve(io.cwd, file)) as AsyncIterable<Uint8Array>);
  } catch (error) {
    throw new UsageError(messages.usage.listNotRead(file, error instanceof Error ? error.message : String(error)));
  }
}

/** Tells a file by what it is on the disk, whatever names lead to it. */
const sameFileAs = (output: string | null): ((file: string) => boolean) => {
  const there = output === null ? undefined : statSync(output, { throwIfNoEntry: false, bigint: true });
  if (!there?.isFile()) return () => false;
  return (file) => {
    const found = statSync(file, { throwIfNoEntry: false, bigint: true });
    return found !== undefined && found.dev === there.dev && found.ino === there.ino;
  };
};

/** Finds what a call names, in the order in which it is told, each file once. */
export const planRun = async (options: PlanOptions): Promise<Plan> => {
  checkInputs(options);
  const { io, configOf, lang, ocr, maxPages, stdinName, filesFrom } = options;
  const wanted = wantedBy(configOf);
  // A configuration that the call names, or that lies where it is called, is told before anything is read.
  await configOf(io.cwd);
  const { shard = null } = options;
  const partOf = ({ inputs, failures }: Discovery): Discovery =>
    shard === null
      ? { inputs, failures }
      : {
          inputs: inputs.filter(({ path }) => inShard(path, shard)),
          failures: failures.filter(({ path }) => inShard(path, shard)),
        };
  const named = partOf(await discover(options.operands, io.cwd, wanted));

  const taskOf = async ({ path, file }: Input): Promise<AuditTask> => {
    const config = await configOf(file === null ? io.cwd : dirname(file));
    return {
      path: file === null ? (stdinName ?? path) : path,
      file: file ?? (await readStdin(io.stdin)),
      name: file === null ? (stdinName ?? null) : path,
      lang,
      ocr,
      maxPages,
      config: config && { rules: config.rules, indicators: config.indicators, words: config.words },
    };
  };
  const isOutput = sameFileAs(options.output);
  const refuseOutput = ({ path, file }: Input): void => {
    if (file !== null && isOutput(file)) throw new UsageError(options.messages.usage.outIsInput(path));
  };
  // Told before anything is read.
  for (const input of named.inputs) refuseOutput(input);
  const seen = new Set<string>();
  async function* stepsOf({ inputs, failures }: Discovery): AsyncGenerator<Step> {
    for (const failure of failures) yield { failure };
    for (const input of inputs) {
      const key = input.file ?? "-";
      if (seen.has(key)) continue;
      seen.add(key);
      refuseOutput(input);
      yield await taskOf(input).then(
        (task) => ({ task }),
        (error: unknown) => {
          if (error instanceof UsageError) return { failure: { path: input.path, ...invalidConfig(error) } };
          return { failure: failureOf(stdinName ?? input.path, error) };
        },
      );
    }
  }
  async function* steps(): AsyncGenerator<Step> {
    yield* stepsOf(named);
    if (filesFrom === undefined) return;
    const separator = options.nullSeparated ? "\0" : "\n";
    const listed = readList(chunksOf(filesFrom, options), separator);
    for await (const found of discoverListed(listed, io.cwd, wanted)) yield* stepsOf(partOf(found));
  }
  return { files: filesFrom === undefined ? named.inputs.length : null, steps: steps() };
};
