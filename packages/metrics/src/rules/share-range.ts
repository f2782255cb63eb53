import { compare, HUNDRED } from "../arithmetic/rational.ts";
import { literalOf } from "../record/figure/value.ts";
import { cueSet } from "../reading/cues.ts";
import type { Place } from "../reading/place.ts";
import { printPercent } from "./operand.ts";
import type { Outcome, Rule } from "./rule.ts";

const SHARE = cueSet("share");

/** "tín dụng chiếm 130% GDP": what is compared with it is no part of it. */
const EXCEEDED =
  /^(?:của |so với )?(?:gdp|grdp|tổng sản phẩm|vốn điều lệ|vốn chủ sở hữu|vốn tự có|kế hoạch|dự toán|chỉ tiêu|công suất|nhu cầu)(?: |$)/u;

const judge = ({ figure, leftCues, right }: Place): Outcome[] => {
  if (figure.kind !== "percentage" || (leftCues & SHARE) === 0 || figure.comparison) return [];
  if (EXCEEDED.test(right.join(" "))) return [];
  const { value } = literalOf(figure);
  if (compare(value, HUNDRED) <= 0) return [];
  const stated = printPercent(value, figure.decimals);
  return [
    {
      check: null,
      finding: {
        severity: "error",
        message: {
          vi: `Tỷ trọng lớn hơn 100%: báo cáo ghi chiếm ${stated}.`,
          en: `A share above 100%: the report says ${stated}.`,
        },
        span: figure.span,
        related: [],
        suggestion: null,
        about: [stated],
      },
    },
  ];
};

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
  check: ({ reading }) => reading.places.flatMap(judge),
};
