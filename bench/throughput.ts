/**
 * From text to records and findings, in characters a second of one warm process.
 *
 *   node --conditions=@doichieu/source bench/throughput.ts [--without-others]
 *
 * One report of several sizes, and what each stage takes of it; the same text through a bare regular expression, and a
 * paragraph of it through libraries that read numbers and dates out of English. Their time grows faster than their
 * text, so they are given a short one, line by line. All times are processor time of the main thread.
 */
import { type ParsedReport, parseReport, type SourceText } from "../packages/parser/src/index.ts";
import { tokenize } from "../packages/parser/src/internal.ts";
import { textSource } from "../packages/parser/src/reader/text/index.ts";
import { auditReport } from "../packages/metrics/src/audit-report.ts";
import { crossCheck } from "../packages/metrics/src/audit/cross-check.ts";
import { citedDocumentsOf } from "../packages/metrics/src/record/reference/cited-documents-of.ts";
import { figuresOf } from "../packages/metrics/src/record/figure/figures-of.ts";
import { outlineOf } from "../packages/metrics/src/record/outline/outline-of.ts";
import { profileOf } from "../packages/metrics/src/record/profile/profile-of.ts";
import { referencesOf } from "../packages/metrics/src/record/reference/references-of.ts";
import { relationsOf } from "../packages/metrics/src/relation/relations.ts";
import { longReport } from "./long-report.ts";
import { type Spread, spreadOf, told } from "./spread.ts";

/** Characters a second of one way through a text. */
export interface Speed {
  readonly name: string;
  readonly characters: number;
  readonly perSecond: Spread;
}

export interface Throughput {
  /** Text to records and findings, by size. */
  readonly sizes: readonly Speed[];
  /** What 2 MB take over ten times what 200 kB take: 1 is linear. */
  readonly growth: number;
  /** Each stage alone, over 200 kB. */
  readonly stages: readonly Speed[];
  /** A hundred kilobytes of one thing over and over, in seconds. */
  readonly repeated: readonly { readonly text: string; readonly seconds: number }[];
  /** Other ways through a text, with our speed on the same text over theirs. */
  readonly others: readonly (Speed & { readonly ours: Spread; readonly ratio: number })[];
}

const KILO = 1000;
const SIZES = [20, 200, 2000].map((size) => size * KILO);
const ROUNDS = 5;
const NAMED = { path: "report.txt", sha256: "0".repeat(64), bytes: 0 };
const REPEATED = [
  "/",
  "1",
  "1 ",
  "của ",
  "ngày ",
  "số 1/",
  "trong đó 12 ",
  "12/34 ",
  "10% ",
  "(",
  "Quyết định số 1/QĐ-UBND ",
];

const toFindings = (text: string): unknown => auditReport(textSource(text), NAMED);

/** Processor time is told in steps of a millisecond and more: what is faster runs until it can be told. */
const TELLABLE = 0.05;

const secondsOf = (run: () => unknown): number => {
  const before = process.threadCpuUsage();
  for (let runs = 1; ; runs++) {
    run();
    const { user, system } = process.threadCpuUsage(before);
    const seconds = (user + system) / 1e6;
    if (seconds >= TELLABLE) return seconds / runs;
  }
};

const speedOf = (name: string, characters: number, run: () => unknown): Speed => {
  run();
  const perSecond = spreadOf(Array.from({ length: ROUNDS }, () => characters / secondsOf(run)));
  return { name, characters, perSecond };
};

