import { readdirSync, readFileSync } from "node:fs";
import { parseReport } from "@doichieu/parser";
import { describe, expect, test } from "vitest";
import type { Figure } from "../../src/record/figure/figure.ts";
import { figuresOf } from "../../src/record/figure/figures-of.ts";
import { sourceOf } from "./source-of.ts";

interface Expected {
  readonly text: string;
  readonly kind: string;
  readonly exact: string;
  readonly unit: string | null;
  readonly upper?: string;
  readonly qualifier?: string;
  readonly comparison?: string;
}

interface Case {
  readonly text: string;
  readonly figures: readonly Expected[];
}

const FOLDER = new URL("../../../../fixtures/sentences/", import.meta.url);

const FIELDS = readdirSync(FOLDER)
  .filter((name) => name.startsWith("figures-"))
  .map((name) => ({ field: name, cases: JSON.parse(readFileSync(new URL(name, FOLDER), "utf8")) as Case[] }));

const CASES = FIELDS.flatMap(({ field, cases }) => cases.map(({ text, figures }) => ({ field, text, figures })));

/** What a figure says, without its place and its exact wording. */
const said = (figure: Figure): Expected => {
  const { comparison, numerator, denominator } = figure;
  const against =
    comparison && [comparison.direction, comparison.measure, comparison.against].filter((part) => part !== null);
  return {
    text: figure.text.normalize("NFC"),
    kind: figure.kind,
    exact: figure.kind === "ratio" ? `${numerator}/${denominator}` : figure.exact,
    ...(figure.upper === null ? {} : { upper: figure.upper }),
    unit: figure.unit,
    ...(figure.qualifier ? { qualifier: figure.qualifier } : {}),
    ...(against ? { comparison: against.join(" ") } : {}),
  };
};

const read = (text: string): Expected[] => figuresOf(parseReport(sourceOf(text))).map(said);

test("the fixtures speak of many fields", () => {
  expect(FIELDS.length).toBeGreaterThanOrEqual(9);
});

describe.each(FIELDS)("$field", ({ cases }) => {
  test.each(cases)("$text", ({ text, figures }) => {
    expect(read(text)).toEqual(figures);
  });
});

/** Changes of a text that change nothing of what it tells. */
const REWRITINGS: readonly { readonly name: string; readonly rewrite: (text: string) => string }[] = [
  { name: "decomposed letters", rewrite: (text) => text.normalize("NFD") },
  { name: "spaces doubled", rewrite: (text) => text.replaceAll(" ", "  ") },
  { name: "spaces that do not break", rewrite: (text) => text.replaceAll(" ", "\u00A0") },
  { name: "thin spaces", rewrite: (text) => text.replaceAll(" ", "\u2009") },
  { name: "line breaks", rewrite: (text) => text.replaceAll(" ", "\n") },
  { name: "soft hyphens", rewrite: (text) => text.replaceAll("ng ", "n\u00ADg ") },
  {
    name: "the other tone placement",
    rewrite: (text) => text.replaceAll("hòa", "hoà").replaceAll("khóa", "khoá").replaceAll("thủy", "thuỷ"),
  },
];

const plain = (figure: Expected): Expected => ({
  ...figure,
  text: figure.text.replaceAll(/\s+/gu, " ").replaceAll("\u00AD", ""),
});

describe.each(REWRITINGS)("the same figures in $name", ({ rewrite }) => {
  test.each(CASES)("$text", ({ text, figures }) => {
    expect(read(rewrite(text)).map(plain)).toEqual(figures);
  });
});

test.each(CASES)("every figure of its text stands where it says: $text", ({ text }) => {
  const found = figuresOf(parseReport(sourceOf(text)));
  expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual(found.map((figure) => figure.text));
  const starts = found.map(({ span }) => span.start);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
});
