/**
 * One run over thousands of reports with hostile files among them, held against a run of the reports alone: every file
 * is named, and no report's result is missing or other than it is without them.
 *
 *   node --conditions=@doichieu/source bench/mixed.ts [--files 10000] [--hostile 500] [--more FOLDER] [--seed 1]
 *     [--timeout 300] [--keep]
 *
 * Linux only. `--more` names a folder of more hostile files; `--keep` leaves the corpus and both results behind.
 */
import { createReadStream, mkdtempSync, rmSync } from "node:fs";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { writeCorpus } from "./batch-corpus.ts";
import { command } from "./command.ts";
import { writeHostile } from "./mixed-corpus.ts";

interface Told {
  /** The hash of each document's line, by its path. */
  readonly documents: ReadonlyMap<string, string>;
  /** The code of each error, by its path. */
  readonly errors: ReadonlyMap<string, string>;
  /** Paths that were told twice. */
  readonly twice: readonly string[];
  /** The last line: whether the run came to its end. */
  readonly whole: boolean;
}

/** How the line of a document begins. What stands behind is compared, and never taken apart: it is long. */
const DOCUMENT = /^\{"record":"document","source":\{"path":("(?:[^"\\]|\\.)*")/u;

const toldIn = async (file: string): Promise<Told> => {
  const documents = new Map<string, string>();
  const errors = new Map<string, string>();
  const twice: string[] = [];
  let whole = false;
  const once = (path: string): string => {
    if (documents.has(path) || errors.has(path)) twice.push(path);
    return path;
  };
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    const path = DOCUMENT.exec(line)?.[1];
    if (path !== undefined) {
      documents.set(once(JSON.parse(path) as string), createHash("sha256").update(line).digest("hex"));
      continue;
    }
    const told = JSON.parse(line) as { record: string; path: string; code: string; complete: boolean };
    if (told.record === "error") errors.set(once(told.path), told.code);
    whole = told.record === "run" && told.complete;
  }
  return { documents, errors, twice, whole };
};

export interface MixedOptions {
  readonly files: number;
  readonly hostile: number;
  readonly more: string | undefined;
  readonly seed: number;
  /** Seconds that a file may take. */
  readonly timeout: string;
  readonly keep: boolean;
}

const say = (told: object): void => void process.stdout.write(`${JSON.stringify(told)}\n`);

const mixedRun = async ({ files, hostile, more, seed, timeout, keep }: MixedOptions): Promise<boolean> => {
  const cwd = mkdtempSync(join(tmpdir(), "doichieu-mixed-"));
  const audit = async (out: string) => {
    const { err, ...ended } = await command(
      [
        "audit",
        "corpus",
        "--format",
        "ndjson",
        "--out",
        out,
        "--jobs",
        "2",
        "--timeout",
        timeout,
        "--quiet",
        "--lang",
        "en",
      ],
      { cwd },
    );
    say({ run: out, ...ended, unnamed: err.split("\n").filter((line) => /internal error/iu.test(line)) });
    return { ...ended, told: await toldIn(join(cwd, out)) };
  };
  try {
    const good = writeCorpus(join(cwd, "corpus"), files, { kinds: "all", seed });
    const alone = await audit("alone.ndjson");
    const bad = writeHostile(join(cwd, "corpus"), { files: hostile, costly: true, more });
    const { told, left } = await audit("mixed.ndjson");
    const named = (path: string): boolean => told.documents.has(`corpus/${path}`) || told.errors.has(`corpus/${path}`);
    const codes: Record<string, number> = {};
    for (const code of told.errors.values()) codes[code] = (codes[code] ?? 0) + 1;
    const faults = {
      refusedAlone: good.filter((path) => !alone.told.documents.has(`corpus/${path}`)),
      missing: good.filter((path) => !told.documents.has(`corpus/${path}`)),
      changed: good.filter(
        (path) => told.documents.get(`corpus/${path}`) !== alone.told.documents.get(`corpus/${path}`),
      ),
      unnamed: bad.filter((path) => !named(path)),
      twice: told.twice,
      unfinished: [alone.told, told].filter(({ whole }) => !whole).map(() => "a run"),
      left: left + alone.left > 0 ? [`${left + alone.left} processes`] : [],
    };
    say({ files: good.length, hostile: bad.length, documents: told.documents.size, errors: told.errors.size, codes });
    say(Object.fromEntries(Object.entries(faults).map(([fault, paths]) => [fault, paths.length])));
    for (const [fault, paths] of Object.entries(faults))
      if (paths.length > 0) say({ fault, paths: paths.slice(0, 20) });
    return Object.values(faults).every((paths) => paths.length === 0);
  } finally {
    if (keep) say({ kept: cwd });
    else rmSync(cwd, { recursive: true, force: true });
  }
};

const { values } = parseArgs({
  options: {
    files: { type: "string", default: "10000" },
    hostile: { type: "string", default: "500" },
    more: { type: "string" },
    seed: { type: "string", default: "1" },
    timeout: { type: "string", default: "300" },
    keep: { type: "boolean", default: false },
  },
});
const { files, hostile, seed, ...rest } = values;
const held = await mixedRun({
  ...rest,
  more: rest.more,
  files: Number(files),
  hostile: Number(hostile),
  seed: Number(seed),
});
process.exitCode = held ? 0 : 1;
