// Audits every report of a folder and prints what does not fit, one line a finding.
//   node audit-folder.mjs bao-cao/
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { auditFile, ReadError } from "@doichieu/metrics";

const folder = process.argv[2] ?? ".";
for (const name of (await readdir(folder)).filter((each) => /\.(?:txt|docx?|pdf)$/i.test(each)).sort()) {
  const bytes = await readFile(join(folder, name));
  try {
    const { figures, references, findings } = await auditFile(bytes, { name });
    console.log(`${name}: ${figures.length} figures, ${references.length} references, ${findings.length} findings`);
    for (const { severity, rule, span, message } of findings)
      console.log(`  ${severity} ${rule} [${span.start}, ${span.end}) ${message}`);
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    console.log(`${name}: ${error.code}: ${error.messageEn}`);
  }
}
