import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseReport, type ParsedReport } from "../../packages/parser/src/index.ts";
import { decodeText, textSource } from "../../packages/parser/src/reader/text/index.ts";
import type { Figure } from "../../packages/metrics/src/index.ts";
import { readReport, type Reading } from "../../packages/metrics/src/reading/reading.ts";
import { figuresOf } from "../../packages/metrics/src/record/figure/figures-of.ts";
import { amountsOf, type Amount } from "../../packages/metrics/src/relation/amount.ts";
import { indexAmounts, type AmountIndex } from "../../packages/metrics/src/relation/propose/reach.ts";
import { givenFigures } from "./given-figures.ts";
import { readGold, type Gold } from "./gold.ts";

/** An annotated text, read as the audit reads it. */
export interface AnnotatedDocument {
  readonly name: string;
  /** One writer's batch: folds never part it. */
  readonly group: string;
  readonly report: ParsedReport;
  readonly figures: readonly Figure[];
  readonly reading: Reading;
  readonly index: AmountIndex;
  readonly gold: Gold;
  /** The amount and the figure that stand at an offset of the annotation. */
  readonly amountAt: ReadonlyMap<number, Amount>;
  readonly figureAt: ReadonlyMap<number, Figure>;
}

/** Reads a text with its annotation; `given` takes the annotation's numbers instead of reading them. */
export const annotatedDocument = (
  textFile: string,
  goldFile: string,
  given = false,
  group?: string,
): AnnotatedDocument => {
  const text = decodeText(readFileSync(textFile));
  const gold = readGold(goldFile, text);
  const report = parseReport(textSource(text));
  const figures = given ? givenFigures(report, gold.numbers) : figuresOf(report);
  const reading = readReport(report, figures);
  const amounts = amountsOf(reading.places);
  const amountAt = new Map<number, Amount>();
  const figureAt = new Map<number, Figure>();
  const byStart = figures.toSorted((a, b) => a.span.start - b.span.start);
  const amountsBy = amounts.toSorted((a, b) => a.figure.span.start - b.figure.span.start);
  let from = 0;
  for (const { at } of gold.numbers.toSorted((a, b) => a.at - b.at)) {
    while (from < amountsBy.length && (amountsBy[from] as Amount).figure.span.end <= at) from++;
    const inside = amountsBy
      .slice(from, from + 4)
      .filter(({ figure }) => figure.span.start <= at && at < figure.span.end);
    const found = inside.length > 1 ? inside[at === inside[0]?.figure.span.start ? 0 : 1] : inside[0];
    if (found) amountAt.set(at, found);
    const figure = byStart.find(({ span }) => span.start <= at && at < span.end);
    if (figure) figureAt.set(at, figure);
  }
  const name = textFile
    .split("/")
    .slice(-2)
    .join("/")
    .replace(/\.(?:txt|md)$/u, "");
  return {
    name,
    group: group ?? gold.group ?? "none",
    report,
    figures,
    reading,
    index: indexAmounts(reading, amounts),
    gold,
    amountAt,
    figureAt,
  };
};

/** Every annotated text of a folder and its folders, in order of their names. */
export const annotatedFolder = (
  folder: string,
  given = false,
  keep: (name: string) => boolean = () => true,
): AnnotatedDocument[] =>
  readdirSync(folder)
    .sort()
    .flatMap((entry) => {
      const path = join(folder, entry);
      if (statSync(path).isDirectory()) return annotatedFolder(path, given, keep);
      const gold = path.replace(/\.txt$/u, ".json");
      return entry.endsWith(".txt") && existsSync(gold) && keep(entry.replace(/\.txt$/u, ""))
        ? [annotatedDocument(path, gold, given)]
        : [];
    });

/** The corpora that the repository holds: invented passages and reports. */
export const ownCorpora = (fixtures: string, given = false): AnnotatedDocument[] => [
  ...annotatedFolder(join(fixtures, "corpus"), given),
  ...readdirSync(join(fixtures, "documents"))
    .sort()
    .flatMap((name) => {
      const [text, gold] = [
        join(fixtures, "documents", name, "source.txt"),
        join(fixtures, "documents", name, "expected.json"),
      ];
      return existsSync(text) && existsSync(gold) ? [annotatedDocument(text, gold, given, "documents")] : [];
    }),
];
