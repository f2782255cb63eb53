import { EXPORT_FORMATS } from "../export/target.ts";
import { FORMAT_NAMES } from "../renderers/index.ts";
import type { Command, OptionSpec } from "./command.ts";
import { LIST_FORMATS } from "./format-of.ts";

const FORMAT: OptionSpec = { name: "format", short: "f", value: "FORMAT" };
const OUT: OptionSpec = { name: "out", short: "o", value: "FILE" };
const STDIN_NAME: OptionSpec = { name: "stdin-name", value: "NAME" };
const OCR: OptionSpec = { name: "ocr" };
const CONFIG: OptionSpec = { name: "config", value: "FILE" };
const OUT_FOLDER: OptionSpec = { name: "out", short: "o", value: "FOLDER" };
const BASELINE: OptionSpec = { name: "baseline", value: "FILE" };
const JOBS: OptionSpec = { name: "jobs", value: "N" };
const TIMEOUT: OptionSpec = { name: "timeout", value: "SECONDS" };
const MAX_MEMORY: OptionSpec = { name: "max-memory", value: "MB" };
const MAX_PAGES: OptionSpec = { name: "max-pages", value: "N" };
const FILES_FROM: OptionSpec = { name: "files-from", value: "FILE" };
const NULL: OptionSpec = { name: "null", short: "0" };
const SHARD: OptionSpec = { name: "shard", value: "I/N" };
const QUEUE: OptionSpec = { name: "queue", value: "URL" };
const QUIET: OptionSpec = { name: "quiet", short: "q" };

/** What a run over many files takes: how many at once, what one file may take, which files, and going on later. */
const BATCH: readonly OptionSpec[] = [
  JOBS,
  TIMEOUT,
  MAX_MEMORY,
  MAX_PAGES,
  FILES_FROM,
  NULL,
  SHARD,
  { name: "resume" },
  { name: "journal", value: "FOLDER" },
];

/** What is taken by every command that reads reports. */
const READING: readonly OptionSpec[] = [CONFIG, STDIN_NAME, OCR, OUT, ...BATCH, QUIET];

/** The one table of commands: a new one is one file, one line here and its words in the catalogue. */
export const COMMANDS: readonly Command[] = [
  {
    name: "audit",
    operands: "PATH…",
    takesPaths: true,
    options: [
      { ...FORMAT, choices: FORMAT_NAMES },
      { name: "fail-on", value: "LEVEL", choices: ["error", "warning", "note", "never"] },
      BASELINE,
      { name: "verbose", short: "v" },
      { name: "annotate", value: "FOLDER" },
      ...READING,
    ],
    load: () => import("./audit.ts"),
  },
  {
    name: "annotate",
    operands: "PATH… --out FOLDER",
    takesPaths: true,
    options: [BASELINE, ...READING.map((option) => (option === OUT ? OUT_FOLDER : option))],
    load: () => import("./annotate.ts"),
  },
  {
    name: "accept",
    operands: "FINDING… --report PATH --reason TEXT",
    takesPaths: false,
    options: [
      { name: "report", value: "PATH", multiple: true },
      { name: "reason", value: "TEXT" },
      { name: "until", value: "DAY" },
      { name: "by", value: "NAME" },
      { name: "as", value: "FORM", choices: ["baseline", "passage"] },
      BASELINE,
      CONFIG,
      OCR,
      QUIET,
    ],
    load: () => import("./accept.ts"),
  },
  {
    name: "extract",
    operands: "PATH…",
    takesPaths: true,
    options: [
      { ...FORMAT, choices: LIST_FORMATS.map(({ name }) => name) },
      { name: "dump", value: "KIND", choices: ["text", "layout"] },
      ...READING,
    ],
    load: () => import("./extract.ts"),
  },
  {
    name: "refs",
    operands: "PATH…",
    takesPaths: true,
    options: [{ ...FORMAT, choices: LIST_FORMATS.map(({ name }) => name) }, ...READING],
    load: () => import("./refs.ts"),
  },
  {
    name: "export",
    operands: "PATH… --to FILE|FOLDER|URL",
    takesPaths: true,
    options: [
      { name: "to", short: "t", value: "FILE|FOLDER|URL" },
      { ...FORMAT, choices: EXPORT_FORMATS, standard: false },
      { name: "prune" },
      BASELINE,
      CONFIG,
      STDIN_NAME,
      OCR,
      ...BATCH,
      QUIET,
    ],
    load: () => import("./export.ts"),
  },
  {
    name: "enqueue",
    operands: "PATH… --queue URL",
    takesPaths: true,
    options: [QUEUE, CONFIG, OCR, MAX_PAGES, FILES_FROM, NULL, SHARD],
    load: () => import("./enqueue.ts"),
  },
  {
    name: "work",
    operands: "--queue URL",
    takesPaths: false,
    options: [QUEUE, { name: "until-empty" }, OUT_FOLDER, JOBS, TIMEOUT, MAX_MEMORY, BASELINE, CONFIG, QUIET],
    load: () => import("./work.ts"),
  },
  {
    name: "queue",
    operands: "--queue URL",
    takesPaths: false,
    options: [QUEUE, { name: "retry" }, { ...FORMAT, choices: ["text", "json"] }],
    load: () => import("./queue.ts"),
  },
  {
    name: "dashboard",
    operands: "PATH… --out FILE.html",
    takesPaths: true,
    options: READING,
    load: () => import("./dashboard.ts"),
  },
  { name: "page", operands: "--out FILE.html", takesPaths: false, options: [OUT], load: () => import("./page.ts") },
  {
    name: "serve",
    operands: "",
    takesPaths: false,
    options: [{ name: "port", value: "N" }],
    load: () => import("./serve.ts"),
  },
  {
    name: "rules",
    operands: "",
    takesPaths: false,
    options: [{ ...FORMAT, choices: ["text", "json"] }],
    load: () => import("./rules.ts"),
  },
  {
    name: "explain",
    operands: "RULE | FINDING PATH…",
    takesPaths: true,
    options: [CONFIG, STDIN_NAME, OCR, QUIET],
    load: () => import("./explain.ts"),
  },
  { name: "schema", operands: "[audit|config]", takesPaths: false, options: [], load: () => import("./schema.ts") },
  {
    name: "mcp",
    operands: "[PATH…]",
    takesPaths: true,
    options: [OCR],
    load: () => import("./mcp.ts"),
  },
  {
    name: "completion",
    operands: "bash|zsh|fish",
    takesPaths: false,
    options: [],
    load: () => import("./completion.ts"),
  },
];
