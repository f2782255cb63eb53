import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { inventAudit } from "../../../metrics/test/invented/audit.ts";
import { seededRandom } from "../../../metrics/test/invented/random.ts";
import { exportTables } from "../../src/export/index.ts";
import type { ExportFormat } from "../../src/export/target.ts";
import { folderWith } from "../support/folder.ts";
import { readExport } from "./read-export.ts";

const script = fileURLToPath(new URL("export-invented.ts", import.meta.url));
const REPORTS = 60;
/** Ten where nobody waits, three at the desk. */
const KILLS = process.env["CI"] ? 10 : 3;

/** Exports in a process of its own; killed so many milliseconds after it began to write, if told. */
const exportIn = async (target: string, format: ExportFormat, seed: number, killAfter?: number): Promise<boolean> => {
  const child = spawn(
    process.execPath,
    ["--conditions=@doichieu/source", script, target, format, String(REPORTS), String(seed)],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  await once(child.stdout, "data");
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), killAfter);
  const [, signal] = (await once(child, "exit")) as [number | null, string | null];
  clearTimeout(timer);
  return signal === "SIGKILL";
};

/** Exports in this process, undisturbed. */
const exportHere = (target: string, format: ExportFormat, seed: number): Promise<unknown> =>
  exportTables(target, format, inventAudit(REPORTS, seed), { pathOf: (path) => path });

// Parquet and NDJSON take the same way as CSV: they differ in how one file is written.
test.each(["sqlite", "csv"] as const)(
  "%s: killed at random moments and run again, it is what it would have been",
  async (format) => {
    const folder = await folderWith({});
    const name = (what: string): string => join(folder, format === "sqlite" ? `${what}.sqlite` : what);
    await exportHere(name("before"), format, 1);
    cpSync(name("before"), name("after"), { recursive: true });
    const began = performance.now();
    await exportIn(name("after"), format, 2);
    const took = performance.now() - began;
    const [before, after] = [await readExport(name("before"), format), await readExport(name("after"), format)];
    expect(after).not.toEqual(before);

    const random = seededRandom(8);
    let killed = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const target = name("target");
      rmSync(target, { recursive: true, force: true });
      cpSync(name("before"), target, { recursive: true });
      if (await exportIn(target, format, 2, random.below(Math.ceil(took * 0.8)))) killed++;
      // A transaction is all or nothing, for whoever looks before the next run too.
      const seen = format === "sqlite" ? await readExport(target, format) : before;
      expect([before, after]).toContainEqual(seen);
      await exportHere(target, format, 2);
      expect(await readExport(target, format)).toEqual(after);
    }
    expect(killed).toBeGreaterThan(0);
  },
  180_000,
);

test("sqlite: a run that fails leaves what was there, and the next one is whole", async () => {
  const folder = await folderWith({});
  const target = join(folder, "tables.sqlite");
  const failing = (seed: number): Promise<unknown> =>
    exportTables(target, "sqlite", inventAudit(REPORTS, seed), {
      pathOf: () => {
        throw new Error("the disk is full");
      },
    });
  await expect(failing(1)).rejects.toThrow("the disk is full");
  await exportHere(target, "sqlite", 1);
  const before = await readExport(target, "sqlite");
  await exportHere(join(folder, "calm.sqlite"), "sqlite", 1);
  expect(before).toEqual(await readExport(join(folder, "calm.sqlite"), "sqlite"));
  await expect(failing(2)).rejects.toThrow("the disk is full");
  expect(await readExport(target, "sqlite")).toEqual(before);
});
