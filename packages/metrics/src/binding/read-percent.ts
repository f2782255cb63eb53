import type { CueKind } from "@doichieu/parser";
import type { Figure } from "../record/figure.ts";
import { cuesOf, hasCue, isMark, wordsOf, type CueItem, type Item } from "./item.ts";
import { endClause, follow } from "./reading-level.ts";
import type { PercentRole, PercentUse } from "./statement.ts";
import type { Turn } from "./turn.ts";
import { unitAgreement } from "./units.ts";

const asWord = ({ words, classes, span }: CueItem): Item => ({ type: "word", words, classes, span });

/** "miễn 100%: 506; giảm 70%: 371": the percentage is the name of what the colon tells. */
export const readPercentAsName = ({ level, figure, clause, clauseCues, items, index }: Turn): boolean => {
  const [next, further] = [items[index + 1], items[index + 2]];
  // "thiệt hại từ 50 - 70% 113 nhà": so is a range right before its count.
  const named = (isMark(next, ":") && further?.type === "figure") || (figure.upper !== null && next?.type === "figure");
  if (figure.kind !== "percentage" || !named) return false;
  if (hasCue(clauseCues, "share", "reach")) return false;
  level.buffer = level.buffer.map((other) => (clause.includes(other) && other.type === "cue" ? asWord(other) : other));
  level.buffer.push({ type: "word", words: [figure.text], classes: [], span: figure.span });
  return true;
};

const isCounted = (figure: Figure): boolean => ["count", "ratio", "money", "measure"].includes(figure.kind);

/** "đúng hạn 99,1% - 1.974 hồ sơ": a percentage with a name of its own, and its count right behind it. */
const leadsItsCount = ({ clauseCues, items, index }: Turn): boolean => {
  const next = items[index + 1];
  return next?.type === "figure" && isCounted(next.figure) && !hasCue(clauseCues, "up", "down", "average", "target");
};

/** "so với chỉ tiêu Bộ giao là 86%": what a rate is held against, told right after those words. */
const isHeldAgainst = (cues: readonly CueKind[]): boolean => {
  const compared = cues.lastIndexOf("compared");
  return compared >= 0 && cues.lastIndexOf("reach") < compared && cues.lastIndexOf("share") < compared;
};

const roleOf = ({ level, clause, clauseCues, afterCues, inBracket }: Turn): PercentRole => {
  if (hasCue(clauseCues, "average")) return "average";
  if (isHeldAgainst(clauseCues)) return "target";
  if (hasCue(clauseCues, "target") || hasCue(afterCues, "target")) return "target";
  // A percentage that a bracket holds against another: "đạt 73% (quy định 70%)".
  if (inBracket && level.after?.kind === "percent") return "target";
  if (inBracket && level.old && !wordsOf(clause).includes("đạt")) return "target";
  if (hasCue(clauseCues, "plan", "earlier")) return inBracket ? "target" : "level";
  return hasCue(afterCues, "plan", "earlier") ? "level" : "share";
};

/** Whether a percentage is said of the statement before it: nothing between them, or only "chiếm", "đạt". */
const isTied = ({ level, clause, clauseCues, inBracket }: Turn): boolean => {
  if (hasCue(cuesOf(level.buffer), "part-list", "whole-list", "apart")) return false;
  return inBracket || wordsOf(clause).length === 0 || hasCue(clauseCues, "share", "reach", "plan");
};

/** "29 cuộc (kế hoạch 25 cuộc, đạt 116%)": the bracket tells the plan and the rate of what it hangs on. */
const readRateOfPlan = ({ level, subject, clauseCues }: Turn, use: PercentUse): boolean => {
  const { parent } = level;
  if (!parent || subject?.role !== "plan" || level.last !== subject || subject.percents.length > 0) return false;
  if (!hasCue(clauseCues, "reach", "share") || unitAgreement(parent.figure, subject.figure) < 2) return false;
  if (parent.role !== "main" || parent.percents.length > 0) return false;
  parent.percents.push({ ...use, role: "share", whole: subject });
  endClause(level);
  return true;
};

/** A percentage: of the statement before it, of the count right behind it, or a statement of its own. */
export const readPercent = (turn: Turn): boolean => {
  const { level, figure, clause, inBracket, subject } = turn;
  if (figure.kind !== "percentage") return false;
  const use: PercentUse = {
    figure,
    role: roleOf(turn),
    cues: turn.clauseCues,
    of: turn.after,
    bracketed: inBracket,
    named: wordsOf(clause),
    whole: null,
  };
  if ((inBracket || !subject) && use.role === "share" && leadsItsCount(turn)) {
    level.leading = { ...use, of: [], bracketed: false };
    return true;
  }
  if (readRateOfPlan(turn, use)) return true;
  const said = subject && subject.role !== "percent" && isTied(turn) ? subject : null;
  const holder = said ?? turn.add("percent");
  holder.percents.push(use);
  if (!said) follow(level, holder);
  endClause(level, { holder, kind: "percent", index: said ? holder.percents.length - 1 : 0 });
  return true;
};
