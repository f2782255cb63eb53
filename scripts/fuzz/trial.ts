/** A process that tries inputs one by one as they are sent to it, and tells how each ended. */
import { isDeepStrictEqual } from "node:util";
import process from "node:process";
import { auditReport, type DocumentAudit } from "../../packages/metrics/src/index.ts";
import { ReadError, readReport } from "../../packages/parser/src/reader/index.ts";
import { brokenPromises } from "./broken-promises.ts";
import { lostCharacters } from "./lost-characters.ts";

export interface TrialInput {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** Whether to read it twice and compare. */
  readonly twice: boolean;
}

export interface TrialEnd {
  /** "read", a ReadError's code, or "broken". */
  readonly outcome: string;
  /** What is wrong; empty where nothing is. */
  readonly broken: readonly string[];
  readonly milliseconds: number;
}

interface Attempt {
  readonly audit: DocumentAudit;
  readonly lost: readonly string[];
}

const attempt = async ({ bytes, name }: TrialInput): Promise<Attempt | ReadError> => {
  let source;
  try {
    source = await readReport(Uint8Array.from(bytes), { name });
  } catch (error) {
    if (error instanceof ReadError && error.message !== "" && error.messageEn !== "") return error;
    throw error;
  }
  const audit = auditReport(source, { path: name, sha256: "0".repeat(64), bytes: bytes.length });
  return { audit, lost: lostCharacters(bytes, source) };
};

const tried = async (input: TrialInput): Promise<Omit<TrialEnd, "milliseconds">> => {
  try {
    const found = await attempt(input);
    const again = input.twice ? await attempt(input) : found;
    if (found instanceof ReadError) {
      const same = again instanceof ReadError && again.code === found.code;
      return { outcome: found.code, broken: same ? [] : ["refused once, and then not or otherwise"] };
    }
    const broken = [...brokenPromises(found.audit), ...found.lost];
    if (again !== found && !isDeepStrictEqual(again, found)) broken.push("read twice, told two things");
    return { outcome: broken.length > 0 ? "broken" : "read", broken };
  } catch (error) {
    return { outcome: "broken", broken: [error instanceof Error ? (error.stack ?? error.message) : String(error)] };
  }
};

// A rejection that nobody else handles would end the command: it is as much a crash as any.
let stray: string[] = [];
process.on("unhandledRejection", (cause) => {
  if (process.listenerCount("unhandledRejection") > 1) return;
  stray.push(`nobody handled: ${cause instanceof Error ? cause.stack : String(cause)}`);
});

process.on("message", (input: TrialInput) => {
  const start = performance.now();
  void tried(input).then(async ({ outcome, broken }) => {
    await new Promise((resolve) => setImmediate(resolve));
    const all = [...broken, ...stray];
    stray = [];
    const milliseconds = performance.now() - start;
    process.send?.({ outcome: all.length > 0 ? "broken" : outcome, broken: all, milliseconds } satisfies TrialEnd);
  });
});
