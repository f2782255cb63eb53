import type { Rule } from "@doichieu/metrics/internal";
import { expect, test, vi } from "vitest";
import { RENDERERS } from "../../src/renderers/index.ts";
import { rendered } from "../support/render.ts";
import { sampleOutput } from "../support/sample-audit.ts";

const titled = (id: Rule["id"], severity: Rule["severity"], vietnamese: string, english: string): Partial<Rule> => ({
  id,
  severity,
  title: { vi: vietnamese, en: english },
  description: { vi: `${vietnamese} (mô tả)`, en: `${english} (described)` },
});

// The table of rules grows; what a renderer makes of a rule does not.
vi.mock("@doichieu/metrics", async (original) => {
  const rules = [
    titled("percent-of-whole", "error", "Tỷ lệ của phần trong tổng", "Share of a whole"),
    titled("sum-of-parts", "error", "Tổng của các phần", "Sum of parts"),
  ];
  const ruleById = (id: string) => rules.find((candidate) => candidate.id === id);
  return { ...(await original<object>()), rules, allRules: rules, ruleById };
});

// The golden files are read by a person whenever they change: they are what a user sees.
// What a workbook holds is told by its own tests: nobody reads its bytes.
test.each(RENDERERS.filter(({ name }) => name !== "xlsx").map(({ name, extension }) => ({ name, extension })))(
  "$name: what the sample report looks like",
  async ({ name, extension }) => {
    const text = await rendered(name, sampleOutput());
    // Style and script have tests of their own; the golden page is about what it holds.
    const content = text
      .replace(/(<(style|script)>)[^]*?(<\/\2>)/gu, "$1…$3")
      .replace(/sha256-[A-Za-z0-9+/=]+/gu, "sha256-…");
    await expect(content).toMatchFileSnapshot(`golden/${name}.${extension}`);
  },
);

test("text in English", async () => {
  await expect(await rendered("text", sampleOutput(), { lang: "en" })).toMatchFileSnapshot("golden/text.en.txt");
});
