/**
 * From PDF and DOCX to findings, beside the libraries that only take their text: pnpm build && node bench/reading.ts [FILE…]
 *
 * Both sides read the same files in one warm process, turn by turn, and are charged the processor time of all threads.
 * Without arguments, the invented reports are read. Folders and other programs: bench/reading-folder.ts.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { auditReport as AuditReport } from "../packages/metrics/src/index.ts";
import type { readReport as ReadReport } from "../packages/parser/src/reader/index.ts";
import { type Spread, spreadOf, told } from "./spread.ts";

interface PdfJs {
  readonly getDocument: (source: { readonly data: Uint8Array; readonly verbosity: number }) => {
    readonly promise: Promise<{
      readonly numPages: number;
      readonly getPage: (number: number) => Promise<{
        readonly getTextContent: () => Promise<unknown>;
        readonly cleanup: () => void;
      }>;
    }>;
    readonly destroy: () => Promise<void>;
  };
}

interface Mammoth {
  readonly extractRawText: (source: { readonly buffer: Buffer }) => Promise<{ readonly value: string }>;
}

const parser = createRequire(new URL("../packages/parser/package.json", import.meta.url));
const root = new URL("..", import.meta.url).pathname;

export const inventedReports = (extension: string): string[] =>
  readdirSync(join(root, "fixtures/documents"))
    .map((name) => join(root, "fixtures/documents", name, `source${extension}`))
    .filter((file) => existsSync(file));

export interface Reading {
  readonly files: number;
  readonly pages: number;
  /** Seconds of processor time for all files once. */
  readonly ours: Spread;
  readonly theirs: Spread;
  /** Ours over theirs, round by round. */
  readonly ratio: Spread;
  /** Pages, or files where a format has none, that we take to findings in a second of processor time. */
  readonly perSecond: number;
}

const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

type ReadOne = (bytes: Buffer, file: string) => Promise<number>;

const built = async (path: string): Promise<unknown> => import(new URL(`../packages/${path}`, import.meta.url).href);

/** From bytes to findings, as published; the pages read. */
const ourReading = async (): Promise<ReadOne> => {
  const { readReport } = (await built("parser/dist/reader/index.js")) as { readReport: typeof ReadReport };
  const { auditReport } = (await built("metrics/dist/index.js")) as { auditReport: typeof AuditReport };
  return async (bytes, file) => {
    const source = await readReport(bytes, { name: file });
    auditReport(source, { path: file, sha256: "", bytes: bytes.length, lang: "vi" });
    return source.pages ?? 0;
  };
};

const pdfText = async (): Promise<ReadOne> => {
  const { getDocument } = (await import(parser.resolve("pdfjs-dist/legacy/build/pdf.mjs"))) as PdfJs;
  return async (bytes) => {
    const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
    const document = await task.promise;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      await page.getTextContent();
      page.cleanup();
    }
    await task.destroy();
    return document.numPages;
  };
};

const docxText = async (): Promise<ReadOne> => {
  const mammoth = parser("mammoth") as Mammoth;
  return async (buffer) => (await mammoth.extractRawText({ buffer })).value.length;
};

/** Rounds before the compilers are warm. */
const WARM_UP = 3;

const beside = async (files: readonly string[], theirs: ReadOne, rounds: number): Promise<Reading> => {
  const ours = await ourReading();
  const loaded = files.map((file) => [file, readFileSync(file)] as const);
  let pages = 0;
  const round = async (read: ReadOne): Promise<number> => {
    pages = 0;
    const before = cpuSeconds();
    for (const [file, bytes] of loaded) pages += await read(bytes, file);
    return cpuSeconds() - before;
  };
  const [our, their]: [number[], number[]] = [[], []];
  for (let i = 0; i < rounds + WARM_UP; i++) {
    const other = await round(theirs);
    const own = await round(ours);
    if (i < WARM_UP) continue;
    our.push(own);
    their.push(other);
  }
  const spread = spreadOf(our);
  return {
    files: files.length,
    pages,
    ours: spread,
    theirs: spreadOf(their),
    ratio: spreadOf(our.map((own, index) => own / (their[index] as number))),
    perSecond: (pages || files.length) / spread.median,
  };
};

/** PDF to findings beside pdf.js's getTextContent alone. */
export const measurePdf = async (files = inventedReports(".pdf"), rounds = 7): Promise<Reading> =>
  beside(files, await pdfText(), rounds);

/** DOCX to findings beside mammoth's raw text alone. */
export const measureDocx = async (files = inventedReports(".docx"), rounds = 7): Promise<Reading> =>
  beside(files, await docxText(), rounds);

const show = (what: string, { files, pages, ours, theirs, ratio, perSecond }: Reading): void =>
  void process.stdout.write(
    `${what}: ${files} files${pages > 0 ? `, ${pages} pages` : ""}; CPU ${told(ours, 3)} s against ${told(theirs, 3)} s, ` +
      `ratio ${told(ratio)}; ${perSecond.toFixed(0)} ${pages > 0 ? "pages" : "files"} a second\n`,
  );

if (import.meta.main) {
  const files = process.argv.slice(2);
  const of = (extension: string): string[] =>
    files.length > 0 ? files.filter((file) => file.endsWith(extension)) : inventedReports(extension);
  if (of(".pdf").length > 0) show("PDF beside pdf.js getTextContent", await measurePdf(of(".pdf")));
  if (of(".docx").length > 0) show("DOCX beside mammoth", await measureDocx(of(".docx")));
}
