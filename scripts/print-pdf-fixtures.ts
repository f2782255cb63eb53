/** Prints fixtures/pdf/*.pdf with LibreOffice, and writes what stands in each beside it: node scripts/print-pdf-fixtures.ts [CASE...] */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { flatOdt, plainText } from "./fixtures/flat-odt.ts";
import { PDF_CASES } from "./fixtures/pdf-cases.ts";

const target = join(import.meta.dirname, "../fixtures/pdf");
const wanted = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "pdf-fixtures-"));
try {
  const cases = PDF_CASES.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  for (const { name, look, parts, told } of cases) {
    writeFileSync(join(folder, `${name}.fodt`), flatOdt(look, parts));
    writeFileSync(join(target, `${name}.txt`), `${plainText(told ?? parts)}\n`);
  }
  const sources = cases.map(({ name }) => join(folder, `${name}.fodt`));
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  execFileSync("soffice", ["--headless", profile, "--convert-to", "pdf", "--outdir", folder, ...sources], {
    stdio: "ignore",
  });
  for (const { name, finish } of cases) {
    const printed = readFileSync(join(folder, `${name}.pdf`));
    writeFileSync(join(target, `${name}.pdf`), finish ? await finish(printed) : printed);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
