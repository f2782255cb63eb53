/**
 * Lays reports out as DOCX and PDF with LibreOffice: node scripts/make-fixture-documents.ts CASE...
 * Without a case, those that have a source.docx already are made anew.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { reportOdt } from "./fixtures/report-odt.ts";

const root = join(import.meta.dirname, "../fixtures/documents");
const named = process.argv.slice(2);
const cases =
  named.length > 0 ? named : readdirSync(root).filter((name) => existsSync(join(root, name, "source.docx")));
const folder = mkdtempSync(join(tmpdir(), "fixtures-"));
try {
  for (const name of cases) {
    const flat = join(folder, "source.fodt");
    writeFileSync(flat, reportOdt(readFileSync(join(root, name, "source.txt"), "utf8")));
    for (const format of ["docx", "pdf"]) {
      const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
      execFileSync("soffice", [profile, "--headless", "--convert-to", format, "--outdir", folder, flat], {
        stdio: "ignore",
      });
      renameSync(join(folder, `source.${format}`), join(root, name, `source.${format}`));
    }
    process.stdout.write(`${name}\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
