/**
 * Ends runs before their time, by Ctrl-C at random moments and by results that cannot be written, and looks at what
 * stays: no process, nothing half written, and a journal from which the run goes on to the bytes of a calm one.
 *
 *   node --conditions=@doichieu/source bench/interrupted.ts [--files 600] [--interrupts 20] [--seed 1] [--only interrupts|writes]
 *
 * Linux only. Full disks are tried where a small one can be mounted (as root).
 */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { randomFrom, writeCorpus } from "./batch-corpus.ts";
import { command, type Call, type Ended } from "./command.ts";
import { writeHostile } from "./mixed-corpus.ts";
import { FULL_DISK, WRITE_ERRORS } from "./write-errors.ts";

const { values } = parseArgs({
  options: {
    files: { type: "string", default: "600" },
    interrupts: { type: "string", default: "20" },
    seed: { type: "string", default: "1" },
    only: { type: "string", default: "interrupts,writes" },
  },
});
const say = (told: object): void => void process.stdout.write(`${JSON.stringify(told)}\n`);
const cwd = mkdtempSync(join(tmpdir(), "doichieu-ends-"));
const env = { XDG_STATE_HOME: join(cwd, "state") };
const run = (argv: readonly string[], call: Partial<Call> = {}): Promise<Ended> =>
  command([...argv, "--lang", "en", "--quiet"], { cwd, ...call, env: { ...env, ...call.env } });

/** All bytes of a file, or of the files in a folder. */
const bytesOf = (path: string): Buffer | null => {
  if (!existsSync(path)) return null;
  if (!statSync(path).isDirectory()) return readFileSync(path);
  const files = readdirSync(path, { recursive: true, encoding: "utf8" }).sort();
  return Buffer.concat(
    files
      .map((name) => join(path, name))
      .filter((file) => statSync(file).isFile())
      .map((file) => readFileSync(file)),
  );
};

/** Bytes in which two results differ, in length and in place; one that is not there differs wholly. */
const differing = (one: string, other: string): number => {
  const [a, b] = [one, other].map((name) => bytesOf(join(cwd, name)));
  if (!a || !b) return Number.MAX_SAFE_INTEGER;
  if (a.equals(b)) return 0;
  let bytes = Math.abs(a.length - b.length);
  for (let at = 0; at < Math.min(a.length, b.length); at++) if (a[at] !== b[at]) bytes++;
  return bytes;
};

/** What a run that has ended must have taken with it, beside its results and in its journals. */
const halfWritten = (): readonly string[] => {
  const journals = readdirSync(cwd).filter((name) => /^so$|\.doichieu$/u.test(name));
  return ["", ...journals]
    .flatMap((folder) => readdirSync(join(cwd, folder)))
    .filter((name) => /\.partial$|(?:^|\.)lock$/u.test(name));
};

let broken = 0;
const hold = (told: object, held: boolean): void => {
  if (held) return;
  broken++;
  say({ broken: told });
};

/** Who is told: the command alone, all processes at the terminal, the command and once more before it has ended. */
const WAYS: readonly ((pid: number) => void)[] = [
  (pid) => process.kill(pid, "SIGINT"),
  (pid) => process.kill(-pid, "SIGINT"),
  (pid) => {
    process.kill(pid, "SIGINT");
    setTimeout(() => {
      try {
        process.kill(pid, "SIGINT");
      } catch {
        // It was quicker.
      }
    }, 50);
  },
];

