import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { FORMAT_NAMES } from "../../src/renderers/index.ts";
import { HOSTILE, HOSTILE_TEXT, hostileOutput } from "../support/hostile-audit.ts";
import { rendered } from "../support/render.ts";

// oxlint-disable-next-line no-control-regex -- control characters are what must not be there
const STEERING = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/u;

test.each(["text", "markdown", "html", "github"])(
  "%s: nothing steers the terminal or the reading direction",
  async (format) => {
    expect(await rendered(format, hostileOutput())).not.toMatch(STEERING);
  },
);

test.each(["sarif", "json"])("%s: what steers is only there as an escape or not at all", async (format) => {
  const text = await rendered(format, hostileOutput());
  // oxlint-disable-next-line no-control-regex -- as above; JSON may hold bidirectional marks, it is data
  expect(text).not.toMatch(/[\u0000-\u0008\u000B-\u001F]/u);
  expect(() => JSON.parse(text) as unknown).not.toThrow();
});

test("csv: no cell is a formula", async () => {
  const rows: string[][] = parse(await rendered("csv", hostileOutput()), { bom: true });
  expect(rows.length).toBeGreaterThan(1);
  for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@]/u);
});

test("github: no line of a report becomes a command", async () => {
  const lines = (await rendered("github", hostileOutput())).trim().split("\n");
  expect(lines).toHaveLength(2);
  for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) /u);
});

test("markdown: no markup, link or mention comes out of a report", async () => {
  const text = await rendered("markdown", hostileOutput("@admin #12 https://example.com www.example.com"));
  expect(text).not.toMatch(/(?<!\\)[<>`]/u);
  expect(text).not.toMatch(/(?<!\\)\]\(/u);
  expect(text).not.toMatch(/https:|www\.|@admin|#12/u);
  expect(text).not.toContain(HOSTILE.markdown);
});

const CARRY_THE_TEXT = new Set(["json", "ndjson", "html", "sarif"]);

test.each(FORMAT_NAMES)("%s: a line of five megabytes", async (format) => {
  const line = `${HOSTILE_TEXT} `.repeat(Math.ceil(5_000_000 / HOSTILE_TEXT.length));
  const output = await rendered(format, hostileOutput(line));
  expect(output.length).toBeGreaterThan(0);
  // Only what carries the whole text grows with it.
  expect(output.length).toBeLessThan(CARRY_THE_TEXT.has(format) ? 100_000_000 : 50_000);
});
