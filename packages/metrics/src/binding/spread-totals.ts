import { compare, equal, multiply, powerOfTen, rational, sum } from "../arithmetic/rational.ts";
import { addsBySlip, addsUp } from "./column.ts";
import { isMain } from "./open-list.ts";
import type { Reading } from "./reading.ts";
import { wordsOf } from "./item.ts";
import type { Statement } from "./statement.ts";
import { totalClaim, type TotalClaim } from "./total-claim.ts";
import { unitAgreement } from "./units.ts";
import { literalOf, valueOf, wholeOf } from "./value.ts";

/** The only figure of a line such as "Phiếu hợp lệ: 53/53.", or null. */
const loneFigure = (statements: readonly Statement[]): Statement | null => {
  const own = statements.filter((item) => item.segment === 0 && isMain(item));
  const [first] = own;
  return first && own.length === 1 && first.colon ? first : null;
};

const openingOf = (statement: Statement): string => wordsOf(statement.lead)[0] ?? "";

/** Lines one after another that open with the same word: the first tells the total, the others its parts. */
const fromLines = (reading: Reading): TotalClaim[] => {
  const found: TotalClaim[] = [];
  for (let at = 0; at < reading.byFlow.length; at++) {
    const head = loneFigure(reading.byFlow[at] ?? []);
    if (!head) continue;
    const parts: Statement[] = [];
    for (let next = at + 1; next < reading.byFlow.length; next++) {
      const part = loneFigure(reading.byFlow[next] ?? []);
      if (!part || openingOf(part) !== openingOf(head) || unitAgreement(part.figure, head.figure) < 1) break;
      parts.push(part);
    }
    if (parts.length < 2) continue;
    const added = sum(parts.map((part) => valueOf(part.figure)));
    const fits = equal(added, valueOf(head.figure)) || equal(added, wholeOf(head.figure).value);
    if (fits) found.push(totalClaim(head.figure, parts, "unclaimed", "earlier-in-text"));
    at += parts.length;
  }
  return found;
};

const SKIP = new Set([
  "các",
  "của",
  "trong",
  "và",
  "đã",
  "có",
  "là",
  "được",
  "với",
  "cho",
  "theo",
  "tỉnh",
  "năm",
  "quý",
  ",",
]);

const storyOf = (statement: Statement): Set<string> =>
  new Set([...wordsOf(statement.lead), ...statement.right].filter((word) => !SKIP.has(word)));

const LONG = rational(1000n);

/** Whether a number is so long that chance hardly makes two others miss it by one slip. */
const isLong = ({ figure, figure: { scale } }: Statement): boolean =>
  compare(literalOf(figure).value, multiply(LONG, powerOfTen(scale))) >= 0;

/** A figure of an opening paragraph that two later paragraphs share between them, told with the same words. */
const fromParagraphs = (reading: Reading, known: ReadonlySet<string>): TotalClaim[] => {
  const found: TotalClaim[] = [];
  reading.byFlow.slice(0, 4).forEach((own, flow) => {
    for (const head of own) {
      if (!isMain(head) || head.segment !== 0 || known.has(head.figure.id)) continue;
      const story = storyOf(head);
      const later = reading.byFlow
        .slice(flow + 1, flow + 5)
        .map((items) =>
          items.filter(
            (item) =>
              isMain(item) &&
              item.segment === 0 &&
              unitAgreement(item.figure, head.figure) >= 2 &&
              compare(valueOf(item.figure), valueOf(head.figure)) < 0 &&
              [...storyOf(item)].filter((word) => story.has(word)).length >= 2,
          ),
        );
      const pairs = later.flatMap((items, index) =>
        items.flatMap((a) =>
          later
            .slice(index + 1)
            .flat()
            .map((b) => [a, b] as const),
        ),
      );
      const pair = pairs.find((parts) => addsUp(head, parts));
      const [only] = pairs;
      if (pair) found.push(totalClaim(head.figure, pair, "unclaimed", "earlier-in-text"));
      else if (only && pairs.length === 1 && isLong(head) && addsBySlip(head, only))
        found.push(totalClaim(head.figure, only, "loose", "earlier-in-text"));
    }
  });
  return found;
};

/**
 * Totals whose parts stand in lines or paragraphs of their own. No word claims that they make it up, so only sums
 * that hold are told.
 */
export const readSpreadTotals = (reading: Reading, known: readonly TotalClaim[]): TotalClaim[] => [
  ...fromLines(reading),
  ...fromParagraphs(reading, new Set(known.map((claim) => claim.total.id))),
];
