import { z } from "zod";
import { placedSpanSchema } from "./place.ts";
import { partialDay, text } from "./scalar.ts";

/** What a report says of itself; see `ReportProfile`. */
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

/** One heading; see `OutlineEntry`. */
export const outlineEntrySchema = z.object({
  number: text,
  title: z.string(),
  level: z.int().min(1),
  span: placedSpanSchema,
});
