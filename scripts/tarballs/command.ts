import { cpSync } from "node:fs";
import { basename, join } from "node:path";
import { fail, printed, root, say } from "./project.ts";

/** Broken on purpose; for training; the truth beside a report; what leaves such out. */
const NO_REPORTS: ReadonlySet<string> = new Set([
  "crashers",
  "corpus",
  "annotated.txt",
  "doichieu.config.json",
  "scan",
]);

/** Uses the installed command on the fixtures: it finds something, exports, recognises, and says nothing beside. */
export const useCommand = (project: string): void => {
  const fixtures = join(root, "fixtures");
  cpSync(fixtures, join(project, "fixtures"), { recursive: true, filter: (path) => !NO_REPORTS.has(basename(path)) });
  // A scan is an error without --ocr: it is read by itself.
  cpSync(join(fixtures, "formats/scan"), join(project, "scan"), { recursive: true });
  const doichieu = (...args: readonly string[]): string =>
    printed("npx", ["doichieu", ...args], project, [0, 1]).trim();
  const output = JSON.parse(doichieu("audit", "fixtures", "--format", "json")) as {
    documents: { source: { mediaType: string } }[];
  };
  const types = new Set(output.documents.map((each) => each.source.mediaType));
  if (types.size < 5) fail("npx doichieu audit", `read ${[...types].join(", ")} alone`);
  say(`npx doichieu audit: ${output.documents.length} reports (${[...types].join(", ")})`);
  for (const target of ["out.sqlite", "out-csv"]) say(doichieu("export", "fixtures", "--to", target));
  say(doichieu("export", "fixtures", "--to", "out-parquet", "--format", "parquet"));
  say(`recognised: ${doichieu("audit", "scan", "--ocr", "--format", "json").length > 1000}`);
  doichieu("dashboard", "fixtures", "--out", "overview.html", "--quiet");
};
