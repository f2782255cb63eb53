import { assert, integer, nat, oneof, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { readWords } from "../../src/grammar/word-number.ts";
import { tokenize } from "../../src/lexer/tokenize.ts";
import { entryOf } from "../../src/lexer/token.ts";
import type { NumberWordEntry } from "../../src/lexicon/number-words.ts";
import { spell } from "./spell-number.ts";

const read = (text: string) => {
  const words = tokenize(text).tokens.map((token) => entryOf<NumberWordEntry>(token, "number-word")?.fields);
  return readWords(words.filter((word) => word !== undefined));
};

const CASES: readonly (readonly [string, string])[] = [
  ["không", "0"],
  ["một", "1"],
  ["hai", "2"],
  ["ba", "3"],
  ["bốn", "4"],
  ["năm", "5"],
  ["sáu", "6"],
  ["bảy", "7"],
  ["bẩy", "7"],
  ["tám", "8"],
  ["chín", "9"],
  ["mười", "10"],
  ["mười một", "11"],
  ["mười hai", "12"],
  ["mười bốn", "14"],
  ["mười lăm", "15"],
  ["mười nhăm", "15"],
  ["mười tám", "18"],
  ["mười chín", "19"],
  ["hai mươi", "20"],
  ["hai mươi mốt", "21"],
  ["hai mươi tư", "24"],
  ["hai mươi bốn", "24"],
  ["hai mươi lăm", "25"],
  ["hai mươi nhăm", "25"],
  ["ba mươi", "30"],
  ["ba mươi ba", "33"],
  ["bốn mươi mốt", "41"],
  ["năm mươi", "50"],
  ["năm mươi lăm", "55"],
  ["sáu mươi tư", "64"],
  ["bảy mươi bảy", "77"],
  ["tám mươi mốt", "81"],
  ["chín mươi chín", "99"],
  ["ba chục", "30"],
  ["năm chục", "50"],
  ["một trăm", "100"],
  ["một trăm linh một", "101"],
  ["một trăm linh năm", "105"],
  ["một trăm lẻ năm", "105"],
  ["một trăm lẽ năm", "105"],
  ["một trăm mười", "110"],
  ["một trăm mười lăm", "115"],
  ["một trăm hai mươi", "120"],
  ["hai trăm ba mươi mốt", "231"],
  ["ba trăm bốn mươi tư", "344"],
  ["năm trăm", "500"],
  ["năm trăm linh tư", "504"],
  ["chín trăm chín mươi chín", "999"],
  ["hai trăm rưỡi", "250"],
  ["một nghìn", "1000"],
  ["một ngàn", "1000"],
  ["một nghìn không trăm linh một", "1001"],
  ["một nghìn linh năm", "1005"],
  ["một nghìn một trăm", "1100"],
  ["một nghìn hai trăm ba mươi bốn", "1234"],
  ["hai nghìn rưỡi", "2500"],
  ["hai nghìn không trăm hai mươi sáu", "2026"],
  ["ba nghìn ba", "3300"],
  ["mười nghìn", "10000"],
  ["mười lăm nghìn", "15000"],
  ["hai mươi tư nghìn hai trăm sáu mươi tám", "24268"],
  ["hai vạn", "20000"],
  ["một trăm nghìn", "100000"],
  ["hai trăm sáu mươi hai nghìn hai trăm linh bốn", "262204"],
  ["chín trăm chín mươi chín nghìn chín trăm chín mươi chín", "999999"],
  ["một triệu", "1000000"],
  ["một triệu rưỡi", "1500000"],
  ["hai triệu ba", "2300000"],
  ["một triệu hai trăm nghìn", "1200000"],
  ["ba triệu không trăm linh năm nghìn", "3005000"],
  ["mười triệu", "10000000"],
  ["một trăm hai mươi ba triệu bốn trăm năm mươi sáu nghìn bảy trăm tám mươi chín", "123456789"],
  ["một tỷ", "1000000000"],
  ["một tỉ", "1000000000"],
  ["một tỷ rưỡi", "1500000000"],
  ["hai tỷ ba trăm triệu", "2300000000"],
  ["mười tỷ", "10000000000"],
  ["một trăm tỷ", "100000000000"],
  ["một nghìn tỷ", "1000000000000"],
  ["hai nghìn tỷ", "2000000000000"],
  ["hai nghìn năm trăm tỷ", "2500000000000"],
  ["hai nghìn không trăm linh năm tỷ", "2005000000000"],
  ["một triệu tỷ", "1000000000000000"],
  ["hai nghìn tỷ ba trăm triệu", "2000300000000"],
  ["không trăm linh năm", "5"],
  ["Hai mươi", "20"],
  ["HAI MƯƠI LĂM", "25"],
  ["bảy trăm bảy mươi bảy nghìn bảy trăm bảy mươi bảy", "777777"],
  ["bốn trăm nghìn không trăm mười", "400010"],
  ["sáu trăm linh sáu", "606"],
  ["tám nghìn tám trăm linh tám", "8808"],
  ["năm mươi nghìn", "50000"],
  ["chín mươi mốt nghìn", "91000"],
  ["ba mươi lăm triệu", "35000000"],
  ["một trăm linh một nghìn", "101000"],
  ["hai trăm linh hai triệu", "202000000"],
  ["bốn mươi bốn", "44"],
  ["sáu mươi mốt", "61"],
  ["bảy mươi nhăm", "75"],
];

describe("readWords", () => {
  test.each(CASES)("%s is %s", (text, exact) => {
    expect(read(text)?.exact).toBe(exact);
  });

  test("reads all the words of a number, no more", () => {
    expect(read("hai mươi mốt")?.length).toBe(3);
    expect(read("hai ba")?.length).toBe(1);
    expect(read("mươi")).toBeNull();
    expect(read("rưỡi")).toBeNull();
    expect(read("trăm")).toBeNull();
  });

  test("reads back whatever is spelt, from 0 to a million million", () => {
    assert(
      property(
        oneof(integer({ min: 0, max: 2000 }), nat({ max: 2_000_000_000 }), integer({ min: 0, max: 1_000_000_000_000 })),
        (value) => {
          expect(read(spell(value))?.exact).toBe(String(value));
        },
      ),
      { numRuns: 3000 },
    );
  });

  test("reads back every number below 3000", () => {
    for (let value = 0; value < 3000; value++) expect(read(spell(value))?.exact).toBe(String(value));
  });
});
