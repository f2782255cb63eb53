import { z } from "zod";
import { offset, page } from "./scalar.ts";

/** A span with its place; see `PlacedSpan`. */
export const placedSpanSchema = z.object({
  start: offset,
  end: offset,
  page,
  block: z.int().min(-1),
});

/** A rectangle on a page; see `Box`. */
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
