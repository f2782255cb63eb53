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
