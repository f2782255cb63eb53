import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { annotate, formatExpected } from "../../../scripts/fixtures/annotate.ts";

const root = join(import.meta.dirname, "../../../fixtures/documents");
const read = (name: string, file: string): string => readFileSync(join(root, name, file), "utf8");

describe.each(readdirSync(root))("%s", (name) => {
  const { text, expected } = annotate(read(name, "annotated.txt"));

  test("source.txt and expected.json are what annotated.txt says", () => {
    expect(text).toBe(read(name, "source.txt"));
    expect(formatExpected(expected)).toBe(read(name, "expected.json"));
  });

  test("every offset points at what it says", () => {
    for (const { at, text: token } of expected.numbers) expect(text.slice(at, at + token.length)).toBe(token);
    for (const { quote, number, at } of expected.refs) {
      expect(text).toContain(quote);
      expect(text.slice(at)).toMatch(new RegExp(`^${number ?? quote.slice(0, 1)}`, "u"));
    }
  });

  test("the text is normalised, so that a perturbed copy differs from it in one thing", () => {
    expect(text.normalize("NFC")).toBe(text);
    expect(text).not.toMatch(/\r/u);
  });
});

describe("the annotation's own checks", () => {
  const notes = "\n=====\n";

  test.each([
    ["a digit run without a class", `Tiếp 12 lượt${notes}`, /12 has no class/u],
    ["a stray brace", `Tiếp {c:12 lượt${notes}`, /stray brace/u],
    ["a sum that does not add up", `{c#a:3 vụ}: {c#b:1 vụ}, {c#d:1 vụ}${notes}sum a = b d`, /says holds/u],
    ["a broken relation that holds", `{c#a:1}/{c#b:4} = {p#p:25%}${notes}pct! a b p`, /says broken/u],
    ["a name given twice", `{c#a:3 vụ}, {c#a:1 vụ}${notes}`, /used twice/u],
    [
      "an issuer that does not follow",
      `{R:Công văn số 1/SYT-VP|issuer=Sở Y tế} của Sở Xây dựng${notes}`,
      /does not follow/u,
    ],
    ["a reference that is not plain", `{R:Công văn 1-2/3x}${notes}`, /not a plain reference/u],
  ])("%s is refused", (_, source, message) => {
    expect(() => annotate(source)).toThrow(message);
  });

  test("a share in the middle between two printed values fits both", () => {
    const { expected } = annotate(
      `{c#a:1 vụ} của {c#b:8 vụ} là {p#p:12,5%}, {p#q:13%}, {p#r:12%}${notes}pct a b p\npct a b q\npct a b r`,
    );
    expect(expected.relations.map(({ holds }) => holds)).toEqual([true, true, true]);
  });
});
