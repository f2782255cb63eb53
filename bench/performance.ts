/**
 * Every measurement of speed and memory in one run, written to docs/performance.md.
 *
 *   pnpm bench [--files=N]
 *
 * N is the most files of one run, 10.000 by default: with it, two cores that do nothing else take about an hour; with
 * 1.000, a quarter of that. The page is written section by section. Programs that are not installed are left out.
 */
import { writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { type BatchCost, batchCost, brokenCost, type Broken, killAndResume } from "./batch.ts";
import { markdownTable } from "./markdown-table.ts";
import { measureFolders, measureScan } from "./reading-folder.ts";
import { inventedReports, measureDocx, measurePdf, type Reading } from "./reading.ts";
import { type Spread, told } from "./spread.ts";
import { measureBareNode, measureStartUp } from "./startup.ts";
import { measureThroughput, type Speed } from "./throughput.ts";

const asked = process.argv.find((word) => word.startsWith("--files="))?.slice("--files=".length);
const MOST_FILES = Number(asked ?? 10_000);
const PAGE = new URL("../docs/performance.md", import.meta.url);

const step = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
  const started = performance.now();
  const result = await work();
  process.stderr.write(`${name}: ${((performance.now() - started) / 1000).toFixed(0)} s\n`);
  return result;
};

const millions = ({ median, least, most }: Spread): string =>
  told({ median: median / 1e6, least: least / 1e6, most: most / 1e6 }, median < 1e5 ? 5 : 2);

const speeds = (of: readonly Speed[]): string =>
  markdownTable(
    ["", "million characters a second"],
    of.map(({ name, perSecond }) => [name, millions(perSecond)]),
  );

const throughputSection = async (): Promise<string> => {
  const { sizes, growth, stages, repeated, others } = await step("text", () => measureThroughput());
  return `## Text to records and findings

One warm process, processor time of its main thread, by the size of one report:

${speeds(sizes)}

2 MB take ${growth.toFixed(2)} of ten times what 200 kB take. What each stage alone does of 200 kB:

${speeds(stages)}

Beside other ways through the same text. The libraries read English numbers, percentages and dates, and check nothing:

${markdownTable(
  ["", "million characters a second", "text to findings is faster by"],
  others.map(({ name, perSecond, ratio }) => [name, millions(perSecond), `${ratio.toPrecision(3)} times`]),
)}

A hundred kilobytes of one thing over and over, the worst that a paragraph can be:

${markdownTable(
  ["text", "seconds"],
  repeated.map(({ text, seconds }) => [`\`${text}\``, seconds.toFixed(2)]),
)}
`;
};

const startSection = async (): Promise<string> => {
  const bare = await step("bare Node", () => measureBareNode());
  const starts = await step("start-up", () => measureStartUp());
  return `## From starting the command to the first finding

The built command over one invented report of many pages; Node alone takes ${told(bare)} s to start and end. "First
start" is one with nothing compiled yet.

${markdownTable(
  ["", "seconds to the first finding", "first start, s", "CPU of the whole run, s", "peak memory, MB"],
  starts.map(({ format, seconds, firstSeconds, cpuSeconds, peakMegabytes }) => [
    format,
    told(seconds),
    firstSeconds.toFixed(2),
    told(cpuSeconds),
    told(peakMegabytes, 0),
  ]),
)}
`;
};

const readingRow = (format: string, beside: string, { ours, theirs, ratio, perSecond, pages }: Reading): string[] => [
  format,
  `${perSecond.toFixed(0)} ${pages > 0 ? "pages" : "files"}`,
  told(ours, 3),
  `${beside} ${told(theirs, 3)}`,
  told(ratio),
];

const readingSection = async (): Promise<string> => {
  const pdf = await step("PDF", () => measurePdf());
  const docx = await step("DOCX", () => measureDocx());
  const count = Math.min(1000, Math.ceil(MOST_FILES / 10));
  const folders = [
    ...(await step("folder of PDF", () => measureFolders(count, inventedReports(".pdf")))),
    ...(await step("folder of DOCX", () => measureFolders(Math.ceil(count / 3), inventedReports(".docx")))),
  ];
  const scan = await step("scan", () => measureScan());
  return `## Files to findings

One warm process; processor time of all threads over the ${pdf.files} invented reports (${pdf.pages} pages of PDF), turn by
turn with a library that only takes the text:

${markdownTable(
  ["", "a second", "CPU seconds", "beside", "ratio"],
  [readingRow("PDF", "pdf.js getTextContent", pdf), readingRow("DOCX", "mammoth extractRawText", docx)],
)}

A folder, wall time from start to end, beside programs that only take the text, a process a file, as many at once:

${markdownTable(
  ["program", "files", "jobs", "seconds", "ours over theirs"],
  folders.map(({ program, format, files, jobs, seconds, ratio }) => [
    program,
    `${files} ${format}`,
    String(jobs),
    told(seconds),
    ratio ? told(ratio) : "",
  ]),
)}
${scan ? `\nA scanned page with \`--ocr\`: ${told(scan.ours)} s; pdftoppm and the native tesseract ${told(scan.theirs)} s; ratio ${told(scan.ratio)}.\n` : ""}`;
};

const costRow = ({ files, jobs, seconds, filesPerSecond, peakMegabytes }: BatchCost): string[] => [
  String(files),
  String(jobs),
  seconds.toFixed(1),
  filesPerSecond.toFixed(0),
  peakMegabytes.toFixed(0),
];

const brokenLine = ({ broken, named, missing, causes }: Broken): string =>
  `${broken} broken files, ${named} named with their cause (${Object.entries(causes)
    .map(([code, count]) => `${code} ${count}`)
    .join(", ")}); ${missing} results of other files missing.`;

const batchSection = async (): Promise<string> => {
  const runs: BatchCost[] = [];
  for (const files of new Set([10, 100, 1000, MOST_FILES]))
    if (files <= MOST_FILES) runs.push(await step(`${files} files`, () => batchCost(files, 2)));
  const one = await step("one job", () => batchCost(Math.min(300, MOST_FILES), 1));
  const broken = await step("broken files", () => brokenCost(MOST_FILES, 2));
  const kills = await step("kill and resume", () => killAndResume(60, 20));
  return `## Many files

Invented reports with changed digits, text, DOCX and PDF; memory is that of all processes of the run together, shared
pages counted in each.

${markdownTable(["files", "jobs", "seconds", "files a second", "peak memory, MB"], [...runs, one, broken].map(costRow))}

The last line is a run with one broken file in a hundred, an endless and a greedy one among them: ${brokenLine(broken)}

Killed without warning at ${kills.kills} random moments and gone on with \`--resume\`: the result ${
    kills.equal === 1 ? "equals" : "DIFFERS FROM"
  } that of an undisturbed run, to the byte; a finished run that is started again ${
    kills.idle === 1 ? "does nothing" : "DOES SOMETHING"
  }.
`;
};

const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown processor"}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB`;
let page = `# Speed and memory

Measured by \`pnpm bench${asked === undefined ? "" : ` --files=${asked}`}\` in one run: median (least–most) of at least five rounds, unless one figure stands
alone. On another machine the ratios hold rather than the seconds. Here: ${machine}.

What was tried and did not help is told in [decisions/speed.md](decisions/speed.md).
`;

for (const section of [startSection, throughputSection, readingSection, batchSection]) {
  page += `\n${await section()}`;
  writeFileSync(PAGE, page);
}
