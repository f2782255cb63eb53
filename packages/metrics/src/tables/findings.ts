import type { Finding, RelatedPlace } from "../rules/finding.ts";
import {
  documentColumn,
  globalId,
  owned,
  placeColumns,
  type AcceptedFinding,
  type DocumentContext,
  type Owned,
} from "./context.ts";
import { severityRank } from "./severity.ts";
import { column, defineTable } from "./table.ts";

const optional = { optional: true };

const acceptedIn = ({ record, context }: Owned<Finding>): AcceptedFinding | null =>
  context.accepted?.(record.fingerprint, [context.document.source.path]) ?? null;

export const findings = defineTable<DocumentContext, Owned<Finding>>({
  name: "findings",
  description: "What a reader should look at",
  sources: owned((document) => document.findings),
  columns: [
    column("finding_id", "text", "Identity", (row) => globalId(row.documentId, row.record.id)),
    documentColumn(),
    column(
      "check_id",
      "text",
      "The check behind it",
      (row) => (row.record.check === null ? null : globalId(row.documentId, row.record.check)),
      { optional: true, to: "checks.check_id" },
    ),
    column("rule", "text", "Rule", (row) => row.record.rule, { to: "rules.rule" }),
    column("severity", "text", "error, warning or note", (row) => row.record.severity),
    column("severity_rank", "integer", "1 error, 2 warning, 3 note", (row) => severityRank(row.record.severity)),
    column("accepted", "boolean", "Whether somebody looked at it and lets it stand", (row) => acceptedIn(row) !== null),
    column("accepted_reason", "text", "Why", (row) => acceptedIn(row)?.reason ?? null, optional),
    column(
      "probability",
      "number",
      "That the printed figures cannot all be right, 0 to 1",
      (row) => row.record.probability,
      optional,
    ),
    column("message", "text", "What does not fit", (row) => row.record.message),
    column("literal", "text", "The place as written", (row) =>
      row.context.document.text.slice(row.record.span.start, row.record.span.end),
    ),
    column("explanation", "text", "The arithmetic", (row) => row.record.explanation, optional),
    column("suggestion", "text", "Single value that would make all fit", (row) => row.record.suggestion, optional),
    column("fingerprint", "text", "Same finding in another version of the file", (row) => row.record.fingerprint),
    ...placeColumns<Owned<Finding>>((row) => row.record.span),
  ],
});

interface RelatedRow {
  readonly documentId: string;
  readonly finding: string;
  readonly ordinal: number;
  readonly place: RelatedPlace;
}

export const findingPlaces = defineTable<DocumentContext, RelatedRow>({
  name: "finding_places",
  description: "A further place that a finding speaks of",
  sources: ({ document, documentId }) =>
    document.findings.flatMap((finding) =>
      finding.related.map((place, index) => ({ documentId, finding: finding.id, ordinal: index + 1, place })),
    ),
  columns: [
    column("place_id", "text", "Identity", (row) => `${globalId(row.documentId, row.finding)}/${row.ordinal}`),
    documentColumn(),
    column("finding_id", "text", "The finding", (row) => globalId(row.documentId, row.finding), {
      to: "findings.finding_id",
    }),
    column("ordinal", "integer", "Position, from 1", (row) => row.ordinal),
    column("message", "text", "What the place is", (row) => row.place.message),
    ...placeColumns<RelatedRow>((row) => row.place.span),
  ],
});
