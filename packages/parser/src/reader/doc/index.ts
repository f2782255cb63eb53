import { Worker } from "node:worker_threads";
import type { Diagnostic } from "../../source/diagnostic.ts";
import { checkSectorChains } from "./compound-file.ts";
import type { DocStories } from "./stories.ts";
import { docItems, plainParagraph } from "./tables.ts";
import { writeDocx } from "../docx/text.ts";
import type { DocxItem } from "../docx/tree.ts";
import { legacyDecoder, legacyDiagnostics } from "../text/legacy-fonts.ts";
import type { Reader } from "../reader.ts";
import { ReadError } from "../read-error.ts";

const MEDIA_TYPE = "application/msword";

/** A damaged file can send the library round in circles; a sound one of hundreds of pages takes a second. */
const MOST_MILLISECONDS = 60_000;
const MOST_MEGABYTES = 512;

const invalid = (cause?: unknown): ReadError =>
  new ReadError(
    "doc-invalid",
    "tệp .doc hỏng hoặc không phải tài liệu Word 97-2003",
    "the .doc file is damaged or no Word 97-2003 document",
    cause === undefined ? undefined : { cause },
  );

/**
 * Takes the file apart in a thread of its own: the library follows the file's pointers wherever they lead, and a
 * circle among them, an error out of reach or a flood of memory must end the thread, not the process.
 */
const extractStories = (bytes: Uint8Array, signal: AbortSignal | undefined): Promise<DocStories> =>
  new Promise((resolve, reject) => {
    // The sources run as they are, the package from its build.
    const file = import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js";
    const worker = new Worker(new URL(file, import.meta.url), {
      workerData: bytes,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
      stderr: true,
      stdout: true,
    });
    const settled = (settle: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
      settle();
    };
    const end = (settle: () => void): void => {
      settled(settle);
      void worker.terminate();
    };
    const abort = (): void => end(() => reject(signal?.reason));
    const timer = setTimeout(() => end(() => reject(invalid(new Error("took too long")))), MOST_MILLISECONDS);
    signal?.addEventListener("abort", abort);
    // A thread that has told its result ends by itself. To be ended while its modules are about to finish can take Node down.
    worker.once("message", (stories: DocStories) => settled(() => resolve(stories)));
    worker.once("error", (cause) => end(() => reject(invalid(cause))));
    worker.once("exit", () => end(() => reject(invalid())));
  });

const includes = (bytes: Uint8Array, text: string): boolean => {
  // Names in a compound file are UTF-16.
  const pattern = [...text].flatMap((character) => [character.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(pattern[0] as number); at >= 0; at = bytes.indexOf(pattern[0] as number, at + 1))
    if (pattern.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
};

/** Where the file information block stands: [MS-DOC] FibBase, wIdent 0xA5EC and an nFib below 0x0200, at a sector's start. */
const fibAt = (bytes: Uint8Array): number => {
  for (let at = 512; at + 32 <= bytes.length; at += 512)
    if (bytes[at] === 0xec && bytes[at + 1] === 0xa5 && (bytes[at + 3] ?? 0xff) < 2) return at;
  return -1;
};

/** Refuses what only a password opens. */
const refuseEncrypted = (bytes: Uint8Array): void => {
  if (includes(bytes, "EncryptedPackage"))
    throw new ReadError("docx-encrypted", "tài liệu Word có mật khẩu", "the Word document is encrypted");
  const fib = fibAt(bytes);
  // fEncrypted is bit 8 of the flags at offset 10.
  if (fib >= 0 && ((bytes[fib + 11] ?? 0) & 1) === 1)
    throw new ReadError("doc-encrypted", "tài liệu Word có mật khẩu", "the Word document is encrypted");
};

const flattened = (tables: number): Diagnostic[] =>
  tables === 0
    ? []
    : [
        {
          code: "tables-flattened",
          severity: "warning",
          page: null,
          span: null,
          message: `bảng trong tệp .doc chỉ đọc được theo dòng (${tables} bảng): ô gộp và độ rộng cột bị mất`,
          messageEn: `tables of a .doc file are read line by line (${tables}): merged cells and columns are lost`,
        },
      ];

const storyItems = (story: string): DocxItem[] => story.split("\n").map(plainParagraph);

/** Word 97-2003 documents, through word-extractor. */
export const docReader: Reader = {
  read: async (bytes, options) => {
    refuseEncrypted(bytes);
    try {
      checkSectorChains(bytes);
    } catch (cause) {
      throw invalid(cause);
    }
    const stories = await extractStories(bytes, options.signal);
    const { items, tables } = docItems(stories.body);
    const legacy = legacyDecoder([{ text: stories.body, font: "" }]);
    const notes = [stories.footnotes, stories.endnotes].flatMap((story) => story.split("\n"));
    const written = writeDocx({
      body: [...items, ...storyItems(stories.textboxes)],
      note: () => null,
      looseNotes: notes.map((note) => [plainParagraph(note)]),
      furniture: [storyItems(stories.headers)],
      paged: false,
      decode: legacy.decode,
    });
    if (written.blocks.every((block) => block.kind === "furniture"))
      throw new ReadError("no-text", "tài liệu Word không có chữ nào", "the Word document holds no text");
    const diagnostics = [...legacyDiagnostics(legacy.encodings), ...flattened(tables), ...written.diagnostics];
    return { ...written, diagnostics, mediaType: MEDIA_TYPE, ocr: false };
  },
};
