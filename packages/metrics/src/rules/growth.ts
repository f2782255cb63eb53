import { add, subtract, ZERO, type Rational } from "../arithmetic/rational.ts";
import type { Amount } from "../relation/amount.ts";
import type { Relation } from "../relation/relation.ts";
import { printAmount, printInstead } from "./operand.ts";
import { relatedOf, relationOutcome, type Wording } from "./relation-outcome.ts";
import type { Outcome, Rule } from "./rule.ts";

const wordingOf = ({ stated, candidate, falling, fit }: Relation, expected: Rational | null): Wording => {
  if (candidate.kind !== "growth") throw new TypeError("not a growth");
  const { now, old, change } = candidate;
  const rate = printInstead(stated, expected ?? ZERO);
  const statedText = printAmount(stated);
  const before = (amount: Amount): Rational =>
    falling ? add(now.literal.value, amount.literal.value) : subtract(now.literal.value, amount.literal.value);
  const arithmetic = old
    ? `|${printAmount(now)} - ${printAmount(old)}| / ${printAmount(old)} = ${rate}`
    : `${printAmount(change as Amount)} / ${printInstead(now, before(change as Amount))} = ${rate}`;
  const cut = fit === "cut-off";
  return {
    arithmetic,
    message: {
      vi: `${cut ? "Tốc độ tăng, giảm bị cắt bớt chứ không làm tròn" : "Tốc độ tăng, giảm không khớp"}: ${arithmetic}, báo cáo ghi ${statedText}.`,
      en: `${cut ? "The change is cut off rather than rounded" : "The change does not fit"}: ${arithmetic}, the report says ${statedText}.`,
    },
    related: relatedOf(stated, [
      [now, { vi: "số kỳ này", en: "the new figure" }],
      ...(old ? [[old, { vi: "số kỳ trước", en: "the old figure" }] as const] : []),
      ...(change ? [[change, { vi: "mức tăng, giảm", en: "the change" }] as const] : []),
    ]),
    about: [printAmount(now), old ? printAmount(old) : "", statedText],
  };
};

const judge = (relation: Relation): Outcome[] =>
  relation.candidate.kind === "growth" ? [relationOutcome(relation, (expected) => wordingOf(relation, expected))] : [];

export const growth: Rule = {
  id: "growth",
  severity: "error",
  title: { vi: "Tốc độ tăng, giảm", en: "Growth" },
  description: {
    vi: `Tính lại “tăng p%”, “giảm p%”, “gấp k lần” từ số kỳ này và số kỳ trước, hoặc từ số kỳ này và mức tăng giảm, khi câu văn nêu cả hai. Hai tỷ lệ so với nhau được tính bằng điểm phần trăm trước; so với kế hoạch không phải là tốc độ tăng.`,
    en: `Recomputes "tăng p%", "giảm p%" and "gấp k lần" from the new and the old figure, or from the new one and the change, where the sentence tells both. Two rates are compared in points first; a level against a plan is no growth.`,
  },
  correct: [{ text: "Xảy ra 194 vụ, giảm 46% so với cùng kỳ (359 vụ).", why: null }],
  incorrect: [
    {
      text: "Xảy ra 194 vụ, giảm 64% so với cùng kỳ (359 vụ).",
      why: { vi: "(194 - 359) / 359 = -46%", en: "(194 - 359) / 359 = -46%" },
    },
  ],
  check: ({ relations }) => relations.flatMap(judge),
};
