import type { BlockKind } from "@doichieu/parser";
import { z } from "zod";
import type { CheckKind } from "../record/check.ts";
import type { AuditErrorCode, DiagnosticCode } from "../record/codes.ts";
import type { CrossRuleId } from "../record/rule-id.ts";
import { citedDocumentSchema, documentReferenceSchema } from "./document-reference.ts";
import { figureSchema } from "./figure.ts";
import { acceptanceSchema, checkSchema, findingSchema, patternSchema, uncheckedSchema } from "./finding.ts";
import { boxSchema, placedSpanSchema } from "./place.ts";
import { outlineEntrySchema, reportProfileSchema } from "./profile.ts";
import { named, offset, page, severity } from "./scalar.ts";

/**
 * The file a document was read from; see `DocumentSource`.
 *
 * @example
 * ```ts
 * import { documentSourceSchema } from "@doichieu/metrics/schema";
 * import { auditText } from "@doichieu/metrics";
 *
 * console.log(documentSourceSchema.parse(auditText("Đạt 91,5%.").source).mediaType); // → text/plain
 * ```
 */
export const documentSourceSchema = z.object({
  path: z.string(),
  mediaType: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: offset,
  pages: offset.nullable(),
  ocr: z.boolean(),
});

/**
 * Where a table cell stands; see `CellPlace`.
 *
 * @example
 * ```ts
 * import { cellPlaceSchema } from "@doichieu/metrics/schema";
 *
 * const place = { table: 0, row: 1, column: 2, rowSpan: 1, columnSpan: 1, header: false };
 * console.log(cellPlaceSchema.parse(place).row); // → 1
 * ```
 */
export const cellPlaceSchema = z.object({
  table: offset,
  row: offset,
  column: offset,
  rowSpan: z.int().positive(),
  columnSpan: z.int().positive(),
  header: z.boolean(),
  address: z.string().optional(),
});

/**
 * One block of the text; see `BlockRecord`.
 *
 * @example
 * ```ts
 * import { blockRecordSchema } from "@doichieu/metrics/schema";
 *
 * console.log(Object.keys(blockRecordSchema.shape).length); // → 6
 * ```
 */
export const blockRecordSchema = z.object({
  kind: named<BlockKind>(),
  span: placedSpanSchema,
  cell: cellPlaceSchema.nullable(),
  level: z.int().positive().nullable(),
  listLabel: z.string().nullable(),
  boxes: z.array(boxSchema),
});

/** What a table is called; see `TableRecord`. */
export const tableRecordSchema = z.object({
  table: offset,
  title: z.string().nullable(),
  rows: z.array(z.string().nullable()),
  columns: z.array(z.string().nullable()),
});

/**
 * A part that could not be read; see `DiagnosticRecord`.
 *
 * @example
 * ```ts
 * import { diagnosticRecordSchema } from "@doichieu/metrics/schema";
 *
 * const told = { code: "torn-words", severity: "note", page: null, span: null, message: "…" };
 * console.log(diagnosticRecordSchema.parse(told).severity); // → note
 * ```
 */
export const diagnosticRecordSchema = z.object({
  code: named<DiagnosticCode>(),
  severity,
  page,
  span: placedSpanSchema.nullable(),
  message: z.string(),
});

const counts = z.object({ claims: offset, checked: offset, inconsistent: offset });
/** Every kind is taken: output of a later release stays valid. */
const kinds = z.record(z.string(), counts) as never as z.ZodType<Partial<Record<CheckKind, z.infer<typeof counts>>>>;

/**
 * How much of a report was looked at; see `Coverage`.
 *
 * @example
 * ```ts
 * import { coverageSchema } from "@doichieu/metrics/schema";
 *
 * console.log("checks" in coverageSchema.shape); // → true
 * ```
 */
export const coverageSchema = z.object({
  references: offset,
  figures: offset,
  percentages: offset,
  percentagesChecked: offset,
  sums: offset,
  sumsChecked: offset,
  checks: offset,
  inconsistent: offset,
  kinds: kinds.default({}),
  tables: z
    .array(z.object({ table: offset, rows: offset, columns: offset, checked: offset, unchecked: offset }))
    .default([]),
});

/**
 * Everything found in one report; see `DocumentAudit`.
 *
 * @example
 * ```ts
 * import { documentAuditSchema } from "@doichieu/metrics/schema";
 * import { auditText } from "@doichieu/metrics";
 *
 * const document = JSON.parse(JSON.stringify(auditText("Đạt 91,5%.")));
 * console.log(documentAuditSchema.parse(document).figures.length); // → 1
 * ```
 */
export const documentAuditSchema = z.object({
  source: documentSourceSchema,
  text: z.string(),
  profile: reportProfileSchema,
  outline: z.array(outlineEntrySchema),
  blocks: z.array(blockRecordSchema),
  frames: z
    .array(z.object({ page: z.int().positive(), width: z.number(), height: z.number(), quarter: z.int() }))
    .default([]),
  tables: z.array(tableRecordSchema).default([]),
  references: z.array(documentReferenceSchema),
  citedDocuments: z.array(citedDocumentSchema),
  figures: z.array(figureSchema),
  checks: z.array(checkSchema),
  findings: z.array(findingSchema),
  accepted: z.array(findingSchema.extend({ acceptance: acceptanceSchema })).default([]),
  patterns: z.array(patternSchema).default([]),
  unchecked: z.array(uncheckedSchema).default([]),
  diagnostics: z.array(diagnosticRecordSchema),
  coverage: coverageSchema,
});

/**
 * An input that could not be read; see `AuditError`.
 *
 * @example
 * ```ts
 * import { auditErrorSchema } from "@doichieu/metrics/schema";
 *
 * console.log(auditErrorSchema.parse({ path: "a.pdf", code: "pdf-encrypted", message: "…" }).code);
 * // → pdf-encrypted
 * ```
 */
export const auditErrorSchema = z.object({
  path: z.string(),
  code: named<AuditErrorCode>(),
  message: z.string(),
});

/**
 * A finding between two files; see `CrossFinding`.
 *
 * @example
 * ```ts
 * import { crossFindingSchema } from "@doichieu/metrics/schema";
 *
 * console.log("places" in crossFindingSchema.shape); // → true
 * ```
 */
export const crossFindingSchema = z.object({
  id: z.string(),
  rule: named<CrossRuleId>(),
  severity,
  message: z.string(),
  places: z.array(z.object({ document: offset, span: placedSpanSchema, message: z.string() })),
  fingerprint: z.string(),
});

/**
 * What `doichieu audit --format json` prints, as a zod schema.
 *
 * The version moves when a field is renamed, removed or changes its meaning. A field that is added within a version
 * gets a `.default(…)` here, so that output stored before it existed still validates, and is filled when parsed.
 *
 * @example
 * ```ts
 * import { auditOutputSchema } from "@doichieu/metrics/schema";
 *
 * console.log(auditOutputSchema.safeParse({ schemaVersion: 1 }).success); // → false
 * ```
 */
export const auditOutputSchema = z.object({
  schemaVersion: z.union([z.literal(1), z.literal(2)]),
  tool: z.object({ name: z.literal("doichieu"), version: z.string() }),
  documents: z.array(documentAuditSchema),
  crossFindings: z.array(crossFindingSchema),
  acceptedCrossFindings: z.array(crossFindingSchema.extend({ acceptance: acceptanceSchema })).default([]),
  errors: z.array(auditErrorSchema),
});
