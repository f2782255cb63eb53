import { relative, sep } from "node:path";

/** Where a report lies, seen from the page. */
export type LinkOf = (document: number, page: number | null) => string | null;

/**
 * A link from the page to a report: a relative address made of encoded names, so that a file called
 * "javascript:…" is a file. Null where the report is no file beside the page.
 */
export const sourceLink = (pageFolder: string, file: string | null, page: number | null): string | null => {
  if (file === null) return null;
  const path = relative(pageFolder, file);
  const encoded = path.split(sep).map(encodeURIComponent).join("/");
  return `./${encoded}${page !== null && /\.pdf$/i.test(file) ? `#page=${page}` : ""}`;
};
