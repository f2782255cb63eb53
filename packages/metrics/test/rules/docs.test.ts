import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { rulePages } from "../../../../scripts/rule-pages.ts";
import { allRules } from "../../src/across/index.ts";

const FOLDER = new URL("../../../../docs/rules/", import.meta.url);
const pages = rulePages(allRules);

test("every rule has a page and every page a rule", () => {
  expect(existsSync(FOLDER)).toBe(true);
  expect(readdirSync(FOLDER).sort()).toEqual([...pages.keys()].sort());
});

test.each([...pages.keys()].map((name) => [name]))(
  "docs/rules/%s is what the rule says (pnpm docs:rules writes it)",
  (name) => {
    expect(readFileSync(new URL(name, FOLDER), "utf8")).toBe(pages.get(name));
  },
);
