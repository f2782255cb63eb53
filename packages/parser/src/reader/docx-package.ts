import { ReadError, type ReadOptions } from "./reader.ts";
import { parseXml, type XmlElement } from "./xml-tree.ts";
import { openZip } from "./zip-parts.ts";

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

export interface Relationship {
  readonly type: string;
  readonly target: string;
}

export const directoryOf = (name: string): string => name.slice(0, name.lastIndexOf("/") + 1);

/** The name of the part that tells the relationships of another. */
export const relationshipsPart = (name: string): string => {
  const directory = directoryOf(name);
  return `${directory}_rels/${name.slice(directory.length)}.rels`;
};

/** The name of the part that a relationship of the part in `directory` points at. */
export const resolvePart = (directory: string, target: string): string => {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : directory + target).split("/"))
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  return steps.join("/");
};

/** The relationships inside a package by their ids. */
export const relationshipsOf = (root: XmlElement | undefined): ReadonlyMap<string, Relationship> =>
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
  const { unpack } = await openZip(bytes, options).catch(refuse);
  const opened = new Map<string, XmlElement>();
  /** Any number of relationships may point at one part: it is parsed once. */
  const open = async (name: string): Promise<XmlElement | undefined> => {
    const known = opened.get(name);
    if (known) return known;
    const part = await unpack(name).catch(refuse);
    if (!part) return undefined;
    try {
      const root = parseXml(part, options, name);
      opened.set(name, root);
      return root;
    } catch (cause) {
      return refuse(cause);
    }
  };
  const office = [...relationshipsOf(await open("_rels/.rels")).values()].find(
    (entry) => entry.type === "officeDocument",
  );
  const name = office ? resolvePart("", office.target) : "word/document.xml";
  const document = await open(name);
  if (!document) throw invalid();
  if (document.name !== "w:document")
    throw new ReadError("format-mismatch", "tệp không phải là tài liệu Word", "the file is no Word document");
  const directory = directoryOf(name);
  const relationships = relationshipsOf(await open(relationshipsPart(name)));
  const ofType = async (type: string): Promise<XmlElement | undefined> => {
    const entry = [...relationships.values()].find((candidate) => candidate.type === type);
    return entry && open(resolvePart(directory, entry.target));
  };
  const related = new Map<string, XmlElement | undefined>();
  for (const [id, { type, target }] of relationships)
    if (RUNNING.has(type)) related.set(id, await open(resolvePart(directory, target)));
  return {
    document,
    styles: await ofType("styles"),
    numbering: await ofType("numbering"),
    settings: await ofType("settings"),
    footnotes: await ofType("footnotes"),
    endnotes: await ofType("endnotes"),
    related: (id) => related.get(id),
    running: [...new Set(related.values())].filter((story) => story !== undefined),
  };
};
