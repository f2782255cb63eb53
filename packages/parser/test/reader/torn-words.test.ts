import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readReport, textSource } from "../../src/reader/index.ts";
import { mendTorn } from "../../src/reader/torn-words.ts";
import { wordsAt } from "../../src/source/source-text.ts";

/** Tears a text at each of its accented vowels, as programs do that draw these from another font. */
const torn = (text: string): string =>
  text
    .normalize("NFC")
    .replaceAll(/(?<=\p{L})(?=[^\p{ASCII}đĐ])(?=\p{L})/gu, " ")
    .replaceAll(/(?<=[^\p{ASCII}đĐ\P{L}])(?=\p{L})/gu, " ");

const readAs = (text: string): string => {
  const source = mendTorn(textSource(text));
  expect(source.text).toBe(text);
  expect(source.readable?.length ?? text.length).toBe(text.length);
  return wordsAt(source, { start: 0, end: text.length });
};

const SENTENCES = [
  "Thực hiện Kế hoạch số 45/KH-UBND của Ủy ban nhân dân tỉnh, đến nay đã có 150 người trên tổng số 200 người, đạt 75%.",
  "Số tỉnh, thành phố hoàn thành chỉ tiêu về y tế, giáo dục và môi trường là 12; các đơn vị còn lại đang rà soát.",
  "Quả thực nhiều hộ nghèo ở các xã đã được hỗ trợ giống cây, phân bón và nước sạch để ổn định đời sống.",
  "Nghị quyết giao cho chính quyền hai cấp tự chịu trách nhiệm quản lý quỹ đất ở và ngân sách.",
];

test.each(SENTENCES)("torn at its accents it is read whole: %s", (sentence) => {
  expect(torn(sentence)).not.toBe(sentence);
  expect(readAs(torn(sentence))).toBe(sentence);
  expect(readAs(torn(sentence).normalize("NFD"))).toBe(sentence);
});

test.each([
  ["whole words", SENTENCES.join("\n")],
  ["a slip of the pen among whole words", SENTENCES.join("\n").replace("thành phố", "thành ph ố")],
  ["letters that are marks of a list", "a) ô tô; b) ủ ấm; c) ý kiến; d) ở xã; đ) ăn ở"],
])("%s are left as they stand", (_, text) => {
  const source = textSource(text);
  expect(mendTorn(source)).toBe(source);
});

test("fixtures of whole words are left as they stand, and what is torn is told", async () => {
  const path = fileURLToPath(new URL("../../../../fixtures/documents/so-tai-chinh-doanh-nghiep", import.meta.url));
  const text = readFileSync(`${path}/source.txt`, "utf8");
  expect((await readReport(new TextEncoder().encode(text))).diagnostics).toEqual([]);
  const { diagnostics, blocks } = await readReport(new TextEncoder().encode(torn(text)));
  expect(diagnostics.map(({ code }) => code)).toEqual(["torn-words"]);
  expect(blocks.length).toBeGreaterThan(5);
});
