import { Parser } from "saxen";
import { beyond, mostOf } from "../limits.ts";
import type { ReadOptions } from "../reader.ts";

/**
 * An XML element. Names bear the prefixes of `PREFIXES`, whatever prefixes the file chose; in other namespaces they bear
 * none.
 */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The character data directly inside. */
  readonly text: string;
  /** The part that it stands in, and how many elements begin before it there; "" and -1 for one that no file holds. */
  readonly part: string;
  readonly index: number;
}

/** An element that no file holds: what the tree is asked for where the file has something less. */
export const madeElement = (name: string, children: readonly XmlElement[] = []): XmlElement => ({
  name,
  attributes: {},
  children,
  text: "",
  part: "",
  index: -1,
});

/** Namespaces of WordprocessingML, transitional and strict (ISO/IEC 29500), and of what may stand inside it. */
const PREFIXES: Readonly<Record<string, string>> = {
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
  "http://www.w3.org/XML/1998/namespace": "xml",
};

const OUR_PREFIXES: ReadonlySet<string> = new Set(Object.values(PREFIXES));

const notWellFormed = (what: string): Error => new Error(`XML that is not well-formed: ${what}`);

/** Characters that no XML 1.0 document holds. */
// oxlint-disable-next-line no-control-regex -- finding control characters is its purpose
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u;

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const AMPERSAND = /&(?:([a-z]{2,4});|#(\d{1,7});|#x([\da-fA-F]{1,6});)?/gu;

/** Character data without references and with line breaks as XML has them (XML 1.0, 2.11 and 4.6). */
const decoded = (raw: string): string => {
  const text = raw.includes("\r") ? raw.replace(/\r\n?/gu, "\n") : raw;
  if (!text.includes("&")) return text;
  return text.replace(AMPERSAND, (reference, name?: string, decimal?: string, hexadecimal?: string) => {
    if (name === undefined && decimal === undefined && hexadecimal === undefined) throw notWellFormed("a bare &");
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
    const character = name === undefined ? (code <= 0x10ffff ? String.fromCodePoint(code) : undefined) : NAMED[name];
    if (character === undefined || FORBIDDEN.test(character)) throw notWellFormed(`${reference} is no character`);
    return character;
  });
};

/** The parser gathers what it has not come to the end of: so much text at a time, and no longer tag than so many of it. */
const SLICE = 1024 * 1024;
const MOST_SLICES_OF_ONE = 8;

const refuse = (error: Error): never => {
  throw error;
};

/** The characters of a part, without byte order mark. */
export const decodeXml = (bytes: Uint8Array): string => {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
};

/**
 * Parses an XML document, the part `part` of its package, into a tree. A document type and entities other than XML's own are refused; nothing is ever
 * fetched.
 * @throws {ReadError} `too-large` where it holds or nests more than is believed
 * @throws {Error} where the document is not well-formed
 */
export const parseXml = (
  bytes: Uint8Array,
  options: Pick<ReadOptions, "limits"> = {},
  part: string = "",
): XmlElement => {
  interface Open {
    name: string;
    attributes: Record<string, string>;
    children: Open[];
    text: string;
    part: string;
    index: number;
  }
  const xml = decodeXml(bytes);
  if (FORBIDDEN.test(xml)) throw notWellFormed("a forbidden character");
  const stack: Open[] = [];
  let root: Open | null = null;
  const mostLevels = mostOf("xmlDepth", options);
  const mostElements = mostOf("xmlElements", options);
  const mostAttributes = mostOf("xmlAttributes", options);
  let elements = 0;
  let heard = 0;
  const names = new Map<string, string>();
  const nameOf = (told: string): string => {
    let name = names.get(told);
    if (name === undefined) {
      const colon = told.indexOf(":");
      name = OUR_PREFIXES.has(told.slice(0, colon)) ? told : told.slice(colon + 1);
      names.set(told, name);
    }
    return name;
  };
  const addText = (text: string): void => {
    heard++;
    const open = stack.at(-1);
    if (open) open.text += text;
  };
  const parser = new Parser().ns(PREFIXES);
  parser.on("warn", refuse);
  parser.on("attention", () => {
    throw new Error("XML with a document type");
  });
  parser.on("openTag", (name, attributesOf) => {
    heard++;
    if (++elements > mostElements) throw beyond("xmlElements", null, mostElements);
    const told = Object.entries(attributesOf());
    if (told.length > mostAttributes) throw beyond("xmlAttributes", null, mostAttributes);
    const element: Open = { name: nameOf(name), attributes: {}, children: [], text: "", part, index: elements - 1 };
    // Where WordprocessingML is the default namespace, its attributes are told without prefix; elsewhere it has none such.
    const bare = element.name.startsWith("w:") ? "w:" : "";
    for (const [key, value] of told) element.attributes[key.includes(":") ? nameOf(key) : bare + key] = decoded(value);
    stack.at(-1)?.children.push(element);
    root ??= element;
    stack.push(element);
    if (stack.length > mostLevels) throw beyond("xmlDepth", null, mostLevels);
  });
  parser.on("closeTag", () => {
    heard++;
    stack.pop();
  });
  parser.on("text", (text) => addText(decoded(text)));
  parser.on("cdata", (text) => addText(text.replace(/\r\n?/gu, "\n")));
  let silent = 0;
  for (let at = 0; at < xml.length; at += SLICE) {
    const before = heard;
    parser.write(xml.slice(at, at + SLICE));
    silent = heard === before ? silent + 1 : 0;
    if (silent > MOST_SLICES_OF_ONE) throw beyond("xmlAttributes", null, mostAttributes);
  }
  parser.end();
  if (!root) throw notWellFormed("no root element");
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
