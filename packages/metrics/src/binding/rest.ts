import type { Reading } from "./reading.ts";
import type { Statement } from "./statement.ts";
import { unitAgreement } from "./units.ts";

/** "còn lại 59 vụ, 109 bị cáo": the second is left as well. */
const besideRest = (reading: Reading, statement: Statement): boolean => {
  const before = reading.statements[statement.id - 1];
  return (
    before !== undefined &&
    before.flow === statement.flow &&
    before.segment === statement.segment &&
    before.sentence === statement.sentence &&
    before.cues.includes("rest") &&
    (statement.separator === "," || statement.separator === "and") &&
    statement.cues.length === 0 &&
    statement.left.length === 0 &&
    unitAgreement(before.figure, statement.figure) === 0
  );
};

const isDeadline = (statement: Statement): boolean => statement.classes.some((item) => item.family === "deadline");

/** "còn trong hạn 4.126 hồ sơ" tells a class, "còn 02 vụ trong hạn" a rest. */
const isClass = (statement: Statement): boolean => isDeadline(statement) && statement.left.includes("hạn");

/** Whether the text says that a figure is what is left. */
export const isRest = (reading: Reading, statement: Statement): boolean =>
  !leavesOut(statement) && isLeft(reading, statement);

/** "Trừ tiền sử dụng đất, số thu còn lại là": what is left out is told elsewhere. */
const leavesOut = ({ lead }: Statement): boolean =>
  lead.some((item) => item.type === "word" && item.words.includes("trừ"));

const isLeft = (reading: Reading, statement: Statement): boolean =>
  (statement.cues.includes("rest") && !isClass(statement)) || besideRest(reading, statement);

const WINDOW = 25;

/** Figures before a rest that may be the whole or what was taken from it; nearest first. */
export const beforeRest = (reading: Reading, rest: Statement): Statement[] => {
  const found: Statement[] = [];
  const own = reading.listOf.get(rest);
  for (let id = rest.id - 1; id >= 0 && id > rest.id - WINDOW; id--) {
    const other = reading.statements[id] as Statement;
    if (rest.flow - other.flow > 2) break;
    if (other.role !== "main" || other.segment !== rest.segment || isDeadline(other)) continue;
    const list = reading.listOf.get(other);
    if (list && list !== own && !list.columned && !list.loose) continue;
    if (unitAgreement(other.figure, rest.figure) >= 1) found.push(other);
  }
  return found;
};
