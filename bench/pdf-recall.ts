/**
 * How much of what stands in a PDF its readers give back: node --conditions=@doichieu/source bench/pdf-recall.ts [PDF...]
 *
 * Beside each PDF lies its text. Recall: share of the text's words that the reader gives, each as often as it stands
 * there. Order: share of neighbouring word pairs that stay neighbours. Without arguments, fixtures/pdf is read.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { pdfReader } from "../packages/parser/src/reader/pdf/index.ts";

/** As much of pdf.js as is used here; it is a dependency of the parser alone. */
interface PdfJs {
  readonly getDocument: (source: { readonly data: Uint8Array; readonly verbosity: number }) => {
    readonly promise: Promise<{
      readonly numPages: number;
      readonly getPage: (number: number) => Promise<{
        readonly getTextContent: () => Promise<{
          readonly items: readonly { readonly str?: string; readonly hasEOL?: boolean }[];
        }>;
      }>;
    }>;
    readonly destroy: () => Promise<void>;
  };
}

const parser = createRequire(new URL("../packages/parser/package.json", import.meta.url));
const { getDocument } = (await import(parser.resolve("pdfjs-dist/legacy/build/pdf.mjs"))) as PdfJs;

type Read = (path: string) => Promise<string> | string;

const bytesOf = (path: string): Uint8Array => Uint8Array.from(readFileSync(path));

const READERS: Readonly<Record<string, Read>> = {
  doichieu: async (path) => (await pdfReader.read(bytesOf(path), {})).text,
  "pdf.js getTextContent": async (path) => {
    const task = getDocument({ data: bytesOf(path), verbosity: 0 });
    const document = await task.promise;
    let text = "";
    for (let number = 1; number <= document.numPages; number++) {
      const content = await (await document.getPage(number)).getTextContent();
      for (const item of content.items) text += (item.str ?? "") + (item.hasEOL ? "\n" : "");
      text += "\n";
    }
    await task.destroy();
    return text;
  },
  "pdftotext -layout": (path) => execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" }),
  pdftotext: (path) => execFileSync("pdftotext", [path, "-"], { encoding: "utf8" }),
};

/** Words and numbers with what stands inside them; punctuation between them differs from rendering to rendering. */
const WORD = /[\p{L}\p{N}]+(?:[.,/%&-]+[\p{L}\p{N}]+)*%?/gu;
const words = (text: string): string[] => text.normalize("NFC").match(WORD) ?? [];

const counted = (items: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
};

/** Share of the wanted items that were given, and some of those that were not. */
const recall = (wanted: readonly string[], given: readonly string[]): { share: number; missing: string[] } => {
  const left = counted(given);
  const missing: string[] = [];
  for (const item of wanted) {
    const count = left.get(item) ?? 0;
    if (count > 0) left.set(item, count - 1);
    else missing.push(item);
  }
  return { share: 1 - missing.length / Math.max(1, wanted.length), missing };
};

const pairs = (items: readonly string[]): string[] => items.slice(1).map((item, index) => `${items[index]} ${item}`);

const folder = join(import.meta.dirname, "../fixtures/pdf");
const given = process.argv.slice(2);
const verbose = given.includes("--missing");
const paths = given.filter((path) => !path.startsWith("--"));
const files =
  paths.length > 0
    ? paths
    : readdirSync(folder)
        .filter((name) => name.endsWith(".pdf"))
        .map((name) => join(folder, name));
const percent = (share: number): string => (share * 100).toFixed(2).padStart(6);
const sums = new Map<string, { recall: number; order: number; count: number; ms: number }>();

for (const path of files) {
  // "000.two-fonts.pdf" has the text of "000.txt".
  const text = [path.replace(/\.pdf$/u, ".txt"), path.replace(/\.[^./]+\.pdf$/u, ".txt")].find(existsSync);
  if (text === undefined) continue;
  const plain = readFileSync(text, "utf8").replaceAll(/<[^>]+>|&nbsp;|[*]+/gu, " ");
  const wanted = words(plain);
  process.stdout.write(`${basename(path)} (${wanted.length} words)\n`);
  for (const [name, read] of Object.entries(READERS)) {
    const start = performance.now();
    const found = words(await read(path));
    const ms = performance.now() - start;
    const { share, missing } = recall(wanted, found);
    const order = recall(pairs(wanted), pairs(found)).share;
    const sum = sums.get(name) ?? { recall: 0, order: 0, count: 0, ms: 0 };
    sums.set(name, { recall: sum.recall + share, order: sum.order + order, count: sum.count + 1, ms: sum.ms + ms });
    process.stdout.write(
      `  ${name.padEnd(22)} recall ${percent(share)}  order ${percent(order)}  ${ms.toFixed(0).padStart(5)} ms\n`,
    );
    if (verbose && name === "doichieu" && missing.length > 0)
      process.stdout.write(`    missing: ${missing.slice(0, 40).join(" ")}\n`);
  }
}
process.stdout.write(`mean of ${files.length} documents\n`);
for (const [name, sum] of sums)
  process.stdout.write(
    `  ${name.padEnd(22)} recall ${percent(sum.recall / sum.count)}  order ${percent(sum.order / sum.count)}  ${sum.ms.toFixed(0).padStart(5)} ms\n`,
  );
