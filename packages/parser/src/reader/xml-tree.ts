import { SaxesParser } from "saxes";
import { beyond, mostOf } from "./limits.ts";
import type { ReadOptions } from "./reader.ts";

/** An XML element. Names bear the prefixes of `PREFIXES`, whatever prefixes the file chose. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The character data directly inside. */
  readonly text: string;
}

/** Namespaces of WordprocessingML, transitional and strict (ISO/IEC 29500), and of what may stand inside it. */
const PREFIXES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties": "app",
    "http://purl.oclc.org/ooxml/officeDocument/extendedProperties": "app",
  }),
);

/**
 * Parses an XML document into a tree. A document type and entities other than XML's own are refused; nothing is ever
 * fetched.
 * @throws {ReadError} `too-large` where it holds or nests more than is believed
 * @throws {Error} where the document is not well-formed
 */
export const parseXml = (bytes: Uint8Array, options: Pick<ReadOptions, "limits"> = {}): XmlElement => {
  interface Open {
    name: string;
    attributes: Record<string, string>;
    children: Open[];
    text: string;
  }
  // Lines and columns are told to nobody; to count them costs a look at every character.
  const parser = new SaxesParser({ xmlns: true, position: false });
  const stack: Open[] = [];
  let root: Open | null = null;
  const mostLevels = mostOf("xmlDepth", options);
  const mostElements = mostOf("xmlElements", options);
  const mostAttributes = mostOf("xmlAttributes", options);
  let elements = 0;
  let attributesOfTag = 0;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("doctype", () => {
    throw new Error("XML with a document type");
  });
  parser.on("attribute", () => {
    if (++attributesOfTag > mostAttributes) throw beyond("xmlAttributes", null, mostAttributes);
  });
  parser.on("opentag", (tag) => {
    attributesOfTag = 0;
    if (++elements > mostElements) throw beyond("xmlElements", null, mostElements);
    const attributes: Record<string, string> = {};
    for (const attribute of Object.values(tag.attributes)) {
      const prefix = PREFIXES.get(attribute.uri);
      attributes[prefix === undefined ? attribute.local : `${prefix}:${attribute.local}`] = attribute.value;
    }
    const prefix = PREFIXES.get(tag.uri);
    const element: Open = {
      name: prefix === undefined ? tag.local : `${prefix}:${tag.local}`,
      attributes,
      children: [],
      text: "",
    };
    stack.at(-1)?.children.push(element);
    root ??= element;
    stack.push(element);
    if (stack.length > mostLevels) throw beyond("xmlDepth", null, mostLevels);
  });
  parser.on("text", (text) => {
    const open = stack.at(-1);
    if (open) open.text += text;
  });
  parser.on("cdata", (text) => {
    const open = stack.at(-1);
    if (open) open.text += text;
  });
  parser.on("closetag", () => {
    stack.pop();
  });
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff;
  parser.write(new TextDecoder(utf16 === true ? "utf-16be" : utf16 || "utf-8").decode(bytes)).close();
  if (!root) throw new Error("XML has no root element");
  return root;
};

/** The first child of that name. */
export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((candidate) => candidate.name === name);

/** The `w:val` of the first child of that name: how WordprocessingML tells most properties. */
export const childValue = (element: XmlElement | undefined, name: string): string | undefined =>
  child(element, name)?.attributes["w:val"];

/** Whether an on/off property is there and not switched off. */
export const isOn = (element: XmlElement | undefined, name: string): boolean => {
  const property = child(element, name);
  return property !== undefined && !["0", "false", "off"].includes(property.attributes["w:val"] ?? "1");
};

/** `w:val` as a whole number, or undefined. */
export const childNumber = (element: XmlElement | undefined, name: string): number | undefined => {
  const value = Number.parseInt(childValue(element, name) ?? "", 10);
  return Number.isNaN(value) ? undefined : value;
};
