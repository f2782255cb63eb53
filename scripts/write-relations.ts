/**
 * Writes fixtures/documents.relations: what the reports in fixtures/documents are read as, one relation a line. A test
 * holds it, so that each change shows in its diff what it does to them.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { auditReport } from "../packages/metrics/src/index.ts";
import { readReport } from "../packages/parser/src/reader/index.ts";
import { relationLines } from "./relation-lines.ts";

const fixtures = join(import.meta.dirname, "../fixtures");

/** The snapshot as it should be: a line with the report's name, its relations indented below. */
export const relationsSnapshot = async (): Promise<string> => {
  const lines: string[] = [];
  for (const name of readdirSync(join(fixtures, "documents")).sort()) {
    const bytes = readFileSync(join(fixtures, "documents", name, "source.txt"));
    const audit = auditReport(await readReport(bytes), { path: name, sha256: "", bytes: bytes.length });
    lines.push(name, ...relationLines(audit).map((line) => `  ${line}`));
  }
  return `${lines.join("\n")}\n`;
};

export const SNAPSHOT = join(fixtures, "documents.relations");

if (import.meta.main) writeFileSync(SNAPSHOT, await relationsSnapshot());
