import { z } from "zod";
import { offset, page } from "./scalar.ts";

/**
 * A span with its place; see `PlacedSpan`.
 *
 * @example
 * ```ts
 * import { placedSpanSchema } from "@doichieu/metrics/schema";
 *
 * console.log(placedSpanSchema.safeParse({ start: 0, end: 3, page: 0, block: 0 }).success); // → false
 * ```
 */
export const placedSpanSchema = z.object({
  start: offset,
  end: offset,
  page,
  block: z.int().min(-1),
});

/**
 * A rectangle on a page; see `Box`.
 *
 * @example
 * ```ts
 * import { boxSchema } from "@doichieu/metrics/schema";
 *
 * console.log(boxSchema.parse({ page: 1, x: 72, y: 72, width: 24, height: 12 }).page); // → 1
 * ```
 */
export const boxSchema = z.object({
  page: z.int(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
});

/** Fields that every record read from the text carries. */
export const provenance = {
  source: z.enum(["body", "table", "footnote", "stamp", "ocr"]),
  confidence: z.number().min(0).max(100).nullable(),
  readAs: z.string().optional(),
};
