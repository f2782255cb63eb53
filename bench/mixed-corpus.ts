import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { COSTLY, HOSTILE, ODD_NAMES, ODD_REPORT } from "./hostile-files.ts";

const CRASHERS = new URL("../fixtures/crashers/", import.meta.url).pathname;

const reportsIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:txt|md|html|docx|pdf|doc|xlsx)$/iu.test(name) && !name.endsWith("README.md"))
    .sort();

export interface HostileOptions {
  /** Files of every kind, in turn. */
  readonly files: number;
  /** Whether those are among them that may take all that a file is given. */
  readonly costly: boolean;
  /** A folder of more such files. */
  readonly more?: string | undefined;
}

/** Puts hostile files between the subfolders of a corpus; tells the paths that a run has to name, below the folder. */
export const writeHostile = (folder: string, { files, costly, more }: HostileOptions): readonly string[] => {
  const homes = readdirSync(folder).sort();
  const named: string[] = [];
  const place = (name: string, at: number, put: (path: string) => void): void => {
    const home = join(folder, homes[at % homes.length] ?? "", `hostile-${Math.floor(at / 100)}`);
    mkdirSync(home, { recursive: true });
    put(join(home, name));
    named.push(relative(folder, join(home, name)));
  };
  const once: Record<string, (path: string) => void> = {};
  const kinds = Object.entries(HOSTILE).map(([name, made]) => [name, made()] as const);
  if (costly) for (const [name, made] of Object.entries(COSTLY)) once[name] = (path) => writeFileSync(path, made());
  for (const from of [...(costly ? [CRASHERS] : []), ...(more === undefined ? [] : [more])])
    for (const name of reportsIn(from))
      once[`${Object.keys(once).length}-${name.replaceAll("/", "-")}`] = (path) => cpSync(join(from, name), path);
  for (const name of ODD_NAMES) once[name] = (path) => writeFileSync(path, ODD_REPORT);
  // Bytes that are no text, which no name of a file can be written with.
  once["\uFFFD.txt"] = (path) =>
    writeFileSync(
      Buffer.concat([Buffer.from(join(path, "..", "/")), Buffer.from([0xff]), Buffer.from(".txt")]),
      ODD_REPORT,
    );
  once["pipe.txt"] = (path) => execFileSync("mkfifo", [path]);
  once["endless.txt"] = (path) => symlinkSync("/dev/zero", path);
  once["outside.txt"] = (path) => symlinkSync("/etc/hostname", path);
  once["nowhere.pdf"] = (path) => symlinkSync("nowhere", path);
  once["itself.docx"] = (path) => symlinkSync("itself.docx", path);
  once["folder-elsewhere"] = (path) => symlinkSync("/etc", path);

  const all = Object.entries(once);
  all.forEach(([name, put], at) => place(name, at, put));
  for (let at = 0; at < files - all.length; at++) {
    const [name, content] = kinds[at % kinds.length] as (typeof kinds)[number];
    place(`${at}-${name}`, at, (path) => writeFileSync(path, content));
  }
  // A configuration that is none takes down what lies beside it, and nothing else.
  place(join("config", "a.txt"), 0, (path) => {
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, ODD_REPORT);
    writeFileSync(join(path, "../doichieu.config.json"), "{ no JSON");
  });
  return named;
};
