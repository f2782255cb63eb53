/**
 * What several workers on one queue cost, and that nothing of it is lost: workers killed at random moments, the database
 * restarted under load, a disk that is full, files that hang and crash. The end is held against what one run tells.
 *
 *   node --conditions=@doichieu/source bench/queue.ts kill FILES [KILLS]     kills, restarts, poison, a second run
 *   node --conditions=@doichieu/source bench/queue.ts speed FILES [WORKERS…] files a second
 *   node --conditions=@doichieu/source bench/queue.ts full                   a full disk (as root: mounts a small one)
 *
 * Linux only. Starts a PostgreSQL server of its own. The corpus is made of fixtures/documents, digits changed.
 */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { inDatabase, tablesIn } from "../packages/cli/test/support/queue-tables.ts";
import { type PostgresServer, startPostgres } from "../packages/cli/test/support/postgres.ts";
import { randomFrom, writeCorpus } from "./batch-corpus.ts";

const root = new URL("..", import.meta.url).pathname;
/** The build where there is one, as users run it; without, the sources. */
const BUILT = existsSync(join(root, "packages/cli/dist/bin.js"));
const NODE = ["--conditions=@doichieu/source", "--disable-warning=ExperimentalWarning"];
const COMMAND = BUILT ? ["packages/cli/dist/bin.js"] : [...NODE, "packages/cli/src/bin.ts"];

const say = (told: object): void => void process.stdout.write(`${JSON.stringify(told)}\n`);
const seconds = (since: number): number => Math.round(performance.now() - since) / 1000;

const folder = mkdtempSync(join(tmpdir(), "doichieu-queue-"));
const corpus = join(folder, "corpus");

const start = (words: readonly string[]): ChildProcess =>
  spawn(
    process.execPath,
    [...COMMAND.map((word) => (word.startsWith("packages/") ? join(root, word) : word)), ...words],
    {
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
    },
  );

const ended = async (child: ChildProcess): Promise<string> => {
  let told = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => (told += chunk.toString()));
  await once(child, "close");
  return told;
};

const call = (...words: readonly string[]): Promise<string> => ended(start([...words, "--lang=en"]));
const worker = (address: string, ...more: readonly string[]): ChildProcess =>
  start(["work", `--queue=${address}`, "--until-empty", "--quiet", "--lang=en", ...more]);

const numberIn = async (address: string, sql: string): Promise<number> =>
  Number(Object.values((await inDatabase(address, sql))[0] ?? { n: 0 })[0]);

const queued = (address: string): Promise<number> =>
  numberIn(
    address,
    "SELECT count(*) FROM doichieu_queue.job WHERE state IN ('created', 'retry', 'active') AND name NOT LIKE '%-dead'",
  );

/** How the tables of two databases differ, as numbers of rows. */
const differing = async (one: string, other: string): Promise<{ lost: number; differing: number; rows: number }> => {
  const [whole, parts] = await Promise.all([tablesIn(one), tablesIn(other)]);
  const count = { lost: 0, differing: 0, rows: 0 };
  for (const [name, rows] of Object.entries(whole)) {
    const there = new Set(parts[name]);
    const here = new Set(rows);
    count.rows += rows.length;
    const missing = rows.filter((row) => !there.has(row)).length;
    const more = (parts[name] ?? []).filter((row) => !here.has(row)).length;
    if (name === "files" || name === "errors") count.lost += missing;
    if (missing + more > 0) {
      say({ table: name, missing, more });
      count.differing += missing + more;
    }
  }
  return count;
};

const QUARTERS = ["I", "II", "III", "IV"];

