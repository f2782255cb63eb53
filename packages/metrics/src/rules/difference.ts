import type { Relation } from "../relation/relation.ts";
import { printKey } from "./operand.ts";
import { relatedOf, relationOutcome, type Wording } from "./relation-outcome.ts";
import type { Outcome, Rule, RuleContext } from "./rule.ts";

const judge = (relation: Relation, context: RuleContext): Outcome[] => {
  const { stated, candidate } = relation;
  if (candidate.kind !== "rest") return [];
  const { whole, taken } = candidate;
  const wordingOf = (): Wording => ({
    problem: { vi: "Số còn lại không khớp", en: "What is left does not fit" },
    related: relatedOf(stated, [
      [whole, { vi: "số bị trừ", en: "taken from" }],
      ...taken.map((each) => [each, { vi: "số trừ", en: "taken away" }] as const),
    ]),
    about: [whole, ...taken, stated].map(printKey),
  });
  return [relationOutcome(relation, context, wordingOf)];
};

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
      text: "Dự toán giao 84.690 triệu đồng, đã giải ngân 63.562 triệu đồng (đạt 75,1%), còn lại 21.182 triệu đồng.",
      why: { vi: "84.690 - 63.562 = 21.128", en: "84.690 - 63.562 = 21.128" },
    },
  ],
  check: (context) => context.relations.flatMap((relation) => judge(relation, context)),
};
