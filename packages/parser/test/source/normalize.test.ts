import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold, normalize, toSource } from "../../src/source/normalize.ts";

describe("normalize", () => {
  test.each([
    ["17/KH-VPUB", "17/KH-VPUB"],
    ["17/KH\u2013VPUB", "17/KH-VPUB"],
    ["17/KH\u2011VPUB", "17/KH-VPUB"],
    ["Quy\u1EBFt \u00D0\u1ECBnh", "Quyết Địnhh".slice(0, -1)],
    ["a\u00A0b\nc\td", "a b c d"],
    ["h\u00ADồ sơ", "hồ sơ"],
    ["\uFEFFsố", "số"],
    ["“ba” ‘bốn’", "\"ba\" 'bốn'"],
    ["Kế hoạch".normalize("NFD"), "Kế hoạch"],
  ])("%j reads as %j", (text, image) => {
    expect(normalize(text).image).toBe(image);
  });

  test("every code unit of the image knows its place in the text", () => {
    const words = fc.array(
      fc.oneof(
        fc.constantFrom(
          "Kế hoạch",
          "hoà",
          "số",
          "–",
          "\u00AD",
          "\u200B",
          "“",
          "\u00A0",
          "\n",
          "Ð",
          "😀",
          "củа",
          "17/KH",
        ),
        fc.string({ unit: "grapheme" }),
      ),
    );
    fc.assert(
      fc.property(words, fc.boolean(), (parts, decomposed) => {
        const text = decomposed ? parts.join(" ").normalize("NFD") : parts.join("");
        const { image, start, end } = normalize(text);
        expect(start).toHaveLength(image.length);
        expect(end).toHaveLength(image.length);
        for (let at = 0; at < image.length; at++) {
          const span = toSource({ image, start, end }, at, at + 1);
          expect(span.start).toBeLessThan(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(span.start).toBeGreaterThanOrEqual(start[Math.max(0, at - 1)] as number);
        }
      }),
    );
  });

  test("a piece of the image leads back to the text that it was made of", () => {
    const text = "số “17\u2011KH”".normalize("NFD");
    const normalized = normalize(text);
    const at = normalized.image.indexOf("17-KH");
    const span = toSource(normalized, at, at + 5);
    expect(text.slice(span.start, span.end)).toBe("17\u2011KH");
  });
});

describe("fold", () => {
  test.each([
    ["hoà", "hòa"],
    ["Uỷ", "ủy"],
    ["HOÁ", "hóa"],
    ["khoẻ", "khỏe"],
    ["hoàn", "hoàn"],
    ["quý", "quý"],
    ["thuỷ", "thủy"],
  ])("%s and its other tone placement are one word: %s", (word, folded) => {
    expect(fold(word)).toBe(folded);
    expect(fold(folded)).toBe(folded);
  });
});
