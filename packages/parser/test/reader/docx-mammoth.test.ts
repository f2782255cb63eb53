import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import mammoth from "mammoth";
import { describe, expect, test } from "vitest";
import { readReport } from "../../src/reader/index.ts";

const reports = fileURLToPath(new URL("../../../../../shared/reports/", import.meta.url));
const files = ["000.docx", "002.docx", "004.docx", "real/nd30-2020.docx", "real/nd30-2020-phu-luc-3.docx"];

/** How often each character stands in a text, spaces left aside: mammoth's raw text drops line breaks and tabs. */
const characters = (text: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const character of text.normalize("NFC").replaceAll(/[\s\u00AD]/gu, ""))
    counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
};

describe("every character that another reader of the format finds is found here", () => {
  for (const name of files) {
    const file = reports + name;
    test.skipIf(!existsSync(file))(`${name} (skipped where the file is not at hand)`, async () => {
      const bytes = readFileSync(file);
      const ours = characters((await readReport(bytes, { name })).text);
      const theirs = characters((await mammoth.extractRawText({ buffer: bytes })).value);
      expect([...theirs].filter(([character, count]) => count > (ours.get(character) ?? 0))).toEqual([]);
    });
  }
});
