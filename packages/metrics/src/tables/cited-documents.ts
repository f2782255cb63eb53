import type { CitedDocument } from "../record/reference/document-reference.ts";
import { documentColumn, globalId, owned, type DocumentContext, type Owned } from "./context.ts";
import { daysOf } from "./days.ts";
import { column, defineTable, listCell } from "./table.ts";

const optional = { optional: true };

export const citedDocuments = defineTable<DocumentContext, Owned<CitedDocument>>({
  name: "cited_documents",
  description: "One document that a report cites, in its fullest form",
  sources: owned((document) => document.citedDocuments),
  columns: [
    column("cited_document_id", "text", "Identity", (row) => globalId(row.documentId, row.record.id)),
    documentColumn(),
    column("key", "text", "Identity without date; equal across reports", (row) => row.record.key),
    column("document_type", "text", "Loại văn bản", (row) => row.record.documentType, optional),
    column("number", "text", "Số", (row) => row.record.number, optional),
    column("year", "text", "Year inside the number", (row) => row.record.year, optional),
    column("symbol", "text", "Ký hiệu", (row) => row.record.symbol, optional),
    column("date", "date", "Ngày ban hành", (row) => daysOf(row.record.date)?.from ?? null, optional),
    column("issuer", "text", "Cơ quan ban hành", (row) => row.record.issuer, optional),
    column("title", "text", "Trích yếu", (row) => row.record.title, optional),
    column("system", "text", "state, party or law", (row) => row.record.system),
    column("mentions", "integer", "How often the report names it in full", (row) => row.record.mentions.length),
    column(
      "short_mentions",
      "integer",
      "How often it is meant by a short form",
      (row) => row.record.shortMentions.length,
    ),
    column("variants", "list", "Other values told for a field", (row) => listCell(row.record.variants)),
    column("ambiguous", "boolean", "Whether a mention could mean another document", (row) => row.record.ambiguous),
  ],
});
