/**
 * What a night run costs: memory over the number of files, speed over the number of processes, and whether a run that
 * is killed goes on to the same result.
 *
 *   node --conditions=@doichieu/source bench/batch.ts [FILES…]
 *
 * The corpus is made of fixtures/documents, digits changed, in a private folder that is removed. Linux only: memory
 * is what /proc tells of all processes of a run together, shared pages counted in each.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type CorpusOptions, randomFrom, TROUBLE_NAMES, writeCorpus } from "./batch-corpus.ts";
import { watchMemory } from "./peak-memory.ts";

const root = new URL("..", import.meta.url).pathname;
/** The build where there is one, as users run it; without, the sources. */
const BUILT = existsSync(join(root, "packages/cli/dist/bin.js"));
const NODE = ["--conditions=@doichieu/source", "--disable-warning=ExperimentalWarning"];

const inFolder = async <T>(use: (folder: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), "doichieu-bench-"));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const start = (script: string, argv: readonly string[]): ChildProcess => {
  const node = script.endsWith(".ts") ? NODE : [];
  return spawn(process.execPath, [...node, join(root, script), ...argv], { stdio: ["ignore", "ignore", "pipe"] });
};

const audit = (folder: string, out: string, jobs: number, ...more: readonly string[]): ChildProcess => {
  const argv = ["audit", join(folder, "corpus"), "--format", "ndjson", "--out", out, "--jobs", String(jobs)];
  return start(BUILT ? "packages/cli/dist/bin.js" : "packages/cli/src/bin.ts", [...argv, "--lang", "en", ...more]);
};

/** Waits for the end of a process; resolves to what it said on standard error. */
const ended = async (child: ChildProcess): Promise<string> => {
  let told = "";
  child.stderr?.on("data", (chunk: Buffer) => (told += chunk.toString("utf8")));
  await once(child, "close");
  return told;
};

export interface BatchCost {
  readonly files: number;
  readonly jobs: number;
  readonly seconds: number;
  readonly filesPerSecond: number;
  /** All processes of the run together, at the worst moment. */
  readonly peakMegabytes: number;
}

const measured = async (files: number, jobs: number, run: () => ChildProcess): Promise<BatchCost> => {
  const began = performance.now();
  const child = run();
  const memory = watchMemory(child.pid ?? 0);
  await ended(child);
  const seconds = (performance.now() - began) / 1000;
  return { files, jobs, seconds, filesPerSecond: files / seconds, peakMegabytes: memory.stop() };
};

/** One run over `files` reports with so many processes. */
export const batchCost = (files: number, jobs: number, kinds: CorpusOptions["kinds"] = "mixed"): Promise<BatchCost> =>
  inFolder((folder) => {
    writeCorpus(join(folder, "corpus"), files, { kinds });
    return measured(files, jobs, () => audit(folder, join(folder, "out.ndjson"), jobs));
  });

export interface Broken extends BatchCost {
  /** Files that trouble the reader: one of a hundred. */
  readonly broken: number;
  /** Of these, the ones that the result names with a cause. */
  readonly named: number;
  /** Reports that are missing in the result. */
  readonly missing: number;
  /** How many broken files bear each cause. */
  readonly causes: Readonly<Record<string, number>>;
}

/** The same with one broken file in a hundred: endless, greedy, crashing, cut off, empty, of another format. */
export const brokenCost = (files: number, jobs: number): Promise<Broken> =>
  inFolder(async (folder) => {
    const broken = Math.max(TROUBLE_NAMES.length, Math.round(files / 100));
    writeCorpus(join(folder, "corpus"), files, { trouble: broken });
    const out = join(folder, "out.ndjson");
    // Time enough for a sound report on a busy machine: only the endless one is to meet its end by the clock.
    const argv = [join(folder, "corpus"), out, String(jobs), "30", "420"];
    const cost = await measured(files + broken, jobs, () => start("bench/batch-run.ts", argv));
    const causes: Record<string, number> = {};
    let read = 0;
    let named = 0;
    for await (const line of createInterface({ input: createReadStream(out) })) {
      // The first bytes say what a line is; reading all of it would take longer than the run.
      if (line.startsWith('{"record":"document"')) read++;
      if (!line.startsWith('{"record":"error"')) continue;
      const { path, code } = JSON.parse(line) as { path: string; code: string };
      causes[code] = (causes[code] ?? 0) + 1;
      if (path.includes("/hong-")) named++;
    }
    return { ...cost, broken, named, missing: files - read, causes };
  });

export interface KillProof {
  readonly files: number;
  readonly kills: number;
  /** 1 where the result after all kills is, to the byte, the one of an undisturbed run. */
  readonly equal: number;
  /** 1 where running once more reads nothing and leaves the result alone. */
  readonly idle: number;
}

/** Kills a run without warning at random moments, going on each time, and compares what comes out in the end. */
export const killAndResume = (files: number, kills: number, seed = 7): Promise<KillProof> =>
  inFolder(async (folder) => {
    writeCorpus(join(folder, "corpus"), files, { trouble: TROUBLE_NAMES.length });
    const [calm, torn] = [join(folder, "calm.ndjson"), join(folder, "torn.ndjson")];
    const began = performance.now();
    await ended(audit(folder, calm, 2));
    const whole = performance.now() - began;
    const random = randomFrom(seed);
    for (let killed = 0; killed < kills; killed++) {
      const child = audit(folder, torn, 2, "--resume");
      // From the first moments, when nothing is there yet, to where much of it is through.
      const timer = setTimeout(() => child.kill("SIGKILL"), random() * (whole / 4));
      await ended(child);
      clearTimeout(timer);
    }
    await ended(audit(folder, torn, 2, "--resume"));
    const equal = existsSync(torn) && readFileSync(calm).equals(readFileSync(torn)) ? 1 : 0;
    const again = await ended(audit(folder, torn, 2, "--resume"));
    const idle = again.includes(" 0 files read") && again.includes("not written again") ? 1 : 0;
    return { files, kills, equal, idle };
  });

const row = (cells: readonly (string | number)[]): string =>
  `${cells.map((cell) => String(cell).padStart(12)).join("")}\n`;

const say = (line: string): void => void process.stdout.write(line);

const tell = ({ files, jobs, seconds, filesPerSecond, peakMegabytes }: BatchCost): void =>
  say(row([files, jobs, seconds.toFixed(1), filesPerSecond.toFixed(1), peakMegabytes.toFixed(0)]));

if (import.meta.main) {
  const asked = process.argv.slice(2).map(Number);
  say(row(["files", "jobs", "seconds", "files/s", "peak MB"]));
  for (const files of asked.length > 0 ? asked : [10, 100, 1000, 10_000]) tell(await batchCost(files, 2));
  for (const jobs of [1, 2]) tell(await batchCost(300, jobs));
  const broken = await brokenCost(1000, 2);
  tell(broken);
  say(
    `broken: ${JSON.stringify({ ...broken.causes, broken: broken.broken, named: broken.named, missing: broken.missing })}\n`,
  );
  say(`killed and resumed: ${JSON.stringify(await killAndResume(100, 20))}\n`);
}
