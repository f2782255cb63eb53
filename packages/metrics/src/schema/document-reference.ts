import { z } from "zod";
import { placedSpanSchema, provenance } from "./place.ts";
import { referenceId, text } from "./scalar.ts";

const system = z.enum(["state", "party", "law"]);

/**
 * One mention of a document; see `DocumentReference`.
 *
 * @example
 * ```ts
 * import { documentReferenceSchema } from "@doichieu/metrics/schema";
 * import { auditText } from "@doichieu/metrics";
 *
 * const [reference] = auditText("Kế hoạch số 17/KH-UBND.").references;
 * console.log(documentReferenceSchema.parse(reference).key); // → 17/KH-UBND
 * ```
 */
export const documentReferenceSchema = z.object({
  ...provenance,
  id: referenceId,
  span: placedSpanSchema,
  text: z.string(),
  documentType: text,
  number: text,
  year: text,
  symbol: text,
  symbolWritten: text,
  date: text,
  dateWritten: text,
  dateSpan: placedSpanSchema.nullable(),
  issuer: text,
  issuerBefore: text,
  provision: text,
  title: text,
  key: z.string(),
  system,
  citedDocument: text,
});

/**
 * All mentions of one document; see `CitedDocument`.
 *
 * @example
 * ```ts
 * import { citedDocumentSchema } from "@doichieu/metrics/schema";
 *
 * console.log("mentions" in citedDocumentSchema.shape); // → true
 * ```
 */
export const citedDocumentSchema = z.object({
  id: z.string(),
  key: z.string(),
  documentType: text,
  number: text,
  year: text,
  symbol: text,
  date: text,
  issuer: text,
  title: text,
  system,
  mentions: z.array(referenceId),
  shortMentions: z.array(z.object({ span: placedSpanSchema, text: z.string() })),
  variants: z.array(z.object({ field: z.string(), values: z.array(z.string()) })),
  ambiguous: z.boolean(),
});
