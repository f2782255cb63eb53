import { expect, test } from "vitest";
import type { z } from "zod";
import type * as record from "../../src/index.ts";
import type * as schema from "../../src/schema/index.ts";

type Mutable<T> = T extends readonly (infer Item)[]
  ? Mutable<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Mutable<T[Key]> }
    : T;

/** True where both are one type, apart from `readonly`. */
type Same<Interface, Schema extends z.ZodType> =
  (<T>() => T extends Mutable<Interface> ? 1 : 2) extends <T>() => T extends Mutable<z.infer<Schema>> ? 1 : 2
    ? true
    : false;

// The compiler checks this table: a field that an interface has and its schema has not (or the other way round)
// turns its line into an error. Add the field to the schema, with a `.default(…)` if output without it was released.
const same: {
  AuditError: Same<record.AuditError, typeof schema.auditErrorSchema>;
  AuditOutput: Same<record.AuditOutput, typeof schema.auditOutputSchema>;
  BlockRecord: Same<record.BlockRecord, typeof schema.blockRecordSchema>;
  Check: Same<record.Check, typeof schema.checkSchema>;
  CitedDocument: Same<record.CitedDocument, typeof schema.citedDocumentSchema>;
  Comparison: Same<record.Comparison, typeof schema.comparisonSchema>;
  Coverage: Same<record.Coverage, typeof schema.coverageSchema>;
  CrossFinding: Same<record.CrossFinding, typeof schema.crossFindingSchema>;
  DiagnosticRecord: Same<record.DiagnosticRecord, typeof schema.diagnosticRecordSchema>;
  DocumentAudit: Same<record.DocumentAudit, typeof schema.documentAuditSchema>;
  DocumentReference: Same<record.DocumentReference, typeof schema.documentReferenceSchema>;
  DocumentSource: Same<record.DocumentSource, typeof schema.documentSourceSchema>;
  Figure: Same<record.Figure, typeof schema.figureSchema>;
  Finding: Same<record.Finding, typeof schema.findingSchema>;
  OutlineEntry: Same<record.OutlineEntry, typeof schema.outlineEntrySchema>;
  Period: Same<record.Period, typeof schema.periodSchema>;
  PlacedSpan: Same<record.PlacedSpan, typeof schema.placedSpanSchema>;
  ReportProfile: Same<record.ReportProfile, typeof schema.reportProfileSchema>;
  Unit: Same<record.Unit, typeof schema.unitSchema>;
} = {
  AuditError: true,
  AuditOutput: true,
  BlockRecord: true,
  Check: true,
  CitedDocument: true,
  Comparison: true,
  Coverage: true,
  CrossFinding: true,
  DiagnosticRecord: true,
  DocumentAudit: true,
  DocumentReference: true,
  DocumentSource: true,
  Figure: true,
  Finding: true,
  OutlineEntry: true,
  Period: true,
  PlacedSpan: true,
  ReportProfile: true,
  Unit: true,
};

test("the schemas and the interfaces are the same types", () => {
  expect(Object.values(same)).not.toContain(false);
});
