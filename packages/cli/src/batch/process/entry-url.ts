/** Modules that run in a process or thread of their own, and so are loaded by address. */
export type Entry = "audit-worker" | "process-guard";

/** Whether this is the source tree: Node then needs to be told where the other packages' sources are. */
const FROM_SOURCE = import.meta.url.endsWith(".ts");

/** What Node must be called with, so that another process runs what this one runs: the sources, or the build. */
export const ENTRY_ARGUMENTS: readonly string[] = FROM_SOURCE
  ? ["--conditions=@doichieu/source", "--no-warnings"]
  : ["--no-warnings"];

/**
 * Where an entry lies: beside this module, in the source tree as in the build. Whoever bundles the package keeps
 * the entries as files of their own beside the chunk that holds this module.
 */
export const entryUrl = (name: Entry): URL => new URL(`./${name}${FROM_SOURCE ? ".ts" : ".js"}`, import.meta.url);
