import { cuesOf, hasCue, isMark, wordsOf } from "./item.ts";
import { isPlain } from "./read-bracketed-value.ts";
import { endClause, follow } from "./reading-level.ts";
import type { Role } from "./statement.ts";
import type { Turn } from "./turn.ts";
import { unitAgreement } from "./units.ts";

/** "trung bình 17 cơ sở (7,9%)": a grade among others, not a mean: a mean has no share. */
const isGrade = ({ clause, items, index }: Turn): boolean => {
  const words = wordsOf(clause).join(" ");
  if (!/(?:^|loại |hạng |mức )trung bình$/u.test(words)) return false;
  const open = items.slice(index + 1, index + 6).findIndex((item) => isMark(item, "("));
  const inside = open < 0 ? undefined : items[index + open + 2];
  return inside?.type === "figure" && inside.figure.kind === "percentage";
};

/** Whether only a slash parts a figure from the one before: "381/402 đảng viên". */
const followsSlash = ({ level }: Turn): boolean =>
  isMark(
    level.buffer.findLast((item) => item.type === "mark" || item.type === "word"),
    "/",
  );

const roleOf = (turn: Turn): Role => {
  const { level, figure, clause, clauseCues, subject } = turn;
  const slashed = followsSlash(turn);
  if ((level.old && (isPlain(turn) || slashed)) || (level.last?.role === "old" && (slashed || level.old))) return "old";
  const paired =
    slashed &&
    subject !== null &&
    level.last === subject &&
    (subject.figure.unit === null || unitAgreement(subject.figure, figure) >= 2);
  if (subject && (paired || hasCue(clauseCues, "of-whole"))) return "whole";
  // "khá 14/74, trung bình 01/74": a mean has no denominator.
  if (hasCue(clauseCues, "average") && figure.kind !== "ratio" && !isGrade(turn)) return "average";
  if (hasCue(clauseCues, "earlier", "compared")) return "old";
  return hasCue(cuesOf(clause.slice(-2)), "plan") && !hasCue(clauseCues, "reach") ? "plan" : "main";
};

/** A figure that is neither a percentage nor a change: a statement of its own, or the whole of the one before. */
export const readAmount = (turn: Turn): void => {
  const { level, subject } = turn;
  const role = roleOf(turn);
  const draft = turn.add(role);
  if (role === "whole" && subject) subject.whole = draft;
  else follow(level, draft);
  endClause(level);
};
