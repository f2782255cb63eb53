import { z } from "zod";
import { placedSpanSchema } from "./place.ts";
import { partialDay, text } from "./scalar.ts";

/**
 * What a report says of itself; see `ReportProfile`.
 *
 * @example
 * ```ts
 * import { reportProfileSchema } from "@doichieu/metrics/schema";
 * import { auditText } from "@doichieu/metrics";
 *
 * console.log(reportProfileSchema.parse(auditText("Đạt 91,5%.").profile).issuer); // → null
 * ```
 */
export const reportProfileSchema = z.object({
  documentType: text,
  number: text,
  symbol: text,
  place: text,
  date: partialDay.nullable(),
  title: text,
  issuer: text,
  period: text,
  recipients: z.array(z.string()),
  signer: z.object({ capacity: text, name: text }).nullable(),
  dateSpan: placedSpanSchema.nullable(),
});

/**
 * One heading; see `OutlineEntry`.
 *
 * @example
 * ```ts
 * import { outlineEntrySchema } from "@doichieu/metrics/schema";
 *
 * console.log("level" in outlineEntrySchema.shape); // → true
 * ```
 */
export const outlineEntrySchema = z.object({
  number: text,
  title: z.string(),
  level: z.int().min(1),
  span: placedSpanSchema,
});
