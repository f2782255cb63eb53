import { isPoint, meet, subtractIntervals, sumIntervals, type Interval } from "../arithmetic/interval.ts";
import { nearest, type Literal } from "../arithmetic/literal.ts";
import { absolute, subtract, sum, toNumber } from "../arithmetic/rational.ts";
import type { Statement } from "../binding/statement.ts";
import type { TotalClaim } from "../binding/total-claim.ts";
import { literalOf, valueOf, wholeOf } from "../binding/value.ts";
import { printLike, printPart } from "./operand.ts";
import type { Outcome, Rule } from "./rule.ts";
import { isSlip, severityOfGap } from "./sum-gap.ts";

const intervalOf = (parts: readonly Statement[]): Interval =>
  sumIntervals(parts.map((part) => nearest(literalOf(part.figure))));

const adds = (total: Literal, parts: readonly Statement[]): boolean => meet(nearest(total), intervalOf(parts));

const judge = (claim: TotalClaim): Outcome | null => {
  const readings = [claim.parts, ...claim.shorter.filter((parts) => parts.length > 1)];
  let total = claim.totalLiteral;
  let parts = readings.find((reading) => adds(total, reading));
  if (!parts && claim.total.kind === "ratio") {
    parts = readings.find((reading) => adds(wholeOf(claim.total), reading));
    if (parts) total = wholeOf(claim.total);
  }
  const consistent = parts !== undefined;
  // Where no reading of the list adds up, the one that a slip explains is the one meant.
  parts ??= readings.find((reading) => isSlip(claim, reading)) ?? claim.parts;
  const added = sum(parts.map((part) => valueOf(part.figure)));
  const severity = consistent ? null : severityOfGap({ ...claim, totalLiteral: total }, parts, added);
  if (!consistent && severity === null) return null;
  const written = parts.map((part) => printPart(part.figure)).join(" + ");
  const arithmetic = `${written} = ${printLike(claim.total, added)}`;
  const stated = printLike(claim.total, total.value);
  const gap = absolute(subtract(added, total.value));
  const exact = isPoint(nearest(total)) && parts.every((part) => isPoint(nearest(literalOf(part.figure))));
  const repairs = consistent
    ? []
    : [
        { figure: claim.total.id, value: added },
        ...parts.map((part) => ({
          figure: part.figure.id,
          value: subtract(valueOf(part.figure), subtract(added, total.value)),
        })),
      ].filter((repair) => repair.value.n >= 0n && (exact || repair.value.n > 0n));
  const checked = parts;
  return {
    check: {
      status: consistent ? "consistent" : "inconsistent",
      binding: claim.binding,
      operands: { total: claim.total.id, parts: parts.map((part) => part.figure.id) },
      stated: toNumber(total.value),
      expected: toNumber(added),
      fits: null,
      explanation: { vi: arithmetic, en: arithmetic },
      repairs,
      holdsWith: (figure, value) => {
        const rest = checked.map((part) => ({
          low: part.figure.id === figure ? value : nearest(literalOf(part.figure)).low,
          high: part.figure.id === figure ? value : nearest(literalOf(part.figure)).high,
          open: false,
        }));
        const whole = claim.total.id === figure ? { low: value, high: value, open: false } : nearest(total);
        const difference = subtractIntervals(whole, sumIntervals(rest));
        return difference.low.n <= 0n && difference.high.n >= 0n;
      },
    },
    finding:
      severity === null
        ? null
        : {
            severity,
            message: {
              vi: `Các số thành phần không khớp tổng: ${arithmetic}, báo cáo ghi ${stated} (chênh ${printLike(claim.total, gap)}).`,
              en: `The parts do not add up: ${arithmetic}, the report says ${stated} (off by ${printLike(claim.total, gap)}).`,
            },
            span: claim.total.span,
            related: parts.map((part) => ({ span: part.figure.span, message: { vi: "thành phần", en: "a part" } })),
            suggestion: null,
            about: [stated, ...parts.map((part) => printPart(part.figure))],
          },
  };
};

export const sumOfParts: Rule = {
  id: "sum-of-parts",
  severity: "error",
  title: { vi: "Tổng và các thành phần", en: "Sum of parts" },
  description: {
    vi: `Cộng lại các số mà câu văn nói là thành phần của một tổng: sau “gồm”, “chia ra”, trong ngoặc, sau dấu hai chấm, các tỷ lệ cộng lại đủ 100%, các nhóm loại trừ nhau (đúng hạn, quá hạn; cấp tỉnh, cấp huyện, cấp xã).

“trong đó” không nói là đủ: tổng các phần chỉ bị bắt lỗi khi vượt quá, khi các nhóm đã đủ, hoặc khi có “còn lại”. Không xét các nhóm có thể trùng nhau (nữ, dân tộc thiểu số, đảng viên).`,
    en: `Adds up the figures that the sentence tells as parts of a total: after "gồm" or "chia ra", in a bracket, after a colon, shares that add up to 100%, classes that leave nothing over.

"trong đó" claims no completeness: its parts are held against the total only where they exceed it, where their classes leave nothing over, or where "còn lại" closes them. Silent on classes that may overlap.`,
  },
  correct: [
    { text: "Ban hành 12 văn bản, gồm 03 quyết định và 09 kế hoạch.", why: null },
    {
      text: "Bầu 30 đại biểu, trong đó có 10 đại biểu nữ, 8 đại biểu trẻ.",
      why: { vi: "“trong đó” không nói là đủ", en: '"trong đó" claims no completeness' },
    },
  ],
  incorrect: [
    { text: "Ban hành 12 văn bản, gồm 03 quyết định và 08 kế hoạch.", why: { vi: "3 + 8 = 11", en: "3 + 8 = 11" } },
    {
      text: "Giải quyết 340 hồ sơ, trong đó đúng hạn 330 hồ sơ, quá hạn 20 hồ sơ.",
      why: { vi: "330 + 20 = 350", en: "330 + 20 = 350" },
    },
  ],
  check: ({ bindings }) =>
    bindings.totals.flatMap((claim) => {
      const outcome = judge(claim);
      return outcome ? [outcome] : [];
    }),
};
