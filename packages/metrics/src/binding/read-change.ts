import { gravest } from "./clause-edges.ts";
import { hasCue, isCue, wordsOf, type Item } from "./item.ts";
import { namesWhole } from "./named-base.ts";
import { endClause, follow } from "./reading-level.ts";
import type { Turn } from "./turn.ts";
import { unitAgreement } from "./units.ts";

/** Where the words "tăng", "giảm" of a clause stand. */
const cueIndex = (clause: readonly Item[]): number => clause.findLastIndex((item) => isCue(item, "up", "down"));

const TIES = new Set(["tương", "ứng", "tức", "là", "bằng", "đương", "hay"]);

/** Whether a change names what it speaks of before its cue: "số đảng viên giảm 10,2%". */
const namesSubject = (clause: readonly Item[]): boolean =>
  wordsOf(clause.slice(0, cueIndex(clause))).some((word) => !TIES.has(word));

/** "tăng 35 vụ (12,5%)": the percentage of a change that is told. */
export const readPercentOfChange = (turn: Turn): boolean => {
  const { figure, clause, clauseCues, direction, subject, openChange, inBracket } = turn;
  if (figure.kind !== "percentage" || openChange === null || !subject) return false;
  if (hasCue(clauseCues, "share", "plan") || hasCue(turn.afterCues, "plan") || namesWhole(turn.after)) return false;
  const change = subject.changes[openChange];
  if (!change || change.percent !== null) return false;
  if (direction !== null && (namesSubject(clause) || direction !== change.direction)) return false;
  // "giảm 2.278 vụ (đạt 78,35%)" goes back to what is told, "(bằng 22%)" to the change.
  if (direction === null && wordsOf(clause).includes("đạt")) return false;
  // "giảm 1.020 người, tức 10,1% so với năm 2015"
  const tied = hasCue(clauseCues, "reach") || wordsOf(clause).every((word) => TIES.has(word));
  if (!inBracket && direction === null && !tied) return false;
  subject.changes[openChange] = { ...change, percent: figure };
  endClause(turn.level, { holder: subject, kind: "change", index: openChange });
  return true;
};

/** "tăng 30,7% về số doanh nghiệp so với cùng kỳ": what changed is named behind the rate. */
const namedBehind = (after: readonly string[]): readonly string[] => {
  if (after[0] !== "về") return [];
  const end = after.indexOf("so");
  return after.slice(1, end < 0 ? after.length : end);
};

/** "tăng 09 trường, 3.118 trẻ (4,38%)": what is told right behind a change by nothing but a comma changed alike. */
const goesOn = ({ level, figure, clause, clauseCues, direction, subject, openChange, inBracket }: Turn): boolean => {
  const before = openChange === null ? null : subject?.changes[openChange];
  if (!before?.figure || direction !== null || inBracket || figure.kind === "percentage") return false;
  if (before.percent || wordsOf(clause).length > 0 || clauseCues.length > 0 || gravest(level.buffer) !== ",")
    return false;
  return unitAgreement(before.figure, figure) === 0;
};

/** "tăng 35 vụ so với cùng kỳ": a change, of the statement before it or of what is told nowhere. */
export const readChange = (turn: Turn): boolean => {
  const { level, figure, clause, clauseCues } = turn;
  const carried = goesOn(turn) && turn.openChange !== null ? turn.subject?.changes[turn.openChange]?.direction : null;
  const direction = turn.direction ?? carried ?? null;
  if (!direction || hasCue(clauseCues, "target")) return false;
  const at = cueIndex(clause);
  const isPercent = figure.kind === "percentage";
  const holder = turn.subject ?? turn.add("change");
  const index = holder.changes.length;
  holder.changes.push({
    direction,
    figure: isPercent ? null : figure,
    percent: isPercent ? figure : null,
    against: [...wordsOf(clause.slice(at + 1)), ...turn.after],
    subject: [...wordsOf(clause.slice(0, at)), ...namedBehind(turn.after)],
    plan: hasCue(clauseCues, "plan") || hasCue(turn.afterCues, "plan"),
    old: null,
  });
  follow(level, holder, index);
  endClause(level, { holder, kind: "change", index });
  return true;
};
