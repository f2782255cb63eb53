import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { codeExamples } from "../document-examples.ts";
import { fail, runFile } from "./project.ts";

/** Runs the examples of a package's README as installed; each must print what stands below it. How many there are. */
export const runReadme = (project: string, name: string): number => {
  const readme = readFileSync(join(project, "node_modules/@doichieu", name, "README.md"), "utf8");
  const examples = codeExamples(readme);
  for (const [index, { code, prints }] of examples.entries()) {
    const file = `${name}-${index + 1}.ts`;
    writeFileSync(join(project, file), code);
    const told = runFile(project, file);
    if (told !== prints) fail(file, `--- printed\n${told}--- README\n${prints}`);
  }
  return examples.length;
};
