import type { DiagnosticRecord } from "../record/audit-result.ts";
import { documentColumn, globalId, type DocumentContext } from "./context.ts";
import { column, defineTable } from "./table.ts";

interface DiagnosticRow {
  readonly record: DiagnosticRecord;
  readonly documentId: string;
  readonly ordinal: number;
}

const optional = { optional: true };

export const diagnostics = defineTable<DocumentContext, DiagnosticRow>({
  name: "diagnostics",
  description: "A part of a report that could not be read or understood",
  sources: ({ document, documentId }) =>
    document.diagnostics.map((record, index) => ({ record, documentId, ordinal: index + 1 })),
  columns: [
    column("diagnostic_id", "text", "Identity", (row) => globalId(row.documentId, `diagnostic-${row.ordinal}`)),
    documentColumn(),
    column("code", "text", "Stable code", (row) => row.record.code),
    column("severity", "text", "error, warning or note", (row) => row.record.severity),
    column("message", "text", "What could not be read", (row) => row.record.message),
    column("page", "integer", "1-based page", (row) => row.record.page, optional),
    column("block", "integer", "Index of the block", (row) => row.record.span?.block ?? null, optional),
    column("span_start", "integer", "First UTF-16 code unit", (row) => row.record.span?.start ?? null, optional),
    column("span_end", "integer", "One past the last", (row) => row.record.span?.end ?? null, optional),
  ],
});
