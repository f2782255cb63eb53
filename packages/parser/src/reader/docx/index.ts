import type { Diagnostic } from "../../source/diagnostic.ts";
import { readNumbering, formatListNumber } from "./numbering.ts";
import { readPackage, type DocxPackage } from "./package.ts";
import { readStyles } from "./styles.ts";
import { writeDocx, type DocxNote } from "./text.ts";
import { legacyDecoder, legacyDiagnostics, type FontRun } from "../text/legacy-fonts.ts";
import { paragraphsIn } from "./cells.ts";
import { leaveOut, type LeftOut } from "../left-out.ts";
import type { DocxItem, DocxPiece } from "./tree.ts";
import { textBelow } from "./wrappers.ts";
import { readStory, type DocxDefinitions } from "./story.ts";
import { mostOf } from "../limits.ts";
import type { Reader } from "../reader.ts";
import { ReadError } from "../read-error.ts";
import { child, childNumber, childValue, isOn, madeElement, type XmlElement } from "../office/xml-tree.ts";

const MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

type NotePiece = Extract<DocxPiece, { kind: "note" }>;

const has = (element: XmlElement, name: string): boolean =>
  element.name === name || element.children.some((inner) => has(inner, name));

interface NoteFinder {
  readonly find: (piece: NotePiece) => DocxNote | null;
  /** The notes that nobody has asked for so far. */
  readonly unread: () => readonly XmlElement[];
}

/** Finds the notes of one kind and gives them their marks in the order in which they are asked for. */
const noteFinder = (
  root: XmlElement | undefined,
  settings: XmlElement | undefined,
  definitions: DocxDefinitions,
): NoteFinder => {
  const notes = new Map<string, XmlElement>();
  const read = new Set<XmlElement>();
  // Separators are notes of a type of their own.
  for (const note of root?.children ?? [])
    if ((note.attributes["w:type"] ?? "normal") === "normal") notes.set(note.attributes["w:id"] ?? "", note);
  const format = childValue(settings, "w:numFmt") ?? (settings?.name === "w:endnotePr" ? "lowerRoman" : "decimal");
  let number = childNumber(settings, "w:numStart") ?? 1;
  const find = (piece: NotePiece): DocxNote | null => {
    const note = notes.get(piece.id);
    if (!note) return null;
    read.add(note);
    const mark = piece.mark === null ? formatListNumber(number++, format) : piece.mark.trim();
    // Read only now, so that list numbers count in the order of the text.
    return { mark, content: readStory(note, definitions) };
  };
  return { find, unread: () => (root?.children ?? []).filter((note) => !read.has(note)) };
};

const textRuns = (items: readonly DocxItem[]): FontRun[] =>
  paragraphsIn(items).flatMap((paragraph) => paragraph.pieces.filter((piece) => piece.kind === "text"));

interface RunningStories {
  /** Headers that the first page alone bears: a letterhead, not a running header. */
  readonly first: DocxItem[];
  readonly running: DocxItem[][];
  /** Those that no page bears. */
  readonly unshown: readonly XmlElement[];
}

const PAGE_NUMBER = /^[\s\-–—\d/.]*$|^(?:trang|page)\s{0,9}\d*(?:\s{0,9}\/\s{0,9}\d*)?$/iu;

const runningStories = (parts: DocxPackage, definitions: DocxDefinitions): RunningStories => {
  const sections: XmlElement[] = [];
  const collect = (element: XmlElement): void => {
    if (element.name === "w:sectPr") sections.push(element);
    else for (const inner of element.children) collect(inner);
  };
  collect(parts.document);
  const seen = new Set<XmlElement>();
  const shown = new Set<XmlElement>();
  const first: DocxItem[] = [];
  const running: DocxItem[][] = [];
  sections.forEach((section, index) => {
    for (const reference of section.children) {
      if (reference.name !== "w:headerReference" && reference.name !== "w:footerReference") continue;
      const story = parts.related(reference.attributes["r:id"] ?? "");
      if (!story || seen.has(story)) continue;
      seen.add(story);
      const type = reference.attributes["w:type"];
      if (type === "first" && !isOn(section, "w:titlePg")) continue;
      shown.add(story);
      const items = readStory(story, definitions);
      const text = textRuns(items)
        .map((piece) => piece.text)
        .join("")
        .trim();
      const heads = index === 0 && type === "first" && reference.name === "w:headerReference";
      if (heads && !PAGE_NUMBER.test(text)) first.push(...items);
      else running.push(items);
    }
  });
  return { first, running, unshown: parts.running.filter((story) => !shown.has(story)) };
};

/** What is to be told of tables that claim more columns than any has; their text is read all the same. */
const tooWide = (columns: number, most: number): Diagnostic[] =>
  columns <= most
    ? []
    : [
        {
          code: "table-too-wide",
          severity: "warning",
          page: null,
          span: null,
          message: `bảng khai ${columns} cột, vượt giới hạn ${most}; các ô được xếp liền nhau`,
          messageEn: `a table claims ${columns} columns, beyond the limit of ${most}; its cells are read one beside the other`,
        },
      ];

/** Word documents (ISO/IEC 29500), read from their own markup. */
export const docxReader: Reader = {
  read: async (bytes, options) => {
    const parts = await readPackage(bytes, options);
    const definitions: DocxDefinitions = {
      styles: readStyles(parts.styles),
      numbers: readNumbering(parts.numbering),
      mostColumns: mostOf("tableColumns", options),
      widest: { columns: 0 },
    };
    const body = child(parts.document, "w:body");
    if (!body) throw new ReadError("docx-invalid", "tài liệu Word không có nội dung", "the Word document has no body");
    const main = readStory(body, definitions);
    const { first, running, unshown } = runningStories(parts, definitions);
    const footnote = noteFinder(parts.footnotes, child(parts.settings, "w:footnotePr"), definitions);
    const endnote = noteFinder(parts.endnotes, child(parts.settings, "w:endnotePr") ?? END, definitions);
    const legacy = legacyDecoder(textRuns([...first, ...main, ...running.flat()]));
    const written = writeDocx({
      body: [...first, ...main],
      note: (piece) => (piece.note === "footnote" ? footnote.find(piece) : endnote.find(piece)),
      furniture: running,
      paged: has(body, "w:lastRenderedPageBreak"),
      decode: legacy.decode,
      ...(options.origins ? { origins: true } : {}),
      unread: () => {
        const leftOut: LeftOut = new Map();
        // Word reads one body; a damaged file may hold another.
        for (const other of parts.document.children) if (other !== body) leaveOut(leftOut, "unknown", textBelow(other));
        for (const note of [...footnote.unread(), ...endnote.unread()])
          leaveOut(leftOut, "unmarked-note", textBelow(note));
        for (const story of unshown) leaveOut(leftOut, "unshown-header", textBelow(story));
        return leftOut;
      },
    });
    if (written.blocks.every((block) => block.kind === "furniture"))
      throw new ReadError("no-text", "tài liệu Word không có chữ nào", "the Word document holds no text");
    const diagnostics = [
      ...legacyDiagnostics(legacy.encodings),
      ...tooWide(definitions.widest.columns, definitions.mostColumns),
      ...written.diagnostics,
    ];
    return { ...written, diagnostics, mediaType: MEDIA_TYPE, ocr: false };
  },
};

const END: XmlElement = madeElement("w:endnotePr");
