import type { SourceText } from "../../source/source-text.ts";
import type { Reader } from "../reader.ts";
import { readText } from "../text/index.ts";
import { htmlSource, markdownSource } from "./markup-source.ts";

const readerOf = (sourceOf: (text: string) => SourceText): Reader => ({
  read: async (bytes, options) => {
    const { text, diagnostics } = readText(bytes, options);
    return { ...sourceOf(text), diagnostics };
  },
});

/** A page of HTML: tags are structure and no words. */
export const htmlReader: Reader = readerOf(htmlSource);

/** Markdown with what HTML it holds: marks are structure and no words. */
export const markdownReader: Reader = readerOf(markdownSource);
