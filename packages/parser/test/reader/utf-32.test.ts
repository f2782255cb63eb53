import { expect, test } from "vitest";
import { readReport } from "../../src/reader/index.ts";

const utf32 = (text: string, little: boolean, mark: boolean): Uint8Array => {
  const characters = [...(mark ? `\uFEFF${text}` : text)];
  const view = new DataView(new ArrayBuffer(characters.length * 4));
  characters.forEach((character, at) => view.setUint32(at * 4, character.codePointAt(0) as number, little));
  return new Uint8Array(view.buffer);
};

test.each([
  ["little end first, with a mark", true, true],
  ["big end first, with a mark", false, true],
  ["little end first", true, false],
  ["big end first", false, false],
])("UTF-32 is told by its name: %s", async (_, little, mark) => {
  const reading = readReport(utf32("Đã tiếp nhận 120 hồ sơ.\n", little, mark), { name: "a.txt" });
  await expect(reading).rejects.toMatchObject({
    code: "text-encoding",
    messageEn: "the text is UTF-32; save it as UTF-8",
  });
});

test.each(["utf16le", "utf8"] as const)("%s is none", async (encoding) => {
  const source = await readReport(Buffer.from("\uFEFFĐã tiếp nhận 120 hồ sơ.\n", encoding), { name: "a.txt" });
  expect(source.text).toContain("120 hồ sơ");
});
