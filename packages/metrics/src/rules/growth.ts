import type { Localized } from "../record/localized.ts";
import { isMultiple, type Amount } from "../relation/amount.ts";
import type { Relation } from "../relation/relation.ts";
import type { CellNames } from "./figure-name.ts";
import { printKey } from "./operand.ts";
import { earlierOf } from "./relation-arithmetic.ts";
import { relatedOf, relationOutcome, takenAs, type Wording } from "./relation-outcome.ts";
import type { Outcome, Rule, RuleContext } from "./rule.ts";

const OLD = { vi: "số kỳ trước", en: "the old figure" };
const CUT = { vi: "Tốc độ tăng, giảm bị cắt bớt chứ không làm tròn", en: "The change is cut off rather than rounded" };
const WRONG = { vi: "Tốc độ tăng, giảm không khớp", en: "The change does not fit" };
const MULTIPLE_CUT = { vi: "Số lần bị cắt bớt chứ không làm tròn", en: "The multiple is cut off rather than rounded" };
const MULTIPLE_WRONG = { vi: "Số lần không khớp", en: "The multiple does not fit" };

const problemOf = ({ fit, stated }: Relation): Localized => {
  if (isMultiple(stated.figure)) return fit === "cut-off" ? MULTIPLE_CUT : MULTIPLE_WRONG;
  return fit === "cut-off" ? CUT : WRONG;
};

/** No figure prints it: the change leads to it. */
const earlier = (now: Amount, change: Amount, falling: boolean): Localized => {
  const value = earlierOf(now, change, falling);
  return { vi: `. Số kỳ trước tính ra là ${value}`, en: `. The old figure comes to ${value}` };
};

interface Change {
  readonly now: Amount;
  readonly old: Amount | null;
  readonly change: Amount | null;
}

/** A rate of growth, or a multiple: of the new figure and the old one. */
const changeOf = ({ stated, candidate }: Relation): Change | null => {
  if (candidate.kind === "growth") return candidate;
  return candidate.kind === "share" && isMultiple(stated.figure)
    ? { now: candidate.part, old: candidate.whole, change: null }
    : null;
};

const judge = (relation: Relation, context: RuleContext): Outcome[] => {
  const { stated, falling } = relation;
  const told = changeOf(relation);
  if (!told) return [];
  const { now, old, change } = told;
  const wordingOf = (cells: CellNames): Wording => ({
    problem: problemOf(relation),
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
  correct: [
    { text: "Xảy ra 194 vụ, giảm 46% so với cùng kỳ (359 vụ).", why: null },
    { text: "Đàn bò có 1.426 con, gấp 4,6 lần năm 2010 (310 con).", why: null },
  ],
  incorrect: [
    {
      text: "Thu ngân sách đạt 1.012 tỷ đồng, tăng 12,4% so với cùng kỳ (920 tỷ đồng).",
      why: { vi: "(1.012 - 920) / 920 = 10,0%", en: "(1,012 - 920) / 920 = 10.0%" },
    },
    {
      text: "Dư nợ đạt 268,4 tỷ đồng, gấp 7,5 lần năm 2015 (46,8 tỷ đồng).",
      why: { vi: "268,4 / 46,8 = 5,7 lần", en: "268.4 / 46.8 = 5.7 times" },
    },
  ],
  check: (context) => context.relations.flatMap((relation) => judge(relation, context)),
};
