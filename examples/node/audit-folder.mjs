// Audits every report of a folder and prints what does not fit, one line a finding.
//   node audit-folder.mjs bao-cao/
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { auditReport } from "@doichieu/metrics";
import { readReport, ReadError } from "@doichieu/parser/reader";

const folder = process.argv[2] ?? ".";
for (const name of (await readdir(folder)).filter((each) => /\.(?:txt|docx?|pdf)$/i.test(each)).sort()) {
  const bytes = await readFile(join(folder, name));
  try {
    const source = await readReport(bytes, { name });
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const { figures, references, findings } = auditReport(source, { path: name, sha256, bytes: bytes.length });
    console.log(`${name}: ${figures.length} figures, ${references.length} references, ${findings.length} findings`);
    for (const { severity, rule, span, message } of findings)
      console.log(`  ${severity} ${rule} [${span.start}, ${span.end}) ${message}`);
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    console.log(`${name}: ${error.code}: ${error.messageEn}`);
  }
}
