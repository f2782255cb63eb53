/**
 * Fits the weights by which the grammar tells a number that names from one that counts over the corpora that the
 * repository holds, and says how well they do on the batches of writers that they were not fitted on:
 *
 *     pnpm fit:naming
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { mayName, namingEvidence } from "../packages/parser/src/grammar/naming-evidence.ts";
import { markedRole } from "../packages/parser/src/grammar/naming-number.ts";
import { spanOf } from "../packages/parser/src/lexer/token.ts";
import { fitModel } from "./train/fit-model.ts";
import { ownCorpora, type AnnotatedDocument } from "./train/document.ts";

const COUNTS = new Set(["count", "percent", "ratio", "money", "measure", "rate"]);
const STEPS = 400;
/** How strongly a weight is drawn to nothing. */
const RIDGE = 0.0005;
/** Evidence seen in fewer texts than these says more of the texts than of numbers. */
const FEWEST_TEXTS = 3;
/**
 * What is trusted more than our texts alone would have it, since they hold few of its kind: a word of the lexicon that
 * numbers what it stands for, a proper name that comes again with another number, an office's name that a number ends, a
 * name among names that no number ends, in no list at all, or alone on its line; goods and papers called by a number.
 */
const PRIORS: readonly (readonly [string, number])[] = [
  ["said by cue", 1],
  ["name again", 4],
  ["of office", 2],
  ["name follows", 2],
  ["name before", 2],
  ["name unlisted", 1.5],
  ["whole line", 2],
  ["goods", 3],
  ["goods named", 1],
  ["paper called", 3],
];
const TARGET = new URL("../packages/parser/src/grammar/naming-weights.ts", import.meta.url);

interface Sample {
  readonly text: string;
  /** The batch of one writer, which folds never part. */
  readonly group: string;
  readonly evidence: readonly string[];
  readonly names: boolean;
}

/** The numbers of a text that the grammar weighs: those of a reference, a date, a period or a table are told by that. */
const samplesOf = ({ name, group, gold, report }: AnnotatedDocument): Sample[] => {
  const classes = new Map(gold.numbers.map((number) => [number.at, number.class]));
  return report.blocks.flatMap(({ index: block, tokenized, mentions }) => {
    const { tokens } = tokenized;
    if (report.source.blocks[block]?.cell || /[\t|]/u.test(tokenized.normalized.image)) return [];
    const told = mentions.filter(({ kind }) => kind !== "quantity" && kind !== "naming-number");
    return tokens.flatMap((token, at) => {
      const { start } = spanOf(tokenized, token);
      const annotated = classes.get(start);
      if (annotated === undefined || !mayName(tokens, at) || markedRole({ tokens, at, listRole: null })) return [];
      if (told.some(({ span }) => span.start <= start && start < span.end)) return [];
      return [{ text: name, group, evidence: ["bias", ...namingEvidence(tokens, at)], names: !COUNTS.has(annotated) }];
    });
  });
};

type Weights = ReadonlyMap<string, number>;

const scoreOf = (weights: Weights, evidence: readonly string[]): number =>
  evidence.reduce((sum, piece) => sum + (weights.get(piece) ?? 0), 0);

/** A number counts, which says nothing, or it names, for which the evidence speaks. */
const fit = (samples: readonly Sample[]): Weights => {
  const pieces = [...new Set(samples.flatMap(({ evidence }) => evidence))].sort();
  const ids = new Map(pieces.map((piece, id) => [piece, id]));
  const rows = samples.map(({ evidence, names }) => {
    const own = evidence.map((piece) => ids.get(piece) as number);
    return { ids: [[], own], values: [[], own.map(() => 1)], right: [!names, names] };
  });
  const weights = fitModel(rows, { features: pieces.length, steps: STEPS, ridge: RIDGE });
  const fitted = new Map(pieces.map((piece, id) => [piece, weights[id] as number]));
  for (const [piece, weight] of PRIORS) fitted.set(piece, (fitted.get(piece) ?? 0) + weight);
  return new Map([...fitted].map(([piece, weight]) => [piece, Math.round(weight * 100) / 100]));
};

const common = (samples: readonly Sample[]): Sample[] => {
  const texts = new Map<string, Set<string>>();
  for (const { evidence, text } of samples)
    for (const piece of evidence) texts.set(piece, (texts.get(piece) ?? new Set()).add(text));
  const known = (piece: string): boolean => (texts.get(piece)?.size ?? 0) >= FEWEST_TEXTS;
  return samples.map((sample) => ({ ...sample, evidence: sample.evidence.filter(known) }));
};

const documents = ownCorpora(fileURLToPath(new URL("../fixtures", import.meta.url)));
const samples = common(documents.flatMap(samplesOf));

let [missed, wronged] = [0, 0];
for (const left of new Set(samples.map(({ group }) => group))) {
  const weights = fit(samples.filter(({ group }) => group !== left));
  for (const { evidence, names } of samples.filter(({ group }) => group === left)) {
    const taken = scoreOf(weights, evidence) > 0;
    if (names && !taken) missed++;
    if (!names && taken) wronged++;
  }
}
const named = samples.filter(({ names }) => names).length;
process.stdout.write(`${samples.length} numbers in ${documents.length} texts, ${named} of them names\n`);
process.stdout.write(`on batches not fitted on: ${missed} names taken for counts, ${wronged} counts taken for names\n`);

const entries = [...fit(samples)].filter(([, weight]) => weight !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
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
