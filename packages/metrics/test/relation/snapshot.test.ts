import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { relationsSnapshot, SNAPSHOT } from "../../../../scripts/write-relations.ts";

test("fixtures/documents.relations is what the reports are read as; `pnpm relations:write` writes it", async () => {
  expect((await relationsSnapshot()).split("\n")).toEqual(readFileSync(SNAPSHOT, "utf8").split("\n"));
});
