import type { Localized } from "../record/localized.ts";
import type { Amount } from "../relation/amount.ts";
import type { Relation } from "../relation/relation.ts";
import type { CellNames } from "./figure-name.ts";
import { printKey } from "./operand.ts";
import { earlierOf } from "./relation-arithmetic.ts";
import { relatedOf, relationOutcome, takenAs, type Wording } from "./relation-outcome.ts";
import type { Outcome, Rule, RuleContext } from "./rule.ts";

const OLD = { vi: "số kỳ trước", en: "the old figure" };
const CUT = { vi: "Tốc độ tăng, giảm bị cắt bớt chứ không làm tròn", en: "The change is cut off rather than rounded" };
const WRONG = { vi: "Tốc độ tăng, giảm không khớp", en: "The change does not fit" };

/** No figure prints it: the change leads to it. */
const earlier = (now: Amount, change: Amount, falling: boolean): Localized => {
  const value = earlierOf(now, change, falling);
  return { vi: `. Số kỳ trước tính ra là ${value}`, en: `. The old figure comes to ${value}` };
};

const judge = (relation: Relation, context: RuleContext): Outcome[] => {
  const { stated, candidate, fit, falling } = relation;
  if (candidate.kind !== "growth") return [];
  const { now, old, change } = candidate;
  const wordingOf = (cells: CellNames): Wording => ({
    problem: fit === "cut-off" ? CUT : WRONG,
    more: old ? takenAs(OLD, old, stated, cells) : change && earlier(now, change, falling),
    related: relatedOf(stated, [
      [now, { vi: "số kỳ này", en: "the new figure" }],
      ...(old ? [[old, OLD] as const] : []),
      ...(change ? [[change, { vi: "mức tăng, giảm", en: "the change" }] as const] : []),
    ]),
    about: [printKey(now), old ? printKey(old) : "", printKey(stated)],
  });
  return [relationOutcome(relation, context, wordingOf)];
};

export const growth: Rule = {
  id: "growth",
  severity: "error",
  title: { vi: "Tốc độ tăng, giảm", en: "Growth" },
  description: {
    vi: `Tính lại “tăng p%”, “giảm p%”, “gấp k lần” từ số kỳ này và số kỳ trước, hoặc từ số kỳ này và mức tăng giảm, khi câu văn nêu cả hai; trong bảng từ hai cột của hai kỳ. So với kế hoạch không phải là tốc độ tăng.`,
    en: `Recomputes "tăng p%", "giảm p%" and "gấp k lần" from the new and the old figure, or from the new one and the change, where the sentence tells both; in tables from the columns of two periods. A level against a plan is no growth.`,
  },
  correct: [{ text: "Xảy ra 194 vụ, giảm 46% so với cùng kỳ (359 vụ).", why: null }],
  incorrect: [
    {
      text: "Thu ngân sách đạt 1.012 tỷ đồng, tăng 12,4% so với cùng kỳ (920 tỷ đồng).",
      why: { vi: "(1.012 - 920) / 920 = 10,0%", en: "(1,012 - 920) / 920 = 10.0%" },
    },
  ],
  check: (context) => context.relations.flatMap((relation) => judge(relation, context)),
};
