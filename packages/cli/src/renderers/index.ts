import type { Renderer } from "./renderer.ts";

export interface RendererEntry {
  readonly name: string;
  /** Of the files it writes, without the dot. */
  readonly extension: string;
  /** Whether several reports make a folder of files rather than one. */
  readonly folderForMany?: boolean;
  /** Whether it is no text: it goes into a file and to no terminal. */
  readonly binary?: boolean;
  readonly load: () => Promise<Renderer>;
}

/** The one table of output formats: a new one is one renderer and one line here. */
export const RENDERERS: readonly RendererEntry[] = [
  { name: "text", extension: "txt", load: async () => (await import("./text.ts")).textRenderer },
  { name: "json", extension: "json", load: async () => (await import("./json.ts")).jsonRenderer },
  { name: "ndjson", extension: "ndjson", load: async () => (await import("./ndjson.ts")).ndjsonRenderer },
  { name: "html", extension: "html", folderForMany: true, load: async () => (await import("./html.ts")).htmlRenderer },
  { name: "csv", extension: "csv", load: async () => (await import("./csv.ts")).csvRenderer },
  { name: "xlsx", extension: "xlsx", binary: true, load: async () => (await import("./xlsx.ts")).xlsxRenderer },
  { name: "markdown", extension: "md", load: async () => (await import("./markdown.ts")).markdownRenderer },
  { name: "sarif", extension: "sarif", load: async () => (await import("./sarif.ts")).sarifRenderer },
  { name: "github", extension: "txt", load: async () => (await import("./github.ts")).githubRenderer },
];

export const FORMAT_NAMES: readonly string[] = RENDERERS.map((entry) => entry.name);
