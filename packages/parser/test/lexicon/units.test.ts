import { expect, test } from "vitest";
import { UNITS } from "../../src/lexicon/units.ts";
import { parseReport } from "../../src/parse-report.ts";
import { textSource } from "../../src/reader/index.ts";

/** The unit that is read behind a number. */
const unitBehind = (words: string): string | undefined => {
  const [block] = parseReport(textSource(`Năm nay có 1.250 ${words}.`)).blocks;
  const quantity = block?.mentions.find((mention) => mention.kind === "quantity");
  return quantity?.kind === "quantity" ? quantity.unit?.canonical : undefined;
};

/** In figures it is a sign of its own; as a unit it heads columns. */
const PERCENT = "phần trăm";

test("every unit is read as itself behind a number, however it is spelled", () => {
  const astray = UNITS.flatMap(({ canonical, forms }) =>
    forms
      .filter((form) => form !== PERCENT && unitBehind(form) !== canonical)
      .map((form) => `${form}: ${unitBehind(form)}`),
  );
  expect(astray).toEqual([]);
});
