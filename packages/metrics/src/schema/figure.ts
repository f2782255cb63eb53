import { z } from "zod";
import { placedSpanSchema, provenance } from "./place.ts";
import { day, exactDecimal, offset, text } from "./scalar.ts";

export const periodSchema = z.object({
  key: z.string(),
  from: day,
  to: day,
  text: z.string(),
});

export const unitSchema = z.object({
  written: z.string(),
  canonical: z.string(),
  unitClass: text,
});

export const comparisonSchema = z.object({
  direction: z.enum(["up", "down", "equal"]),
  measure: z.enum(["relative", "absolute", "points", "level"]),
  against: text,
});

export const figureSchema = z.object({
  ...provenance,
  id: z.string(),
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
  period: periodSchema.nullable(),
  scope: text,
  comparison: comparisonSchema.nullable(),
  otherReadings: z.array(exactDecimal),
});
