import { strFromU8, unzipSync } from "fflate";
import type { SourceText } from "../../packages/parser/src/index.ts";

/** Letters and signs without their marks, so that it does not matter how these were typed or joined. */
const bare = (text: string): number => text.normalize("NFD").replaceAll(/[\s\p{M}]/gu, "").length;

const TEXT = /<(?:w:t|w:delText)(?:\s[^<>]*)?>([^<]*)</gu;
/** What programs show that do not know a shape: its text once more, which is read once. */
const FALLBACK = /<mc:Fallback>.*?<\/mc:Fallback>/gsu;
/** A tag with its attributes, whose values may hold what looks like markup. */
const TAG = /<(?:"[^"]*"|'[^']*'|[^"'<>])+>/gu;
const VALUE = /"[^"]*"|'[^']*'/gu;
const REFERENCE = /&(?:[a-z]{2,4}|#\d{1,7}|#x[\da-f]{1,6});/giu;

/** The characters of a Word file's main part, counted by another way than the reader's; null where that cannot tell. */
const charactersOfWord = (bytes: Uint8Array): number | null => {
  try {
    const part = unzipSync(bytes, { filter: ({ name }) => name === "word/document.xml" })["word/document.xml"];
    if (!part) return null;
    const xml = strFromU8(part);
    // Comments and CDATA hide markup from the reader, and not from this.
    if (xml.includes("<!") || !xml.includes("<w:body")) return null;
    let characters = 0;
    const plain = xml.replaceAll(FALLBACK, "").replaceAll(TAG, (tag) => tag.replaceAll(VALUE, '""'));
    for (const [, text = ""] of plain.matchAll(TEXT)) characters += bare(text.replaceAll(REFERENCE, "x"));
    return characters;
  } catch {
    return null;
  }
};

/**
 * Characters of a file that are in no block and of which nothing is said. Text that is told in blocks and text that is
 * told as left out are together at least what the file holds.
 */
export const lostCharacters = (bytes: Uint8Array, source: SourceText): string[] => {
  const { text, blocks, diagnostics, mediaType } = source;
  const lost: string[] = [];
  let inBlocks = 0;
  let outside = "";
  let end = 0;
  for (const { span } of blocks) {
    outside += text.slice(end, Math.max(end, span.start));
    inBlocks += bare(text.slice(Math.max(end, span.start), span.end));
    end = Math.max(end, span.end);
  }
  outside += text.slice(end);
  // The mark that a typed note begins with stands between the blocks.
  const beside = outside.replaceAll(/\[\d{1,3}\]|\(\d{1,3}\)|\*{1,3}|[|:-]/gu, "");
  if (mediaType !== "text/plain" && bare(beside) > 0) lost.push(`outside of all blocks: ${beside.trim().slice(0, 80)}`);
  if (!mediaType.includes("wordprocessingml") || diagnostics.some(({ code }) => code.startsWith("legacy"))) return lost;
  const held = charactersOfWord(bytes);
  const told = diagnostics.reduce((sum, diagnostic) => sum + (diagnostic.characters ?? 0), 0);
  if (held !== null && inBlocks + told < held) lost.push(`${held} characters, ${inBlocks} in blocks, ${told} told`);
  return lost;
};
