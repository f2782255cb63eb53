import { describe, expect, test } from "vitest";
import { parseReport } from "../../src/index.ts";
import { textSource } from "../../src/reader/text/index.ts";

const titlesOf = (text: string) =>
  parseReport(textSource(text)).blocks.flatMap((block) =>
    block.mentions.flatMap((mention) => (mention.kind === "reference" ? [mention.title?.text ?? null] : [])),
  );

describe("the subject of a document", () => {
  test.each([
    [
      "Kế hoạch số 31/KH-STC ngày 04/3/2024 của Sở Tài chính về việc rà soát tài sản công năm 2024; các văn bản khác.",
      ["về việc rà soát tài sản công năm 2024"],
    ],
    [
      "Quyết định số 118/QĐ-UBND ngày 15/01/2024 ban hành Chương trình công tác năm 2024.",
      ["ban hành Chương trình công tác năm 2024"],
    ],
    [
      "(theo Công văn số 77/SNV-TCCB ngày 02/02/2024 về việc cử cán bộ). Ngoài ra có văn bản khác.",
      ["về việc cử cán bộ"],
    ],
    ["Thực hiện Quyết định số 118/QĐ-UBND ngày 15/01/2024, Sở đã báo cáo.", [null]],
    [
      "Kế hoạch số 12/KH-UBND ngày 05/01/2024 về phong trào “Dân vận khéo; chính quyền thân thiện” năm 2024.",
      ['về phong trào "Dân vận khéo; chính quyền thân thiện" năm 2024'],
    ],
  ])("%s", (text, titles) => {
    expect(titlesOf(text)).toEqual(titles);
  });
});
