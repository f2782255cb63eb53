import { z } from "zod";
import { auditOutputSchema, crossFindingSchema, documentAuditSchema } from "./audit-output.ts";
import { citedDocumentSchema, documentReferenceSchema } from "./document-reference.ts";
import { comparisonSchema, figureSchema, periodSchema, unitSchema } from "./figure.ts";
import { acceptanceSchema, checkSchema, findingSchema } from "./finding.ts";
import { boxSchema, placedSpanSchema } from "./place.ts";
import { outlineEntrySchema, reportProfileSchema } from "./profile.ts";

/**
 * The `schemaVersion` that this release writes.
 *
 * @example
 * ```ts
 * import { SCHEMA_VERSION } from "@doichieu/metrics/schema";
 *
 * console.log(SCHEMA_VERSION); // → 2
 * ```
 */
export const SCHEMA_VERSION = 2;

/** Names that the shared parts bear under `$defs`. In a registry of its own: importing this changes nothing global. */
const names = (): z.core.$ZodRegistry<{ id: string; description: string }> => {
  const registry = z.registry<{ id: string; description: string }>();
  registry.add(placedSpanSchema, {
    id: "PlacedSpan",
    description: "Half-open range of UTF-16 code units of the document's text, with its 1-based page and block index.",
  });
  registry.add(boxSchema, { id: "Box", description: "Rectangle on a page in PDF points, origin top left." });
  registry.add(documentReferenceSchema, { id: "DocumentReference", description: "One mention of a document." });
  registry.add(citedDocumentSchema, { id: "CitedDocument", description: "All mentions of one document in a report." });
  registry.add(periodSchema, { id: "Period", description: "A stretch of time with its first and last day." });
  registry.add(unitSchema, { id: "Unit", description: "What is counted: as written, canonical, and its class." });
  registry.add(comparisonSchema, { id: "Comparison", description: "How a figure moves against another time." });
  registry.add(figureSchema, {
    id: "Figure",
    description:
      "A number that says how many or how much. `value` is a JSON number, `exact` the same without rounding.",
  });
  registry.add(reportProfileSchema, { id: "ReportProfile", description: "What the report says of itself." });
  registry.add(outlineEntrySchema, { id: "OutlineEntry", description: "One heading of the report." });
  registry.add(checkSchema, { id: "Check", description: "One relation that was looked at, right or wrong." });
  registry.add(findingSchema, { id: "Finding", description: "What a reader should look at." });
  registry.add(acceptanceSchema, { id: "Acceptance", description: "Why, by whom and when a finding was let stand." });
  registry.add(crossFindingSchema, { id: "CrossFinding", description: "A finding that needs two files to be seen." });
  registry.add(documentAuditSchema, { id: "DocumentAudit", description: "Everything that was found in one report." });
  return registry;
};

/**
 * The JSON Schema (draft 2020-12) of what `doichieu audit --format json` prints, derived from the zod schemas.
 * It stays open: a field that a later release adds does not make its output invalid.
 *
 * @example
 * ```ts
 * import { auditOutputJsonSchema } from "@doichieu/metrics/schema";
 *
 * console.log(auditOutputJsonSchema()["$id"]); // → urn:doichieu:audit-output:2
 * ```
 */
export const auditOutputJsonSchema = (): Record<string, unknown> => ({
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: `urn:doichieu:audit-output:${SCHEMA_VERSION}`,
  title: "doichieu audit output",
  description:
    "Spans are UTF-16 code units, half open. Unknown is null. Texts taken from a report are Vietnamese, NFC.",
  ...z.toJSONSchema(auditOutputSchema, { target: "draft-2020-12", io: "input", metadata: names(), reused: "inline" }),
});
