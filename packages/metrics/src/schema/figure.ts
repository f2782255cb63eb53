import { z } from "zod";
import { placedSpanSchema, provenance } from "./place.ts";
import { day, exactDecimal, figureId, offset, text } from "./scalar.ts";

/** A stretch of time; see `Period`. */
export const periodSchema = z.object({
  key: z.string(),
  from: day,
  to: day,
  text: z.string(),
});

/** What is counted; see `Unit`. */
export const unitSchema = z.object({
  written: z.string(),
  canonical: z.string(),
  unitClass: text,
});

/** How a figure moves against another time; see `Comparison`. */
export const comparisonSchema = z.object({
  direction: z.enum(["up", "down", "equal"]),
  measure: z.enum(["relative", "absolute", "points", "level"]),
  against: text,
});

/** A number that says how many or how much; see `Figure`. */
export const figureSchema = z.object({
  ...provenance,
  id: figureId,
  kind: z.enum(["count", "percentage", "ratio", "money", "measure", "rate"]),
  span: placedSpanSchema,
  text: z.string(),
  value: z.number(),
  exact: exactDecimal,
  decimals: offset,
  scale: z.int(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  upper: exactDecimal.nullable(),
  currency: text,
  unit: text,
  unitInfo: unitSchema.nullable(),
  unitInherited: z.boolean(),
  qualifier: text,
  label: text,
  indicator: text,
  indicatorName: text.default(null),
  period: periodSchema.nullable(),
  scope: text,
  comparison: comparisonSchema.nullable(),
  otherReadings: z.array(exactDecimal),
  noteOf: figureId.nullable().default(null),
});
