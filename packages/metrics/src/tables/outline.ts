import { documentColumn, globalId, placeColumns, type DocumentContext } from "./context.ts";
import type { OutlineEntry } from "../record/profile/profile.ts";
import { column, defineTable } from "./table.ts";

interface Heading {
  readonly record: OutlineEntry;
  readonly documentId: string;
  readonly ordinal: number;
  /** Ordinal of the heading above it, or null. */
  readonly parent: number | null;
}

/** The headings of a report in order, each with the nearest one above of a higher level. */
const headings = ({ document, documentId }: DocumentContext): readonly Heading[] => {
  const open: { level: number; ordinal: number }[] = [];
  return document.outline.map((record, index) => {
    while ((open.at(-1)?.level ?? 0) >= record.level) open.pop();
    const parent = open.at(-1)?.ordinal ?? null;
    open.push({ level: record.level, ordinal: index + 1 });
    return { record, documentId, ordinal: index + 1, parent };
  });
};

export const outlineId = (documentId: string, ordinal: number): string => globalId(documentId, `outline-${ordinal}`);

export const outline = defineTable<DocumentContext, Heading>({
  name: "outline",
  description: "One heading of a report",
  sources: headings,
  columns: [
    column("outline_id", "text", "Identity", (row) => outlineId(row.documentId, row.ordinal)),
    documentColumn(),
    column("ordinal", "integer", "Position in the report, from 1", (row) => row.ordinal),
    column(
      "parent_id",
      "text",
      "The heading above",
      (row) => (row.parent === null ? null : outlineId(row.documentId, row.parent)),
      { optional: true, to: "outline.outline_id" },
    ),
    column("number", "text", "Number as written", (row) => row.record.number, { optional: true }),
    column("title", "text", "Title", (row) => row.record.title),
    column("level", "integer", "Level from 1", (row) => row.record.level),
    ...placeColumns<Heading>((row) => row.record.span),
  ],
});
