import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { RENDERERS } from "../../src/renderers/index.ts";

const page = readFileSync(new URL("../../../../docs/reference/output.md", import.meta.url), "utf8");
/** Cells of the page's first table. */
const rows = (page.split("\n\n").find((part) => part.startsWith("| format")) ?? "")
  .split("\n")
  .map((row) => row.split(" | "));

test.each(RENDERERS)(
  "docs/reference/output.md tells of $name: its ending, and whether it is streamed",
  async (entry) => {
    const row = rows.find(([names = ""]) => names.includes(`\`${entry.name}\``));
    // An ending stands for the first format that has it.
    const stands = RENDERERS.find(({ extension }) => extension === entry.extension) === entry;
    expect(row?.[1]?.includes(`\`.${entry.extension}\``)).toBe(stands);
    expect(row?.at(-1)).toBe((await entry.load()).stream ? "yes |" : "no |");
  },
);