/** Reports of half a page: communes over the quarters of some years, held against each other in the end. */
const writeShort = (count: number, random: () => number): void => {
  for (let index = 0; index < count; index++) {
    const [commune, quarter] = [Math.floor(index / 24), index % 24];
    const [year, name] = [2025 + Math.floor(quarter / 4), QUARTERS[quarter % 4]];
    const received = 200 + Math.floor(random() * 800);
    const done = Math.floor(received * (0.7 + random() * 0.3));
    const text = [
      `ỦY BAN NHÂN DÂN XÃ AN HÒA ${commune + 1}`,
      `Số: ${index % 90}/BC-UBND`,
      "BÁO CÁO",
      `Kết quả công tác quý ${name} năm ${year}`,
      `Trong quý ${name} năm ${year} đã tiếp nhận ${received} hồ sơ, giải quyết ${done} hồ sơ, đạt ${((100 * done) / received).toFixed(1).replace(".", ",")}%, còn ${received - done + (random() < 0.1 ? 1 : 0)} hồ sơ.`,
      `Thực hiện Kế hoạch số ${commune % 40}/KH-UBND ngày ${1 + Math.floor(random() * 2)}/02/${year} của UBND tỉnh.`,
    ].join("\n\n");
    const place = join(corpus, `xa-${Math.floor(commune / 20)}`);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, `${commune}-${quarter}.txt`), `${text}\n`);
  }
};

/** A run in which all goes wrong that can, held against a run of one machine in which nothing does. */
const kill = async (server: PostgresServer, files: number, kills: number): Promise<void> => {
  // One of twenty is as long as reports are; the others are short, so that there are many.
  writeCorpus(corpus, Math.ceil(files / 20));
  writeShort(files - Math.ceil(files / 20), randomFrom(5));
  // Some are there twice; some cannot be read; these hang or crash where the worker is one that troubles.
  mkdirSync(join(corpus, "lai"), { recursive: true });
  for (const name of readdirSync(join(corpus, "000")).slice(0, 20))
    cpSync(join(corpus, "000", name), join(corpus, "lai", name));
  for (const name of ["rong.txt", "khong-phai.pdf", "cut-off.docx"])
    writeFileSync(join(corpus, "lai", name), name === "rong.txt" ? "" : "chữ");
  const [plain, address] = [server.database("mot_may"), server.database("hang_doi")];
  let since = performance.now();
  say({
    one: (await call("export", "corpus", `--to=${plain}`, "--quiet", "--jobs=2")).trim().split("\n").at(-1),
    seconds: seconds(since),
  });
  since = performance.now();
  say({
    enqueued: (await call("enqueue", "corpus", `--queue=${address}`)).trim().split("\n").at(-1),
    seconds: seconds(since),
  });

  since = performance.now();
  const random = randomFrom(11);
  const told: string[] = [];
  const workers: ChildProcess[] = [];
  const begin = (at: number): void => {
    const child = worker(address, "--jobs=1");
    workers[at] = child;
    void ended(child).then((text) => told.push(text));
  };
  begin(0);
  begin(1);
  let killed = 0;
  let restarts = 0;
  const all = await queued(address);
  // How much is done when the next one is killed.
  const moments = Array.from({ length: kills }, () => random() * 0.97).sort((one, other) => one - other);
  for (;;) {
    const left = await queued(address).catch(() => null);
    if (left === 0) break;
    const share = left === null ? 0 : 1 - left / all;
    for (const at of [0, 1]) if (workers[at]?.exitCode !== null) begin(at);
    if (killed < kills && share >= (moments[killed] ?? 1)) {
      const at = random() < 0.5 ? 0 : 1;
      workers[at]?.kill("SIGKILL");
      await once(workers[at] as ChildProcess, "close");
      killed++;
      begin(at);
    }
    // In the middle of it the database goes down without a word, and comes up again.
    if (restarts < 2 && share > (restarts + 1) / 3) {
      server.stop("abrupt");
      await wait(2000);
      server.start();
      restarts++;
    }
    await wait(random() * 500);
  }
  await Promise.all(workers.map((child) => (child.exitCode === null ? once(child, "close") : null)));
  // Whoever was the last may have been killed before it judged.
  await ended(worker(address, "--jobs=1"));
  const took = seconds(since);
  const state = (await call("queue", `--queue=${address}`)).trim().split("\n");
  say({ killed, restarts, seconds: took, state: state[0], ...(await differing(plain, address)) });
  for (const line of state.slice(1)) say({ dead: line.trim() });
  say({
    retried: await numberIn(address, "SELECT count(*) FROM doichieu_queue.job WHERE retry_count > 0"),
    most: await numberIn(address, "SELECT max(retry_count) FROM doichieu_queue.job"),
  });
  since = performance.now();
  const again = await call("enqueue", "corpus", `--queue=${address}`);
  const work = await ended(worker(address, "--jobs=1"));
  say({
    again: again.trim().split("\n").at(-1),
    work: work.trim(),
    seconds: seconds(since),
    ...(await differing(plain, address)),
  });
  say({
    databaseMegabytes: Math.round((await numberIn(address, "SELECT pg_database_size(current_database())")) / 2 ** 20),
    queueMegabytes: Math.round(
      (await numberIn(
        address,
        "SELECT sum(pg_total_relation_size(c.oid)) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'doichieu_queue' AND c.relkind = 'r'",
      )) /
        2 ** 20,
    ),
    notesMegabytes: Math.round((await numberIn(address, "SELECT pg_total_relation_size('queue_results')")) / 2 ** 20),
  });
};

