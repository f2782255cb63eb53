import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

export type Kind = "pdf" | "docx" | "doc" | "txt";

export interface FixtureFile {
  readonly kind: Kind;
  readonly name: string;
  readonly bytes: Uint8Array;
}

const ROOT = resolve(import.meta.dirname, "../..");
/** Real reports beside the repository, where somebody has put some. */
const BESIDE = resolve(ROOT, "../shared/reports");
/** Larger files teach nothing more and cost many trials. */
const LARGEST = 60_000;

const under = (folder: string): FixtureFile[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .sort()
    .flatMap((name) => {
      const kind = /(?<!annotated)\.(pdf|docx|doc|txt)$/u.exec(name)?.[1] as Kind | undefined;
      const file = join(folder, name);
      if (!kind || statSync(file).size > LARGEST) return [];
      return [{ kind, name, bytes: readFileSync(file) }];
    });

const CRASHERS = join(ROOT, "fixtures/crashers");

/**
 * The files that are damaged: every report in `fixtures`. Crashers of the past stand apart: some take long; so does the
 * corpus: hundreds of plain texts would leave the other formats too few trials.
 */
export const fixtureFiles = (): FixtureFile[] =>
  under(join(ROOT, "fixtures")).filter(({ name }) => !/^(?:corpus|crashers)[/\\]/u.test(name));

/** Files that once broke something, as they were found. */
export const crashers = (): FixtureFile[] => under(CRASHERS);

/** The same of a folder of real reports beside the repository; empty where there is none. */
export const filesBeside = (): FixtureFile[] => (existsSync(BESIDE) ? under(BESIDE) : []);
