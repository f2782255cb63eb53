import { realpath } from "node:fs/promises";
import { relative, resolve } from "node:path";
import { Buffer } from "node:buffer";
import type { AuditOutput } from "@doichieu/metrics";
import { openRun } from "../batch/audit-run.ts";
import type { Invocation } from "../commands/command.ts";
import { pathBelow } from "../files/path-below.ts";
import type { Lang } from "../messages/both.ts";
import { messagesOf } from "../messages/index.ts";

/** What a call asks for: a text, or a report by its path. */
export interface Asked {
  readonly text?: string | undefined;
  readonly path?: string | undefined;
  readonly lang?: Lang | undefined;
}

/** A call that cannot be answered; the message is for whoever made it. */
export class AskedWrong extends Error {}

/** What the server was started with. */
export interface Session extends Pick<Invocation, "io" | "flag" | "lang"> {
  /** Absolute paths of the files and folders that may be read, links resolved. */
  readonly roots: readonly string[];
}

/** The name of a text in results; it tells the reader of texts to look for marks of Markdown. */
const TEXT_NAME = "text.txt";

const silent = { write: async () => {}, isTTY: false, columns: undefined };

/** The path as it may be opened: links resolved, below one of the roots. */
const permitted = async (path: string, { roots, io }: Session, lang: Lang): Promise<string> => {
  const { mcp } = messagesOf(lang);
  if (roots.length === 0) throw new AskedWrong(mcp.noRoots);
  // What lies outside is not even told to exist.
  const file = await realpath(resolve(io.cwd, path)).catch(() => null);
  if (file === null || !roots.some((root) => pathBelow(root, file) !== null)) throw new AskedWrong(mcp.outside(path));
  return pathBelow(io.cwd, file) === null ? file : relative(io.cwd, file) || ".";
};

/** Reads and audits what a call asks for, as the command does. */
export const reportsOf = async (session: Session, { text, path, lang = session.lang }: Asked): Promise<AuditOutput> => {
  const messages = messagesOf(lang);
  if ((text === undefined) === (path === undefined)) throw new AskedWrong(messages.mcp.textOrPath);
  const given = async function* () {
    yield Buffer.from(text ?? "");
  };
  const run = await openRun({
    operands: [path === undefined ? "-" : await permitted(path, session, lang)],
    filesFrom: undefined,
    nullSeparated: false,
    stdinName: TEXT_NAME,
    // What goes wrong with a file stands in the result; standard output is the protocol's.
    io: { ...session.io, stdin: given(), stdout: silent, stderr: silent },
    lang,
    messages,
    // A configuration may lie above what the server may read.
    configOf: () => Promise.resolve(null),
    ocr: path !== undefined && session.flag("ocr"),
    quiet: true,
    jobs: undefined,
    limits: { seconds: undefined, megabytes: undefined, pages: undefined },
    journal: null,
    output: null,
  });
  try {
    const { output } = await run.all();
    return { ...output, documents: [...output.documents] };
  } finally {
    run.close();
  }
};
