import { openOffice } from "../office/package.ts";
import type { ReadOptions } from "../reader.ts";
import { ReadError } from "../read-error.ts";
import type { XmlElement } from "../office/xml-tree.ts";

/** The parts of a Word document that its text depends on. */
export interface DocxPackage {
  readonly document: XmlElement;
  readonly styles: XmlElement | undefined;
  readonly numbering: XmlElement | undefined;
  readonly settings: XmlElement | undefined;
  readonly footnotes: XmlElement | undefined;
  readonly endnotes: XmlElement | undefined;
  /** The header or footer that the document names by this relationship id. */
  readonly related: (id: string) => XmlElement | undefined;
  /** Every header and footer, each once. */
  readonly running: readonly XmlElement[];
}

const invalid = (cause?: unknown): ReadError =>
  new ReadError(
    "docx-invalid",
    "tệp Word hỏng hoặc không đầy đủ",
    "the Word file is damaged or incomplete",
    cause === undefined ? undefined : { cause },
  );

const refuse = (cause: unknown): never => {
  throw cause instanceof ReadError ? cause : invalid(cause);
};

const RUNNING: ReadonlySet<string> = new Set(["header", "footer"]);

/**
 * Opens a Word document's package.
 * @throws {ReadError} `docx-invalid`, `format-mismatch`, `too-large`
 */
export const readPackage = async (bytes: Uint8Array, options: ReadOptions = {}): Promise<DocxPackage> => {
  const { main: document, ofType, ofKinds } = await openOffice(bytes, "word/document.xml", options).catch(refuse);
  if (!document) throw invalid();
  if (document.name !== "w:document")
    throw new ReadError("format-mismatch", "tệp không phải là tài liệu Word", "the file is no Word document");
  const related = await ofKinds(RUNNING).catch(refuse);
  const part = (type: string): Promise<XmlElement | undefined> => ofType(type).catch(refuse);
  return {
    document,
    styles: await part("styles"),
    numbering: await part("numbering"),
    settings: await part("settings"),
    footnotes: await part("footnotes"),
    endnotes: await part("endnotes"),
    related: (id) => related.get(id),
    running: [...new Set(related.values())].filter((story) => story !== undefined),
  };
};
