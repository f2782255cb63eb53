import { z } from "zod";
import { CHECK_KINDS, type Check } from "../record/check.ts";
import type { RuleId } from "../record/rule-id.ts";
import { placedSpanSchema } from "./place.ts";
import { figureId, named, offset, severity, text } from "./scalar.ts";

const operands = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.null(), z.array(z.string()), z.array(placedSpanSchema)]),
);

/**
 * How the figures fit; see `CheckFit`.
 *
 * @example
 * ```ts
 * import { checkFitSchema } from "@doichieu/metrics/schema";
 *
 * console.log(checkFitSchema.options); // → [ 'rounded', 'cut-off', 'qualified', 'misfit' ]
 * ```
 */
export const checkFitSchema = z.enum(["rounded", "cut-off", "qualified", "misfit"]);

/**
 * What spoke for a reading; see `EvidenceRecord`.
 *
 * @example
 * ```ts
 * import { evidenceSchema } from "@doichieu/metrics/schema";
 *
 * console.log(evidenceSchema.parse({ feature: "list-head", weight: 1.83, message: "…" }).weight); // → 1.83
 * ```
 */
export const evidenceSchema = z.object({ feature: z.string(), weight: z.number(), message: z.string() });

const check = z.object({
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
  operands,
  stated: z.number().nullable(),
  expected: z.number().nullable(),
  fits: text,
  explanation: z.string(),
  kind: z.enum(CHECK_KINDS).nullable().default(null),
  fit: checkFitSchema.nullable().default(null),
  probability: z.number().nullable().default(null),
  margin: z.number().nullable().default(null),
  alternative: z
    .object({ operands, fit: checkFitSchema, probability: z.number(), explanation: z.string().default("") })
    .nullable()
    .default(null),
  derived: z
    .record(z.string(), z.object({ value: z.number(), plus: z.array(z.string()), minus: z.array(z.string()) }))
    .default({}),
  pattern: text.default(null),
  evidence: z.array(evidenceSchema).default([]),
});

/**
 * One relation that was looked at; see `Check`. The operands are any roles: a later release may have rules with others.
 *
 * @example
 * ```ts
 * import { checkSchema } from "@doichieu/metrics/schema";
 * import { auditText } from "@doichieu/metrics";
 *
 * const [check] = auditText("Giải quyết 85/92 vụ việc, đạt 92,4%.").checks;
 * console.log(checkSchema.parse(check).rule); // → percent-of-whole
 * ```
 */
export const checkSchema = check as never as z.ZodType<Check, z.input<typeof check>>;

/**
 * A pattern of a table; see `PatternRecord`.
 *
 * @example
 * ```ts
 * import { patternSchema } from "@doichieu/metrics/schema";
 *
 * console.log("instances" in patternSchema.shape); // → true
 * ```
 */
export const patternSchema = z.object({
  id: z.string(),
  table: offset,
  kind: z.enum(["total", "difference", "share", "growth"]),
  axis: z.enum(["row", "column"]),
  total: offset,
  parts: z.array(offset),
  instances: offset,
  fitting: offset,
  probability: z.number(),
});

/**
 * A claim that was not judged; see `UncheckedRecord`.
 *
 * @example
 * ```ts
 * import { uncheckedSchema } from "@doichieu/metrics/schema";
 *
 * console.log(uncheckedSchema.shape.reason.options.length); // → 6
 * ```
 */
export const uncheckedSchema = z.object({
  id: z.string(),
  kind: z.enum(CHECK_KINDS),
  figure: figureId,
  span: placedSpanSchema,
  reason: z.enum(["whole-not-found", "several-readings", "approximate", "target", "average", "table-not-read"]),
  message: z.string(),
});

/**
 * What a reader should look at; see `Finding`.
 *
 * @example
 * ```ts
 * import { findingSchema } from "@doichieu/metrics/schema";
 * import { auditText } from "@doichieu/metrics";
 *
 * const [finding] = auditText("Giải quyết 85/92 vụ việc, đạt 94,2%.").findings;
 * console.log(findingSchema.pick({ rule: true }).parse(finding)); // → { rule: 'percent-of-whole' }
 * ```
 */
export const findingSchema = z.object({
  id: z.string(),
  rule: named<RuleId>(),
  severity,
  message: z.string(),
  span: placedSpanSchema,
  related: z.array(z.object({ span: placedSpanSchema, message: z.string() })),
  check: text,
  otherChecks: z.array(z.string()),
  explanation: text,
  suggestion: text,
  probability: z.number().nullable().default(null),
  fingerprint: z.string(),
});

/**
 * Why, by whom and when a finding was let stand; see `Acceptance`.
 *
 * @example
 * ```ts
 * import { acceptanceSchema } from "@doichieu/metrics/schema";
 *
 * const told = { reason: "theo công bố lại", by: "thư ký", on: "2031-04-10", until: null };
 * console.log(acceptanceSchema.safeParse(told).success); // → true
 * ```
 */
export const acceptanceSchema = z.object({
  reason: z.string(),
  by: z.string(),
  on: z.string(),
  until: text,
});
