/**
 * Holds the whole way from text to findings to linear time: some hundred structured texts, each at n, 2n, 4n and 8n
 * characters, with the exponent that fits what they took.
 *
 *   node --conditions=@doichieu/source bench/worst.ts [--size 25000] [--only WORDS] [--stages]
 *
 * A text fails where its exponent is above 1.15 or 100,000 characters of it take more than a second. `--stages` tells
 * what each stage took of the longest.
 */
import process from "node:process";
import { parseArgs } from "node:util";
import { auditReport } from "../packages/metrics/src/index.ts";
import { parseReport } from "../packages/parser/src/index.ts";
import { textSource } from "../packages/parser/src/reader/text/index.ts";
import { WORST_PATTERNS, type WorstPattern } from "./worst-patterns.ts";

const { values } = parseArgs({
  options: {
    size: { type: "string", default: "25000" },
    only: { type: "string", default: "" },
    stages: { type: "boolean", default: false },
  },
});

const MOST_EXPONENT = 1.15;
const MOST_SECONDS = 1;
const SECONDS_OF = 100_000;
/** What takes so long is not made longer. */
const PATIENCE_MS = 20_000;
/** Shorter times say more of the clock than of the text. */
const LEAST_MS = 60;

const milliseconds = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

interface Taken {
  readonly characters: number;
  readonly took: number;
}

/** The least of two runs: what disturbs a run only ever makes it longer. */
const audited = (text: string): number => {
  const run = (): number =>
    milliseconds(() => auditReport(textSource(text), { path: "worst.txt", sha256: "", bytes: text.length }));
  const first = run();
  return first > 2000 ? first : Math.min(first, run());
};

const mean = (of: readonly number[]): number => of.reduce((sum, value) => sum + value, 0) / of.length;

/** The slope of a line through the logarithms: t = c · n^slope. */
const exponentOf = (all: readonly Taken[]): number => {
  const points = all.filter(({ took }) => took >= LEAST_MS);
  if (points.length < 2) return 1;
  const xs = points.map(({ characters }) => Math.log(characters));
  const ys = points.map(({ took }) => Math.log(took));
  const [x, y] = [mean(xs), mean(ys)];
  const above = xs.reduce((sum, value, at) => sum + (value - x) * ((ys[at] as number) - y), 0);
  return above / xs.reduce((sum, value) => sum + (value - x) ** 2, 0);
};

const measure = ({ text }: WorstPattern): readonly Taken[] => {
  const taken: Taken[] = [];
  const size = Number(values.size);
  for (const factor of [1, 2, 4, 8]) {
    const made = text(size * factor);
    const took = audited(made);
    taken.push({ characters: made.length, took });
    if (took > PATIENCE_MS) break;
  }
  return taken;
};

const stagesOf = (text: string): string => {
  const source = textSource(text);
  const reading = milliseconds(() => textSource(text));
  const parsing = milliseconds(() => parseReport(source));
  return `reading ${reading.toFixed(0)}, parsing ${parsing.toFixed(0)} ms`;
};

// One text of everything first: the first use of code is no measure of it.
audited(WORST_PATTERNS.map((pattern) => pattern.text(500)).join("\n\n"));
const patterns = WORST_PATTERNS.filter(({ name }) => name.includes(values.only));
let failed = 0;
for (const pattern of patterns) {
  const taken = measure(pattern);
  const exponent = exponentOf(taken);
  const nearest = taken.toSorted(
    (a, b) => Math.abs(a.characters - SECONDS_OF) - Math.abs(b.characters - SECONDS_OF),
  )[0];
  const seconds = nearest ? ((nearest.took / 1000) * SECONDS_OF) / nearest.characters : 0;
  const fails = exponent > MOST_EXPONENT || seconds > MOST_SECONDS;
  if (fails) failed++;
  const times = taken.map(({ took }) => took.toFixed(0)).join(" ");
  const stages = values.stages ? `  ${stagesOf(pattern.text(taken.at(-1)?.characters ?? 0))}` : "";
  process.stdout.write(
    `${fails ? "FAILS" : "     "} n^${exponent.toFixed(2)} ${seconds.toFixed(2)} s in 100 kB: ${pattern.name} (${times} ms)${stages}\n`,
  );
}
process.stdout.write(`${failed} of ${patterns.length} are slower than linear, or slow\n`);
// None at all were held to nothing.
process.exitCode = failed > 0 || patterns.length === 0 ? 1 : 0;
