import { compare, ZERO, type Rational } from "../arithmetic/rational.ts";
import type { Relation } from "../relation/relation.ts";
import { printAmount, printInstead } from "./operand.ts";
import { relatedOf, relationOutcome, type Wording } from "./relation-outcome.ts";
import type { Outcome, Rule } from "./rule.ts";

const wordingOf = ({ stated, candidate }: Relation, expected: Rational | null): Wording => {
  if (candidate.kind !== "delta" && candidate.kind !== "points") throw new TypeError("not a change");
  const { now, old } = candidate;
  const [high, low] = compare(now.literal.value, old.literal.value) >= 0 ? [now, old] : [old, now];
  const arithmetic = `${printAmount(high)} - ${printAmount(low)} = ${printInstead(stated, expected ?? ZERO)}`;
  const statedText = printAmount(stated);
  const points = candidate.kind === "points";
  return {
    arithmetic,
    message: {
      vi: `Mức tăng, giảm không khớp: ${arithmetic}${points ? " (điểm phần trăm)" : ""}, báo cáo ghi ${statedText}.`,
      en: `The change does not fit: ${arithmetic}${points ? " (percentage points)" : ""}, the report says ${statedText}.`,
    },
    related: relatedOf(stated, [
      [now, { vi: "số kỳ này", en: "the new figure" }],
      [old, { vi: "số kỳ trước", en: "the old figure" }],
    ]),
    about: [printAmount(now), printAmount(old), statedText],
  };
};

const judge = (relation: Relation): Outcome[] =>
  relation.candidate.kind === "delta" || relation.candidate.kind === "points"
    ? [relationOutcome(relation, (expected) => wordingOf(relation, expected))]
    : [];

export const delta: Rule = {
  id: "delta",
  severity: "error",
  title: { vi: "Mức tăng, giảm", en: "Absolute change" },
  description: {
    vi: `“tăng n”, “giảm n” so với kỳ trước phải bằng hiệu của hai số khi câu văn nêu cả hai. Không xét khi kỳ so sánh là kỳ khác.`,
    en: `"tăng n", "giảm n" against an earlier time must be the difference of the two figures where the sentence tells both. Silent where another period is meant.`,
  },
  correct: [{ text: "Xảy ra 194 vụ, giảm 165 vụ so với cùng kỳ (359 vụ).", why: null }],
  incorrect: [
    {
      text: "Xảy ra 194 vụ, giảm 156 vụ so với cùng kỳ (359 vụ).",
      why: { vi: "359 - 194 = 165", en: "359 - 194 = 165" },
    },
  ],
  check: ({ relations }) => relations.flatMap(judge),
};
