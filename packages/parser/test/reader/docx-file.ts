import { strToU8, zipSync } from "fflate";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const NAMESPACES = `xmlns:w="${W}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"`;

/** The parts of a Word file, each without its root element. */
export interface DocxParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly settings?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  /** Headers and footers by relationship id. */
  readonly running?: Readonly<Record<string, string>>;
}

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const contentTypes = (parts: ReadonlyArray<readonly [string, string]>): string =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts
    .map(([name, type]) => `<Override PartName="/word/${name}.xml" ContentType="${WORD}.${type}+xml"/>`)
    .join("")}</Types>`;

const root = (name: string, content: string): Uint8Array =>
  strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:${name} ${NAMESPACES}>${content}</w:${name}>`);

/** Packs a Word file of hand-written markup. */
export const docxFile = (parts: DocxParts): Uint8Array => {
  const files: Record<string, Uint8Array> = {
    "_rels/.rels": strToU8(
      `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    "word/document.xml": root("document", `<w:body>${parts.body}</w:body>`),
  };
  const relationships: string[] = [];
  const types: Array<readonly [string, string]> = [["document", "document.main"]];
  for (const name of ["styles", "numbering", "settings", "footnotes", "endnotes"] as const) {
    const content = parts[name];
    if (content === undefined) continue;
    files[`word/${name}.xml`] = root(name, content);
    types.push([name, name]);
    relationships.push(`<Relationship Id="${name}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`);
  }
  for (const [id, content] of Object.entries(parts.running ?? {})) {
    files[`word/${id}.xml`] = root("hdr", content);
    types.push([id, "header"]);
    relationships.push(`<Relationship Id="${id}" Type="${OFFICE}/header" Target="${id}.xml"/>`);
  }
  files["word/_rels/document.xml.rels"] = strToU8(
    `<Relationships xmlns="${RELATIONSHIPS}">${relationships.join("")}</Relationships>`,
  );
  files["[Content_Types].xml"] = strToU8(contentTypes(types));
  // A fixed date: the same parts give the same bytes.
  return zipSync(files, { mtime: new Date(Date.UTC(2030, 0, 1)) });
};

/** A run, with run properties. */
export const run = (text: string, properties = ""): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of one plain run or of given markup. */
export const paragraph = (content: string, properties = ""): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith("<") ? content : run(content)}</w:p>`;

/** A table cell. */
export const cell = (content: string, properties = ""): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith("<w:p") || content.startsWith("<w:tbl") ? content : paragraph(content)}</w:tc>`;

/** A table of rows of cells. */
export const table = (...rows: readonly string[]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells}</w:tr>`).join("")}</w:tbl>`;
