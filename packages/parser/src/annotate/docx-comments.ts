import { directoryOf, relationshipsOf, relationshipsPart, resolvePart } from "../reader/office/package.ts";
import { decodeXml, parseXml, type XmlElement } from "../reader/office/xml-tree.ts";
import type { AnnotateOptions, ReportComment } from "./comment.ts";
import { appended, encodeXml, tagsOf, type XmlTags, xmlText } from "./xml-tags.ts";

/** The parts of a package by name. */
export type Parts = Map<string, Uint8Array>;

const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = {
  transitional: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  strict: "http://purl.oclc.org/ooxml/wordprocessingml/main",
} as const;
const RELATIONSHIP = {
  transitional: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments",
  strict: "http://purl.oclc.org/ooxml/officeDocument/relationships/comments",
} as const;
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** How elements of WordprocessingML are written into a document. */
export interface Dialect {
  readonly kind: keyof typeof WORD;
  /** What an element of ours must declare: nothing where the document's root has bound the prefix "w". */
  readonly declared: string;
}

/** How the part's own elements are written, told from its first tag. */
export const dialectOf = (xml: string): Dialect => {
  const [root] = tagsOf(xml.slice(0, xml.indexOf(">", xml.search(/<[^?!]/u)) + 1));
  const tag = root ? xml.slice(root.start, root.openEnd) : "";
  const kind = tag.includes(WORD.strict) ? "strict" : "transitional";
  const isBound = new RegExp(`xmlns:w\\s*=\\s*["']${WORD[kind]}["']`, "u").test(tag);
  return { kind, declared: isBound ? "" : ` xmlns:w="${WORD[kind]}"` };
};

const commentXml = (id: number, { text }: ReportComment, options: AnnotateOptions, declared: string): string => {
  const { author, initials, date } = options;
  const head = `w:id="${id}" w:author="${xmlText(author)}" w:date="${date.toISOString().slice(0, 19)}Z" w:initials="${xmlText(initials)}"`;
  const paragraphs = text
    .split("\n")
    .map(
      (line, index) =>
        `<w:p>${index === 0 ? "<w:r><w:annotationRef/></w:r>" : ""}<w:r><w:t xml:space="preserve">${xmlText(line)}</w:t></w:r></w:p>`,
    );
  return `<w:comment${declared} ${head}>${paragraphs.join("")}</w:comment>`;
};

const childOf = (root: XmlElement, test: (child: XmlElement) => boolean): boolean => root.children.some(test);

/** Puts an element in at the end of a part, which is made where there is none. */
const append = (parts: Parts, name: string, empty: string, element: string): void => {
  const part = parts.get(name);
  const xml = part ? decodeXml(part) : empty;
  parts.set(name, encodeXml(appended(xml, tagsOf(xml)[0] as XmlTags, element)));
};

const freeName = (wanted: string, isTaken: (name: string) => boolean): string => {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : wanted.replace(/(?=\.xml$|$)/u, String(number));
    if (!isTaken(name)) return name;
  }
};

/** The name of the part of comments, made and made known where there is none. */
const commentsPart = (parts: Parts, document: string, { kind }: Dialect): string => {
  const rels = relationshipsPart(document);
  const known = parts.get(rels);
  const relationships = relationshipsOf(known && parseXml(known));
  const there = [...relationships.values()].find(({ type }) => type === "comments");
  const directory = directoryOf(document);
  if (there) return resolvePart(directory, there.target);
  const name = freeName(`${directory}comments.xml`, (taken) => parts.has(taken));
  const id = freeName("rIdDoichieu", (taken) => relationships.has(taken));
  append(
    parts,
    rels,
    `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"/>`,
    `<Relationship xmlns="${PACKAGE}/relationships" Id="${id}" Type="${RELATIONSHIP[kind]}" Target="${name.slice(directory.length)}"/>`,
  );
  const types = parts.get("[Content_Types].xml");
  if (!types || !childOf(parseXml(types), ({ attributes }) => attributes["PartName"] === `/${name}`))
    append(
      parts,
      "[Content_Types].xml",
      `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"/>`,
      `<Override xmlns="${PACKAGE}/content-types" PartName="/${name}" ContentType="${TYPE}"/>`,
    );
  return name;
};

/** A package's comments, to which more are added. */
export interface CommentStore {
  /** The numbers of those that are there. */
  readonly taken: ReadonlySet<string>;
  readonly add: (comments: ReadonlyMap<number, ReportComment>) => void;
}

/** Opens the comments of the document whose main part is called `document`. */
export const commentStore = (
  parts: Parts,
  document: string,
  dialect: Dialect,
  options: AnnotateOptions,
): CommentStore => {
  const name = commentsPart(parts, document, dialect);
  const empty = `${DECLARATION}<w:comments xmlns:w="${WORD[dialect.kind]}"/>`;
  const part = parts.get(name);
  const taken = new Set(part ? parseXml(part, options).children.map(({ attributes }) => attributes["w:id"] ?? "") : []);
  return {
    taken,
    add: (comments) => {
      const { declared } = part ? dialectOf(decodeXml(part)) : { declared: "" };
      const written = [...comments].map(([id, comment]) => commentXml(id, comment, options, declared));
      append(parts, name, empty, written.join(""));
    },
  };
};
