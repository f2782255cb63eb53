import { markup, type Markup } from "../markup.ts";

/** A piece of a document's look. What is not `text` stands in no text of the report. */
export type LookToken =
  | { readonly kind: "open"; readonly tag: string; readonly attributes: Markup | null }
  | { readonly kind: "close"; readonly tag: string }
  | { readonly kind: "break" }
  | { readonly kind: "text"; readonly start: number; readonly end: number }
  /** Shown, but no part of the text that findings count into: the number of a note, a picture. */
  | { readonly kind: "aside"; readonly text: string }
  | { readonly kind: "picture" };

/** A document's look, taken apart: nothing of it is markup any more but what is named here. */
export interface LookTokens {
  readonly tokens: readonly LookToken[];
  /** All texts, one behind the other; where a block ends, a line break. */
  readonly text: string;
}

/** Tags that may stand in the page, and as what: a report's headings stand below the page's own. */
const TAGS: ReadonlyMap<string, string> = new Map([
  ...["p", "strong", "em", "u", "s", "sup", "sub", "ul", "ol", "li", "table", "thead", "tbody", "tr", "td", "th"].map(
    (tag) => [tag, tag] as const,
  ),
  ...["h1", "h2", "h3", "h4", "h5", "h6"].map((tag) => [tag, "h3"] as const),
]);
const BLOCKS: ReadonlySet<string> = new Set(["p", "li", "td", "th", "tr", "h3", "table", "ul", "ol"]);
const CLASSES: ReadonlySet<string> = new Set(["center", "right"]);
/** Deeper than any document is meant to be; what lies below is told without its tags. */
const DEEPEST = 64;
const LARGEST_SPAN = 1000;

const PIECE = /<(\/?)([A-Za-z][A-Za-z0-9]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+|<)/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
  nbsp: "\u00A0",
};

const decoded = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39|nbsp);/gu, (_whole, name: string) => ENTITIES[name] as string);

const attributeOf = (attributes: string, name: string): string | null =>
  new RegExp(`\\s${name}="([^"]*)"`, "u").exec(attributes)?.[1] ?? null;

/** Of all attributes, how far a cell reaches and how a paragraph is aligned: numbers and two words. */
const attributesOf = (tag: string, attributes: string): Markup | null => {
  const kept: Markup[] = [];
  if (tag === "td" || tag === "th")
    for (const name of ["colspan", "rowspan"]) {
      const span = Number(attributeOf(attributes, name));
      if (Number.isInteger(span) && span > 1) kept.push(markup` ${{ html: name }}="${Math.min(span, LARGEST_SPAN)}"`);
    }
  const look = attributeOf(attributes, "class");
  if (tag === "p" && look !== null && CLASSES.has(look)) kept.push(markup` class="${look}"`);
  return kept.length === 0 ? null : markup`${kept}`;
};

/**
 * Takes HTML that a converter wrote apart into what a page may show. Whatever it holds, what comes out is balanced and
 * made of the tags above; all else is text or nothing.
 */
export const lookTokens = (html: string): LookTokens => {
  const tokens: LookToken[] = [];
  const open: string[] = [];
  let text = "";
  /** Whether a link to or from a note is open, and which. */
  let note: "to" | "from" | null = null;
  const close = (): void => {
    const tag = open.pop() as string;
    tokens.push({ kind: "close", tag });
    if (BLOCKS.has(tag) && !text.endsWith("\n")) text += "\n";
  };
  for (const [, closes, name = "", attributes = "", , words] of html.matchAll(PIECE)) {
    const tag = TAGS.get(name.toLowerCase());
    if (words !== undefined) {
      const told = decoded(words);
      if (note === "to") tokens.push({ kind: "aside", text: told });
      else if (note === null) {
        tokens.push({ kind: "text", start: text.length, end: text.length + told.length });
        text += told;
      }
    } else if (name === "br") {
      tokens.push({ kind: "break" });
      text += "\n";
    } else if (name === "img") tokens.push({ kind: "picture" });
    else if (name === "a") {
      const href = attributeOf(attributes, "href") ?? "";
      note = closes
        ? null
        : /^#(?:foot|end)note-ref-/u.test(href)
          ? "from"
          : /^#(?:foot|end)note-/u.test(href)
            ? "to"
            : null;
    } else if (tag !== undefined && !closes && open.length < DEEPEST) {
      if (BLOCKS.has(tag) && text !== "" && !text.endsWith("\n")) text += "\n";
      tokens.push({ kind: "open", tag, attributes: attributesOf(tag, attributes) });
      open.push(tag);
    } else if (tag !== undefined && closes && open.includes(tag)) {
      while (open.at(-1) !== tag) close();
      close();
    }
  }
  while (open.length > 0) close();
  return { tokens, text };
};
