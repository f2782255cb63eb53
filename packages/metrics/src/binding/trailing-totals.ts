import { meet, sumIntervals } from "../arithmetic/interval.ts";
import { nearest } from "../arithmetic/literal.ts";
import { exhaustive } from "./part-classes.ts";
import type { Reading } from "./reading.ts";
import type { Statement } from "./statement.ts";
import { totalClaim, type TotalClaim } from "./total-claim.ts";
import { unitAgreement } from "./units.ts";
import { literalOf } from "./value.ts";

/** "nhận mới a, kỳ trước chuyển sang b, lũy kế c": the total is told last. */
export const totalsAfter = (reading: Reading, told: ReadonlySet<Statement>): TotalClaim[] => {
  const found: TotalClaim[] = [];
  for (const total of reading.statements) {
    if (total.role !== "main" || !(total.cues.includes("cumulative") || total.cues.includes("total"))) continue;
    const parts = reading.statements
      .slice(Math.max(0, total.id - 12), total.id)
      .filter(
        (other) =>
          other.flow === total.flow &&
          other.sentence === total.sentence &&
          other.segment === total.segment &&
          other.role === "main" &&
          unitAgreement(other.figure, total.figure) >= 2,
      );
    if (parts.length < 2 || told.has(parts[0] as Statement)) continue;
    const adds = meet(
      nearest(literalOf(total.figure)),
      sumIntervals(parts.map((part) => nearest(literalOf(part.figure)))),
    );
    if (!adds && !exhaustive(parts)) continue;
    found.push(totalClaim(total.figure, parts, "shown", "frame-head"));
  }
  return found;
};
