import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";

const INSTALLED = "/usr/lib/postgresql";

/** Where the programs of a PostgreSQL server lie; null where there is none. */
const binaries = (): string | null => {
  const versions = existsSync(INSTALLED) ? readdirSync(INSTALLED).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(INSTALLED, version, "bin")),
    ...(process.env["PATH"] ?? "").split(":"),
  ];
  return folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "pg_ctl"))) ?? null;
};

const bin = binaries();

/** Whether a server can be started here; told aloud where not, since a test that needs one is left out. */
export const hasPostgres = bin !== null;
// oxlint-disable-next-line no-console -- what is left out is told
if (!hasPostgres) console.warn("no PostgreSQL server is installed (Debian: postgresql): its tests are left out");

/** The server refuses to run as root: then it runs as nobody. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const asWhom = isRoot ? { uid: NOBODY, gid: NOBODY } : {};

export const USER = "bao_cao";
export const PASSWORD = "mật-khẩu@/thử";

/** A server of its own in a temporary folder, listening on this machine alone. */
export interface PostgresServer {
  readonly port: number;
  /** The address of a new, empty database. */
  readonly database: (name: string) => string;
  /** Starts it again. */
  readonly start: () => void;
  /** "abrupt" as a crash would; what is left is for a start. Without a word, for good. */
  readonly stop: (how?: "fast" | "abrupt") => void;
}

const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
};

export const startPostgres = async (): Promise<PostgresServer> => {
  if (bin === null) throw new Error("no PostgreSQL server");
  const folder = mkdtempSync(join(tmpdir(), "doichieu-pg-"));
  chmodSync(folder, 0o755);
  const [data, secret] = [join(folder, "data"), join(folder, "password")];
  writeFileSync(secret, PASSWORD);
  if (isRoot) for (const path of [folder, secret]) chownSync(path, NOBODY, NOBODY);
  const run = (program: string, words: readonly string[], more: Record<string, string> = {}): void => {
    execFileSync(join(bin, program), words, {
      ...asWhom,
      cwd: folder,
      env: { PATH: process.env["PATH"], LC_ALL: "C.UTF-8", ...more },
      stdio: ["ignore", "ignore", "pipe"],
    });
  };
  const port = await freePort();
  run("initdb", ["-D", data, "-U", USER, `--pwfile=${secret}`, "-A", "scram-sha-256", "-E", "UTF8", "--no-sync"]);
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off`;
  const start = (): void => run("pg_ctl", ["-D", data, "-w", "-l", join(folder, "log"), "-o", settings, "start"]);
  start();
  return {
    port,
    start,
    database: (name) => {
      const place = ["-h", "127.0.0.1", "-p", String(port), "-U", USER];
      run("createdb", [...place, name], { PGPASSWORD: PASSWORD });
      return `postgres://${USER}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/${name}`;
    },
    stop: (how) => {
      const mode = how === "fast" ? "fast" : "immediate";
      spawnSync(join(bin, "pg_ctl"), ["-D", data, "-m", mode, "-w", "stop"], { ...asWhom, cwd: folder });
      if (how === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
};
