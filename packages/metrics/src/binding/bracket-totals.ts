import { groupedBy } from "../record/grouped-by.ts";
import { isMain } from "./open-list.ts";
import type { Reading } from "./reading.ts";
import type { Statement } from "./statement.ts";
import { totalClaim, type TotalClaim } from "./total-claim.ts";
import { unitAgreement } from "./units.ts";

const alike = (a: Statement, b: Statement): boolean => unitAgreement(a.figure, b.figure) >= 2;

/** The amounts that stand alone in a bracket each, by the sentence and the level that their brackets hang on. */
const loneAmounts = (own: readonly Statement[]): Iterable<readonly Statement[]> => {
  const brackets = groupedBy(
    own.filter(({ parent }) => parent !== null),
    ({ segment }) => segment,
  );
  const lone = [...brackets.values()].flatMap(([first, ...others]) =>
    first && others.length === 0 && isMain(first) ? [first] : [],
  );
  return groupedBy(lone, ({ parent, sentence }) => `${parent?.segment} ${sentence}`).values();
};

/** The runs of amounts that count the same. */
const runsOf = (amounts: readonly Statement[]): Statement[][] => {
  const runs: Statement[][] = [];
  for (const amount of amounts) {
    const last = runs.at(-1);
    if (last?.[0] && alike(last[0], amount)) last.push(amount);
    else runs.push([amount]);
  }
  return runs.filter((run) => run.length > 1);
};

/**
 * "368 công trình, trị giá 5.214 triệu đồng: cấp tỉnh 02 công trình (860 triệu đồng), cấp huyện 31 công trình (…)": a
 * second amount is told part by part in brackets.
 */
export const totalsFromBrackets = (reading: Reading, told: ReadonlySet<Statement>): TotalClaim[] =>
  reading.byFlow.flatMap((own) =>
    [...loneAmounts(own)].flatMap(runsOf).flatMap((parts): TotalClaim[] => {
      const first = parts[0] as Statement;
      const total = own.findLast(
        (other) =>
          other.id < first.id &&
          other.segment === first.parent?.segment &&
          other.sentence === first.sentence &&
          isMain(other) &&
          alike(other, first),
      );
      return total && !parts.every((part) => told.has(part))
        ? [totalClaim(total.figure, parts, "loose", "bracket")]
        : [];
    }),
  );
