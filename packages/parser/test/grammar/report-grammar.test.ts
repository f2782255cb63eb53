import { expect, test } from "vitest";
import { ReportGrammar } from "../../src/grammar/report.ts";

test("the grammar holds no rule that Chevrotain knows to be a mistake", () => {
  // Left recursion, alternatives that can never be chosen, loops over nothing: it would throw.
  expect(() => new ReportGrammar(true)).not.toThrow();
});
