import { readdirSync, readFileSync } from "node:fs";
import { consistentReport } from "./consistent-report.ts";

const DOCUMENTS = new URL("../fixtures/documents/", import.meta.url);

/** The invented reports of the fixtures. */
const inventedTexts = (): string[] =>
  readdirSync(DOCUMENTS).map((name) => readFileSync(new URL(`${name}/source.txt`, DOCUMENTS), "utf8"));

/** One text of so many characters: the invented reports again and again, each time with a new one whose figures are true. */
export const longReport = (characters: number): string => {
  const texts = inventedTexts();
  let text = "";
  for (let at = 0; text.length < characters; at++)
    text += `${texts[at % texts.length]}\n\n${consistentReport(at + 1)}\n\n`;
  return text.slice(0, characters);
};
