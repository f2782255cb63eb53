/** Writes source.txt and expected.json of every case from its annotated.txt: node scripts/annotate-fixtures.ts [CASE...] */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { annotate, formatExpected } from "./fixtures/annotate.ts";

const root = join(import.meta.dirname, "../fixtures/documents");
const wanted = process.argv.slice(2);
let failed = 0;
for (const name of wanted.length > 0 ? wanted : readdirSync(root)) {
  const folder = join(root, name);
  try {
    const { text, expected } = annotate(readFileSync(join(folder, "annotated.txt"), "utf8"));
    writeFileSync(join(folder, "source.txt"), text);
    writeFileSync(join(folder, "expected.json"), formatExpected(expected));
    const { numbers, refs, relations } = expected;
    const broken = relations.filter(({ holds }) => !holds).length;
    process.stdout.write(
      `${name}: ${String(numbers.length)} numbers, ${String(refs.length)} references, ${String(relations.length)} relations, ${String(broken)} broken\n`,
    );
  } catch (error) {
    failed += 1;
    process.stderr.write(`${name}: ${error instanceof Error ? error.message : String(error)}\n`);
  }
}
process.exitCode = failed > 0 ? 1 : 0;
