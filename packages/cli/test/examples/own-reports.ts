import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { auditReport, type AuditOutput } from "@doichieu/metrics";
import { readReport } from "@doichieu/parser/reader";

const root = fileURLToPath(new URL("../../../../", import.meta.url));

/** The reports of this repository: those of the fixtures, and two quarters of one office. */
const files = (): readonly string[] => {
  const fixtures = join(root, "fixtures/documents");
  const examples = join(root, "docs/vi-du");
  return [
    ...readdirSync(fixtures).map((name) => join(fixtures, name, "source.txt")),
    ...readdirSync(examples).map((name) => join(examples, name)),
  ].filter((file) => file.endsWith(".txt") && existsSync(file));
};

/** What an audit tells of them. */
export const auditOwnReports = async (): Promise<AuditOutput> => {
  const documents = [];
  for (const file of files()) {
    const bytes = readFileSync(file);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const source = await readReport(bytes, { name: file });
    documents.push(auditReport(source, { path: file.slice(root.length), sha256, bytes: bytes.length }));
  }
  const errors = [{ path: "hong.pdf", code: "pdf-invalid", message: "tệp PDF bị hỏng" }] as const;
  return {
    schemaVersion: 2,
    tool: { name: "doichieu", version: "0.1.0" },
    documents,
    crossFindings: [],
    acceptedCrossFindings: [],
    errors,
  };
};
