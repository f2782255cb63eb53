/**
 * What may import what. A stage may import the stages before it in its own package's list, itself, and the packages
 * named in `packages`; nothing imports a later stage.
 */
export interface PackageRule {
  /**
   * Folders and top-level files of `src/`, earlier stages first; a room in a folder by its path. `index` and entry files
   * come last.
   */
  readonly stages: readonly (readonly string[])[];
  /** Workspace packages that may be imported. */
  readonly packages: readonly string[];
}

export const PACKAGE_RULES: Readonly<Record<string, PackageRule>> = {
  parser: {
    stages: [
      ["source"],
      ["reader", "lexicon"],
      ["annotate", "lexer"],
      ["mention"],
      ["grammar"],
      ["parse-report"],
      ["index", "internal"],
    ],
    packages: [],
  },
  metrics: {
    stages: [
      ["record", "arithmetic"],
      ["reading"],
      ["relation"],
      ["rules"],
      ["audit", "across"],
      ["audit-report"],
      ["audit-text", "audit-file"],
      ["tables", "schema"],
      ["index", "internal"],
    ],
    packages: ["parser"],
  },
  cli: {
    stages: [
      ["messages"],
      ["terminal"],
      ["files", "look"],
      ["config"],
      ["batch/result"],
      ["batch/task"],
      ["batch/plan", "batch/process", "batch/store"],
      ["batch"],
      ["dashboard", "export", "passage", "renderers"],
      ["page", "queue"],
      ["commands", "dump", "mcp"],
      ["main"],
      ["bin"],
    ],
    packages: ["parser", "metrics"],
  },
};

/** Modules that only one place may import, so that they stay lazy or isolated. */
export const LIBRARY_RULES: readonly { readonly library: RegExp; readonly only: RegExp; readonly why: string }[] = [
  {
    library: /^zod$/,
    only: /^packages\/(metrics\/src\/schema|cli\/src\/(config|mcp))\//,
    why: "zod lives in schemas alone",
  },
  { library: /^pdfjs-dist/, only: /^packages\/parser\/src\/reader\//, why: "only readers load file format libraries" },
  { library: /^mammoth$/, only: /^packages\/cli\/src\/look\//, why: "what a document looks like is asked there alone" },
  {
    library: /^chevrotain$/,
    only: /^packages\/parser\/src\/(lexer|grammar)\//,
    why: "the grammar's library stays there",
  },
  {
    library: /^node:(?:fs|child_process)/,
    only: /^packages\/cli\//,
    why: "only the CLI touches files and processes",
  },
  {
    library: /^node:/,
    only: /^packages\/(?:cli\/|parser\/src\/reader\/(?:platform\/node|doc\/))/,
    why: "reading runs in browsers too: what is Node's own stands behind #platform",
  },
];
