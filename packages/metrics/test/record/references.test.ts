import { readFileSync } from "node:fs";
import { fold, parseReport, type SourceText } from "@doichieu/parser";
import { textSource } from "@doichieu/parser/reader";
import { describe, expect, test } from "vitest";
import { referencesOf } from "../../src/record/reference/references-of.ts";

interface Expected {
  readonly type: string | null;
  readonly number: string | null;
  readonly year: string | null;
  readonly symbol: string | null;
  readonly date: string | null;
  readonly issuer: string | null;
  readonly provision: string | null;
}

interface Example {
  readonly name: string;
  readonly text: string;
  readonly references: readonly Expected[];
}

const examples: readonly Example[] = JSON.parse(
  readFileSync(new URL("../../../../fixtures/sentences/references.json", import.meta.url), "utf8"),
);

/** A text that is one paragraph, whatever its line breaks: how a reader hands over a sentence broken over pages. */
const oneParagraph = (text: string): SourceText => {
  const source = textSource(text);
  const [first] = source.blocks;
  return first?.cell
    ? source
    : { ...source, blocks: first ? [{ ...first, kind: "paragraph", span: { start: 0, end: text.length } }] : [] };
};

/** The references of a text as the fixtures tell them, blind to case where the text has lost it. */
const read = (text: string): Expected[] => {
  const parsed = parseReport(oneParagraph(text));
  return referencesOf(parsed).map((reference) => {
    expect(text.slice(reference.span.start, reference.span.end)).toBe(reference.text);
    return {
      type: reference.documentType,
      number: reference.number,
      year: reference.year,
      symbol: reference.symbol,
      date: reference.date,
      issuer: reference.issuer,
      provision: reference.provision,
    };
  });
};

const lower = (references: readonly Expected[]) =>
  references.map((reference) =>
    Object.fromEntries(Object.entries(reference).map(([key, value]) => [key, value?.toLowerCase() ?? null])),
  );

/** What capitals cannot hide. */
const core = (references: readonly Expected[]) =>
  lower(references).map(({ type, number, year, symbol, date }) => ({ type, number, year, symbol, date }));

const withCase = (references: readonly Expected[]) =>
  references.map((reference) => Object.assign({}, reference, { symbol: reference.symbol?.toUpperCase() ?? null }));

/** What must not change the records of a sentence. */
const CHANGES: readonly (readonly [string, (text: string) => string])[] = [
  ["in decomposed Unicode", (text) => text.normalize("NFD")],
  ["with a line break for every space", (text) => text.replaceAll(" ", "\n")],
  ["with two spaces for every space", (text) => text.replaceAll(" ", "  ")],
  ["with non-breaking spaces", (text) => text.replaceAll(" ", "\u00A0")],
  ["with en dashes", (text) => text.replaceAll("-", "–")],
  ["with non-breaking hyphens", (text) => text.replaceAll("-", "‑")],
  ["with Ð for Đ", (text) => text.replaceAll("Đ", "Ð")],
  ["inside a table cell", (text) => `1\t${text}\tGhi chú`],
];

describe("references of invented sentences", () => {
  test.each(examples.map((example) => [example.name, example] as const))("%s", (_, { text, references }) => {
    expect(withCase(read(text))).toEqual(withCase(references));
  });
});

describe.each(CHANGES)("the records are the same %s", (_, change) => {
  test("of every sentence", () => {
    const wrong = examples.flatMap(({ text }) => {
      const [before, after] = [lower(read(text)), lower(read(change(text)))];
      return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ text, before, after }];
    });
    expect(wrong).toEqual([]);
  });
});

/** The other placement of the tone mark: "hoà" for "hòa". */
const modern = (text: string): string =>
  text.replaceAll("òa", "oà").replaceAll("óa", "oá").replaceAll("ủy", "uỷ").replaceAll("Ủy", "Uỷ");

/** The records, blind to how the tone mark is placed. */
const folded = (text: string): string =>
  lower(read(text))
    .map((record) => fold(JSON.stringify(record)))
    .join("\n");

test("the other placement of the tone mark changes no record", () => {
  const wrong = examples.flatMap(({ text }) => (folded(text) === folded(modern(text)) ? [] : [text]));
  expect(examples.some(({ text }) => modern(text) !== text)).toBe(true);
  expect(wrong).toEqual([]);
});

test("a page break at any place of a sentence changes nothing", () => {
  const wrong = examples.flatMap(({ text }, index) => {
    const words = text.split(" ");
    const at = 1 + (index % Math.max(1, words.length - 1));
    const broken = `${words.slice(0, at).join(" ")}\n\n${words.slice(at).join(" ")}`;
    const [before, after] = [lower(read(text)), lower(read(broken))];
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ text: broken, before, after }];
  });
  expect(wrong).toEqual([]);
});

test("in capitals number, year, symbol, date and type stay the same", () => {
  const wrong = examples.flatMap(({ text }) => {
    const [before, after] = [core(read(text)), core(read(text.toUpperCase()))];
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ text, before, after }];
  });
  expect(wrong).toEqual([]);
});

describe("hostile text is read to its end", () => {
  test.each(["số 1/", "/", "7", "của ", "ngày ", "Điều 1, ", "Luật ", "số ", "QĐ-", "Quyết định số 1/QĐ-UBND, "])(
    "%j, many times",
    (piece) => {
      const text = piece.repeat(Math.ceil(60_000 / piece.length));
      expect(() => read(text)).not.toThrow();
    },
  );
});
