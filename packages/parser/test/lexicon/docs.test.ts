import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { referencePages } from "../../../../scripts/generate-reference-docs.ts";

const FOLDER = new URL("../../../../docs/reference/", import.meta.url);

test.each([...referencePages()])(
  "docs/reference/%s is what the lexicon has; `pnpm docs:reference` writes it",
  (name, page) => {
    expect(readFileSync(new URL(name, FOLDER), "utf8")).toBe(page);
  },
);
