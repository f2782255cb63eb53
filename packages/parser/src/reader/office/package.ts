import type { ReadOptions } from "../reader.ts";
import { parseXml, type XmlElement } from "./xml-tree.ts";
import { openZip } from "./zip-parts.ts";

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

/** A file of Office Open XML: its main part, and what that part points at. */
export interface OfficePackage {
  /** Undefined where the file has none. */
  readonly main: XmlElement | undefined;
  /** The first part of a type: "styles", "footnotes". */
  readonly ofType: (type: string) => Promise<XmlElement | undefined>;
  /** The part that the main one names by this relationship id. */
  readonly byId: (id: string) => Promise<XmlElement | undefined>;
  /** All parts of some types, by relationship id. */
  readonly ofKinds: (types: ReadonlySet<string>) => Promise<ReadonlyMap<string, XmlElement | undefined>>;
}

/**
 * Opens a file of Office Open XML (ISO/IEC 29500).
 * @param usual the main part's name, where the file does not tell it
 * @throws {ReadError} `too-large`; whatever reading zip and XML throws where the file is damaged
 */
export const openOffice = async (
  bytes: Uint8Array,
  usual: string,
  options: ReadOptions = {},
): Promise<OfficePackage> => {
  const { unpack } = openZip(bytes, options);
  const opened = new Map<string, XmlElement>();
  /** Any number of relationships may point at one part: it is parsed once. */
  const open = async (name: string): Promise<XmlElement | undefined> => {
    const known = opened.get(name);
    if (known) return known;
    const part = unpack(name);
    if (!part) return undefined;
    const root = parseXml(part, options, name);
    opened.set(name, root);
    return root;
  };
  const office = [...relationshipsOf(await open("_rels/.rels")).values()].find(
    (entry) => entry.type === "officeDocument",
  );
  const name = office ? resolvePart("", office.target) : usual;
  const main = await open(name);
  const directory = directoryOf(name);
  const relationships = relationshipsOf(await open(relationshipsPart(name)));
  const read = async (entry: Relationship | undefined): Promise<XmlElement | undefined> =>
    entry && open(resolvePart(directory, entry.target));
  return {
    main,
    ofType: (type) => read([...relationships.values()].find((candidate) => candidate.type === type)),
    byId: (id) => read(relationships.get(id)),
    ofKinds: async (types) => {
      const found = new Map<string, XmlElement | undefined>();
      for (const [id, entry] of relationships) if (types.has(entry.type)) found.set(id, await read(entry));
      return found;
    },
  };
};
