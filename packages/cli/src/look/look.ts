import type { PageImage } from "@doichieu/parser/internal";

/** A page of a report as a picture. */
export interface SheetImage extends Omit<PageImage, "uri"> {
  /** Null where it is drawn when it comes into sight, by whoever shows it. */
  readonly uri: string | null;
}

/** What a report looks like to whoever opens it, to be shown beside its findings. */
export type Look =
  /** HTML of a Word document: as a converter wrote it, to be sanitised by whoever shows it. */
  | { readonly kind: "document"; readonly html: string }
  /** A picture a page. */
  | { readonly kind: "pages"; readonly images: readonly SheetImage[] };
