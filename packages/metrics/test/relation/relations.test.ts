import { textSource } from "@doichieu/parser/text";
import { describe, expect, test } from "vitest";
import { auditReport } from "../../src/audit-report.ts";
import { toldAnyWay } from "../rules/told-any-way.ts";
import { BROKEN, SOUND, UNRELATED } from "./cases.ts";

const audit = (text: string) => auditReport(textSource(text), { path: "a.txt", sha256: "", bytes: 0 });
const raised = (text: string): string[] =>
  audit(text).findings.flatMap(({ severity, message }) => (severity === "note" ? [] : [message]));

describe("relations that hold", () => {
  test.each(SOUND)("$kind", ({ text, sound }) => {
    const told = audit(text).checks.filter(({ status }) => status === "consistent");
    expect(told.map(({ explanation }) => toldAnyWay(explanation))).toEqual(
      expect.arrayContaining(sound.map(toldAnyWay)),
    );
    expect(raised(text)).toEqual([]);
  });
});

describe("figures that have nothing to do with each other", () => {
  test.each(UNRELATED)("%s", (text) => {
    expect(audit(text).checks).toEqual([]);
    expect(audit(text).findings).toEqual([]);
  });
});

describe("errors that words like those of an open list do not hide", () => {
  test.each([
    [
      "“như” before the word that opens it",
      "Cũng như mọi năm, sở duyệt 214 đề tài, như đã báo cáo, gồm 83 đề tài nông nghiệp, 57 đề tài y dược và 64 đề tài giáo dục.",
    ],
    [
      "more parts than there are",
      "Sở duyệt 204 đề tài, gồm 83 đề tài nông nghiệp, 57 đề tài y dược và 74 đề tài giáo dục…",
    ],
    ["ballots of a survey", "Phát ra 500 phiếu khảo sát, thu về 450/500 phiếu, đạt 85,0%."],
    ["what deputies are", "Hội đồng có 14/52 đại biểu nữ, chiếm 24,9%."],
    ["a vote lower than any session allows", "Có 52/53 đại biểu có mặt tán thành, chiếm 48,1%."],
  ])("%s", (_, text) => {
    expect(raised(text)).toHaveLength(1);
  });
});

test("a vote told of all members is listed as not checked", () => {
  const { checks, unchecked } = audit("Có 443/448 đại biểu có mặt tán thành, chiếm 91,53%.");
  expect(checks.filter(({ rule }) => rule === "percent-of-whole")).toEqual([]);
  expect(unchecked.map(({ reason }) => reason)).toEqual(["whole-not-found"]);
});

