import type { BlockKind, CellPlace, TextSource } from "../../source/block.ts";
import type { Line } from "./page.ts";

/** A block before it is written: its lines by paragraph. Lines of one paragraph are joined by spaces. */
export interface Draft {
  readonly kind: BlockKind;
  readonly source: TextSource;
  readonly paragraphs: Line[][];
  readonly cell: CellPlace | null;
  /** Mark of a footnote, and the page that raises it. */
  readonly note: { readonly mark: string; readonly page: number } | null;
}

export const draftOf = (kind: BlockKind, source: TextSource, paragraphs: Line[][]): Draft => ({
  kind,
  source,
  paragraphs,
  cell: null,
  note: null,
});
