import { compare, sum, ZERO } from "../arithmetic/rational.ts";
import { fitShare } from "../arithmetic/share.ts";
import { addsBySlip, addsUp, atMost } from "./column.ts";
import { exhaustive, exhaustiveFamily } from "./part-classes.ts";
import type { Reading } from "./reading.ts";
import type { Statement } from "./statement.ts";
import { totalClaim, type TotalClaim } from "./total-claim.ts";
import { unitAgreement } from "./units.ts";
import { literalOf, valueOf } from "./value.ts";

/**
 * At most `most` main statements behind the one at `at`, on its level and in its sentence; in the next sentence only
 * where none stands in its own.
 */
const siblingsAfter = (own: readonly Statement[], at: number, most: number): Statement[] => {
  const head = own[at] as Statement;
  const siblings: Statement[] = [];
  let inSentence = false;
  for (let next = at + 1; next < own.length && siblings.length < most; next++) {
    const other = own[next] as Statement;
    if (other.sentence > head.sentence + 1) break;
    if (other.segment !== head.segment || other.role !== "main") continue;
    if (other.sentence === head.sentence) inSentence = true;
    else if (inSentence) break;
    siblings.push(other);
  }
  return siblings;
};

/** Whether classes that tell how far a thing has got, or a next sentence, may leave something untold. */
const mayGoOn = (head: Statement, parts: readonly Statement[]): boolean =>
  parts.some((part) => part.sentence > head.sentence || part.classes.some((item) => item.family === "progress"));

/** Whether the parts' own shares are of their sum: then the whole is that, and need not be printed. */
const fillTheirSum = (parts: readonly Statement[]): boolean => {
  const whole = sum(parts.map((part) => valueOf(part.figure)));
  return parts.every((part) => {
    const share = part.percents.find((use) => use.role === "share");
    const literal = literalOf(part.figure);
    return share && fitShare(literal, { ...literal, value: whole }, literalOf(share.figure)) === "rounded";
  });
};

// Paragraphs behind which a total is forgotten.
const REACH = 3;

/** The last figure of the paragraphs before that counts the same by the same noun, and may be the total. */
const headBefore = (reading: Reading, parts: readonly Statement[]): Statement | null => {
  const [first] = parts;
  if (!first) return null;
  for (let id = first.id - 1; id >= 0; id--) {
    const other = reading.statements[id] as Statement;
    if (first.flow - other.flow > REACH) return null;
    if (
      other.role !== "main" ||
      reading.listOf.has(other) ||
      unitAgreement(other.figure, first.figure) < 3 ||
      other.figure.unit === null
    )
      continue;
    const holds = parts.every((part) => atMost(part, other)) || addsBySlip(other, parts, ZERO);
    return other.flow < first.flow && holds ? other : null;
  }
  return null;
};

/** "27 công trình …" and, paragraphs later, "bàn giao 09 công trình; đang thi công 15; chưa khởi công 03 công trình". */
const underEarlierHead = (reading: Reading, own: readonly Statement[], told: ReadonlySet<Statement>): TotalClaim[] => {
  const free = own.filter((part) => part.role === "main" && part.segment === 0);
  for (const parts of [free.slice(0, 3), free.slice(0, 2)]) {
    const family = exhaustiveFamily(parts);
    if (family !== "progress" && family !== "authority") continue;
    if (parts.some((part) => told.has(part) || unitAgreement(part.figure, (parts[0] as Statement).figure) < 3))
      continue;
    const head = headBefore(reading, parts);
    return head ? [totalClaim(head.figure, parts, "loose", "earlier-in-text")] : [];
  }
  return [];
};

/** Siblings of one sentence whose classes leave nothing over, under the figure told before: "giải quyết a; đúng hạn b, quá hạn c". */
export const totalsFromClasses = (reading: Reading, told: ReadonlySet<Statement>): TotalClaim[] => {
  const found: TotalClaim[] = [];
  for (const own of reading.byFlow) {
    found.push(...underEarlierHead(reading, own, told));
    for (let at = 0; at + 2 < own.length; at++) {
      const head = own[at] as Statement;
      if (head.role !== "main") continue;
      const same = siblingsAfter(own, at, 3);
      const alike = same.every((part) => unitAgreement(part.figure, head.figure) >= 2 && !told.has(part));
      // "đạt 398, không đạt 08, đang chờ 06": a third class without a name of its own.
      if (same.length === 3 && alike && exhaustive(same.slice(0, 2)) && addsUp(head, same)) {
        found.push(totalClaim(head.figure, same, "loose", "sibling-base"));
        continue;
      }
      for (const length of [3, 2]) {
        const parts = same.slice(0, length);
        const family = parts.length < length ? null : exhaustiveFamily(parts);
        if (family === null || head.classes.some((item) => item.family === family)) continue;
        if (parts.some((part) => unitAgreement(part.figure, head.figure) < 2 || part.cues.includes("apart"))) continue;
        if (parts.some((part) => told.has(part)) || fillTheirSum(parts)) continue;
        if (compare(valueOf(head.figure), valueOf((parts[0] as Statement).figure)) < 0) continue;
        found.push(totalClaim(head.figure, parts, mayGoOn(head, parts) ? "weak" : "shown", "sibling-base"));
        break;
      }
    }
  }
  return found;
};
