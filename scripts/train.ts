/**
 * Fits the weights of the relations on the corpora that the repository holds and measures them on folds.
 *
 *   pnpm train                        fits, measures and writes packages/metrics/src/relation/weights.ts
 *   pnpm train --check                measures and compares with the committed weights, writes nothing
 *   pnpm train --dev FOLDER           measures on another folder of annotated texts, too (its files are not fitted on)
 *   pnpm train --check --share 0.25   fits on every fourth text alone and measures on all: what more texts would bring
 *   pnpm train --misses               prints what is missed and what is wrongly given, on folds (on FOLDER with --dev)
 */
import { fileURLToPath } from "node:url";
import { readFileSync, writeFileSync } from "node:fs";
import { calibrationOf, reliabilityOf, type Given } from "./train/calibrate.ts";
import { calibrated, type Calibration } from "../packages/metrics/src/relation/calibrate.ts";
import { annotatedFolder, ownCorpora, type AnnotatedDocument } from "./train/document.ts";
import { besideExamples, examplesOf, type Example } from "./train/examples.ts";
import { crossValidate, fitAll, fitTables, foldsOf, FOLDS, outOfFold, scoreExamples, type Batch } from "./train/fit.ts";
import { lineExamples, measureLines, type MeasuredLines } from "./train/tables.ts";
import { linesOf, measure, nothingMeasured } from "./train/measure.ts";
import { LOUD as SHIPPED } from "../packages/metrics/src/rules/relation-outcome.ts";
import { bestOf, errorOf, type ScoredClaim } from "../packages/metrics/src/relation/score.ts";
import { judgeClaim } from "../packages/metrics/src/relation/judge.ts";
import { seededRandom } from "../packages/metrics/test/invented/random.ts";
import { figuresOf, slippedExample } from "./train/slips.ts";
import { typicalOf } from "./train/typical.ts";
import { weightsModule } from "./train/weights-module.ts";

const args = process.argv.slice(2);
const value = (name: string): string | null => (args.includes(name) ? (args[args.indexOf(name) + 1] ?? null) : null);
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const root = fileURLToPath(new URL("..", import.meta.url));
const LOUD = Number(value("--loud") ?? SHIPPED);
const SHARE = Number(value("--share") ?? 1);
const misses = args.includes("--misses");

const began = performance.now();
const inText = (document: AnnotatedDocument): boolean =>
  !args.includes("--prose") || !/[|\t]/u.test(document.report.source.text);
const documents = ownCorpora(`${root}fixtures`, args.includes("--given")).filter(inText);
/** A slip is planted in every so many claims that teach. */
const SLIPPED = 3;
const pen = seededRandom(2);
const withSlips = (document: AnnotatedDocument, examples: readonly Example[]): Example[] =>
  examples.flatMap((example) => (pen.below(SLIPPED) === 0 ? (slippedExample(document, example, pen) ?? []) : []));
const batches: Batch[] = documents.map((document, at) => {
  const examples = examplesOf(document);
  return {
    group: document.group,
    teaches: Math.floor((at + 1) * SHARE) > Math.floor(at * SHARE),
    examples,
    slipped: withSlips(document, examples),
    decisions: [],
  };
});
say(
  `${documents.length} texts, ${batches.reduce((sum, { examples }) => sum + examples.length, 0)} claims read in ${Math.round(performance.now() - began)} ms`,
);
const second = outOfFold(batches);
const random = seededRandom(1);
const planted: { readonly error: number; readonly alike: boolean; readonly kept: boolean | null }[] = [];
const readingOf = (claim: ScoredClaim, masses: readonly number[]): string =>
  figuresOf(claim.claim.candidates[bestOf(masses) - 1] ?? null);
