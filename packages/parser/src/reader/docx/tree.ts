import type { LeftOut } from "../left-out.ts";
import type { XmlElement } from "../office/xml-tree.ts";

/** A piece of a paragraph. */
export type DocxPiece =
  | {
      readonly kind: "text";
      readonly text: string;
      readonly font: string;
      readonly superscript: boolean;
      /** The element whose text it is; absent where no element of the file says it. */
      readonly from?: XmlElement;
    }
  /** The mark of a footnote or endnote; `mark` where the author chose it. */
  | { readonly kind: "note"; readonly note: "footnote" | "endnote"; readonly id: string; mark: string | null }
  /** A page begins here: as the author told it, or as Word last laid the text out. */
  | { readonly kind: "page"; readonly told: boolean };

/** What pending tracked changes add to and take from a paragraph, as far as one can show it, and what is struck out. */
export interface PendingChanges {
  inserted: string;
  deleted: string;
  struck?: string;
}

export interface DocxParagraph {
  readonly kind: "paragraph";
  readonly pieces: DocxPiece[];
  /** Outline level from 0, or undefined for body text. */
  readonly outline: number | undefined;
  readonly listLabel: string | null;
  /** An entry of a table of contents: its figures are page numbers. */
  readonly contents: boolean;
  readonly changes: PendingChanges;
  /** Text that stands here in the file and is not read. */
  readonly leftOut?: LeftOut;
  /** Text boxes and frames anchored here. */
  readonly boxes: DocxItem[][];
}

export interface DocxCell {
  readonly column: number;
  readonly columnSpan: number;
  rowSpan: number;
  readonly content: DocxItem[];
  /** Where a sheet has it: "Bieu 1!C5". */
  readonly address?: string;
}

export interface DocxRow {
  readonly header: boolean;
  readonly cells: readonly DocxCell[];
}

export interface DocxTable {
  readonly kind: "table";
  readonly rows: readonly DocxRow[];
  readonly changes: PendingChanges;
  readonly leftOut?: LeftOut;
}

export type DocxItem = DocxParagraph | DocxTable;
