import type { Diagnostic } from "../../source/diagnostic.ts";
import { type CompoundFile, openCompoundFile } from "./compound-file.ts";
import { type DocStories, isEncrypted, storiesOf } from "./stories.ts";
import { docItems, plainParagraph } from "./tables.ts";
import { writeDocx } from "../docx/text.ts";
import type { DocxItem } from "../docx/tree.ts";
import { legacyDecoder, legacyDiagnostics } from "../text/legacy-fonts.ts";
import { leftOutDiagnostics } from "../left-out.ts";
import type { Reader } from "../reader.ts";
import { ReadError } from "../read-error.ts";

const MEDIA_TYPE = "application/msword";

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

/** Refuses what only a password opens. */
const refuseEncrypted = (file: CompoundFile): void => {
  if (file.names.has("EncryptedPackage"))
    throw new ReadError("docx-encrypted", "tài liệu Word có mật khẩu", "the Word document is encrypted");
  if (file.names.has("WordDocument") && isEncrypted(file.stream("WordDocument")))
    throw new ReadError("doc-encrypted", "tài liệu Word có mật khẩu", "the Word document is encrypted");
};

/** @throws {ReadError} `doc-invalid`, `doc-encrypted`, `docx-encrypted` */
const takenApart = (bytes: Uint8Array): DocStories => {
  try {
    const file = openCompoundFile(bytes);
    refuseEncrypted(file);
    return storiesOf(file);
  } catch (cause) {
    if (cause instanceof ReadError) throw cause;
    throw new ReadError(
      "doc-invalid",
      "tệp .doc hỏng hoặc không phải tài liệu Word 97-2003",
      "the .doc file is damaged or no Word 97-2003 document",
      { cause },
    );
  }
};

/** Word 97-2003 documents: their text by its table of pieces. */
export const docReader: Reader = {
  read: async (bytes) => {
    const stories = takenApart(bytes);
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
    const diagnostics = [
      ...legacyDiagnostics(legacy.encodings),
      ...flattened(tables),
      ...leftOutDiagnostics(stories.leftOut.map((leftOut) => ({ leftOut, block: null }))),
      ...written.diagnostics,
    ];
    return { ...written, diagnostics, mediaType: MEDIA_TYPE, ocr: false };
  },
};
