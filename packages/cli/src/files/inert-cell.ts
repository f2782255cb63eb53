/**
 * What a spreadsheet takes for a formula: these characters at the start of a cell, and, for a reader that splits at
 * semicolons or tabs or does not know quoted line breaks, at the start of what it would take for a cell. Quotes before
 * them count as ours, so that the way back is the same.
 */
const STARTS = "(?=(?:[^\\S\\t\\r\\n]|')*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20])";
const FORMULA_START = new RegExp(`(^|[;\\t\\r\\n])${STARTS}`, "gu");
const MADE_INERT = new RegExp(`(^|[;\\t\\r\\n])'${STARTS}`, "gu");

/** A text that no spreadsheet takes for a formula: an apostrophe stands before what would be one. */
export const inertCell = (text: string): string => text.replace(FORMULA_START, "$1'");

/** The text that was made inert. */
export const fromInertCell = (cell: string): string => cell.replace(MADE_INERT, "$1");
