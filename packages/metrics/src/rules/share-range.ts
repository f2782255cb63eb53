import { formatDecimal } from "../arithmetic/format.ts";
import { compare, equal, HUNDRED } from "../arithmetic/rational.ts";
import { literalOf, valueOf } from "../binding/value.ts";
import type { Rule } from "./rule.ts";

export const shareRange: Rule = {
  id: "share-range",
  severity: "error",
  title: { vi: "Tỷ trọng ngoài khoảng 0–100%", en: "Share out of range" },
  description: {
    vi: `“chiếm p%” là một phần của tổng thể nên không thể lớn hơn 100%. Không xét “đạt 120% kế hoạch”, “bằng 205% cùng kỳ”, tốc độ tăng.`,
    en: `"chiếm p%" is a part of a whole and cannot exceed 100%. Silent on "đạt 120% kế hoạch", "bằng 205% cùng kỳ", growth.`,
  },
  correct: [{ text: "Thu ngân sách đạt 120% kế hoạch.", why: null }],
  incorrect: [{ text: "Có 45 hộ thuộc diện chính sách, chiếm 112%.", why: null }],
  check: ({ bindings }) =>
    bindings.reading.statements.flatMap((statement) =>
      statement.percents.flatMap((use) => {
        if (use.role !== "share" || !use.cues.includes("share")) return [];
        const value = valueOf(use.figure);
        if (compare(value, HUNDRED) <= 0 || equal(value, HUNDRED)) return [];
        const stated = `${formatDecimal(literalOf(use.figure).value, use.figure.decimals)}%`;
        return [
          {
            check: null,
            finding: {
              severity: "error" as const,
              message: {
                vi: `Tỷ trọng lớn hơn 100%: báo cáo ghi chiếm ${stated}.`,
                en: `A share above 100%: the report says ${stated}.`,
              },
              span: use.figure.span,
              related: [],
              suggestion: null,
              about: [stated],
            },
          },
        ];
      }),
    ),
};
