import type { Block } from "../../source/block.ts";
import type { Span } from "../../source/span.ts";

/** Blocks with the footnotes among them told apart, and where their marks stand in the text. */
export interface NotedBlocks {
  readonly blocks: readonly Block[];
  readonly noteMarks: readonly Span[];
}

const SUPERSCRIPT = "\u2070\u00B9\u00B2\u00B3\u2074-\u2079";

/**
 * A mark glued to the word, number or stop before it: "văn bản[1]", "văn bản[^a]", "văn bản(1)", "văn bản¹"; where the
 * text was taken from a page, the raised digit is a plain one: "văn bản1".
 */
const MARK = new RegExp(
  `(?<=[\\p{L}\\p{M}\\d%)\\]"'”’.,;:])(?:\\[\\^?(\\w{1,10})\\]|\\((\\d{1,2})\\)|([${SUPERSCRIPT}]{1,3}))|(?<=\\p{Ll}\\p{M}{0,2}\\p{Ll}\\p{M}{0,2})(\\d{1,2})(?![\\p{L}\\d]|[./,-]\\d)`,
  "uy",
);
/** What a note begins with: "[1] Gồm …", "[^a]: Gồm …", "(1) Gồm …", "¹ Gồm …", "1 Gồm …". */
const OPENING = new RegExp(
  `^(?:\\[\\^?(\\w{1,10})\\][:.]?|\\((\\d{1,2})\\)|([${SUPERSCRIPT}]{1,3})|(\\d{1,2})(?=\\s+\\p{Lu}))\\s*(?=\\S)`,
  "u",
);
/** "km²", "m³": an exponent is no mark. */
const EXPONENT_BASE = /(?:^|[^\p{L}])[kdcmh]?m$/u;

const plainDigits = (mark: string): string => mark.normalize("NFKC");

const nameOf = (match: RegExpMatchArray): string => match[1] ?? match[2] ?? plainDigits(match[3] ?? match[4] ?? "");

interface Anchor {
  readonly name: string;
  readonly span: Span;
  readonly written: "square" | "round" | "raised" | "plain";
}

const WAYS = ["square", "round", "raised", "plain"] as const;

const writtenOf = (match: RegExpMatchArray): Anchor["written"] =>
  WAYS.find((_, index) => match[index + 1] !== undefined) ?? "plain";

const SMALL_A = 0x61;

const isSuperscript = (code: number): boolean =>
  code === 0xb9 || code === 0xb2 || code === 0xb3 || code === 0x2070 || (code >= 0x2074 && code <= 0x2079);

/** Whether a mark may begin at a place: to ask this first spares nearly every character the pattern. */
const mayBegin = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  // A plain digit stands behind a small letter.
  if (code >= 0x30 && code <= 0x39) return text.charCodeAt(at - 1) >= SMALL_A;
  return code === 0x5b || code === 0x28 || isSuperscript(code);
};

const anchorsOf = (text: string): Anchor[] => {
  const found: Anchor[] = [];
  for (let start = 1; start < text.length; start++) {
    if (!mayBegin(text, start)) continue;
    MARK.lastIndex = start;
    const match = MARK.exec(text);
    if (!match) continue;
    const end = start + match[0].length;
    const written = writtenOf(match);
    if ((written !== "raised" && written !== "plain") || !EXPONENT_BASE.test(text.slice(Math.max(0, start - 4), start)))
      found.push({ name: nameOf(match), span: { start, end }, written });
    start = end - 1;
  }
  return found;
};

/**
 * Tells footnotes of plain text apart: a paragraph that begins with a mark which the text before it bears. Marks that
 * begin anew on every page belong to the note that follows them next.
 */
export const tellNotes = (text: string, blocks: readonly Block[]): NotedBlocks => {
  const anchors = anchorsOf(text);
  if (anchors.length === 0) return { blocks, noteMarks: [] };
  const open = new Map<string, Anchor>();
  const noted = new Set<Anchor>();
  let next = 0;
  const told = blocks.map((block): Block => {
    for (; next < anchors.length && (anchors[next] as Anchor).span.start < block.span.start; next++) {
      const anchor = anchors[next] as Anchor;
      const key = `${anchor.written} ${anchor.name}`;
      if (!open.has(key)) open.set(key, anchor);
    }
    if (block.cell) return block;
    const head = text.slice(block.span.start, block.span.start + 24);
    const match = OPENING.exec(head);
    if (!match) return block;
    const key = `${writtenOf(match)} ${nameOf(match)}`;
    const anchor = open.get(key);
    if (!anchor) return block;
    open.delete(key);
    noted.add(anchor);
    const start = block.span.start + match[0].length;
    if (start >= block.span.end) return block;
    return {
      ...block,
      kind: "footnote",
      source: "footnote",
      span: { start, end: block.span.end },
      note: { mark: nameOf(match), anchor: anchor.span.start },
    };
  });
  // Digits and brackets are marks only where their note is found: "điểm b(2)", "Covid19".
  const marks = anchors.filter((anchor) => noted.has(anchor) || anchor.written === "raised");
  return { blocks: told, noteMarks: marks.map((anchor) => anchor.span) };
};
