import { hasCue, wordsOf, type Item } from "./item.ts";
import { endClause, follow, type Told } from "./reading-level.ts";
import { speaksOfPlan } from "./named-base.ts";
import type { StatementDraft } from "./statement-draft.ts";
import type { Turn } from "./turn.ts";
import { unitAgreement } from "./units.ts";

const TIMES = new Set(["năm", "kỳ", "tháng", "quý", "tuần", "trước"]);

/** Whether what leads up to a figure in a bracket is nothing, or a time: "(359 vụ)", "(năm 2020: 359 vụ)". */
const namesTime = (clause: readonly Item[]): boolean => {
  const words = wordsOf(clause);
  return words.length === 0 || words.some((word) => TIMES.has(word));
};

/** Whether a figure names no more than its time: the value that a rate or a change is held against. */
export const isPlain = ({ clause, clauseCues }: Turn): boolean =>
  namesTime(clause) || hasCue(clauseCues, "plan", "earlier");

/** "đạt 96,2% kế hoạch (49.250 người)" */
const readWhole = (turn: Turn, { holder, index }: Told): StatementDraft | null => {
  const use = holder.percents[index];
  if (!use || use.role === "target" || use.role === "average" || turn.figure.kind === "ratio") return null;
  if (unitAgreement(holder.figure, turn.figure) < 1 && use.of.length === 0) return null;
  const whole = turn.add("whole");
  holder.percents[index] = { ...use, whole };
  return whole;
};

/** "giảm 10,2% (381 đảng viên)" */
const readOld = (turn: Turn, { holder, index }: Told): StatementDraft | null => {
  const change = holder.changes[index];
  if (!change) return null;
  // "tăng 30,7% về số doanh nghiệp và giảm 7,6% về vốn so với cùng kỳ (2.230 doanh nghiệp, vốn 34.051 tỷ đồng)"
  if (holder.changes.length > 1 && change.percent && change.subject.length > 0 && !change.figure) return null;
  const old = turn.add("old");
  holder.changes[index] = { ...change, old };
  return old;
};

/** "95,2% đoàn viên (30.854/32.410)": a rate without a count, and the ratio that it is of. */
const readRatio = (turn: Turn, { holder, index }: Told): StatementDraft | null => {
  const use = holder.percents[index];
  if (turn.figure.kind !== "ratio" || holder.role !== "percent" || use?.role !== "share") return null;
  holder.percents.splice(index, 1);
  const ratio = turn.add("main");
  ratio.percents.push({ ...use, of: [], named: [], bracketed: true });
  return ratio;
};

/** The whole of a rate, or the earlier value of a change, in the bracket right behind it. */
export const readBracketedValue = (turn: Turn): boolean => {
  const opened = turn.inBracket ? turn.level.after : null;
  if (!opened || !isPlain(turn)) return false;
  const value =
    opened.kind === "percent" ? (readRatio(turn, opened) ?? readWhole(turn, opened)) : readOld(turn, opened);
  if (!value) return false;
  follow(turn.level, value);
  endClause(turn.level);
  return true;
};

/** "đạt 122,8% kế hoạch năm là 1.500 đơn vị", "đạt 88,6% trên 6.905 phụ nữ có thai": the whole right behind a rate. */
export const readWholeBehind = (turn: Turn): boolean => {
  const { level, clause, figure } = turn;
  const { told, buffer } = level;
  if (told?.kind !== "percent" || told.holder.role === "percent" || buffer.length !== clause.length) return false;
  const words = wordsOf(clause);
  const named = words.join(" ") === "trên" || (words.at(-1) === "là" && speaksOfPlan(words));
  if (!named || figure.qualifier !== null || unitAgreement(told.holder.figure, figure) < 1) return false;
  const whole = readWhole(turn, told);
  if (!whole) return false;
  endClause(level);
  return true;
};
