import { readdirSync, readFileSync } from "node:fs";
import { parseReport } from "@doichieu/parser";
import { textSource } from "@doichieu/parser/text";
import { array, assert, integer, nat, property, record } from "fast-check";
import { expect, test } from "vitest";
import { readReport } from "../../src/reading/reading.ts";
import { figuresOf } from "../../src/record/figure/figures-of.ts";
import { amountsOf } from "../../src/relation/amount.ts";
import { Cheapest } from "../../src/relation/propose/cheapest.ts";
import { indexAmounts, type AmountIndex } from "../../src/relation/propose/reach.ts";
import { besideClaims, decisionOf, openClaims, scoreClaims, weigh } from "../../src/relation/score.ts";
import { WEIGHTS } from "../../src/relation/weights.ts";

const CORPUS = new URL("../../../../fixtures/corpus/f/", import.meta.url);

const indexOf = (text: string): AmountIndex => {
  const report = parseReport(textSource(text));
  const reading = readReport(report, figuresOf(report));
  return indexAmounts(reading, amountsOf(reading.places));
};

const texts = readdirSync(CORPUS)
  .filter((name) => name.endsWith(".txt"))
  .sort()
  .slice(0, 12)
  .map((name) => [name, readFileSync(new URL(name, CORPUS), "utf8")] as const);

test.each(texts)("%s: claims are weighed as the trainer weighs them", (_, text) => {
  const index = indexOf(text);
  const open = openClaims(index);
  const alone = open.map((each) => weigh(each, WEIGHTS[each.model.name].alone));
  const beside = besideClaims(open, alone.map(decisionOf)).map((each) => weigh(each, WEIGHTS[each.model.name].beside));
  const scored = [...scoreClaims(index, WEIGHTS)];
  expect(scored.map(({ seeing }) => seeing)).toEqual(beside.map(({ seeing }) => seeing));
  expect(scored.map((each) => each.vectorAt(each.seeing.length - 1))).toEqual(
    beside.map((each) => each.vectorAt(each.seeing.length - 1)),
  );
});

test.each(texts)("%s: no total is proposed twice of the same parts", (_, text) => {
  for (const { claim } of openClaims(indexOf(text))) {
    const runs = claim.candidates.flatMap((each) =>
      each.kind === "total" ? [`${each.behind} ${each.parts.map(({ at }) => at).join(" ")}`] : [],
    );
    expect(new Set(runs).size).toBe(runs.length);
  }
});

test("the cheapest are those that sorting puts first", () => {
  const items = array(record({ cost: integer({ min: 0, max: 9 }).map((cost) => cost / 4), name: nat() }));
  assert(
    property(items, integer({ min: 1, max: 12 }), (all, most) => {
      const cheapest = new Cheapest<(typeof all)[number]>(most);
      for (const each of all) cheapest.put(each.cost, each);
      expect(cheapest.items).toEqual(all.toSorted((a, b) => a.cost - b.cost).slice(0, most));
    }),
  );
});