describe("what is no finding", () => {
  test.each([
    [
      "a rest that is told in two figures",
      "Trong tháng, phường nhận 1.284 hồ sơ: đã giải quyết 1.207 hồ sơ, đang giải quyết trong hạn 64 hồ sơ, quá hạn 13 hồ sơ.",
    ],
    [
      "shares that agree on a base told nowhere",
      "Toàn huyện đã tiêm 84.913 liều, trong đó mũi 1 là 52.647 trẻ (91,3%), mũi 2 là 32.266 trẻ (55,95%).",
    ],
    [
      "a coarse share beside others that agree on a base told nowhere",
      "Theo phương án điều chỉnh, đến năm 2030 huyện có 38.614 ha đất nông nghiệp, chiếm 78,73% diện tích tự nhiên; đất phi nông nghiệp 10.359 ha, chiếm 21,12%; đất chưa sử dụng 74 ha, chiếm 0,15%; đất đô thị 5.325 ha.",
    ],
    [
      "parts whose own rates do not add up to 100",
      "Trong kỳ đã rà soát 66.836 hộ, trong đó loại một 58.322 hộ, đạt 87,26%; loại hai 6.898 hộ (chiếm 10,32%).",
    ],
    [
      "what stands in a bracket and what stands behind it",
      "Cụm Đồi Chè có diện tích 46 ha (đất nhà máy 31,4 ha), mở rộng thêm 22 ha theo quyết định của tỉnh.",
    ],
    [
      "a total that lacks what is counted in words",
      "Huyện có 26 trường, gồm một trường chuyên, 12 trường tiểu học, 7 trường mầm non và 6 trường trung học.",
    ],
    [
      "a total that lacks the one that its list begins with",
      "Kỳ họp chốt số lượng thành viên thường trực là 18 người, gồm Chủ tịch, 4 phó chủ tịch và 13 ủy viên.",
    ],
    [
      "a vote of all members",
      "Nghị quyết được thông qua với 52/53 đại biểu có mặt tán thành, chiếm 91,2%. Kỳ họp bế mạc lúc 17 giờ.",
    ],
    ["a part of which there are two", "Hầm dài 1.405 m, trong đó đoạn kín 1.005 m, đoạn hở mỗi bờ 200 m."],
    [
      "a total that lacks one that is told in words last",
      "Phải chặt hạ 16 cây, trong đó có 2 cây bàng, 7 cây xà cừ, 2 cây muồng, 4 cây phượng, một cây thàn mát.",
    ],
    [
      "a list that goes on",
      "Năm nay sở duyệt 214 đề tài, gồm nông nghiệp (83 đề tài), y dược (57 đề tài), giáo dục (41 đề tài), môi trường (23 đề tài)…",
    ],
    [
      "a list of what is most",
      "Cửa khẩu xuất 62.480 tấn nông sản, chủ yếu gồm sắn lát 38.150 tấn, thanh long 15.720 tấn và chuối 8.600 tấn.",
    ],
    [
      "the others without a number",
      "Trong năm thi hành kỷ luật 201 đảng viên, gồm 5 người bị khai trừ, 41 người bị cách chức, khiển trách 145 người, còn lại bị cảnh cáo.",
    ],
    ["a bound told twice", "Trong tháng, hộ dùng điện dưới 200 kWh chiếm 68,15%, còn lại 31,85% dùng trên 200 kWh."],
    ["traits that overlap", "Chi cục có 297 công chức, trong đó có 62 nữ, 234 người dân tộc thiểu số."],
    ["what one thing is made of", "Hồ sơ lập thành 01 bộ, gồm: đơn đề nghị; bản vẽ vị trí; báo cáo thẩm tra."],
    ["a count that is left open", "Tổ kiểm tra có 05 hoặc 07 người, gồm: tổ trưởng; tổ phó; các tổ viên."],
    ["a range of how many", "Ban gồm từ 5 đến 9 người, gồm Trưởng ban, Phó Trưởng ban và Thư ký."],
    ["items that name several", "Chi cục quản lý 5 trạm: Bến Đá; Cầu Tre; Hòn Khói và Vĩnh Lương, Ba Ngòi."],
    [
      "a total told again",
      "- Giấy phép cho gói thầu với tổng khối lượng 48.600 kg;\n- Đến nay đã dùng 48.600 kg trong 35 kg dự phòng.",
    ],
    [
      "money told more coarsely than what it would make up",
      "Thu nhập bình quân 7,4 triệu đồng, mức thấp nhất 3.520.000 đồng, cao nhất 48 triệu đồng; tiền ăn ca 25.000 đồng.",
    ],
    [
      "a share with “trên” beside a figure that it would fit by chance",
      "Có 412 cơ sở được kiểm tra, tập huấn cho 207 người; trên 50% số chợ đã có bãi xe.",
    ],
  ])("%s", (_, text) => {
    expect(raised(text)).toEqual([]);
  });
});

describe("relations that do not hold", () => {
  test.each(BROKEN)("%s", (_, text, arithmetic) => {
    expect(raised(text).some((message) => message.includes(arithmetic))).toBe(true);
  });
});

describe("what a relation tells of itself", () => {
  const texts = [...SOUND.map(({ text }) => text), ...BROKEN.map(([, text]) => text)];

  test.each(texts)("is in range, and within the report: %s", (text) => {
    const { checks, findings, figures, patterns, unchecked, coverage } = audit(text);
    const ids = new Set(figures.map(({ id }) => id));
    for (const { kind, fit, status, probability, evidence, operands, pattern } of checks.filter(
      (each) => each.fit !== null && each.probability !== null,
    )) {
      expect(kind).not.toBeNull();
      expect(status === "inconsistent").toBe(fit === "misfit" || fit === "cut-off");
      expect(probability).toBeGreaterThan(0);
      expect(probability).toBeLessThanOrEqual(0.99);
      expect(evidence.length).toBeLessThanOrEqual(6);
      const weights = evidence.map(({ weight }) => Math.abs(weight));
      expect(weights).toEqual(weights.toSorted((a, b) => b - a));
      const operandIds = Object.values(operands).flatMap((operand) => (operand === null ? [] : [operand].flat()));
      for (const id of operandIds) expect((ids as ReadonlySet<string>).has(String(id))).toBe(true);
      expect([null, ...patterns.map((each) => each.id)]).toContain(pattern);
    }
    for (const { span } of findings) expect(text.slice(span.start, span.end)).not.toBe("");
    for (const { figure } of unchecked) expect(ids.has(figure)).toBe(true);
    for (const { claims, checked, inconsistent } of Object.values(coverage.kinds)) {
      expect(checked).toBeLessThanOrEqual(claims);
      expect(inconsistent).toBeLessThanOrEqual(checked);
    }
  });

  test.each(texts)("is the same in every run: %s", (text) => {
    expect(JSON.stringify(audit(text))).toBe(JSON.stringify(audit(text)));
  });
});
