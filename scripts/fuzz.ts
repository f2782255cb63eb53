/**
 * Damages the fixtures' bytes, inside archives and compressed streams too, and reads what comes out, each in a
 * process that is killed when it takes too long or too much: `pnpm fuzz [--inputs 20000] [--seed 1] [--save folder]`.
 * What fails is saved as it was read, with its seed in its name.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { filesBeside, fixtureFiles } from "./fuzz/fixture-files.ts";
import { runFuzz } from "./fuzz/run-fuzz.ts";

const { values } = parseArgs({
  options: {
    inputs: { type: "string", default: "20000" },
    seed: { type: "string", default: String(Math.floor(Date.now() / 1000) % 1_000_000_000) },
    processes: { type: "string", default: String(availableParallelism()) },
    seconds: { type: "string", default: "20" },
    megabytes: { type: "string", default: "1024" },
    save: { type: "string", default: "fuzz-failures" },
  },
});

const seed = Number(values.seed);
const inputs = Number(values.inputs);
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

say(`${inputs} inputs from seed ${seed}`);
let done = 0;
const { outcomes, failures, slowest } = await runFuzz([...fixtureFiles(), ...filesBeside()], {
  seed,
  inputs,
  processes: Number(values.processes),
  limits: { seconds: Number(values.seconds), megabytes: Number(values.megabytes) },
  onEnd: (input, end) => {
    if (++done % 1000 === 0) say(`${done} tried`);
    if (end.broken.length === 0) return;
    mkdirSync(values.save, { recursive: true });
    const file = join(values.save, `seed-${input.seed}.${input.kind}`);
    writeFileSync(file, input.bytes);
    say(
      `FAILS: ${file} (${input.of}: ${input.done.join("; ").slice(0, 500)})\n  ${end.broken.join("\n  ").slice(0, 1500)}`,
    );
  },
});
for (const [outcome, count] of [...outcomes].sort()) say(`${String(count).padStart(6)} ${outcome}`);
for (const slow of slowest) say(`${slow.milliseconds.toFixed(0).padStart(6)} ms: seed ${slow.seed} of ${slow.of}`);
say(`${failures.length} of ${inputs} failed (seed ${seed})`);
process.exitCode = failures.length > 0 ? 1 : 0;
