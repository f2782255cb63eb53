import { damagedInput, type DamagedInput } from "./damaged-input.ts";
import type { FixtureFile } from "./fixture-files.ts";
import type { TrialEnd } from "./trial.ts";
import { TrialProcess, type TrialLimits } from "./trial-process.ts";

export interface FuzzOptions {
  /** Of the first input; the others count on from it. */
  readonly seed: number;
  readonly inputs: number;
  readonly processes: number;
  readonly limits: TrialLimits;
  readonly onEnd?: (input: DamagedInput, end: TrialEnd) => void;
}

export interface FuzzResult {
  /** How often each outcome came, by format: "pdf read", "docx docx-invalid". */
  readonly outcomes: ReadonlyMap<string, number>;
  readonly failures: readonly { readonly input: DamagedInput; readonly end: TrialEnd }[];
  readonly slowest: readonly { readonly seed: number; readonly of: string; readonly milliseconds: number }[];
}

/** Every so many inputs one is read twice. */
const TWICE_EVERY = 10;

/** Tries damaged files, several at a time. A failure is tried once more in a process of its own before it counts. */
export const runFuzz = async (files: readonly FixtureFile[], options: FuzzOptions): Promise<FuzzResult> => {
  const outcomes = new Map<string, number>();
  const failures: { input: DamagedInput; end: TrialEnd }[] = [];
  let slowest: { seed: number; of: string; milliseconds: number }[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    const trials = new TrialProcess(options.limits);
    while (next < options.inputs) {
      const index = next++;
      const input = damagedInput(files, options.seed + index);
      const trial = { bytes: input.bytes, name: `damaged.${input.kind}`, twice: index % TWICE_EVERY === 0 };
      let end = await trials.try(trial);
      if (end.broken.length > 0) {
        trials.end();
        end = await trials.try({ ...trial, twice: true });
        if (end.broken.length > 0) failures.push({ input, end });
      }
      const key = `${input.kind} ${end.outcome}`;
      outcomes.set(key, (outcomes.get(key) ?? 0) + 1);
      slowest = [...slowest, { seed: input.seed, of: input.of, milliseconds: end.milliseconds }]
        .sort((a, b) => b.milliseconds - a.milliseconds)
        .slice(0, 5);
      options.onEnd?.(input, end);
    }
    trials.end();
  };
  await Promise.all(Array.from({ length: options.processes }, work));
  return { outcomes, failures, slowest };
};
