/** A program that a document shows, and what it is said to print. */
export interface CodeExample {
  readonly code: string;
  readonly prints: string;
}

/** The TypeScript that a document shows, with the text that stands right below. */
export const codeExamples = (markdown: string): CodeExample[] =>
  [...markdown.matchAll(/```ts\n([\s\S]*?)```(?:\s*```text\n([\s\S]*?)```)?/gu)].map(([, code = "", prints = ""]) => ({
    code,
    prints,
  }));

const SHELL = /^ *```(?:sh|bash)\n([\s\S]*?)^ *```/gmu;
const INLINE = /`([^`\n]+)`/gu;

/** What a document shows for a shell: the lines of its blocks, and what stands in the text as code. */
export const shellLines = (markdown: string): string[] => {
  const blocks = [...markdown.matchAll(SHELL)].flatMap(([, block = ""]) => block.split("\n"));
  const inline = [...markdown.replaceAll(/^ *```[\s\S]*?^ *```/gmu, "").matchAll(INLINE)].map(([, code = ""]) =>
    // A bar in a table is escaped.
    code.replaceAll("\\|", "|"),
  );
  return [...blocks, ...inline].map((line) => line.trim()).filter((line) => line !== "");
};
