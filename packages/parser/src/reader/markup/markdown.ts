import type { Reader } from "../reader.ts";
import { markdownSource } from "./markup-source.ts";
import { readText } from "../text/index.ts";

/** Markdown with what HTML it holds: marks are structure and no words. */
export const markdownReader: Reader = {
  mediaType: "text/markdown",
  extensions: ["md", "markdown"],
  matches: () => false,
  read: (bytes) => {
    const { text, diagnostics } = readText(bytes);
    return Promise.resolve({ ...markdownSource(text), diagnostics });
  },
};
