import type { AuditOutput, DocumentAudit } from "../record/audit-result.ts";
import type { PlacedSpan } from "../record/outline/place.ts";
import { column, type ColumnOf } from "./table.ts";

/** What the rows of one report are made from. */
export interface DocumentContext {
  readonly document: DocumentAudit;
  /** What tells the report apart from all others in one data set. */
  readonly documentId: string;
  readonly tool: AuditOutput["tool"];
  readonly schemaVersion: number;
}

/** A record of a report with the report's id: ids become unique over all reports by putting it in front. */
export interface Owned<T> {
  readonly record: T;
  readonly documentId: string;
  readonly document: DocumentAudit;
}

/** The records of a report, each with its owner. */
export const owned =
  <T>(records: (document: DocumentAudit) => readonly T[]) =>
  ({ document, documentId }: DocumentContext): readonly Owned<T>[] =>
    records(document).map((record) => ({ record, documentId, document }));

/** Unique over all reports: "bao-cao/01.pdf#fig-3". */
export const globalId = (documentId: string, id: string): string => `${documentId}#${id}`;

export const documentColumn = <T extends { readonly documentId: string }>(): ColumnOf<T> =>
  column("document_id", "text", "The report that the row comes from", (row) => row.documentId, {
    to: "documents.document_id",
  });

/** Page, block and span of a record: enough to find it in the file and in the JSON. */
export const placeColumns = <T>(span: (source: T) => PlacedSpan | null): readonly ColumnOf<T>[] => [
  column("page", "integer", "1-based page", (row) => span(row)?.page ?? null, { optional: true }),
  column("block", "integer", "Index of the block, -1 outside all", (row) => span(row)?.block ?? null, {
    optional: true,
  }),
  column("span_start", "integer", "First UTF-16 code unit of the text", (row) => span(row)?.start ?? null, {
    optional: true,
  }),
  column("span_end", "integer", "One past the last UTF-16 code unit", (row) => span(row)?.end ?? null, {
    optional: true,
  }),
];
