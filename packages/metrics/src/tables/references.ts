import type { DocumentReference } from "../record/reference/document-reference.ts";
import { documentColumn, globalId, owned, placeColumns, type DocumentContext, type Owned } from "./context.ts";
import { daysOf } from "./days.ts";
import { column, defineTable } from "./table.ts";

const optional = { optional: true };

export const citedReferences = defineTable<DocumentContext, Owned<DocumentReference>>({
  name: "cited_references",
  description: "One mention of a document in a report",
  sources: owned((document) => document.references),
  columns: [
    column("reference_id", "text", "Identity", (row) => globalId(row.documentId, row.record.id)),
    documentColumn(),
    column(
      "cited_document_id",
      "text",
      "The document that the mention resolves to",
      (row) => (row.record.citedDocument === null ? null : globalId(row.documentId, row.record.citedDocument)),
      { optional: true, to: "cited_documents.cited_document_id" },
    ),
    column("literal", "text", "The mention as written", (row) => row.record.text),
    column("document_type", "text", "Loại văn bản", (row) => row.record.documentType, optional),
    column("number", "text", "Số", (row) => row.record.number, optional),
    column("year", "text", "Year inside the number", (row) => row.record.year, optional),
    column("symbol", "text", "Ký hiệu", (row) => row.record.symbol, optional),
    column("symbol_written", "text", "Ký hiệu as written", (row) => row.record.symbolWritten, optional),
    column("date", "date", "Ngày ban hành", (row) => daysOf(row.record.date)?.from ?? null, optional),
    column("date_written", "text", "Date as written", (row) => row.record.dateWritten, optional),
    column("issuer", "text", "Cơ quan ban hành", (row) => row.record.issuer, optional),
    column("issuer_before", "text", "Issuer told before the verb", (row) => row.record.issuerBefore, optional),
    column("provision", "text", "Điều, khoản, điểm", (row) => row.record.provision, optional),
    column("title", "text", "Trích yếu", (row) => row.record.title, optional),
    column("key", "text", "Identity without date; equal across reports", (row) => row.record.key),
    column("system", "text", "state, party or law", (row) => row.record.system),
    column("source", "text", "body, table, footnote, stamp or ocr", (row) => row.record.source),
    column("confidence", "number", "Recognition confidence, 0 to 100", (row) => row.record.confidence, optional),
    ...placeColumns<Owned<DocumentReference>>((row) => row.record.span),
  ],
});
