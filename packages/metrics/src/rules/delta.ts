import type { Relation } from "../relation/relation.ts";
import { printKey, printPoints, toldInPoints } from "./operand.ts";
import { relatedOf, relationOutcome, type Wording } from "./relation-outcome.ts";
import type { Outcome, Rule, RuleContext } from "./rule.ts";

const judge = (relation: Relation, context: RuleContext): Outcome[] => {
  const { stated, candidate } = relation;
  if (candidate.kind !== "delta" && candidate.kind !== "points") return [];
  const { now, old } = candidate;
  const wordingOf = (): Wording => ({
    problem: { vi: "Mức tăng, giảm không khớp", en: "The change does not fit" },
    ...(candidate.kind === "points" && toldInPoints(stated.figure)
      ? { stated: printPoints(stated.literal.value, stated.figure.decimals) }
      : {}),
    related: relatedOf(stated, [
      [now, { vi: "số kỳ này", en: "the new figure" }],
      [old, { vi: "số kỳ trước", en: "the old figure" }],
    ]),
    about: [now, old, stated].map(printKey),
  });
  return [relationOutcome(relation, context, wordingOf)];
};

export const delta: Rule = {
  id: "delta",
  severity: "error",
  title: { vi: "Mức tăng, giảm", en: "Absolute change" },
  description: {
    vi: `“tăng n”, “giảm n” so với kỳ trước phải bằng hiệu của hai số khi câu văn nêu cả hai, hoặc bảng có cột tăng, giảm. Hiệu của hai tỷ lệ được tính bằng điểm phần trăm. Không xét khi kỳ so sánh là kỳ khác.`,
    en: `"tăng n", "giảm n" against an earlier time must be the difference of the two figures where the sentence tells both, or a table has a column of changes. Two rates differ by percentage points. Silent where another period is meant.`,
  },
  correct: [{ text: "Xảy ra 194 vụ, giảm 165 vụ so với cùng kỳ (359 vụ).", why: null }],
  incorrect: [
    {
      text: "Xảy ra 194 vụ, giảm 156 vụ so với cùng kỳ (359 vụ).",
      why: { vi: "359 - 194 = 165", en: "359 - 194 = 165" },
    },
  ],
  check: (context) => context.relations.flatMap((relation) => judge(relation, context)),
};
