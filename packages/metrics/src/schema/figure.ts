import { z } from "zod";
import { placedSpanSchema, provenance } from "./place.ts";
import { day, exactDecimal, figureId, offset, text } from "./scalar.ts";

/**
 * A stretch of time; see `Period`.
 *
 * @example
 * ```ts
 * import { periodSchema } from "@doichieu/metrics/schema";
 *
 * console.log(periodSchema.parse({ key: "2031", from: "2031-01-01", to: "2031-12-31", text: "năm 2031" }).key);
 * // → 2031
 * ```
 */
export const periodSchema = z.object({
  key: z.string(),
  from: day,
  to: day,
  text: z.string(),
});

/**
 * What is counted; see `Unit`.
 *
 * @example
 * ```ts
 * import { unitSchema } from "@doichieu/metrics/schema";
 *
 * console.log(unitSchema.parse({ written: "hs", canonical: "hồ sơ", unitClass: "file" }).canonical); // → hồ sơ
 * ```
 */
export const unitSchema = z.object({
  written: z.string(),
  canonical: z.string(),
  unitClass: text,
});

/**
 * How a figure moves against another time; see `Comparison`.
 *
 * @example
 * ```ts
 * import { comparisonSchema } from "@doichieu/metrics/schema";
 *
 * console.log(comparisonSchema.parse({ direction: "up", measure: "relative", against: null }).direction); // → up
 * ```
 */
export const comparisonSchema = z.object({
  direction: z.enum(["up", "down", "equal"]),
  measure: z.enum(["relative", "absolute", "points", "level"]),
  against: text,
});

/**
 * A number that says how many or how much; see `Figure`.
 *
 * @example
 * ```ts
 * import { figureSchema } from "@doichieu/metrics/schema";
 * import { auditText } from "@doichieu/metrics";
 *
 * const [figure] = auditText("Đạt 91,5%.").figures;
 * console.log(figureSchema.parse(figure).exact); // → 91.5
 * ```
 */
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
