import { unzipSync } from "fflate";
import { decodeXml, parseXml, type XmlElement } from "../../src/reader/office/xml-tree.ts";

/** The parts of a Word file by name. */
export const partsOf = (bytes: Uint8Array): Readonly<Record<string, Uint8Array>> => unzipSync(bytes);

export const textOf = (bytes: Uint8Array, part: string): string => decodeXml(partsOf(bytes)[part] as Uint8Array);

const MARKS = new Set(["w:commentRangeStart", "w:commentRangeEnd"]);

type Told = string | { readonly name: string; readonly attributes: object; readonly children: readonly Told[] };

const properties = (run: XmlElement): string =>
  JSON.stringify(run.children.filter(({ name }) => name === "w:rPr").map((element) => told(element)));

const sameRun = (one: XmlElement, other: XmlElement): boolean =>
  JSON.stringify(one.attributes) === JSON.stringify(other.attributes) && properties(one) === properties(other);

/** Runs that follow each other with the same properties are one run, texts of one run one text. */
const joined = (elements: readonly XmlElement[]): XmlElement[] => {
  const all: XmlElement[] = [];
  for (const element of elements) {
    const last = all.at(-1);
    if (last?.name === "w:r" && element.name === "w:r" && sameRun(last, element)) {
      const more = element.children.filter(({ name }) => name !== "w:rPr");
      all.splice(-1, 1, { ...last, children: [...last.children, ...more] });
    } else if (last?.name === "w:t" && element.name === "w:t")
      all.splice(-1, 1, { ...last, text: last.text + element.text });
    else all.push(element);
  }
  return all;
};

const isMark = (element: XmlElement): boolean =>
  MARKS.has(element.name) || (element.name === "w:r" && element.children[0]?.name === "w:commentReference");

const told = (element: XmlElement): Told => {
  const { "xml:space": _kept, ...attributes } = element.attributes;
  const children = joined(joined(element.children.filter((child) => !isMark(child))));
  return { name: element.name, attributes, children: [element.text, ...children.map(told)] };
};

/** The tree of a part without marks of comments, however its runs are cut. */
export const withoutMarks = (bytes: Uint8Array, part: string): Told =>
  told(parseXml(partsOf(bytes)[part] as Uint8Array));

/** What each comment of a file says and the text that its marks hold, in the order of its comments. */
export const commentsOf = (bytes: Uint8Array): { said: string; marked: string }[] => {
  const open = new Map<string, string>();
  const marked = new Map<string, string>();
  const walk = (element: XmlElement): void => {
    const id = element.attributes["w:id"] ?? "";
    if (element.name === "w:commentRangeStart") open.set(id, "");
    if (element.name === "w:commentRangeEnd") {
      marked.set(id, open.get(id) ?? "never begun");
      open.delete(id);
    }
    if (["w:t", "m:t"].includes(element.name)) for (const [key, text] of open) open.set(key, text + element.text);
    element.children.forEach(walk);
  };
  walk(parseXml(partsOf(bytes)["word/document.xml"] as Uint8Array));
  const comments = parseXml(partsOf(bytes)["word/comments.xml"] as Uint8Array).children;
  const text = (element: XmlElement): string =>
    element.name === "w:p"
      ? `${element.children.map(text).join("")}\n`
      : element.text + element.children.map(text).join("");
  return comments.map((comment) => ({
    said: comment.children.map(text).join("").trim(),
    marked: marked.get(comment.attributes["w:id"] ?? "") ?? "not marked",
  }));
};
