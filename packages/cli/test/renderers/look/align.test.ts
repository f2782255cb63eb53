import { array, assert, constantFrom, nat, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { align } from "../../../src/renderers/html/look/align.ts";

const told = (text: string, stretches: readonly { start: number; end: number }[]): string[] =>
  stretches.map(({ start, end }) => text.slice(start, end));

describe("a text beside another", () => {
  test.each<[string, string, string, string[], string[]]>([
    ["the same", "một hai\n\nba bốn", "một hai\nba bốn", [], []],
    ["spaces differ", "một  hai\tba", "một\nhai ba", [], []],
    ["a word more", "một hai ba bốn năm", "một hai khác ba bốn năm", [], ["khác"]],
    ["a paragraph less", "đầu trang\nmột hai ba", "một hai ba", ["đầu trang"], []],
    ["a note elsewhere", "a b c chú thích số một\nd e f g", "a b c\nd e f g\nchú thích số một", [], []],
    ["marks that are no words", "một hai", "một – hai", [], []],
    ["a soft hyphen", "thực\u00ADhiện tốt", "thựchiện tốt", [], []],
    ["nothing in common", "một hai", "ba bốn", ["một hai"], ["ba bốn"]],
    ["empty", "", "một", [], ["một"]],
  ])("%s", (_name, first, second, onlyFirst, onlySecond) => {
    const alignment = align(first, second);
    expect(told(first, alignment.onlyFirst)).toEqual(onlyFirst);
    expect(told(second, alignment.onlySecond)).toEqual(onlySecond);
  });

  test("figures that stand many times keep their places", () => {
    const rows = Array.from({ length: 40 }, (_, row) => `Xã ${row % 5} 0 0 ${row % 3} 0`);
    const [first, second] = [rows.join("\n"), ["đầu bảng", ...rows].join("\n")];
    const { place } = align(first, second);
    for (const { index } of first.matchAll(/0/gu))
      expect(place({ start: index, end: index + 1 })).toEqual({ start: index + 9, end: index + 10 });
  });

  test("a place that the other text breaks is no place", () => {
    const { place } = align("tổng số 1.250 hồ sơ của năm", "tổng số 1.250 (khác) hồ sơ của năm");
    expect(place({ start: 8, end: 13 })).toEqual({ start: 8, end: 13 });
    expect(place({ start: 8, end: 19 })).toBeNull();
  });

  const word = constantFrom("một", "hai", "ba", "12", "1.250", "hồ", "sơ", "xã", "0", "đạt");
  const text = array(word, { maxLength: 60 }).map((words) => words.join(" "));
  test("whatever the texts, a place holds the same words, and no place is given twice", () => {
    assert(
      property(text, text, nat(60), (first, other, cut) => {
        const second = `${first.slice(cut)} ${other} ${first.slice(0, cut)}`;
        const { place } = align(first, second);
        const starts = new Set<number>();
        for (const match of first.matchAll(/\S+/gu)) {
          const there = place({ start: match.index, end: match.index + match[0].length });
          if (!there) continue;
          expect(second.slice(there.start, there.end)).toBe(match[0]);
          expect(starts.has(there.start)).toBe(false);
          starts.add(there.start);
        }
      }),
    );
  });

  test("a text lies whole in itself", () => {
    assert(
      property(text, (words) => {
        const { share, onlyFirst, onlySecond } = align(words, words);
        expect([share, onlyFirst, onlySecond]).toEqual([words === "" ? 0 : 1, [], []]);
      }),
    );
  });
});
