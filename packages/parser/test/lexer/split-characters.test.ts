import { Lexer } from "chevrotain";
import { array, assert, constantFrom, oneof, property, string, stringMatching } from "fast-check";
import { describe, expect, test } from "vitest";
import { splitCharacters } from "../../src/lexer/split-characters.ts";
import { CHARACTER_TOKENS } from "../../src/lexer/tokens.ts";

const lexer = new Lexer([...CHARACTER_TOKENS], { ensureOptimizations: true, positionTracking: "onlyOffset" });

const byPatterns = (text: string): string[] =>
  lexer.tokenize(text).tokens.map((token) => `${token.startOffset} ${token.tokenType.name} ${token.image}`);

const byScanner = (text: string): string[] => {
  const pieces: string[] = [];
  splitCharacters(text, (type, from, to) => pieces.push(`${from} ${type.name} ${text.slice(from, to)}`));
  return pieces;
};

const TEXTS = [
  "số11/QĐ-UBND ngày25/3/2021",
  "CPngày 3, sốngày4, NĂM2020, thángtư, tháng4a",
  "Hòa Bình101ha, đạt25%, còn1,5 tỷ, hộ nghèo2, mét3, Ủy viên123, đạtngày15, được2ngày, ngườ1i, được12ngày, đ12%",
  "1.250.000,5 đồng; 12. 13, 14.a 15.,16",
  "https://vinhlam.gov.vn/a?b=1, www.vinhlam.vn. www. wwwx.y www.-",
  "a.b.c@d.e và a.vn/x y.vnx z.vn0 a@b a@b.c -x.com _y.edu_",
  `${"a".repeat(40)}.vn ${"a".repeat(41)}.vn ${"a.".repeat(9)}vn`,
  '<b>12</b> <B> <x <a "y"> </i>',
  "mét3 m3 UBTVQH11 ĐH4 số số1số2",
  "50% 3‰ & [1] {2} 'a' \"b\" = + • → \u0001 \u007F € 🙂",
];

describe("splitting characters", () => {
  test.each(TEXTS)("agrees with the patterns: %s", (text) => {
    expect(byScanner(text)).toEqual(byPatterns(text));
  });

  test("agrees with the patterns on any text", () => {
    const piece = oneof(
      constantFrom(
        "ngày",
        "NGÀY",
        "số",
        "Năm",
        "tháng",
        "được",
        "12",
        "www.",
        "https://",
        ".vn",
        "@",
        "<b>",
        "</",
        " ",
        "-",
        "_",
        ".",
      ),
      stringMatching(/^[a-zA-Z0-9ấđƠ.,/@:<>-]{1,6}$/),
      string({ unit: "binary", maxLength: 3 }),
    );
    assert(
      property(array(piece, { maxLength: 30 }), (pieces) => {
        // Normalized text has no white space but spaces.
        const text = pieces.join("").replaceAll(/\s/gu, " ");
        expect(byScanner(text)).toEqual(byPatterns(text));
      }),
      { numRuns: 500 },
    );
  });
});