const interrupts = async (files: number, wanted: number, random: () => number): Promise<void> => {
  writeCorpus(join(cwd, "corpus"), files, { kinds: "all" });
  writeHostile(join(cwd, "corpus"), { files: Math.max(70, files / 10), costly: false });
  // No clock decides what a result is: a busy machine would have other bytes.
  const audit = ["audit", "corpus", "--format", "ndjson", "--jobs", "2", "--timeout", "0"];
  const calm = await run([...audit, "--out", "calm.ndjson"]);
  say({ calm: calm.seconds, code: calm.code, peakMegabytes: calm.peakMegabytes });
  let [done, left, bytes, slowest] = [0, 0, 0, 0];
  for (let round = 0; done < wanted; round++) {
    const out = `torn-${round}.ndjson`;
    for (let ended = false; !ended;) {
      const way = WAYS[done % WAYS.length];
      let told = 0;
      let timer: NodeJS.Timeout | undefined;
      const torn = await run([...audit, "--out", out, "--resume"], {
        started: (pid) => {
          if (done >= wanted) return;
          timer = setTimeout(
            () => {
              told = performance.now();
              way?.(pid);
            },
            random() * (calm.seconds / 2) * 1000,
          );
        },
      });
      clearTimeout(timer);
      left += torn.left;
      const half = halfWritten();
      hold(
        { out, code: torn.code, left: torn.left, half, err: torn.err.slice(-300) },
        torn.left === 0 && half.length === 0,
      );
      ended = existsSync(join(cwd, out));
      if (told === 0) continue;
      done++;
      slowest = Math.max(slowest, performance.now() - told);
      hold({ out, code: torn.code, err: torn.err.slice(-300) }, torn.code === 130);
    }
    const differ = differing("calm.ndjson", out);
    bytes += differ;
    hold({ out, differ }, differ === 0);
    say({ round, interrupts: done, differingBytes: differ });
  }
  say({ interrupts: done, processesLeft: left, differingBytes: bytes, slowestEndMs: Math.round(slowest) });
};

const onSmallDisk = async (use: (disk: string) => Promise<void>): Promise<boolean> => {
  const disk = join(cwd, "disk");
  mkdirSync(disk, { recursive: true });
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${FULL_DISK}`, "doichieu", disk], { stdio: "ignore" });
  } catch {
    return false;
  }
  try {
    await use(disk);
  } finally {
    execFileSync("umount", [disk]);
  }
  return true;
};

const writes = async (): Promise<void> => {
  writeCorpus(join(cwd, "few"), 10);
  let [tried, left, bytes] = [0, 0, 0];
  const untried: string[] = [];
  for (const { name, argv, out, before, temporary, again = "again", journal = "so" } of WRITE_ERRORS) {
    const failing = async (): Promise<void> => {
      const where = out === undefined ? [] : ["--out", out];
      const call = {
        ...(before === undefined ? {} : { before }),
        ...(temporary === undefined ? {} : { env: { TMPDIR: join(cwd, temporary) } }),
      };
      // With a journal there is nothing to be put aside.
      const kept = temporary === undefined ? ["--journal", journal] : [];
      const torn = await run([...argv, ...where, ...kept], call);
      tried++;
      left += torn.left;
      const half = halfWritten();
      const cause = /ENOSPC|EFBIG|no space|too large/iu.test(torn.err);
      hold(
        { name, code: torn.code, left: torn.left, half, err: torn.err.slice(-400) },
        torn.code === 2 && torn.left === 0 && half.length === 0 && cause,
      );
      if (existsSync(join(cwd, journal)) && journal !== "so")
        cpSync(join(cwd, journal), join(cwd, "so"), { recursive: true });
    };
    if (`${out} ${temporary} ${journal}`.includes("disk")) {
      if (!(await onSmallDisk(failing))) untried.push(name);
    } else await failing();
    await run([...argv, "--out", again, "--journal", "so"]);
    await run([...argv, "--out", again.replace("again", "calm")]);
    const differ = differing("calm", "again");
    bytes += differ;
    hold({ name, differ }, differ === 0);
    for (const gone of ["so", "again", "calm"]) rmSync(join(cwd, gone), { recursive: true, force: true });
  }
  say({ writeErrors: tried, processesLeft: left, differingBytes: bytes, untried });
};

try {
  if (values.only.includes("interrupts"))
    await interrupts(Number(values.files), Number(values.interrupts), randomFrom(Number(values.seed)));
  if (values.only.includes("writes")) await writes();
} finally {
  rmSync(cwd, { recursive: true, force: true });
}
say({ broken });
process.exitCode = broken > 0 ? 1 : 0;
