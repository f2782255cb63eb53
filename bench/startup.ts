/**
 * From starting the built command to its first finding: pnpm build && node bench/startup.ts [FILE…]
 *
 * Without arguments, the longest invented report is read as text, DOCX and PDF, each from a folder of its own, without
 * the configuration of this repository. A first start, with nothing compiled yet, is told beside the later ones.
 */
import { spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import { type Spread, spreadOf, told } from "./spread.ts";

const root = new URL("..", import.meta.url).pathname;
const LONGEST = join(root, "fixtures/documents/tinh-cai-cach-hanh-chinh-phu-luc/source");
const COMMAND = join(root, "packages/cli/dist/bin.js");
/** The number before the first finding of a report. */
const FIRST_FINDING = /^ {2}1\. /mu;
/** Has a process tell its processor time and greatest memory when it ends. */
const TELL = `data:text/javascript,process.on("exit", () => process.stderr.write("\\n" + JSON.stringify(process.resourceUsage())))`;

export interface StartUp {
  readonly file: string;
  readonly format: string;
  /** Whether the report has a finding; without one, the time is that of the whole run. */
  readonly found: boolean;
  /** From the start of the process to the first finding. */
  readonly seconds: Spread;
  /** The same when nothing was compiled yet. */
  readonly firstSeconds: number;
  /** Processor time of a whole run, all threads. */
  readonly cpuSeconds: Spread;
  readonly peakMegabytes: Spread;
}

interface Run {
  readonly seconds: number;
  readonly found: boolean;
  readonly stderr: string;
}

/** Runs Node once; the time goes until the output holds the first finding, or to the end. */
const run = (argv: readonly string[], cache: string): Promise<Run> =>
  new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, argv, { env: { ...process.env, NO_COLOR: "1", XDG_CACHE_HOME: cache } });
    let stdout = "";
    let stderr = "";
    let first: number | null = null;
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      if (first !== null) return;
      stdout += chunk;
      if (FIRST_FINDING.test(stdout)) first = performance.now();
    });
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => (stderr += chunk));
    child.on("error", reject);
    child.on("close", () => {
      resolve({ seconds: ((first ?? performance.now()) - started) / 1000, found: first !== null, stderr });
    });
  });

const measureFile = async (file: string, runs: number, folder: string): Promise<StartUp> => {
  const alone = join(folder, basename(file));
  copyFileSync(file, alone);
  const cache = join(folder, "cache");
  const audit = [COMMAND, "audit", alone, "--lang", "vi"];
  const first = await run(audit, cache);
  const later: Run[] = [];
  const usages: { userCPUTime: number; systemCPUTime: number; maxRSS: number }[] = [];
  for (let i = 0; i < runs; i++) {
    later.push(await run(audit, cache));
    const { stderr } = await run(["--import", TELL, ...audit], cache);
    usages.push(JSON.parse(stderr.slice(stderr.lastIndexOf("\n"))) as (typeof usages)[0]);
  }
  return {
    file,
    format: extname(file).slice(1),
    found: first.found,
    seconds: spreadOf(later.map(({ seconds }) => seconds)),
    firstSeconds: first.seconds,
    cpuSeconds: spreadOf(usages.map(({ userCPUTime, systemCPUTime }) => (userCPUTime + systemCPUTime) / 1e6)),
    peakMegabytes: spreadOf(usages.map(({ maxRSS }) => maxRSS / 1024)),
  };
};

/** Seconds that Node itself takes to start and end. */
export const measureBareNode = async (runs = 7): Promise<Spread> => {
  const seconds: number[] = [];
  for (let i = 0; i < runs; i++) seconds.push((await run(["--eval", "0"], tmpdir())).seconds);
  return spreadOf(seconds);
};

/** Start-up for each file, with a folder and a cache of compiled code of its own. */
export const measureStartUp = async (
  files: readonly string[] = [".txt", ".docx", ".pdf"].map((extension) => LONGEST + extension),
  runs = 7,
): Promise<readonly StartUp[]> => {
  const measured: StartUp[] = [];
  for (const file of files) {
    const folder = mkdtempSync(join(tmpdir(), "doichieu-bench-"));
    try {
      measured.push(await measureFile(file, runs, folder));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return measured;
};

if (import.meta.main) {
  const files = process.argv.slice(2);
  process.stdout.write(`bare Node: ${told(await measureBareNode(), 3)} s\n`);
  for (const each of await measureStartUp(...(files.length > 0 ? [files] : [])))
    process.stdout.write(
      `${each.format.padEnd(5)} ${told(each.seconds)} s to the first finding${each.found ? "" : " (none: whole run)"}, ` +
        `first start ${each.firstSeconds.toFixed(2)} s, CPU ${told(each.cpuSeconds)} s, ` +
        `peak ${told(each.peakMegabytes, 0)} MB  ${each.file}\n`,
    );
}
