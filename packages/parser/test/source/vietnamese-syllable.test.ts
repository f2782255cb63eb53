import { expect, test } from "vitest";
import { isVietnameseSyllable } from "../../src/source/vietnamese-syllable.ts";

const syllables =
  "nghiêng thuở quyết giếng giặt gì khuỷu hoặc được ngoằn ngoèo uống yêu ươm Quốc HỘI xã đã ở ý thuế huyện quý rượu khuya " +
  "uỷ ủy hòa hoà thúy thuý quả gìn giữ quanh";
const others = "République schön QĐUBND được1 ơt̉ bẩc bb ngngh ViÖt Coäng straße";

test.each(syllables.split(" "))("%s is spelt as a syllable", (word) => {
  expect(isVietnameseSyllable(word)).toBe(true);
  expect(isVietnameseSyllable(word.normalize("NFD"))).toBe(true);
});

test.each(others.split(" "))("%s is not", (word) => {
  expect(isVietnameseSyllable(word)).toBe(false);
});
