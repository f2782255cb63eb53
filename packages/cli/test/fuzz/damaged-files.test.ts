import process from "node:process";
import { expect, test } from "vitest";
import { damagedInput } from "../../../../scripts/fuzz/damaged-input.ts";
import { fixtureFiles } from "../../../../scripts/fuzz/fixture-files.ts";
import { runFuzz } from "../../../../scripts/fuzz/run-fuzz.ts";

/** The same files are damaged in the same way in every run; the nightly `pnpm fuzz` takes a seed of its own. */
const seed = Number(process.env["DOICHIEU_FUZZ_SEED"] ?? 20_310_411);
const INPUTS = 500;

// Generous: a loaded machine is slow, not wrong.
const LIMITS = { seconds: 60, megabytes: 1024 };

test(`${INPUTS} damaged files from seed ${seed} are read or refused, and what is read keeps its promises`, async () => {
  const { outcomes, failures } = await runFuzz(fixtureFiles(), {
    seed,
    inputs: INPUTS,
    processes: 2,
    limits: LIMITS,
  });
  expect(failures.map(({ input, end }) => ({ seed: input.seed, of: input.of, done: input.done, end }))).toEqual([]);
  const read = [...outcomes]
    .filter(([outcome]) => outcome.endsWith(" read"))
    .reduce((sum, [, count]) => sum + count, 0);
  // Damage that the first check refuses teaches nothing of what stands behind it.
  expect(read).toBeGreaterThan(INPUTS / 4);
}, 900_000);

test("a seed gives the same damage every time, and another seed another", () => {
  const files = fixtureFiles();
  expect(damagedInput(files, seed)).toEqual(damagedInput(files, seed));
  expect(damagedInput(files, seed).bytes).not.toEqual(damagedInput(files, seed + 1).bytes);
});