const TICKS_A_SECOND = 100;
/** Processor time of all children that have ended, with theirs, in seconds: it does not depend on who else is busy. */
const cpuOfChildren = (): number => {
  const fields = readFileSync("/proc/self/stat", "utf8")
    .replace(/^.*\) /u, "")
    .split(" ");
  return (Number(fields[13]) + Number(fields[14])) / TICKS_A_SECOND;
};

const speed = async (server: PostgresServer, files: number, counts: readonly number[]): Promise<void> => {
  writeCorpus(corpus, files);
  for (const count of counts) {
    const address = server.database(`toc_do_${count}`);
    await call("enqueue", "corpus", `--queue=${address}`);
    const since = performance.now();
    const cpu = cpuOfChildren();
    const workers = Array.from({ length: count }, () => ended(worker(address, "--jobs=1")));
    let began = 0;
    while ((await numberIn(address, "SELECT count(*) FROM queue_results")) < 1) await wait(50);
    began = performance.now();
    const first = await numberIn(address, "SELECT count(*) FROM queue_results");
    while ((await queued(address)) > 0) await wait(500);
    const perSecond = (files - first) / seconds(began);
    await Promise.all(workers);
    say({
      workers: count,
      files,
      filesPerSecond: Number(perSecond.toFixed(1)),
      secondsInAll: seconds(since),
      cpuSeconds: Math.round(cpuOfChildren() - cpu),
      cores: availableParallelism(),
      load: Number(loadavg()[0]?.toFixed(1)),
      databaseMegabytes: Math.round((await numberIn(address, "SELECT pg_database_size(current_database())")) / 2 ** 20),
      notesMegabytes: Math.round((await numberIn(address, "SELECT pg_total_relation_size('queue_results')")) / 2 ** 20),
    });
  }
};

/** Results on a disk that is too small, and then is not. */
const full = async (server: PostgresServer): Promise<void> => {
  writeCorpus(corpus, 40);
  const disk = join(folder, "dia");
  mkdirSync(disk);
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", disk]);
  try {
    const address = server.database("day");
    await call("enqueue", "corpus", `--queue=${address}`);
    const child = worker(address, "--jobs=2", "--out=dia");
    let told = "";
    child.stderr?.on("data", (chunk: Buffer) => (told += chunk.toString()));
    const done = ended(child);
    while (!told.includes("ENOSPC")) await wait(100);
    say({ told: told.trim().split("\n").at(-1), waiting: await queued(address) });
    execFileSync("mount", ["-o", "remount,size=200m", disk]);
    await done;
    const written = readdirSync(disk, { recursive: true, encoding: "utf8" }).filter((name) => name.includes("."));
    say({
      written: written.filter((name) => name.endsWith(".json")).length,
      partial: written.filter((name) => name.endsWith(".partial")).length,
      state: (await call("queue", `--queue=${address}`)).trim(),
      tries: await numberIn(address, "SELECT max(retry_count) + 1 FROM doichieu_queue.job"),
    });
  } finally {
    execFileSync("umount", [disk]);
  }
};

if (import.meta.main) {
  const [what, files = "200", ...more] = process.argv.slice(2);
  const server = await startPostgres();
  try {
    if (what === "kill") await kill(server, Number(files), Number(more[0] ?? 20));
    else if (what === "full") await full(server);
    else await speed(server, Number(files), more.length > 0 ? more.map(Number) : [1, 2, 4]);
  } finally {
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
