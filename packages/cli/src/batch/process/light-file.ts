import { closeSync, fstatSync, readSync } from "node:fs";
import { FORMATS, type ReadLimits } from "@doichieu/parser/reader";
import type { AuditTask } from "../task/audit-file.ts";
import { openNamedFile } from "../../files/own-file.ts";

const MEBIBYTE = 1024 * 1024;

/**
 * What a file may hold that is read in the command's own process: no more than takes the blink of an eye, whatever
 * it is made of. A report of 40 pages has 80,000 characters.
 */
export const LIGHT: ReadLimits = {
  fileBytes: MEBIBYTE,
  zipEntries: 2000,
  zipEntryBytes: 4 * MEBIBYTE,
  zipBytes: 6 * MEBIBYTE,
  xmlElements: 100_000,
  textLength: 130_000,
};

/** Formats whose size says little of what they cost: a few bytes of them can draw without end. */
const HEAVY: ReadonlySet<string> = new Set(["PDF", "DOC"]);

const HEAD = 1024;

const headOf = (file: string | Uint8Array): { readonly head: Uint8Array; readonly size: number } => {
  if (typeof file !== "string") return { head: file.subarray(0, HEAD), size: file.length };
  const descriptor = openNamedFile(file);
  try {
    const head = Buffer.alloc(HEAD);
    const read = readSync(descriptor, head, 0, HEAD, 0);
    return { head: head.subarray(0, read), size: fstatSync(descriptor).size };
  } finally {
    closeSync(descriptor);
  }
};

/** Whether a file promises to be light; reading it may still show that it is not. */
export const isLight = async ({ file, ocr }: Pick<AuditTask, "file" | "ocr">): Promise<boolean> => {
  if (ocr) return false;
  try {
    const { head, size } = headOf(file);
    return size <= (LIGHT.fileBytes ?? 0) && !FORMATS.some(({ name, matches }) => HEAVY.has(name) && matches(head));
  } catch {
    // Whoever reads it tells what is wrong with it.
    return true;
  }
};
