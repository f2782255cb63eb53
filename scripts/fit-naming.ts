/**
 * Fits the weights by which the grammar tells a number that names from one that counts, and says how well they do on
 * texts that they were not fitted on:
 *
 *     pnpm fit:naming DIR…
 *
 * Each DIR holds texts (NAME.txt) beside their annotation (NAME.json, with `numbers: [{ at, class }]`).
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { mayName, namingEvidence } from "../packages/parser/src/grammar/naming-evidence.ts";
import { spanOf } from "../packages/parser/src/lexer/tokenize.ts";
import { parseReport } from "../packages/parser/src/parse-report.ts";
import { readReport } from "../packages/parser/src/reader/index.ts";

const COUNTS = new Set(["count", "percent", "ratio", "money", "measure", "rate"]);
const FOLDS = 5;
const ROUNDS = 60;
const RATE = 0.3;
/** How strongly a weight is drawn to nothing. */
const DECAY = 0.01;
/** Evidence seen in fewer texts than these says more of the texts than of numbers. */
const FEWEST_TEXTS = 3;
/**
 * What is trusted more than so few texts alone would have it: a word of the lexicon that numbers what it stands for, a
 * proper name that comes again with another number, and the name of a company that a number ends.
 */
const PRIORS: readonly (readonly [string, number])[] = [
  ["said by cue", 1],
  ["name again", 2],
  ["of office", 2],
];
const TARGET = new URL("../packages/parser/src/grammar/naming-weights.ts", import.meta.url);

interface Sample {
  readonly text: number;
  readonly evidence: readonly string[];
  readonly names: boolean;
}

/** A reproducible shuffle: the order of the samples is part of what is fitted. */
const shuffled = <Item>(items: readonly Item[]): Item[] => {
  let seed = 7;
  const keyed = items.map((item) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return [seed, item] as const;
  });
  return keyed.sort(([a], [b]) => a - b).map(([, item]) => item);
};

const samplesOf = async (folder: string, name: string, index: number): Promise<Sample[]> => {
  const source = await readReport(readFileSync(join(folder, `${name}.txt`)), { name: `${name}.txt` });
  const gold = JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as {
    numbers: { at: number; class: string }[];
  };
  const classes = new Map(gold.numbers.map((number) => [number.at, number.class]));
  return parseReport(source).blocks.flatMap(({ index: block, tokenized, mentions }) => {
    // A table's columns say what its numbers are.
    if (source.blocks[block]?.cell || /[\t|]/u.test(tokenized.normalized.image)) return [];
    const open = new Set(
      mentions.flatMap((mention) =>
        mention.kind === "quantity" ||
        (mention.kind === "naming-number" && (mention.role === "ordinal" || mention.role === "name"))
          ? Array.from({ length: mention.last - mention.first + 1 }, (_, offset) => mention.first + offset)
          : [],
      ),
    );
    return tokenized.tokens.flatMap((token, at) => {
      const told = open.has(at) ? classes.get(spanOf(tokenized, token).start) : undefined;
      if (told === undefined || !mayName(tokenized.tokens, at)) return [];
      return [{ text: index, evidence: namingEvidence(tokenized.tokens, at), names: !COUNTS.has(told) }];
    });
  });
};

type Weights = Map<string, number>;

const scoreOf = (weights: Weights, evidence: readonly string[]): number =>
  evidence.reduce((sum, piece) => sum + (weights.get(piece) ?? 0), weights.get("bias") ?? 0);

/** Logistic regression by stochastic steps, each weight at its own pace (AdaGrad). */
const fit = (samples: readonly Sample[]): Weights => {
  const weights: Weights = new Map();
  const paces = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round++)
    for (const { evidence, names } of samples) {
      const miss = 1 / (1 + Math.exp(-scoreOf(weights, evidence))) - Number(names);
      for (const piece of ["bias", ...evidence]) {
        const weight = weights.get(piece) ?? 0;
        const slope = miss + (piece === "bias" ? 0 : DECAY * weight);
        const pace = (paces.get(piece) ?? 0.01) + slope * slope;
        paces.set(piece, pace);
        weights.set(piece, weight - (RATE * slope) / Math.sqrt(pace));
      }
    }
  for (const [piece, weight] of PRIORS) weights.set(piece, (weights.get(piece) ?? 0) + weight);
  return weights;
};

const common = (samples: readonly Sample[]): Sample[] => {
  const texts = new Map<string, Set<number>>();
  for (const { evidence, text } of samples)
    for (const piece of evidence) texts.set(piece, (texts.get(piece) ?? new Set()).add(text));
  const known = (piece: string): boolean => (texts.get(piece)?.size ?? 0) >= FEWEST_TEXTS;
  return samples.map((sample) => ({ ...sample, evidence: sample.evidence.filter(known) }));
};

const folders = process.argv.slice(2);
const found: Sample[] = [];
let texts = 0;
for (const folder of folders)
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort())
    found.push(...(await samplesOf(folder, file.slice(0, -".txt".length), texts++)));
const samples = shuffled(common(found));

let [missed, wronged] = [0, 0];
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = fit(samples.filter(({ text }) => text % FOLDS !== fold));
  for (const { evidence, names } of samples.filter(({ text }) => text % FOLDS === fold)) {
    const taken = scoreOf(weights, evidence) > 0;
    if (names && !taken) missed++;
    if (!names && taken) wronged++;
  }
}
const named = samples.filter(({ names }) => names).length;
process.stdout.write(`${samples.length} numbers in ${texts} texts, ${named} of them names\n`);
process.stdout.write(`on texts not fitted on: ${missed} names taken for counts, ${wronged} counts taken for names\n`);

const entries = [...fit(samples)]
  .map(([piece, weight]) => [piece, Math.round(weight * 100) / 100] as const)
  .filter(([, weight]) => weight !== 0)
  .sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(
  TARGET,
  `/**
 * How much each piece of evidence speaks for a number being a name's (above 0) or a count (below), in log-odds. Fitted by
 * \`pnpm fit:naming\`; not written by hand.
 */
export const NAMING_WEIGHTS: Readonly<Record<string, number>> = {
${entries.map(([piece, weight]) => `  ${/^[a-z]+$/u.test(piece) ? piece : JSON.stringify(piece)}: ${weight},`).join("\n")}
};
`,
);
