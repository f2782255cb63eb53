import { officeTitle, placeTitle } from "../record/profile/office.ts";
import { MODEL_VERSION } from "../relation/model-version.ts";
import type { DocumentContext } from "./context.ts";
import { daysOf } from "./days.ts";
import { column, defineTable, listCell } from "./table.ts";

const optional = { optional: true };

export const documents = defineTable<DocumentContext, DocumentContext>({
  name: "documents",
  description: "One report: its file, what it says of itself, how much of it was looked at",
  sources: (context) => [context],
  columns: [
    column("document_id", "text", "Identity: the first 32 digits of its SHA-256", (row) => row.documentId),
    column("path", "text", "Where it lies; the first by name of several equal files", (row) => row.path),
    column("media_type", "text", "Media type by content", (row) => row.document.source.mediaType),
    column("sha256", "text", "SHA-256 of the file's bytes", (row) => row.document.source.sha256),
    column("bytes", "integer", "Size of the file", (row) => row.document.source.bytes),
    column("pages", "integer", "Number of pages", (row) => row.document.source.pages, optional),
    column("ocr", "boolean", "Whether text was recognised from pictures", (row) => row.document.source.ocr),
    column("document_type", "text", "Loại văn bản", (row) => row.document.profile.documentType, optional),
    column("number", "text", "Số", (row) => row.document.profile.number, optional),
    column("symbol", "text", "Ký hiệu", (row) => row.document.profile.symbol, optional),
    column(
      "place",
      "text",
      "Địa danh, spelled one way",
      ({ document: { profile } }) => profile.place && placeTitle(profile.place),
      optional,
    ),
    column("date", "text", "Date as far as it is told", (row) => row.document.profile.date, optional),
    column(
      "date_from",
      "date",
      "First day of that date",
      (row) => daysOf(row.document.profile.date)?.from ?? null,
      optional,
    ),
    column(
      "date_to",
      "date",
      "Last day of that date",
      (row) => daysOf(row.document.profile.date)?.to ?? null,
      optional,
    ),
    column("title", "text", "Trích yếu", (row) => row.document.profile.title, optional),
    column(
      "issuer",
      "text",
      "Cơ quan ban hành, as the report writes it",
      (row) => row.document.profile.issuer,
      optional,
    ),
    column(
      "office",
      "text",
      "The same written out and spelled one way: “Ủy ban nhân dân …”",
      ({ document: { profile } }) => profile.issuer && officeTitle(profile.issuer),
      optional,
    ),
    column("period", "text", "Period reported on, as a key", (row) => row.document.profile.period, optional),
    column(
      "period_from",
      "date",
      "Its first day",
      (row) => daysOf(row.document.profile.period)?.from ?? null,
      optional,
    ),
    column("period_to", "date", "Its last day", (row) => daysOf(row.document.profile.period)?.to ?? null, optional),
    column("recipients", "list", "Nơi nhận", (row) => listCell(row.document.profile.recipients)),
    column(
      "signer_capacity",
      "text",
      "Chức vụ người ký",
      (row) => row.document.profile.signer?.capacity ?? null,
      optional,
    ),
    column("signer_name", "text", "Người ký", (row) => row.document.profile.signer?.name ?? null, optional),
    column("references_read", "integer", "References read", (row) => row.document.coverage.references),
    column("figures_read", "integer", "Figures read", (row) => row.document.coverage.figures),
    column("percentages", "integer", "Percentages read", (row) => row.document.coverage.percentages),
    column(
      "percentages_checked",
      "integer",
      "Percentages recomputed",
      (row) => row.document.coverage.percentagesChecked,
    ),
    column("sums", "integer", "Totals told with their parts", (row) => row.document.coverage.sums),
    column("sums_checked", "integer", "Totals recomputed", (row) => row.document.coverage.sumsChecked),
    column("checks_made", "integer", "Relations looked at", (row) => row.document.coverage.checks),
    column("checks_inconsistent", "integer", "Relations that do not hold", (row) => row.document.coverage.inconsistent),
    column("claims_unchecked", "integer", "Claims that were not judged", (row) => row.document.unchecked.length),
    column("audited_at", "time", "When the run began that told these rows", (row) => row.auditedAt ?? null, optional),
    column("tool_version", "text", "Version that read the report", (row) => row.tool.version),
    column("model_version", "text", "Fitted weights that judged what belongs together", () => MODEL_VERSION),
    column("schema_version", "integer", "Version of the output's schema", (row) => row.schemaVersion),
    column("digest", "text", "What an export tells by whether the rows of the report changed", () => null, optional),
  ],
});
