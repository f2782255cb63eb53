import type { DocumentAudit } from "@doichieu/metrics";
import type { Messages } from "../terminal/messages.ts";
import { UsageError } from "../terminal/usage-error.ts";
import { type AppendFile, appendFile, type Stretch } from "./append-file.ts";
import type { Journal } from "./journal.ts";
import { type PackedDocument, unpackDocument } from "./packed-document.ts";
import { openPrivateFile, type PrivateFile } from "./private-file.ts";

/** A document of the run, where it waits to be told. */
export type Kept =
  | { readonly document: DocumentAudit }
  | { readonly packed: PackedDocument }
  | { readonly stretch: Stretch };

/** Where the results of a run wait for their turn, and for whoever wants to read them again. */
export interface ResultStore {
  readonly journal: Journal | null;
  readonly onDisk: boolean;
  /** Puts a packed document on disk: into a private file, which is there from the first call on. */
  readonly spool: (packed: PackedDocument) => Kept;
  /** The document, under the name that it has in this run. */
  readonly read: (kept: Kept, path: string) => DocumentAudit;
  readonly close: () => void;
}

const named = (document: DocumentAudit, path: string): DocumentAudit =>
  document.source.path === path
    ? document
    : Object.assign({}, document, { source: Object.assign({}, document.source, { path }) });

const journalIn = async (folder: string, { usage }: Messages): Promise<Journal> => {
  const { FolderInUse, JournalError, openJournal } = await import("./journal.ts");
  try {
    return openJournal(folder);
  } catch (error) {
    let cause = error instanceof Error ? error.message : String(error);
    if (error instanceof FolderInUse) cause = usage.journalInUse(String(error.cause));
    if (error instanceof JournalError) cause = usage.journalForeign;
    throw new UsageError(usage.journalUnusable(folder, cause));
  }
};

/** Opens the store of a run: with a journal in `folder`, or none. A small run stays in memory. */
export const resultStore = async (folder: string | null, small: boolean, messages: Messages): Promise<ResultStore> => {
  const journal = folder === null ? null : await journalIn(folder, messages);
  let spooled: { readonly file: PrivateFile; readonly append: AppendFile } | null = null;
  const spoolFile = (): AppendFile => {
    if (!spooled) {
      const file = openPrivateFile();
      spooled = { file, append: appendFile(file.descriptor) };
    }
    return spooled.append;
  };
  const bytesOf = (stretch: Stretch): PackedDocument => {
    const bytes = journal ? journal.read(stretch) : spoolFile().read(stretch);
    if (!bytes) throw new Error("a result that was written cannot be read again");
    return bytes;
  };
  return {
    journal,
    onDisk: journal !== null,
    spool: (packed) => (small ? { packed } : { stretch: spoolFile().append(packed) }),
    read: (kept, path) => {
      if ("document" in kept) return named(kept.document, path);
      return named(unpackDocument("packed" in kept ? kept.packed : bytesOf(kept.stretch)), path);
    },
    close: () => {
      journal?.close();
      spooled?.file.close();
    },
  };
};
