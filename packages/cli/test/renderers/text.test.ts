import { stripVTControlCharacters } from "node:util";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { rendered } from "../support/render.ts";
import { sampleDocument, sampleOutput } from "../support/sample-audit.ts";

describe("the report for a terminal", () => {
  test("colour changes nothing but the marks", async () => {
    const plain = await rendered("text", sampleOutput(), { width: 4000 });
    const colored = await rendered("text", sampleOutput(), { width: 4000, color: true });
    expect(colored).toContain("\u001B[");
    expect(stripVTControlCharacters(colored)).toBe(plain.replace(/\[+([^[\]]+)\]+/gu, "$1"));
  });

  test.each([40, 60, 80, 120])("fits in %i columns", async (width) => {
    const text = await rendered("text", sampleOutput(), { width });
    expect(Math.max(...text.split("\n").map((line) => stringWidth(line)))).toBeLessThanOrEqual(width);
  });

  test.each([
    ["fix", sampleDocument(), "Kết luận: CẦN SỬA"],
    ["notes only pass", { ...sampleDocument(), findings: sampleDocument().findings.slice(2) }, "Kết luận: ĐẠT"],
    [
      "nothing compared",
      { ...sampleDocument(), findings: [], checks: [], coverage: { ...sampleDocument().coverage, checks: 0 } },
      "Kết luận: KHÔNG KIỂM ĐƯỢC",
    ],
  ])("verdict: %s", async (_name, document, expected) => {
    expect(await rendered("text", { ...sampleOutput(), documents: [document] })).toContain(expected);
  });

  test("a long list of what could not be checked is cut, and says so", async () => {
    const diagnostics = Array.from({ length: 9 }, (_, index) => ({
      code: "page-without-text" as const,
      severity: "warning" as const,
      page: index + 1,
      span: null,
      message: "trang không có chữ",
    }));
    const text = await rendered("text", { ...sampleOutput(), documents: [{ ...sampleDocument(), diagnostics }] });
    expect(text).toContain("… và 4 chỗ khác");
  });
});
