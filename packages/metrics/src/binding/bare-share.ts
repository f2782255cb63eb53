import { asBase, type Base, type ShareClaim } from "./share-claim.ts";
import { namedBases } from "./named-base.ts";
import type { Reading } from "./reading.ts";
import { isCue, wordsOf } from "./item.ts";
import type { Statement } from "./statement.ts";
import { unitOf } from "./units.ts";

const IN_TIME = new Set(["on-time", "in-time"]);

const sameClass = (a: Statement, b: Statement): boolean =>
  a.classes.some((x) =>
    b.classes.some(
      (y) => x.family === y.family && (x.member === y.member || (IN_TIME.has(x.member) && IN_TIME.has(y.member))),
    ),
  );

/** The words after "trên tổng số" in what leads up to a percentage, or none. */
const wholeNamed = (statement: Statement): string[] => {
  const at = statement.lead.findLastIndex((item) => isCue(item, "of-whole"));
  if (at < 0) return [];
  const rest = statement.lead.slice(at + 1);
  const end = rest.findIndex((item) => item.type !== "word");
  return wordsOf(end < 0 ? rest : rest.slice(0, end));
};

/**
 * Binds percentages that stand without their count: "Tỷ lệ đúng hạn đạt 98,6%" after "đúng hạn 1.006 hồ sơ".
 * The part must bear the class or the counted noun that the percentage names.
 */
export const readBareShares = (reading: Reading, bound: readonly ShareClaim[]): ShareClaim[] => {
  const claims: ShareClaim[] = [];
  const known = new Map(bound.map((claim) => [claim.part, claim]));
  for (const statement of reading.statements) {
    const percent = statement.percents[0];
    if (statement.role !== "percent" || percent?.role !== "share" || percent.cues.length === 0) continue;
    const whole = wholeNamed(statement);
    const named = ` ${[...wordsOf(statement.lead)].join(" ")} `;
    for (let id = statement.id - 1; id >= 0; id--) {
      const part = reading.statements[id] as Statement;
      if (part.flow !== statement.flow) break;
      if (part.role !== "main" || part.segment !== statement.segment) continue;
      const unit = unitOf(part.figure)?.toLowerCase();
      let bases: readonly Base[] = [];
      if (whole.length > 0) {
        if (unit && named.includes(` ${unit} `)) bases = namedBases(reading, part, whole).slice(0, 1);
      } else if (sameClass(part, statement)) {
        const list = reading.listOf.get(part);
        const earlier = known.get(part);
        if (list && !list.loose && !list.columned) bases = [asBase(list.head.figure, "frame-head")];
        else if (earlier) bases = earlier.bases.slice(0, 1);
      }
      if (bases.length === 0) continue;
      claims.push({
        percent,
        part,
        bases,
        certainty: whole.length > 0 ? "likely" : "open",
        resolved: null,
        others: [],
      });
      break;
    }
  }
  return claims;
};
