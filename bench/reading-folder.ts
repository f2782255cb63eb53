/**
 * A folder of reports to findings, beside programs that only take their text, a process a file, as many at once:
 * pnpm build && node bench/reading-folder.ts [COUNT [FILE…]]
 *
 * The folder holds copies of the files (the invented reports by default), COUNT of each format. Programs that are not
 * installed are left out.
 */
import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { inventedReports } from "./reading.ts";
import { type Spread, spreadOf, told } from "./spread.ts";

const root = new URL("..", import.meta.url).pathname;
const COMMAND = join(root, "packages/cli/dist/bin.js");
const SCAN = join(root, "fixtures/formats/scan/report.pdf");

/** Programs that take the text of a file. */
const PROGRAMS: readonly {
  readonly name: string;
  readonly format: string;
  readonly argv: (file: string) => string[];
}[] = [
  { name: "pdftotext", format: ".pdf", argv: (file) => ["-layout", file, "-"] },
  { name: "mutool", format: ".pdf", argv: (file) => ["draw", "-q", "-F", "txt", file] },
  { name: "pandoc", format: ".docx", argv: (file) => ["--to", "plain", file] },
];

export interface FolderRun {
  readonly program: string;
  readonly format: string;
  readonly files: number;
  readonly jobs: number;
  /** Wall time of the whole folder. */
  readonly seconds: Spread;
  /** Our wall time over theirs, round by round; null for ourselves. */
  readonly ratio: Spread | null;
}

const isInstalled = (program: string): boolean => spawnSync(program, ["--version"]).error === undefined;

/** Runs a program to its end; its output is read and dropped. */
const runOne = (program: string, argv: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, argv, { stdio: ["ignore", "pipe", "ignore"] });
    child.stdout.resume();
    child.on("error", reject).on("close", () => resolve());
  });

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
};

/** A process for each file, `jobs` at once. */
const eachFile = async (
  files: readonly string[],
  jobs: number,
  run: (file: string) => Promise<void>,
): Promise<void> => {
  const waiting = files.values();
  await Promise.all(
    Array.from({ length: jobs }, async () => {
      for (const file of waiting) await run(file);
    }),
  );
};

/** Wall time over folders of PDF and DOCX: ourselves first, then each program that is installed. */
export const measureFolders = async (
  count = 200,
  files: readonly string[] = [...inventedReports(".pdf"), ...inventedReports(".docx")],
  { jobs = 2, rounds = 5 } = {},
): Promise<readonly FolderRun[]> => {
  const folder = mkdtempSync(join(tmpdir(), "doichieu-bench-"));
  const measured: FolderRun[] = [];
  try {
    for (const format of new Set(files.map((file) => extname(file)))) {
      const alike = files.filter((file) => extname(file) === format);
      const copies = join(folder, format.slice(1));
      mkdirSync(copies);
      for (let i = 0; i < count; i++) copyFileSync(alike[i % alike.length] as string, join(copies, `${i}${format}`));
      const paths = readdirSync(copies).map((name) => join(copies, name));
      const programs = PROGRAMS.filter((program) => program.format === format && isInstalled(program.name));
      const ours: number[] = [];
      const theirs = programs.map((): number[] => []);
      const out = join(folder, "out.ndjson");
      for (let round = 0; round < rounds; round++) {
        const audit = [COMMAND, "audit", copies, "--jobs", String(jobs), "--quiet", "--format", "ndjson", "--out", out];
        ours.push(await timed(() => runOne(process.execPath, audit)));
        for (const [index, { name, argv }] of programs.entries())
          theirs[index]?.push(await timed(() => eachFile(paths, jobs, (file) => runOne(name, argv(file)))));
      }
      const common = { format: format.slice(1), files: count, jobs };
      measured.push({ program: "doichieu", ...common, seconds: spreadOf(ours), ratio: null });
      for (const [index, { name }] of programs.entries()) {
        const seconds = theirs[index] ?? [];
        const ratio = spreadOf(ours.map((own, round) => own / (seconds[round] ?? NaN)));
        measured.push({ program: name, ...common, seconds: spreadOf(seconds), ratio });
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return measured;
};

/** Wall time to the findings of a scan, beside drawing it with pdftoppm and recognising it with tesseract itself; null where these are missing. */
export const measureScan = async (
  file = SCAN,
  rounds = 3,
): Promise<{ readonly ours: Spread; readonly theirs: Spread; readonly ratio: Spread } | null> => {
  const languages = spawnSync("tesseract", ["--list-langs"], { encoding: "utf8" });
  if (languages.error || !/^vie$/mu.test(languages.stdout) || !isInstalled("pdftoppm")) return null;
  const folder = mkdtempSync(join(tmpdir(), "doichieu-bench-"));
  try {
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round++) {
      ours.push(await timed(() => runOne(process.execPath, [COMMAND, "audit", file, "--ocr", "--quiet"])));
      theirs.push(
        await timed(async () => {
          await runOne("pdftoppm", ["-r", "200", "-gray", "-png", file, join(folder, `${round}`)]);
          for (const page of readdirSync(folder).filter((name) => name.startsWith(`${round}-`)))
            await runOne("tesseract", [join(folder, page), "-", "-l", "vie"]);
        }),
      );
    }
    const ratio = spreadOf(ours.map((own, round) => own / (theirs[round] ?? NaN)));
    return { ours: spreadOf(ours), theirs: spreadOf(theirs), ratio };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

if (import.meta.main) {
  const [count = "200", ...files] = process.argv.slice(2);
  for (const { program, format, files: number, jobs, seconds, ratio } of await measureFolders(
    Number(count),
    ...(files.length > 0 ? [files] : []),
  ))
    process.stdout.write(
      `${number} ${format}, ${jobs} jobs: ${program} ${told(seconds)} s${ratio ? `, ours ${told(ratio)} times` : ""}\n`,
    );
  const scan = await measureScan();
  if (scan)
    process.stdout.write(
      `scan: ${told(scan.ours)} s, tesseract ${told(scan.theirs)} s, ours ${told(scan.ratio)} times\n`,
    );
}
