/**
 * The audit's output as zod schemas and as JSON Schema. Only this entry point loads zod.
 *
 * @module @doichieu/metrics/schema
 */

export {
  auditErrorSchema,
  auditOutputSchema,
  blockRecordSchema,
  cellPlaceSchema,
  coverageSchema,
  crossFindingSchema,
  diagnosticRecordSchema,
  documentAuditSchema,
  documentSourceSchema,
} from "./audit-output.ts";
export { citedDocumentSchema, documentReferenceSchema } from "./document-reference.ts";
export { comparisonSchema, figureSchema, periodSchema, unitSchema } from "./figure.ts";
export {
  acceptanceSchema,
  checkFitSchema,
  checkSchema,
  evidenceSchema,
  findingSchema,
  patternSchema,
  uncheckedSchema,
} from "./finding.ts";
export { auditOutputJsonSchema, SCHEMA_VERSION } from "./json-schema.ts";
export { boxSchema, placedSpanSchema } from "./place.ts";
export { outlineEntrySchema, reportProfileSchema } from "./profile.ts";
