import { child, childNumber, childValue, type XmlElement } from "../office/xml-tree.ts";

/** What a style, or direct formatting, may say of a paragraph or run; undefined where it says nothing. */
export interface StyleFacts {
  /** Outline level from 0; 9 is body text. */
  readonly outline: number | undefined;
  readonly font: string | undefined;
  readonly listId: string | undefined;
  readonly listLevel: number | undefined;
}

export interface DocxStyles {
  /** Facts of a style, those of the styles it is based on included. */
  readonly facts: (id: string | undefined) => StyleFacts;
  /** The default paragraph style's facts and the document's default font. */
  readonly defaults: StyleFacts;
  /** Whether the style sets an entry of a table of contents. */
  readonly isContents: (id: string | undefined) => boolean;
}

const NOTHING: StyleFacts = { outline: undefined, font: undefined, listId: undefined, listLevel: undefined };

/** The font that Word takes for Vietnamese letters of a run; a theme's font is never an old one. */
export const fontOf = (runProperties: XmlElement | undefined): string | undefined => {
  const fonts = child(runProperties, "w:rFonts")?.attributes;
  if (!fonts) return undefined;
  if (fonts["w:hAnsiTheme"] !== undefined || fonts["w:asciiTheme"] !== undefined) return "";
  return fonts["w:hAnsi"] ?? fonts["w:ascii"];
};

/** What a style or a paragraph says directly. */
export const factsOf = (
  paragraphProperties: XmlElement | undefined,
  runProperties: XmlElement | undefined,
): StyleFacts => {
  const list = child(paragraphProperties, "w:numPr");
  return {
    outline: childNumber(paragraphProperties, "w:outlineLvl"),
    font: fontOf(runProperties),
    listId: childValue(list, "w:numId"),
    listLevel: childNumber(list, "w:ilvl"),
  };
};

/** `own` where it says something, else `inherited`. */
export const layer = (own: StyleFacts, inherited: StyleFacts): StyleFacts => ({
  outline: own.outline ?? inherited.outline,
  font: own.font ?? inherited.font,
  listId: own.listId ?? inherited.listId,
  listLevel: own.listLevel ?? inherited.listLevel,
});

/** Word's built-in headings keep their English names in every language. */
const headingOutline = (name: string): number | undefined => {
  const level = /^heading ([1-9])$/iu.exec(name)?.[1];
  return level === undefined ? undefined : Number(level) - 1;
};

/** Reads styles.xml; `undefined` gives a table without styles. */
export const readStyles = (root: XmlElement | undefined): DocxStyles => {
  const styles = new Map<string, XmlElement>();
  let defaultId: string | undefined;
  for (const style of root?.children ?? []) {
    const id = style.attributes["w:styleId"];
    if (style.name !== "w:style" || id === undefined) continue;
    styles.set(id, style);
    if (style.attributes["w:type"] === "paragraph" && ["1", "true", "on"].includes(style.attributes["w:default"] ?? ""))
      defaultId = id;
  }
  const known = new Map<string, StyleFacts>();
  const facts = (id: string | undefined): StyleFacts => {
    // Walked, not called down: a file may base any number of styles on each other.
    const chain: XmlElement[] = [];
    const ids: string[] = [];
    let inherited = NOTHING;
    for (let at = id; at !== undefined;) {
      const found = known.get(at);
      if (found) {
        inherited = found;
        break;
      }
      const style = styles.get(at);
      if (!style) break;
      known.set(at, NOTHING); // a style that is based on itself ends here
      chain.push(style);
      ids.push(at);
      at = childValue(style, "w:basedOn");
    }
    for (let index = chain.length - 1; index >= 0; index--) {
      const style = chain[index] as XmlElement;
      const direct = factsOf(child(style, "w:pPr"), child(style, "w:rPr"));
      const outline = direct.outline ?? headingOutline(childValue(style, "w:name") ?? "");
      inherited = layer({ ...direct, outline }, inherited);
      known.set(ids[index] as string, inherited);
    }
    return inherited;
  };
  const documentRun = child(child(child(root, "w:docDefaults"), "w:rPrDefault"), "w:rPr");
  return {
    facts,
    defaults: layer(facts(defaultId), { ...NOTHING, font: fontOf(documentRun) }),
    isContents: (id) => {
      const style = id === undefined ? undefined : styles.get(id);
      return style !== undefined && /^(?:toc \d|table of figures)$/iu.test(childValue(style, "w:name") ?? "");
    },
  };
};
