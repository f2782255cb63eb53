import { readFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { crashers } from "../../../../scripts/fuzz/fixture-files.ts";
import { TrialProcess } from "../../../../scripts/fuzz/trial-process.ts";

/** How each file that once broke something ends now. */
const ENDS: Readonly<Record<string, string>> = {
  "17000-figures-in-a-paragraph.docx": "read",
  "cell-over-a-million-columns.docx": "read",
  "content-out-of-place.pdf": "no-text",
  "letters-at-no-place.pdf": "read",
  "letters-without-size.pdf": "read",
  "one-document-cited-17000-times.docx": "read",
  "page-tree-in-itself.pdf": "read",
  "parts-told-1000-times.docx": "read",
  "promise-left-behind.pdf": "read",
  "sectors-in-a-circle.doc": "doc-invalid",
  "stream-packed-twice.pdf": "too-large",
  "words-of-objects.txt": "read",
};

const files = crashers();
const trials = new TrialProcess({ seconds: 120, megabytes: 1536 });

afterAll(() => {
  trials.end();
});

test.each(files)(
  "$name",
  async ({ name, bytes, kind }) => {
    const end = await trials.try({ bytes, name: `crasher.${kind}`, twice: false });
    expect(end).toMatchObject({ outcome: ENDS[name], broken: [] });
  },
  900_000,
);

test("the table and the folder's own words name every file", () => {
  const readme = readFileSync(new URL("../../../../fixtures/crashers/README.md", import.meta.url), "utf8");
  expect(files.map(({ name }) => name)).toEqual(Object.keys(ENDS));
  for (const { name } of files) expect(readme).toContain(`\`${name}\``);
});
