import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";

interface Fflate {
  readonly unzipSync: (bytes: Uint8Array) => Record<string, Uint8Array>;
  readonly zipSync: (files: Record<string, Uint8Array>, options: { readonly level: 1 }) => Uint8Array;
}

const { unzipSync, zipSync } = createRequire(new URL("../packages/parser/package.json", import.meta.url))(
  "fflate",
) as Fflate;
const FIXTURES = new URL("../fixtures/", import.meta.url).pathname;

/** The same numbers from the same seed (mulberry32). */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** Another last digit for some of the numbers; those of references and dates stay. */
const perturbed = (text: string, random: () => number): string =>
  text.replace(/(?<![\d./-])\d{2,}(?:[.,]\d+)*(?![\d/-])/gu, (number) =>
    random() < 0.3 ? `${number.slice(0, -1)}${Math.floor(random() * 10)}` : number,
  );

const perturbedDocx = (bytes: Uint8Array, random: () => number): Uint8Array => {
  const parts = unzipSync(bytes);
  const document = Buffer.from(parts["word/document.xml"] ?? []).toString("utf8");
  const changed = document.replace(/(?<=<w:t[^>]*>)[^<]*/gu, (text) => perturbed(text, random));
  return zipSync({ ...parts, "word/document.xml": Buffer.from(changed) }, { level: 1 });
};

/** A PDF's figures lie too deep to be changed: a comment behind its end makes it another file. */
const perturbedPdf = (bytes: Uint8Array, random: () => number): Uint8Array =>
  Buffer.concat([bytes, Buffer.from(`\n% ${random()}\n`)]);

const WORKSHEET = "xl/worksheets/sheet1.xml";

const perturbedXlsx = (bytes: Uint8Array, random: () => number): Uint8Array => {
  const parts = unzipSync(bytes);
  const sheet = Buffer.from(parts[WORKSHEET] ?? []).toString("utf8");
  const changed = sheet.replace(/(?<=<v>)\d{2,}(?=<)/gu, (value) => perturbed(value, random));
  return zipSync({ ...parts, [WORKSHEET]: Buffer.from(changed) }, { level: 1 });
};

/** Word 97 keeps Vietnamese in two bytes a letter; a digit for a digit moves nothing. */
const perturbedDoc = (bytes: Uint8Array, random: () => number): Uint8Array =>
  Buffer.from(
    Buffer.from(bytes)
      .toString("latin1")
      .replace(/(?<![\d./-]\0)(?:\d\0){2,}(?![\d/-]\0)/gu, (number) =>
        random() < 0.3 ? `${number.slice(0, -2)}${Math.floor(random() * 10)}\0` : number,
      ),
    "latin1",
  );

const asMarkdown = (text: string): string => text.replace(/^\p{Lu}[\p{Lu} ]{5,}$/gmu, "# $&");

const asPage = (text: string): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${text
    .split(/\n\n+/u)
    .map((part) => `<p>${part.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>`)
    .join("\n")}</body></html>`;

type Format = "txt" | "md" | "html" | "docx" | "pdf" | "doc" | "xlsx";

/** The formats of a corpus, in turn. */
const FORMATS = {
  text: ["txt"],
  mixed: [...Array<Format>(6).fill("txt"), ...Array<Format>(3).fill("docx"), "pdf"],
  all: [
    ...Array<Format>(8).fill("txt"),
    "md",
    "md",
    "html",
    "html",
    ...Array<Format>(4).fill("docx"),
    "pdf",
    "pdf",
    "doc",
    "xlsx",
  ],
} as const satisfies Readonly<Record<string, readonly Format[]>>;

const TEXTS = /^documents[/\\][^/\\]+[/\\]source\.txt$/u;

/** The fixtures that a format's reports are made of, by their names. */
const SOURCES: Readonly<Record<Format, RegExp>> = {
  txt: TEXTS,
  md: TEXTS,
  html: TEXTS,
  docx: /^documents[/\\][^/\\]+[/\\]source\.docx$/u,
  pdf: /^documents[/\\][^/\\]+[/\\]source\.pdf$/u,
  doc: /^formats[/\\]word-97[/\\].*\.doc$/u,
  xlsx: /^formats[/\\]excel[/\\].*\.xlsx$/u,
};

/** Files that trouble a reader, each kind by its name; the endless and the greedy one do so in their worker alone. */
const TROUBLE: Readonly<Record<string, string | Uint8Array>> = {
  "rong.txt": "",
  "khong-phai.pdf": "chữ",
  "cut-off.pdf": "%PDF-1.7\n1 0 obj\n<</Type",
  "khong-phai.docx": "chữ",
  "cut-off.docx": Buffer.from("504b0304140000000800", "hex"),
  "khong-phai.doc": Buffer.from("d0cf11e0a1b11ae10000", "hex"),
  "endless.txt": "BÁO CÁO\n",
  "buffers.txt": "BÁO CÁO\n",
  "abort.txt": "BÁO CÁO\n",
};

export const TROUBLE_NAMES: readonly string[] = Object.keys(TROUBLE);

/** Files in one folder; no archive lies in one. */
const FILES_A_FOLDER = 500;

export interface CorpusOptions {
  /** More files that cannot be read, of every kind. */
  readonly trouble?: number;
  /** Of ten reports six are text, three DOCX, one PDF; or all of them are text; or every format is among them. */
  readonly kinds?: keyof typeof FORMATS;
  readonly seed?: number;
}

/** Writes a corpus of `files` reports made of the project's own, digits changed; tells their paths below the folder. */
export const writeCorpus = (folder: string, files: number, options: CorpusOptions = {}): readonly string[] => {
  const { trouble = 0, kinds = "mixed", seed = 1 } = options;
  const random = randomFrom(seed);
  const fixtures = readdirSync(FIXTURES, { recursive: true, encoding: "utf8" }).sort();
  const sources = new Map(
    [...new Set<Format>(FORMATS[kinds])].map((format) => [
      format,
      fixtures.filter((name) => SOURCES[format].test(name)).map((name) => readFileSync(join(FIXTURES, name))),
    ]),
  );
  const written: string[] = [];
  const folderOf = (index: number): string => {
    const path = join(folder, String(Math.floor(index / FILES_A_FOLDER)).padStart(3, "0"));
    mkdirSync(path, { recursive: true });
    return path;
  };
  for (let index = 0; index < files; index++) {
    const format = FORMATS[kinds][index % FORMATS[kinds].length] as Format;
    const pool = sources.get(format) ?? [];
    const source = pool[Math.floor(random() * pool.length)] as Buffer;
    const text = (): string => `${perturbed(source.toString("utf8"), random)}\n${index}\n`;
    const content = {
      txt: text,
      md: () => asMarkdown(text()),
      html: () => asPage(text()),
      docx: () => perturbedDocx(source, random),
      pdf: () => perturbedPdf(source, random),
      doc: () => perturbedDoc(source, random),
      xlsx: () => perturbedXlsx(source, random),
    }[format]();
    const file = join(folderOf(index), `${String(index).padStart(6, "0")}.${format}`);
    writeFileSync(file, content);
    written.push(relative(folder, file));
  }
  for (let index = 0; index < trouble; index++) {
    const name = TROUBLE_NAMES[index % TROUBLE_NAMES.length] as string;
    const path = join(folderOf(Math.floor((index * files) / Math.max(1, trouble))), `hong-${index}`);
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, name), TROUBLE[name] as string);
  }
  return written;
};
