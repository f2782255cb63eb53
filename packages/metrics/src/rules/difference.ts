import { type Rational, ZERO } from "../arithmetic/rational.ts";
import type { Relation } from "../relation/relation.ts";
import { printAmount, printInstead } from "./operand.ts";
import { relatedOf, relationOutcome, type Wording } from "./relation-outcome.ts";
import type { Outcome, Rule } from "./rule.ts";

const wordingOf = ({ stated, candidate }: Relation, expected: Rational | null): Wording => {
  if (candidate.kind !== "rest") throw new TypeError("not a rest");
  const { whole, taken } = candidate;
  const arithmetic = `${[whole, ...taken].map(printAmount).join(" - ")} = ${printInstead(stated, expected ?? ZERO)}`;
  const statedText = printAmount(stated);
  return {
    arithmetic,
    message: {
      vi: `Số còn lại không khớp: ${arithmetic}, báo cáo ghi ${statedText}.`,
      en: `What is left does not fit: ${arithmetic}, the report says ${statedText}.`,
    },
    related: relatedOf(stated, [
      [whole, { vi: "số bị trừ", en: "taken from" }],
      ...taken.map((each) => [each, { vi: "số trừ", en: "taken away" }] as const),
    ]),
    about: [printAmount(whole), ...taken.map(printAmount), statedText],
  };
};

const judge = (relation: Relation): Outcome[] =>
  relation.candidate.kind === "rest" ? [relationOutcome(relation, (expected) => wordingOf(relation, expected))] : [];

export const difference: Rule = {
  id: "difference",
  severity: "error",
  title: { vi: "Số còn lại", en: "What is left" },
  description: {
    vi: `“còn”, “còn lại”, “số còn lại” phải bằng tổng số trừ đi số đã nêu. “đang giải quyết” không hẳn là còn lại (có hồ sơ rút, trả lại): chỉ lưu ý phần chênh. Tỷ lệ cao hơn, thấp hơn chỉ tiêu được tính bằng điểm phần trăm.`,
    en: `"còn", "còn lại" must be the whole less what was told. "đang giải quyết" need not be all the rest (files are withdrawn or returned): the gap is only noted. A rate above or below its target is taken in percentage points.`,
  },
  correct: [{ text: "Thụ lý 469 vụ, giải quyết 356 vụ, còn lại 113 vụ.", why: null }],
  incorrect: [
    {
      text: "Thụ lý 469 vụ, giải quyết 356 vụ, còn lại 131 vụ.",
      why: { vi: "469 - 356 = 113", en: "469 - 356 = 113" },
    },
  ],
  check: ({ relations }) => relations.flatMap(judge),
};
