import { platform } from "#platform";
import type { Diagnostic } from "../../source/diagnostic.ts";
import { checkSectorChains } from "./compound-file.ts";
import { docInvalid } from "./invalid.ts";
import { docItems, plainParagraph } from "./tables.ts";
import { holdsText, inUtf16 } from "../bytes.ts";
import { writeDocx } from "../docx/text.ts";
import type { DocxItem } from "../docx/tree.ts";
import { legacyDecoder, legacyDiagnostics } from "../text/legacy-fonts.ts";
import type { Reader } from "../reader.ts";
import { ReadError } from "../read-error.ts";

const MEDIA_TYPE = "application/msword";

/** Where the file information block stands: [MS-DOC] FibBase, wIdent 0xA5EC and an nFib below 0x0200, at a sector's start. */
const fibAt = (bytes: Uint8Array): number => {
  for (let at = 512; at + 32 <= bytes.length; at += 512)
    if (bytes[at] === 0xec && bytes[at + 1] === 0xa5 && (bytes[at + 3] ?? 0xff) < 2) return at;
  return -1;
};

/** Refuses what only a password opens. */
const refuseEncrypted = (bytes: Uint8Array): void => {
  if (holdsText(bytes, inUtf16("EncryptedPackage")))
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
      throw docInvalid(cause);
    }
    const stories = await platform.extractStories(bytes, options.signal);
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
