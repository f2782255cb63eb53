import { describe, expect, test } from "vitest";
import { extendLexicon, withLexicon } from "../../src/index.ts";
import { entryOf, tokenize } from "../../src/internal.ts";

const NO_WORDS = { units: [], documentTypes: [], issuers: [] };

const lexicon = extendLexicon({
  units: [{ name: "mô hình trình diễn", aliases: ["MHTD"], unitClass: "thing" }],
  documentTypes: [{ name: "Phiếu giao việc", abbreviations: ["PGV"] }],
  issuers: [{ name: "Ban Điều phối lưu vực", abbreviations: ["BĐP"] }],
});

const find = (text: string, category: "unit" | "document-type" | "issuer", own: boolean) => {
  const tokens = (): (string | undefined)[] =>
    tokenize(text).tokens.map((token) => entryOf(token, category)?.canonical);
  return own ? withLexicon(lexicon, tokens) : tokens();
};

describe("an office's own words", () => {
  test.each([
    ["đã có 12 mô hình trình diễn được nghiệm thu", "unit", "mô hình trình diễn"],
    ["12 MHTD", "unit", "mô hình trình diễn"],
    ["Phiếu giao việc số 15 ngày 02/3/2026", "document-type", "Phiếu giao việc"],
    ["của Ban Điều phối lưu vực", "issuer", "Ban Điều phối lưu vực"],
  ] as const)("%s", (text, category, canonical) => {
    expect(find(text, category, true)).toContain(canonical);
    expect(find(text, category, false)).not.toContain(canonical);
  });

  test("are in force only while they are asked for, also when something throws", () => {
    expect(() =>
      withLexicon(lexicon, () => {
        throw new Error("x");
      }),
    ).toThrow("x");
    expect(find("12 MHTD", "unit", false)).not.toContain("mô hình trình diễn");
  });

  test("a word that already stands for something else takes the own meaning", () => {
    const own = extendLexicon({ ...NO_WORDS, issuers: [{ name: "hồ sơ", abbreviations: [] }] });
    const [token] = withLexicon(own, () => tokenize("hồ sơ").tokens);
    expect(entryOf(token, "issuer")?.canonical).toBe("hồ sơ");
  });
});
