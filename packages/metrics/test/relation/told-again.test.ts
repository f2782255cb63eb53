import { describe, expect, test } from "vitest";
import { textSource } from "@doichieu/parser/text";
import { auditReport } from "../../src/index.ts";

const repeatedIn = (text: string): string[] => {
  const { figures, checks } = auditReport(textSource(text), { path: "a.txt", sha256: "", bytes: text.length });
  const printed = new Map<string, string>(figures.map((figure) => [figure.id, figure.text]));
  return checks.flatMap((check) =>
    check.rule === "repeated-figure" ? [check.operands.figures.map((id) => printed.get(id)).join(" = ")] : [],
  );
};

describe("a figure told again", () => {
  test.each([
    [
      "in the bracket behind it",
      "Bưu cục đã phát 412.359 bưu kiện (số bưu kiện phát đúng hẹn là 412.359 bưu kiện), còn 249 bưu kiện trong kho.",
      ["412.359 = 412.359"],
    ],
    [
      "as the whole of ratios",
      "Tuyến tuổi 12 có 218/507 em được xếp mức rất tốt, 289/507 em ở mức đạt yêu cầu.",
      ["218/507 = 289/507"],
    ],
    [
      "as the whole of a ratio before it",
      "Các đội đã trả lời 78/117 câu hỏi của xã viên.\n\nVăn phòng đã nhận tất cả 117 câu hỏi của xã viên.",
      ["78/117 = 117"],
    ],
    [
      "in full behind a title that rounds it",
      "Tiếp nhận 41,6 nghìn hồ sơ trực tuyến\n\nTrong năm, trung tâm tiếp nhận 41.618 hồ sơ trực tuyến của người dân.",
      ["41,6 = 41.618"],
    ],
  ])("%s", (_, text, told) => {
    expect(repeatedIn(text)).toEqual(told);
  });

  test.each([
    ["round sums of a list", "Hỗ trợ xã An Hòa 200 triệu đồng, xã Tân Lập 200 triệu đồng, xã Phú Sơn 150 triệu đồng."],
    ["neighbours in a list", "Có 723 thí sinh thi Toán, 723 thí sinh thi Văn, 571 thí sinh thi Anh."],
    ["ratios of few", "Phòng A có 1/2 hồ sơ đúng hạn, phòng B có 2/2 hồ sơ đúng hạn."],
  ])("%s are not", (_, text) => {
    expect(repeatedIn(text)).toEqual([]);
  });
});
