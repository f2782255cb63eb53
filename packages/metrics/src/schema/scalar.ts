import { z } from "zod";
import type { FigureId, ReferenceId } from "../record/operands.ts";

/** Offset or count: a whole number from 0. */
export const offset = z.int().min(0);

/** 1-based page, or null where the format has no pages. */
export const page = z.int().min(1).nullable();

/** An exact decimal as text: "." is the decimal mark, digits are not grouped. */
export const exactDecimal = z.string().regex(/^-?\d+(?:\.\d+)?$/);

/** ISO 8601 day. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** ISO 8601 day, month or year. */
export const partialDay = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/);

export const text = z.string().nullable();

export const severity = z.enum(["error", "warning", "note"]);

/**
 * Text that this release's types narrow to the names that it knows. The schema takes every name: output of a later
 * release stays valid.
 */
export const named = <Name extends string>(): z.ZodType<Name, Name> => z.string() as never;

export const figureId = named<FigureId>();

export const referenceId = named<ReferenceId>();
