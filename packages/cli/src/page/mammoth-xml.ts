// oxlint-disable-next-line typescript/triple-slash-reference -- the types that stand beside the parser's own use of it
/// <reference path="../../../parser/src/reader/office/saxen.d.ts" />
import { Parser } from "saxen";

/** The namespaces that mammoth tells apart: what it does not know, it passes over. */
const NAMESPACES = [
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
  "http://schemas.openxmlformats.org/drawingml/2006/main",
  "http://schemas.openxmlformats.org/drawingml/2006/picture",
  "http://purl.oclc.org/ooxml/wordprocessingml/main",
  "http://purl.oclc.org/ooxml/officeDocument/relationships",
  "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
  "http://purl.oclc.org/ooxml/drawingml/main",
  "http://purl.oclc.org/ooxml/drawingml/picture",
  "http://schemas.openxmlformats.org/package/2006/content-types",
  "http://schemas.openxmlformats.org/package/2006/relationships",
  "http://schemas.openxmlformats.org/markup-compatibility/2006",
  "urn:schemas-microsoft-com:vml",
  "urn:schemas-microsoft-com:office:word",
  "http://schemas.microsoft.com/office/word/2010/wordml",
];
const PREFIXES = Object.fromEntries(NAMESPACES.map((uri, index) => [uri, `n${index}`]));

interface Named {
  readonly namespaceURI: string | null;
  readonly localName: string;
}
interface MadeNode extends Partial<Named> {
  readonly nodeType: number;
  readonly nodeValue?: string;
  readonly tagName?: string;
  readonly childNodes?: MadeNode[];
  readonly attributes?: readonly (Named & { readonly value: string })[];
}

/** What mammoth asks of xmldom's nodes. */
export const Node = { ELEMENT_NODE: 1, TEXT_NODE: 3 };

const named = (name: string): Named => {
  const [, index, local] = /^n(\d+):(.*)$/u.exec(name) ?? [];
  return index === undefined || local === undefined
    ? { namespaceURI: null, localName: name }
    : { namespaceURI: NAMESPACES[Number(index)] ?? null, localName: local };
};

/** What mammoth asks of xmldom, by the library that the page has anyway; `build-page.ts` puts it in that one's place. */
export class DOMParser {
  parseFromString(xml: string): { readonly documentElement: MadeNode } {
    const open: MadeNode[][] = [[]];
    const add = (node: MadeNode): void => void open.at(-1)?.push(node);
    const text = (nodeValue: string): void => add({ nodeType: Node.TEXT_NODE, nodeValue });
    const parser = new Parser().ns(PREFIXES);
    parser.on("openTag", (name, attributesOf, decode) => {
      const childNodes: MadeNode[] = [];
      const attributes = Object.entries(attributesOf()).map(([key, value]) => {
        const { namespaceURI, localName } = named(key);
        return { namespaceURI, localName, value: decode(value) };
      });
      add({ nodeType: Node.ELEMENT_NODE, tagName: name, ...named(name), childNodes, attributes });
      open.push(childNodes);
    });
    parser.on("closeTag", () => void open.pop());
    parser.on("text", (told, decode) => text(decode(told)));
    parser.on("cdata", text);
    parser.parse(xml);
    const documentElement = open[0]?.find(({ nodeType }) => nodeType === Node.ELEMENT_NODE);
    if (!documentElement) throw new Error("XML without an element");
    return { documentElement };
  }
}