const stagesOf = (text: string): Speed[] => {
  const source: SourceText = textSource(text);
  const parsed: ParsedReport = parseReport(source);
  const references = referencesOf(parsed);
  const records = {
    parsed,
    references,
    citedDocuments: citedDocumentsOf(references),
    profile: profileOf(parsed, references),
    outline: outlineOf(parsed),
    figures: figuresOf(parsed),
  };
  const stages: readonly (readonly [string, () => unknown])[] = [
    ["read", () => textSource(text)],
    ["tokenize", () => source.blocks.map(({ span }) => tokenize(text.slice(span.start, span.end), span.start))],
    ["parse (tokens and mentions)", () => parseReport(source)],
    ["references", () => citedDocumentsOf(referencesOf(parsed))],
    ["profile and outline", () => [profileOf(parsed, references), outlineOf(parsed)]],
    ["figures", () => figuresOf(parsed)],
    ["relations", () => relationsOf(parsed, records.figures)],
    ["relations and rules", () => crossCheck(records, { lang: "vi" })],
    ["all", () => toFindings(text)],
  ];
  return stages.map(([name, run]) => speedOf(name, text.length, run));
};

const othersOf = async (): Promise<Throughput["others"]> => {
  const long = longReport(200 * KILO);
  const short = longReport(2 * KILO);
  const lines = short.split("\n");
  const { default: suite } = await import("@microsoft/recognizers-text-suite");
  const { default: nlp } = await import("compromise");
  const { English } = suite.Culture;
  const ways: readonly (readonly [string, string, () => unknown])[] = [
    ["regular expression, numbers alone", long, () => [...long.matchAll(/\d+(?:[.,]\d+)*%?/g)].length],
    ["compromise: numbers", short, () => lines.map((line) => nlp(line).numbers().json())],
    [
      "recognizers-text-suite: numbers, percentages, dates",
      short,
      () =>
        lines.map((line) => [
          suite.recognizeNumber(line, English),
          suite.recognizePercentage(line, English),
          suite.recognizeDateTime(line, English),
        ]),
    ],
  ];
  return ways.map(([name, text, run]) => {
    const ours = speedOf(name, text.length, () => toFindings(text)).perSecond;
    const { perSecond } = speedOf(name, text.length, run);
    return { name, characters: text.length, perSecond, ours, ratio: ours.median / perSecond.median };
  });
};

/** Measures everything; takes some minutes, most of them in the other libraries. */
export const measureThroughput = async (options: { readonly others?: boolean } = {}): Promise<Throughput> => {
  const warm = longReport(200 * KILO);
  for (let round = 0; round < 3; round++) toFindings(warm);
  const sizes = SIZES.map((size) => {
    const text = longReport(size);
    return speedOf(`${size / KILO} kB`, size, () => toFindings(text));
  });
  const medianAt = (size: number): number =>
    size / (sizes.find((speed) => speed.characters === size)?.perSecond.median ?? Number.NaN);
  return {
    sizes,
    growth: medianAt(2000 * KILO) / (10 * medianAt(200 * KILO)),
    stages: stagesOf(longReport(200 * KILO)),
    repeated: REPEATED.map((text) => {
      const long = text.repeat(Math.ceil((100 * KILO) / text.length));
      return { text, seconds: secondsOf(() => toFindings(long)) };
    }),
    others: options.others === false ? [] : await othersOf(),
  };
};

const millions = ({ median, least, most }: Spread): string =>
  told({ median: median / 1e6, least: least / 1e6, most: most / 1e6 }, median < 1e5 ? 5 : 2);

if (import.meta.main) {
  const measured = await measureThroughput({ others: !process.argv.includes("--without-others") });
  const lines = [
    "Text to records and findings, million characters a second: median (least–most)",
    ...measured.sizes.map((speed) => `  ${speed.name.padEnd(52)} ${millions(speed.perSecond)}`),
    `2 MB over 10 × 200 kB: ${measured.growth.toFixed(2)}`,
    "Stages over 200 kB",
    ...measured.stages.map((speed) => `  ${speed.name.padEnd(52)} ${millions(speed.perSecond)}`),
    "A hundred kilobytes of one thing, seconds",
    ...measured.repeated.map(({ text, seconds }) => `  ${JSON.stringify(text).padEnd(52)} ${seconds.toFixed(2)}`),
    "Beside others, and how many times faster this is on the same text",
    ...measured.others.map(
      (other) => `  ${other.name.padEnd(52)} ${millions(other.perSecond)}  ${other.ratio.toPrecision(3)}×`,
    ),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}
