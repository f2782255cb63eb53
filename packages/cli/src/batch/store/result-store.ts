import type { DocumentAudit } from "@doichieu/metrics";
import type { Io } from "../../terminal/io.ts";
import type { Messages } from "../../messages/index.ts";
import { UsageError } from "../../terminal/usage-error.ts";
import { visibleLine } from "../../terminal/visible.ts";
import type { Journal } from "./journal.ts";
import { obstacleText } from "../../files/obstacle-text.ts";
import type { Gist } from "../result/gist.ts";
import { type PackedDocument, unpackDocument, unpackJson } from "../task/packed-document.ts";
import { type AppendFile, type Stretch, temporaryFile } from "./append-file.ts";

/** A document of the run, where it waits to be told. */
export type Kept =
  | { readonly document: DocumentAudit }
  | { readonly packed: PackedDocument; readonly gist?: Gist }
  | { readonly stretch: Stretch; readonly gist?: Gist };

/** Where the results of a run wait for their turn, and for whoever wants to read them again. */
export interface ResultStore {
  readonly journal: Journal | null;
  readonly onDisk: boolean;
  /** Puts a packed document on disk: into a private file, which is there from the first call on. */
  readonly spool: (packed: PackedDocument) => Kept;
  /** The document, under the name that it has in this run. */
  readonly read: (kept: Kept, path: string) => DocumentAudit;
  /** Its JSON, under the name that it was read by. */
  readonly readJson: (kept: Exclude<Kept, { readonly document: DocumentAudit }>) => string;
  readonly isClosed: () => boolean;
  readonly close: () => void;
}

const named = (document: DocumentAudit, path: string): DocumentAudit =>
  document.source.path === path
    ? document
    : Object.assign({}, document, { source: Object.assign({}, document.source, { path }) });

const journalIn = async (folder: string, io: Io, messages: Messages): Promise<Journal> => {
  const { usage, batch } = messages;
  const [{ JournalError, openJournal }, { journalKey }] = await Promise.all([
    import("./journal.ts"),
    import("./journal-key.ts"),
  ]);
  const key = journalKey(io.env, (file, error) => {
    const told = visibleLine(batch.keyNotKept(file, obstacleText(error, messages)));
    void io.stderr.write(`doichieu: ${told}\n`);
  });
  try {
    return tellingItself(openJournal(folder, key), folder, messages);
  } catch (error) {
    const cause = error instanceof JournalError ? usage.journalForeign : obstacleText(error, messages);
    throw new UsageError(usage.journalUnusable(folder, cause));
  }
};

/** A journal whose disk is full is told as such, not as what the run was about to write elsewhere. */
const tellingItself = (journal: Journal, folder: string, messages: Messages): Journal => {
  const told = <T>(doing: () => T): T => {
    try {
      return doing();
    } catch (error) {
      throw new UsageError(messages.usage.journalUnusable(folder, obstacleText(error, messages)));
    }
  };
  return {
    ...journal,
    addDocument: (...entry) => told(() => journal.addDocument(...entry)),
    addFailure: (...entry) => told(() => journal.addFailure(...entry)),
  };
};

/** Opens the store of a run: with a journal in `folder`, or none. A small run stays in memory. */
export const resultStore = async (
  folder: string | null,
  small: boolean,
  io: Io,
  messages: Messages,
): Promise<ResultStore> => {
  const journal = folder === null ? null : await journalIn(folder, io, messages);
  let closed = false;
  let spooled: AppendFile | null = null;
  const spoolFile = (): AppendFile => (spooled ??= temporaryFile(messages));
  const bytesOf = (stretch: Stretch): PackedDocument => {
    const bytes = journal ? journal.read(stretch) : spoolFile().read(stretch);
    if (!bytes) throw new Error("a result that was written cannot be read again");
    return bytes;
  };
  const packedOf = (kept: Exclude<Kept, { readonly document: DocumentAudit }>): PackedDocument =>
    "packed" in kept ? kept.packed : bytesOf(kept.stretch);
  return {
    journal,
    onDisk: journal !== null,
    spool: (packed) => (small ? { packed } : { stretch: spoolFile().append(packed) }),
    read: (kept, path) => named("document" in kept ? kept.document : unpackDocument(packedOf(kept)), path),
    readJson: (kept) => unpackJson(packedOf(kept)),
    isClosed: () => closed,
    close: () => {
      closed = true;
      journal?.close();
      spooled?.close();
    },
  };
};