const scored = crossValidate(second, (at, score) => {
  const batch = second[at] as Batch;
  for (const example of batch.examples) {
    const wrong = slippedExample(documents[at] as AnnotatedDocument, example, random);
    const [slipped] = wrong ? besideExamples([wrong], batch.decisions) : [];
    if (!slipped) continue;
    const [before, after] = [score(example.open), score(slipped.open)];
    const meant = figuresOf(example.open.claim.candidates[example.right.findIndex(Boolean) - 1] ?? null);
    const [relation] = judgeClaim(after, null, null);
    planted.push({
      error: errorOf(after),
      alike: readingOf(before, before.blind) === readingOf(after, after.blind),
      kept: readingOf(before, before.seeing) === meant ? figuresOf(relation?.candidate ?? null) === meant : null,
    });
  }
});
/** Of the development set even numbers and all below 101 may be looked at. */
const open = (name: string): boolean => !(Number(name) > 100 && Number(name) % 2 === 1);
const dev = value("--dev");
const folds = nothingMeasured();
documents.forEach((document, at) =>
  measure(folds, document, (second[at] as Batch).examples, scored[at] ?? [], LOUD, misses && !dev ? say : undefined),
);
say("on folds:");
for (const line of linesOf(folds)) say(`  ${line}`);
const points = ({ most, mean }: ReturnType<typeof reliabilityOf>): string =>
  `${(100 * mean).toFixed(1)} on average, ${(100 * most).toFixed(1)} at most`;
const calibrations = new Map([...folds.said].map(([model, given]) => [model, calibrationOf(given)]));
say("how far what is said and what is right differ, in ten bins of 100 and more, before and after calibration:");
for (const [model, given] of folds.said) {
  const calibration = calibrations.get(model) as Calibration;
  const after = given.map(([said, right]): Given => [calibrated(said, calibration), right]);
  say(`  ${model.padEnd(8)} ${points(reliabilityOf(given))}; ${points(reliabilityOf(after))}`);
}
const sound = scored.flatMap((own, at) =>
  own.flatMap((claim, place) =>
    (second[at] as Batch).examples[place]?.relations.some(({ holds }) => !holds) ? [] : [errorOf(claim)],
  ),
);
const share = (count: number, all: number): string => `${((100 * count) / all).toFixed(1)} %`;
say(`planted slips of the pen (${planted.length}), told above a note at a threshold, and false ones in 1,000 figures:`);
for (const threshold of [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9])
  say(
    `  ${threshold}: ${share(planted.filter(({ error }) => error > threshold).length, planted.length)}  false ${((1000 * sound.filter((error) => error > threshold).length) / folds.figures).toFixed(2)}`,
  );
say(`  read alike by words: ${share(planted.filter(({ alike }) => alike).length, planted.length)}`);
const bound = planted.filter(({ kept }) => kept !== null);
say(
  `  of ${bound.length} bound rightly without the slip, bound to the same figures with it: ${share(bound.filter(({ kept }) => kept).length, bound.length)}`,
);
const lines = documents.map(lineExamples);
const folded = foldsOf(batches);
const tables: MeasuredLines = { claimed: 0, right: 0, given: 0, givenRight: 0 };
for (let fold = 0; fold < FOLDS; fold++) {
  const fitted = fitTables(lines.flatMap((own, at) => (folded[at] === fold ? [] : own)));
  for (const own of lines.filter((_, at) => folded[at] === fold)) measureLines(tables, own, fitted);
}
say(
  `  lines of tables: ${tables.right} of ${tables.claimed} right; ${tables.givenRight} of ${tables.given} patterns given`,
);
const weights = fitAll(batches, second);
if (dev) {
  const measured = nothingMeasured();
  for (const document of annotatedFolder(dev, args.includes("--given"), open).filter(inText)) {
    const { examples, scored: told } = scoreExamples(examplesOf(document), weights);
    measure(measured, document, examples, told, LOUD, misses ? say : undefined);
  }
  say(`on ${dev}:`);
  for (const line of linesOf(measured)) say(`  ${line}`);
}
const shipped = `${root}packages/metrics/src/relation/weights.ts`;
const fitted = weightsModule(weights, fitTables(lines.flat()), typicalOf(second, weights), calibrations);
const whole = SHARE === 1 && !args.includes("--prose") && !args.includes("--given");
if (args.includes("--check") && whole) {
  const same = readFileSync(shipped, "utf8") === fitted;
  say(same ? "the committed weights are these" : "the committed weights are others: pnpm train");
  process.exitCode = same ? 0 : 1;
} else if (whole) writeFileSync(shipped, fitted);
say(`${Math.round((performance.now() - began) / 1000)} s`);
