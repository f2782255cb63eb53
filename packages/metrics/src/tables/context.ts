import type { AuditOutput, DocumentAudit } from "../record/audit-result.ts";
import type { PlacedSpan } from "../record/outline/place.ts";
import { column, type ColumnOf } from "./table.ts";

/**
 * A finding that somebody has looked at and lets stand.
 * @example
 * ```ts
 * import { type AcceptedFinding } from "@doichieu/metrics/tables";
 *
 * const accepted: AcceptedFinding = { reason: "số của năm trước" };
 * console.log(accepted.reason); // → số của năm trước
 * ```
 */
export interface AcceptedFinding {
  readonly reason: string;
}

/**
 * What is known of a run beside what it found; an empty object where nothing is.
 * @example
 * ```ts
 * import { type AuditOutput, auditText } from "@doichieu/metrics";
 * import { type RunFacts, toTables } from "@doichieu/metrics/tables";
 *
 * const output: AuditOutput = {
 *   schemaVersion: 2,
 *   tool: { name: "doichieu", version: "0.1.0" },
 *   documents: [auditText("Đạt 91,5%.")],
 *   crossFindings: [],
 *   acceptedCrossFindings: [],
 *   errors: [],
 * };
 * const facts: RunFacts = { auditedAt: "2031-04-05T06:07:08.000Z" };
 * console.log(toTables(output, (path) => path, facts).documents[0]?.["audited_at"]); // → 2031-04-05T06:07:08.000Z
 * ```
 */
export interface RunFacts {
  /** When the run began, ISO 8601 in UTC. */
  readonly auditedAt?: string;
  /** What a finding in these reports was accepted for, or null. */
  readonly accepted?: (fingerprint: string, paths: readonly string[]) => AcceptedFinding | null;
}

/** What the rows of one report are made from. */
export interface DocumentContext extends RunFacts {
  readonly document: DocumentAudit;
  /** What tells the report apart from all others: its content. */
  readonly documentId: string;
  /** What its file is called in the data set. */
  readonly path: string;
  readonly tool: AuditOutput["tool"];
  readonly schemaVersion: number;
}

const DIGITS = 32;

/**
 * What names a report in a data set: the first 32 digits of the SHA-256 of its bytes, so that the same file is the same
 * document wherever it lies. Its path, where the hash is not known.
 * @example
 * ```ts
 * import { auditText } from "@doichieu/metrics";
 * import { documentIdOf } from "@doichieu/metrics/tables";
 *
 * console.log(documentIdOf(auditText("Đạt 91,5%.").source).length); // → 32
 * ```
 */
export const documentIdOf = (source: Pick<DocumentAudit["source"], "sha256" | "path">): string =>
  source.sha256 === "" ? source.path : source.sha256.slice(0, DIGITS);

/** A record of a report with the report's id: ids become unique over all reports by putting it in front. */
export interface Owned<T> {
  readonly record: T;
  readonly documentId: string;
  readonly context: DocumentContext;
}

/** The records of a report, each with its owner. */
export const owned =
  <T>(records: (document: DocumentAudit) => readonly T[]) =>
  (context: DocumentContext): readonly Owned<T>[] =>
    records(context.document).map((record) => ({ record, documentId: context.documentId, context }));

/** Unique over all reports: "9f86d081884c7d659a2feaa0c55ad015#fig-3". */
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
