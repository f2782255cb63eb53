import type { Reader } from "../reader.ts";
import { htmlSource } from "./markup-source.ts";
import { readText } from "../text/index.ts";

/** A page of HTML: tags are structure and no words. */
export const htmlReader: Reader = {
  mediaType: "text/html",
  extensions: ["html", "htm"],
  matches: () => false,
  read: (bytes) => {
    const { text, diagnostics } = readText(bytes);
    return Promise.resolve({ ...htmlSource(text), diagnostics });
  },
};
