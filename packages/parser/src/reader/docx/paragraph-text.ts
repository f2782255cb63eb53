import type { Span } from "../../source/span.ts";
import type { DocxPiece } from "./tree.ts";

export type TextPiece = Extract<DocxPiece, { kind: "text" }>;

/** The text of a piece on one line. */
export const shownText = ({ text }: TextPiece): string => text.replaceAll(/[\r\n\t]+/gu, " ");

/** Pieces that are read as one, and the offset at which their text begins. */
export interface TextRun {
  readonly at: number;
  /** Characters at its beginning that went into the letter before it: a mark of its own run. */
  readonly absorbed: number;
  readonly pieces: readonly TextPiece[];
}

/** The text of one block, with what stands at places in it. */
export interface ComposedText {
  readonly text: string;
  /** Offsets at which a page begins. */
  readonly pages: readonly { readonly at: number; readonly told: boolean }[];
  readonly notes: readonly { readonly at: number; readonly piece: Extract<DocxPiece, { kind: "note" }> }[];
  /** Note marks that the author typed as superscript digits: they stand in the text. */
  readonly marks: readonly Span[];
  readonly runs: readonly TextRun[];
}

/** Reads what a run's characters stand for, given its font. */
export type RunDecoder = (text: string, font: string) => string;

const TYPED_MARK = /^\s*(?:\(\d{1,3}\)|\[\d{1,3}\]|\d{1,3}|\*{1,3})\s*$/u;
const EXPONENT_BASE = /(?:^|[^\p{L}])[kdcmh]?m$/u;
const MARK_FIRST = /^\p{M}/u;

/** Joins paragraphs' pieces into one NFC text, paragraphs by line breaks, without space at either end. */
export const composeText = (paragraphs: readonly (readonly DocxPiece[])[], decode: RunDecoder): ComposedText => {
  let text = "";
  const pages: Array<{ at: number; told: boolean }> = [];
  const notes: Array<ComposedText["notes"][number]> = [];
  const marks: Array<{ start: number; end: number }> = [];
  const runs: TextRun[] = [];
  let group: { text: string; font: string; superscript: boolean; pieces: TextPiece[] } | null = null;
  const flush = (): void => {
    if (!group) return;
    const decoded = decode(group.text, group.font).normalize("NFC");
    if (group.superscript && TYPED_MARK.test(decoded) && !EXPONENT_BASE.test(text.slice(-4)))
      marks.push({ start: text.length, end: text.length + decoded.length });
    const at = text.length;
    // A mark may be in another run than its letter.
    if (MARK_FIRST.test(decoded)) text = text.slice(0, -4) + (text.slice(-4) + decoded).normalize("NFC");
    else text += decoded;
    runs.push({ at, absorbed: at + decoded.length - text.length, pieces: group.pieces });
    group = null;
  };
  paragraphs.forEach((pieces, index) => {
    if (index > 0 && text !== "" && !text.endsWith("\n")) text += "\n";
    for (const piece of pieces) {
      if (piece.kind === "text") {
        const shown = shownText(piece);
        if (group && group.font === piece.font && group.superscript === piece.superscript) {
          group.text += shown;
          group.pieces.push(piece);
        } else {
          flush();
          group = { text: shown, font: piece.font, superscript: piece.superscript, pieces: [piece] };
        }
        continue;
      }
      flush();
      if (piece.kind === "page") pages.push({ at: text.length, told: piece.told });
      else notes.push({ at: text.length, piece });
    }
    flush();
    text = text.trimEnd();
  });
  const trimmed = text.trim();
  const lead = text.length - text.trimStart().length;
  const inside = (at: number): number => Math.min(Math.max(at - lead, 0), trimmed.length);
  return {
    text: trimmed,
    pages: pages.map((page) => ({ at: inside(page.at), told: page.told })),
    notes: notes.map((note) => ({ at: inside(note.at), piece: note.piece })),
    marks: marks
      .map((mark) => ({ start: inside(mark.start), end: inside(mark.end) }))
      .filter((mark) => mark.start < mark.end),
    runs: runs.map(({ at, absorbed, pieces }) => ({ at: at - lead, absorbed, pieces })),
  };
};
