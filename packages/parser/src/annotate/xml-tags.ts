/** Where an element is written: its first tag, what it holds, its last tag. Offsets into the part's characters. */
export interface XmlTags {
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
}

/** Behind the ">" that ends the tag that begins at `at`; one in an attribute ends nothing. */
const tagEnd = (xml: string, at: number): number => {
  let quote = "";
  for (let index = at; index < xml.length; index++) {
    const character = xml[index] as string;
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === '"' || character === "'") quote = character;
    else if (character === ">") return index + 1;
  }
  return xml.length;
};

const behind = (xml: string, mark: string, at: number): number => {
  const found = xml.indexOf(mark, at);
  return found < 0 ? xml.length : found + mark.length;
};

/** The tags of every element of a part that is known to be well-formed, in the order in which the elements begin. */
export const tagsOf = (xml: string): readonly XmlTags[] => {
  const all: { start: number; openEnd: number; closeStart: number; end: number }[] = [];
  const open: number[] = [];
  for (let at = xml.indexOf("<"); at >= 0; at = xml.indexOf("<", at)) {
    if (xml.startsWith("<!--", at)) at = behind(xml, "-->", at);
    else if (xml.startsWith("<![CDATA[", at)) at = behind(xml, "]]>", at);
    else if (xml[at + 1] === "?") at = behind(xml, "?>", at);
    else if (xml[at + 1] === "/") {
      const closed = all[open.pop() as number];
      const end = tagEnd(xml, at);
      if (closed) Object.assign(closed, { closeStart: at, end });
      at = end;
    } else {
      const end = tagEnd(xml, at);
      const empty = xml[end - 2] === "/";
      if (!empty) open.push(all.length);
      all.push({ start: at, openEnd: end, closeStart: end, end });
      at = end;
    }
  }
  return all;
};

/** The name that a tag bears in the file, with the prefix that the file chose. */
export const writtenName = (xml: string, { start }: XmlTags): string =>
  /[^\s/>]+/u.exec(xml.slice(start + 1, start + 200))?.[0] ?? "";

const CHARACTER = /&[^;]*;|\r\n|[^]/gu;

/** How many code units what is written stands for: a reference, a line break, a character. */
const unitsOf = (written: string): number => {
  if (!written.startsWith("&")) return written === "\r\n" ? 1 : written.length;
  const [, hexadecimal, decimal] = /^&#(?:x([\da-f]+)|(\d+));$/iu.exec(written) ?? [];
  return Number.parseInt(hexadecimal ?? decimal ?? "0", hexadecimal === undefined ? 10 : 16) > 0xffff ? 2 : 1;
};

/** The offset in the part of each code unit of an element's character data; null where more than text stands in it. */
export const textOffsets = (xml: string, { openEnd, closeStart }: XmlTags): ((at: number) => number) | null => {
  const inner = xml.slice(openEnd, closeStart);
  if (inner.includes("<")) return null;
  if (!/[&\r]/u.test(inner)) return (at) => openEnd + at;
  const offsets: number[] = [];
  let at = openEnd;
  for (const [written] of inner.matchAll(CHARACTER)) {
    for (let unit = unitsOf(written); unit > 0; unit--) offsets.push(at);
    at += written.length;
  }
  return (unit) => offsets[unit] ?? closeStart;
};

/** Puts text in as the last that an element holds. */
export const appended = (xml: string, tags: XmlTags, text: string): string => {
  const { start, openEnd, closeStart, end } = tags;
  if (closeStart < end) return xml.slice(0, closeStart) + text + xml.slice(closeStart);
  const name = writtenName(xml, tags);
  const opening = xml.slice(start, openEnd).replace(/\s*\/>$/u, ">");
  return `${xml.slice(0, start)}${opening}${text}</${name}>${xml.slice(end)}`;
};

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** Characters that no XML may hold, and half characters. */
// oxlint-disable-next-line no-control-regex -- finding control characters is its purpose
const NO_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Cs}]/gu;

/** Text as XML holds it, between tags or in quotes. */
export const xmlText = (text: string): string =>
  text.replaceAll(NO_XML, "\uFFFD").replaceAll(/[&<>"]/gu, (character) => ESCAPES[character] as string);

/** The bytes of a part: UTF-8, whatever it was before. */
export const encodeXml = (xml: string): Uint8Array =>
  new TextEncoder().encode(xml.replace(/^(<\?xml[^>]*?encoding\s*=\s*)(["'])[^"']*\2/u, "$1$2UTF-8$2"));
