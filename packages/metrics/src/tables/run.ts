import type { AuditError, CrossFinding } from "../record/audit-result.ts";
import type { AcceptedFinding, RunFacts } from "./context.ts";
import { severityRank } from "./severity.ts";
import { column, defineTable } from "./table.ts";

/** A file and the report that it holds. */
export interface FileContext {
  readonly path: string;
  readonly documentId: string;
}

export const files = defineTable<FileContext, FileContext>({
  name: "files",
  description: "One file that was read; equal files hold one report",
  sources: (context) => [context],
  columns: [
    column("path", "text", "Its path below the working folder, or its whole path", (row) => row.path),
    column("document_id", "text", "The report", (row) => row.documentId, { to: "documents.document_id" }),
  ],
});

/** A file that could not be read, with its path in the data set. */
export interface ErrorContext {
  readonly error: AuditError;
  readonly path: string;
}

export const errors = defineTable<ErrorContext, ErrorContext>({
  name: "errors",
  description: "A file that could not be read",
  sources: (context) => [context],
  columns: [
    column("path", "text", "Its path, as in `files`", (row) => row.path),
    column("code", "text", "Stable code", (row) => row.error.code),
    column("message", "text", "Why it could not be read", (row) => row.error.message),
  ],
});

/** A finding between files, with the identities and the paths as given of the documents of its run in order. */
export interface CrossContext extends Pick<RunFacts, "accepted"> {
  readonly finding: CrossFinding;
  readonly documentIds: readonly string[];
  readonly paths: readonly string[];
}

const acceptedIn = ({ finding, paths, accepted }: CrossContext): AcceptedFinding | null =>
  accepted?.(
    finding.fingerprint,
    finding.places.map(({ document }) => paths[document] ?? ""),
  ) ?? null;

/** Whether it is told of one report alone: of equal files, which are one document. */
const isOfOne = ({ finding, documentIds }: CrossContext): boolean =>
  new Set(finding.places.map(({ document }) => documentIds[document])).size < 2;

/** Stays the same over runs: the findings' ids count from 1 in every run. */
const crossId = ({ finding }: CrossContext): string => `cross#${finding.fingerprint}`;

export const crossFindings = defineTable<CrossContext, CrossContext>({
  name: "cross_findings",
  description: "A finding that needs two files to be seen",
  sources: (context) => (isOfOne(context) ? [] : [context]),
  columns: [
    column("cross_finding_id", "text", "Identity", crossId),
    column("rule", "text", "Rule", (row) => row.finding.rule, { to: "rules.rule" }),
    column("severity", "text", "error, warning or note", (row) => row.finding.severity),
    column("severity_rank", "integer", "1 error, 2 warning, 3 note", (row) => severityRank(row.finding.severity)),
    column("accepted", "boolean", "Whether somebody looked at it and lets it stand", (row) => acceptedIn(row) !== null),
    column("accepted_reason", "text", "Why", (row) => acceptedIn(row)?.reason ?? null, { optional: true }),
    column("message", "text", "What does not fit", (row) => row.finding.message),
  ],
});

interface CrossPlace {
  readonly context: CrossContext;
  readonly ordinal: number;
  readonly place: CrossFinding["places"][number];
}

export const crossFindingPlaces = defineTable<CrossContext, CrossPlace>({
  name: "cross_finding_places",
  description: "A place that a finding between files speaks of",
  sources: (context) =>
    isOfOne(context) ? [] : context.finding.places.map((place, index) => ({ context, ordinal: index + 1, place })),
  columns: [
    column("place_id", "text", "Identity", (row) => `${crossId(row.context)}/${row.ordinal}`),
    column("cross_finding_id", "text", "The finding", (row) => crossId(row.context), {
      to: "cross_findings.cross_finding_id",
    }),
    column("document_id", "text", "The report", (row) => row.context.documentIds[row.place.document] ?? null, {
      optional: true,
      to: "documents.document_id",
    }),
    column("ordinal", "integer", "Position, from 1", (row) => row.ordinal),
    column("message", "text", "What the place is", (row) => row.place.message),
    column("page", "integer", "1-based page", (row) => row.place.span.page, { optional: true }),
    column("block", "integer", "Index of the block", (row) => row.place.span.block),
    column("span_start", "integer", "First UTF-16 code unit", (row) => row.place.span.start),
    column("span_end", "integer", "One past the last", (row) => row.place.span.end),
  ],
});
