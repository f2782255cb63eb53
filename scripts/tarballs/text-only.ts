import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkTypes, fail, installedBytes, projectWith, runFile, say } from "./project.ts";

/** What installing the parser for text may take, in bytes. */
const MOST_BYTES = 5_000_000;

const WRONG_CALLS = `
import { annotate, auditFile, auditText, checkOf, operandsOf, ReadError } from "@doichieu/metrics";

const loose = <Call>(call: Call) => call as unknown as (...args: readonly unknown[]) => unknown;
const told = async (call: () => unknown): Promise<void> => {
  try {
    await call();
    console.log("nothing");
  } catch (error) {
    const { name, message } = error as Error;
    console.log(error instanceof ReadError ? \`\${name} \${error.code}\` : \`\${name}: \${message}\`);
  }
};

await told(() => loose(auditText)(undefined));
await told(() => loose(auditText)("a", { rules: { growht: "off" } }));
await told(() => loose(auditText)("a", { rules: { growth: "warn" } }));
await told(() => loose(auditText)("a", { langs: "en" }));
await told(() => loose(auditFile)("bao-cao.pdf", { name: "bao-cao.pdf" }));
await told(() => loose(annotate)("a", [{ start: 0, end: 9 }], String));
await told(() => auditFile(new Uint8Array(), { name: "a.txt" }));
await told(() => auditFile(new TextEncoder().encode("%PDF-1.7"), { name: "a.pdf" }));

const document = auditText("Thu 1.012 tỷ đồng, tăng 12,4% so với cùng kỳ (920 tỷ đồng).");
for (const finding of document.findings) {
  const check = checkOf(document, finding);
  // The rule tells the compiler the operands.
  if (check?.rule === "growth") console.log(operandsOf(document, check).new.exact);
  // @ts-expect-error -- there is no such rule
  if (check?.rule === "grow") console.log(check);
}
`;

const TOLD = `TypeError: auditText(text, options?): text must be a string (bytes are for auditFile), not undefined
RangeError: auditText(text, options?): unknown rule "growht"; did you mean "growth"?
RangeError: auditText(text, options?): unknown severity "warn"; did you mean "warning"?
RangeError: auditText(text, options?): unknown option "langs"; did you mean "lang"?
TypeError: auditFile(bytes, { name }): bytes must be a Uint8Array or an ArrayBuffer: what the file holds, not where it lies, not a string
RangeError: annotate(text, spans, wrap): the span 0–9 ends behind the text, which is 1 long
ReadError empty-file
ReadError library-missing
1012000000000
`;

/** The libraries without PDF and recognition: how large, and what they tell somebody who calls them wrong. */
export const checkTextOnly = (parser: string, metrics: string): void => {
  const bytes = installedBytes(projectWith("text", [parser]));
  if (bytes > MOST_BYTES) fail("the parser's install for text alone", `${bytes} bytes`);
  say(`the parser installs in ${(bytes / 1e6).toFixed(2)} MB`);
  const project = projectWith("stranger", [parser, metrics]);
  writeFileSync(join(project, "wrong-calls.ts"), WRONG_CALLS);
  const told = runFile(project, "wrong-calls.ts");
  if (told !== TOLD) fail("wrong calls", `--- printed\n${told}--- expected\n${TOLD}`);
  checkTypes(project);
  say("wrong calls are told as such; types hold without the optional libraries");
};
