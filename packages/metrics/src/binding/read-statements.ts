import { breaksOff, clauseBefore } from "./clause-edges.ts";
import type { Flow } from "./flow.ts";
import { cuesOf, hasCue, isMark } from "./item.ts";
import { readAmount } from "./read-amount.ts";
import { readBracketedValue, readWholeBehind } from "./read-bracketed-value.ts";
import { readChange, readPercentOfChange } from "./read-change.ts";
import { readPercent, readPercentAsName } from "./read-percent.ts";
import { openLevel, type Level } from "./reading-level.ts";
import { draftStatement, type StatementDraft } from "./statement-draft.ts";
import type { Statement } from "./statement.ts";
import { turnAt, type Turn } from "./turn.ts";

/** The level of a bracket that opens where the reading stands. */
const openBracket = ({ buffer, last, lastChange, told }: Level, segment: number): Level =>
  openLevel(segment, {
    parent: last,
    parentChange: lastChange,
    old: hasCue(cuesOf(clauseBefore(buffer)), "earlier", "compared"),
    after: buffer.some(breaksOff) ? null : told,
  });

const readFigure = (turn: Turn): void => {
  const read =
    readPercentAsName(turn) ||
    readPercentOfChange(turn) ||
    readChange(turn) ||
    readPercent(turn) ||
    readBracketedValue(turn) ||
    readWholeBehind(turn);
  if (!read) readAmount(turn);
};

/** Reads a flow into statements: one pass, a stack of brackets. */
export const readStatements = ({ index: flow, items }: Flow, firstId: number, firstSegment: number): Statement[] => {
  const made: StatementDraft[] = [];
  let segments = firstSegment;
  let sentence = 0;
  const stack: Level[] = [openLevel(0)];
  items.forEach((item, index) => {
    const level = stack.at(-1) as Level;
    if (isMark(item, "(")) {
      segments++;
      stack.push(openBracket(level, segments));
      return;
    }
    if (isMark(item, ")")) {
      if (stack.length > 1) stack.pop();
      return;
    }
    if (isMark(item, ".", "¶") && stack.length === 1) sentence++;
    if (item.type !== "figure") {
      level.buffer.push(item);
      return;
    }
    const { segment, parent } = level;
    const turn = turnAt(level, item.figure, items, index, (role, following) => {
      const place = { id: firstId + made.length, flow, sentence, segment, parent };
      const draft = draftStatement(place, item.figure, role, level.buffer, following);
      if (level.leading) draft.percents.push(level.leading);
      level.leading = null;
      made.push(draft);
      return draft;
    });
    readFigure(turn);
  });
  return made;
};
