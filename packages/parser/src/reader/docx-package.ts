import { ReadError, type ReadOptions } from "./reader.ts";
import { parseXml, type XmlElement } from "./xml-tree.ts";
import { readZipParts } from "./zip-parts.ts";

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
}

const invalid = (cause?: unknown): ReadError =>
  new ReadError(
    "docx-invalid",
    "tệp Word hỏng hoặc không đầy đủ",
    "the Word file is damaged or incomplete",
    cause === undefined ? undefined : { cause },
  );

interface Relationship {
  readonly type: string;
  readonly target: string;
}

const directoryOf = (name: string): string => name.slice(0, name.lastIndexOf("/") + 1);

/** The name of the part that a relationship of the part in `directory` points at. */
const resolve = (directory: string, target: string): string => {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : directory + target).split("/"))
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  return steps.join("/");
};

const relationshipsOf = (root: XmlElement | undefined): ReadonlyMap<string, Relationship> =>
  new Map(
    (root?.children ?? [])
      .filter((element) => element.attributes["TargetMode"] !== "External")
      .map((element) => [
        element.attributes["Id"] ?? "",
        {
          // Only the last step of the type's address is the same in transitional and strict files.
          type: element.attributes["Type"]?.split("/").at(-1) ?? "",
          target: element.attributes["Target"] ?? "",
        },
      ]),
  );

/**
 * Opens a Word document's package.
 * @throws {ReadError} `docx-invalid`, `format-mismatch`, `too-large`
 */
export const readPackage = async (bytes: Uint8Array, options: ReadOptions = {}): Promise<DocxPackage> => {
  let parts: ReadonlyMap<string, Uint8Array>;
  try {
    parts = await readZipParts(bytes, (name) => name.endsWith(".xml") || name.endsWith(".rels"), options);
  } catch (cause) {
    throw cause instanceof ReadError ? cause : invalid(cause);
  }
  const opened = new Map<string, XmlElement>();
  const open = (name: string): XmlElement | undefined => {
    const part = parts.get(name);
    // Any number of relationships may point at one part: it is parsed once.
    const known = opened.get(name);
    if (!part || known) return known;
    try {
      const root = parseXml(part, options);
      opened.set(name, root);
      return root;
    } catch (cause) {
      throw cause instanceof ReadError ? cause : invalid(cause);
    }
  };
  const office = [...relationshipsOf(open("_rels/.rels")).values()].find((entry) => entry.type === "officeDocument");
  const name = office ? resolve("", office.target) : "word/document.xml";
  const document = open(name);
  if (!document) throw invalid();
  if (document.name !== "w:document")
    throw new ReadError("format-mismatch", "tệp không phải là tài liệu Word", "the file is no Word document");
  const directory = directoryOf(name);
  const relationships = relationshipsOf(open(`${directory}_rels/${name.slice(directory.length)}.rels`));
  const ofType = (type: string): XmlElement | undefined => {
    const entry = [...relationships.values()].find((candidate) => candidate.type === type);
    return entry && open(resolve(directory, entry.target));
  };
  return {
    document,
    styles: ofType("styles"),
    numbering: ofType("numbering"),
    settings: ofType("settings"),
    footnotes: ofType("footnotes"),
    endnotes: ofType("endnotes"),
    related: (id) => {
      const entry = relationships.get(id);
      return entry && open(resolve(directory, entry.target));
    },
  };
};
