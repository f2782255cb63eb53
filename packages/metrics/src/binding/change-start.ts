import { compare } from "../arithmetic/rational.ts";
import type { Figure } from "../record/figure.ts";
import type { Reading } from "./reading.ts";
import type { ChangeUse, Statement } from "./statement.ts";
import { unitAgreement } from "./units.ts";
import { literalOf, wholeOf } from "./value.ts";

const leadsWith = ({ lead }: Statement, words: ReadonlySet<string>): boolean =>
  lead.some((item) => item.type !== "mark" && item.type !== "figure" && item.words.some((word) => words.has(word)));

const DOWN_TO = new Set(["xuống", "lên", "còn", "đến"]);
const FROM = new Set(["từ"]);

/** Whether two figures are told as "từ a … xuống còn b". */
const isFromTo = (from: Statement | undefined, to: Statement): boolean =>
  from !== undefined &&
  from.flow === to.flow &&
  from.sentence === to.sentence &&
  from.segment === to.segment &&
  leadsWith(from, FROM) &&
  leadsWith(to, DOWN_TO) &&
  unitAgreement(from.figure, to.figure) >= 2;

/** "giảm 26 phòng (từ 130 phòng năm 2015 xuống còn 104 phòng năm 2021)": the bracket tells both sides. */
export const spanOfChange = (
  reading: Reading,
  holder: Statement,
  change: ChangeUse,
): { readonly now: Figure; readonly old: Figure } | null => {
  const { figure } = change;
  if (!figure) return null;
  const [from, to] = reading.statements.slice(holder.id + 1, holder.id + 3);
  if (from?.parent !== holder || to?.parent !== holder || from.figure.span.start < figure.span.end) return null;
  return isFromTo(from, to) && unitAgreement(from.figure, figure) >= 2 ? { now: to.figure, old: from.figure } : null;
};

const YEAR = /^(?:19|20)\d\d$/u;
const yearsIn = ({ lead }: Statement): string[] =>
  lead.flatMap((item) => (item.type === "word" ? item.words.filter((word) => YEAR.test(word)) : []));

/** How many figures back the value of a named year is looked for. */
const YEAR_REACH = 3;

/** "năm 2015 là 1.650 biên chế": the value of a year, told a few figures before. */
const datedBefore = (reading: Reading, now: Statement, year: string): Statement | undefined =>
  reading.statements
    .slice(Math.max(0, now.id - YEAR_REACH), now.id)
    .findLast(
      (other) =>
        other.flow === now.flow &&
        other.sentence === now.sentence &&
        other.segment === now.segment &&
        other.role === "main" &&
        yearsIn(other).includes(year) &&
        unitAgreement(other.figure, now.figure) === 3,
    );

/**
 * The value that the text starts from: "giảm từ 96 phòng xuống 84 phòng", "năm 2015 là 1.650 …; năm 2021 là 1.485 …,
 * giảm 165 so với năm 2015".
 */
export const startOf = (reading: Reading, now: Statement, change: ChangeUse): Figure | null => {
  const start = startTold(reading, now, change);
  const moved = start && compare(literalOf(now.figure).value, wholeOf(start).value);
  // A change the other way is a change of something else.
  return moved === (change.direction === "up" ? 1 : -1) ? start : null;
};

const startTold = (reading: Reading, now: Statement, change: ChangeUse): Figure | null => {
  const before = reading.statements[now.id - 1];
  if (before && isFromTo(before, now)) return before.figure;
  const year = change.against.find((word) => YEAR.test(word));
  const dated = year === undefined ? undefined : datedBefore(reading, now, year);
  if (dated) return dated.figure;
  // "năm 2015 có 520 đơn vị, đến nay còn 442 đơn vị, giảm 78 đơn vị"
  const beside = before?.flow === now.flow && before.sentence === now.sentence && before.segment === now.segment;
  const since = beside && before.role === "main" && yearsIn(before).length > 0 && now.cues.includes("rest");
  return since && unitAgreement(before.figure, now.figure) === 3 ? before.figure : null;
};
