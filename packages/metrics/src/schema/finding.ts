import { z } from "zod";
import { placedSpanSchema } from "./place.ts";
import { severity, text } from "./scalar.ts";

/** One relation that was looked at; see `Check`. */
export const checkSchema = z.object({
  id: z.string(),
  rule: z.string(),
  status: z.enum(["consistent", "inconsistent"]),
  binding: z
    .enum([
      "said-outright",
      "frame-head",
      "bracket",
      "sibling-base",
      "ratio-numerator",
      "named-later",
      "earlier-in-text",
      "derived",
      "table",
      "footnote",
      "annex",
    ])
    .nullable(),
  operands: z.record(
    z.string(),
    z.union([z.string(), z.number(), z.null(), z.array(z.string()), z.array(placedSpanSchema)]),
  ),
  stated: z.number().nullable(),
  expected: z.number().nullable(),
  fits: text,
  explanation: z.string(),
});

/** What a reader should look at; see `Finding`. */
export const findingSchema = z.object({
  id: z.string(),
  rule: z.string(),
  severity,
  message: z.string(),
  span: placedSpanSchema,
  related: z.array(z.object({ span: placedSpanSchema, message: z.string() })),
  check: text,
  otherChecks: z.array(z.string()),
  explanation: text,
  suggestion: text,
  fingerprint: z.string(),
});
