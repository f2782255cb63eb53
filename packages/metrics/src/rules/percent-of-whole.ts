import { formatDecimal } from "../arithmetic/format.ts";
import { compare, equal, HUNDRED, rational, sum, toNumber, type Rational } from "../arithmetic/rational.ts";
import { expectedShare, fitShare, type Fit } from "../arithmetic/share.ts";
import type { Literal } from "../arithmetic/literal.ts";
import { slipExplains } from "../arithmetic/slip.ts";
import { fitOf } from "../binding/share-fit.ts";
import type { Base, ShareClaim } from "../binding/share-claim.ts";
import { literalOf, valueOf, wholeOf } from "../binding/value.ts";
import type { Figure } from "../record/figure.ts";
import type { Localized } from "../record/localized.ts";
import type { Severity } from "./finding.ts";
import { printPart, printPercent, printWhole } from "./operand.ts";
import type { Outcome, Rule } from "./rule.ts";

const FIRM = new Set(["said-outright", "frame-head", "bracket"]);

const withValue = (literal: Literal, value: Rational): Literal => ({ ...literal, value, about: null });

/** The shares of counts by the segment that tells them. */
type Siblings = ReadonlyMap<string, readonly ShareClaim[]>;

const segmentOf = ({ part }: ShareClaim): string => `${part.flow} ${part.segment}`;

const siblingsOf = (claims: readonly ShareClaim[]): Siblings => {
  const siblings = new Map<string, ShareClaim[]>();
  for (const claim of claims) {
    if (claim.part.figure.kind === "ratio") continue;
    const key = segmentOf(claim);
    const list = siblings.get(key);
    if (list) list.push(claim);
    else siblings.set(key, [claim]);
  }
  return siblings;
};

/** Two shares that together make 100 of a whole that is not printed: "98,13% đúng hạn, 1,87% chậm hạn". */
const complementOf = (claim: ShareClaim, bySegment: Siblings): readonly ShareClaim[] | null => {
  const siblings = bySegment.get(segmentOf(claim)) ?? [];
  const at = siblings.indexOf(claim);
  for (const group of [siblings.slice(at, at + 2), siblings.slice(Math.max(0, at - 1), at + 1)]) {
    if (group.length !== 2) continue;
    if (!equal(sum(group.map((item) => valueOf(item.percent.figure))), HUNDRED)) continue;
    const whole = literalOf(claim.part.figure);
    const total = withValue(whole, sum(group.map((item) => valueOf(item.part.figure))));
    if (total.value.n === 0n) continue;
    if (
      group.every((item) => fitShare(literalOf(item.part.figure), total, literalOf(item.percent.figure)) === "rounded")
    )
      return group;
  }
  return null;
};

/** The other figure of the frame that alone would be the right whole. */
const otherWhole = (claim: ShareClaim, base: Base): Figure | null => {
  const percent = literalOf(claim.percent.figure);
  if (percent.decimals === 0) return null;
  const part = literalOf(claim.part.figure);
  const fitting = [...claim.others, ...claim.bases.map((item) => item.figure)].filter(
    (figure) => figure.id !== base.figure.id && fitShare(part, literalOf(figure), percent) === "rounded",
  );
  const values = new Set(fitting.map((figure) => formatDecimal(valueOf(figure), 3)));
  return values.size === 1 ? (fitting[0] ?? null) : null;
};

interface Verdict {
  readonly base: Base;
  readonly fit: Fit;
}

/**
 * Whether a base that only nearness suggests is likely to be the one meant although it does not fit: the printed rate
 * is a slip of the computed one, or begins with the same digit, or the base is the figure right before the part in its
 * own sentence. Else the sentence speaks of another whole.
 */
const isNear = (claim: ShareClaim, base: Base): boolean => {
  if (claim.adjacent && claim.bases.length === 1) return true;
  const { decimals } = claim.percent.figure;
  if (base.literal.value.n === 0n) return false;
  const expected = formatDecimal(expectedShare(valueOf(claim.part.figure), base.literal.value, decimals), decimals);
  const stated = formatDecimal(valueOf(claim.percent.figure), decimals);
  const sameSize = expected.length === stated.length && expected[0] === stated[0];
  return (
    (sameSize && compare(base.literal.value, valueOf(claim.part.figure)) >= 0) ||
    base.binding === "said-outright" ||
    base.binding === "frame-head" ||
    isSlip(claim, base)
  );
};

// Where part and whole are small, or the rate is coarse, a slip that explains them is found too easily.
const TELLING = rational(500n);

/** Whether one slip of the pen in the percentage, the part or the whole explains that they do not fit. */
const isSlip = (claim: ShareClaim, base: Base, sure = false): boolean =>
  slipExplains(
    [literalOf(claim.percent.figure), literalOf(claim.part.figure), base.literal],
    (number, index) =>
      index === 0 ||
      sure ||
      (claim.percent.figure.decimals > 0 &&
        compare(number.value, rational(100n)) >= 0 &&
        compare(base.literal.value, TELLING) >= 0),
    ([percent, part, whole]) =>
      percent !== undefined &&
      part !== undefined &&
      whole !== undefined &&
      fitShare(part, whole, percent) === "rounded",
  );

/** The base that the claim is held against; null where nothing can be said. */
const verdictOf = (claim: ShareClaim): Verdict | null => {
  const [first] = claim.bases;
  if (!first) return null;
  if (claim.certainty === "bound") return { base: first, fit: fitOf(claim.part, first, claim.percent) };
  const fits = claim.bases.map((base) => ({ base, fit: fitOf(claim.part, base, claim.percent) }));
  const rounded = fits.filter((item) => item.fit === "rounded");
  const values = new Set(rounded.map((item) => formatDecimal(item.base.literal.value, 3)));
  const nearestOne = rounded[0];
  if (claim.certainty === "open") {
    const decimals = claim.percent.figure.decimals;
    const distinct = new Set(claim.bases.map((base) => formatDecimal(base.literal.value, 3)));
    if (nearestOne && values.size === 1 && (decimals > 0 || distinct.size === 1)) return nearestOne;
    return null;
  }
  if (nearestOne) return nearestOne;
  const cut = fits.find((item) => item.fit === "cut-off");
  if (cut) return cut;
  const distinct = new Set(claim.bases.map((base) => formatDecimal(base.literal.value, 3)));
  return distinct.size <= 2 && isNear(claim, first) ? { base: first, fit: "misfit" } : null;
};

/** A part greater than what would be its whole: one of the three is wrong, where a slip says how. */
const outgrownVerdict = (claim: ShareClaim): Verdict | null => {
  const base = claim.outgrown ?? null;
  return base && isSlip(claim, base, claim.outgrownBeside) ? { base, fit: "misfit" } : null;
};

const judge = (claim: ShareClaim, siblings: Siblings): Outcome | null => {
  const verdict = verdictOf(claim) ?? outgrownVerdict(claim);
  const { part, percent } = claim;
  const firm = verdict !== null && claim.certainty === "bound" && FIRM.has(verdict.base.binding);
  if (!firm && verdict?.fit !== "rounded") {
    const pair = complementOf(claim, siblings);
    if (pair) {
      const total = sum(pair.map((item) => valueOf(item.part.figure)));
      const written = `${printPart(part.figure)} / (${pair.map((item) => printPart(item.part.figure)).join(" + ")})`;
      const share = printPercent(
        expectedShare(valueOf(part.figure), total, percent.figure.decimals),
        percent.figure.decimals,
      );
      const explanation = `${written} = ${share}`;
      return {
        check: {
          status: "consistent",
          binding: "derived",
          operands: { part: part.figure.id, whole: null, percent: percent.figure.id },
          stated: percent.figure.value,
          expected: percent.figure.value,
          fits: null,
          explanation: { vi: explanation, en: explanation },
        },
        finding: null,
      };
    }
  }
  if (!verdict) return null;
  const { base, fit } = verdict;
  const { decimals } = percent.figure;
  const whole = base.literal;
  if (whole.value.n === 0n) return null;
  const partLiteral = literalOf(part.figure);
  const percentLiteral = literalOf(percent.figure);
  const expected = expectedShare(partLiteral.value, whole.value, decimals);
  const partText = printPart(part.figure);
  const wholeText =
    base.figure.kind === "ratio" && base.figure.id === part.figure.id
      ? printWhole(base.figure)
      : base.binding === "ratio-numerator" || !equal(whole.value, wholeOf(base.figure).value)
        ? printPart(base.figure)
        : printWhole(base.figure);
  const arithmetic = `${partText} / ${wholeText} = ${printPercent(expected, decimals)}`;
  const stated = `${formatDecimal(valueOf(percent.figure), decimals)}%`;
  const fitsFigure = fit === "misfit" ? otherWhole(claim, base) : null;
  const consistent = fit === "rounded";
  const severity: Severity =
    fit === "cut-off"
      ? "note"
      : fitsFigure
        ? "warning"
        : claim.certainty === "bound" && FIRM.has(base.binding)
          ? "error"
          : "warning";
  const fitsText = fitsFigure ? `${partText} / ${printPart(fitsFigure)} = ${stated}` : "";
  const message: Localized =
    fit === "cut-off"
      ? {
          vi: `Tỷ lệ bị cắt bớt chứ không làm tròn: ${arithmetic}, báo cáo ghi ${stated}.`,
          en: `The rate is cut off rather than rounded: ${arithmetic}, the report says ${stated}.`,
        }
      : {
          vi: `Tỷ lệ không khớp: ${arithmetic}, báo cáo ghi ${stated}.${fitsText ? ` Con số ấy khớp với mẫu số khác: ${fitsText}.` : ""}`,
          en: `The rate does not fit: ${arithmetic}, the report says ${stated}.${fitsText ? ` It fits another base: ${fitsText}.` : ""}`,
        };
  return {
    check: {
      status: consistent ? "consistent" : "inconsistent",
      binding: base.binding,
      operands: { part: part.figure.id, whole: base.figure.id, percent: percent.figure.id },
      stated: percent.figure.value,
      expected: toNumber(expected),
      fits: fitsFigure?.id ?? null,
      explanation: { vi: arithmetic, en: arithmetic },
      repairs: consistent ? [] : [{ figure: percent.figure.id, value: expected }],
      holdsWith: (figure, value) =>
        fitShare(
          figure === part.figure.id ? withValue(partLiteral, value) : partLiteral,
          figure === base.figure.id && base.figure.id !== part.figure.id ? withValue(whole, value) : whole,
          figure === percent.figure.id ? withValue(percentLiteral, value) : percentLiteral,
        ) !== "misfit",
    },
    finding: consistent
      ? null
      : {
          severity,
          message,
          span: percent.figure.span,
          related: [
            { span: part.figure.span, message: { vi: "phần", en: "the part" } },
            ...(base.figure.id === part.figure.id
              ? []
              : [{ span: base.figure.span, message: { vi: "tổng thể", en: "the whole" } }]),
            ...(fitsFigure
              ? [{ span: fitsFigure.span, message: { vi: "mẫu số khớp", en: "the base that fits" } }]
              : []),
          ],
          suggestion: null,
          about: [partText, wholeText, stated],
        },
  };
};

export const percentOfWhole: Rule = {
  id: "percent-of-whole",
  severity: "error",
  title: { vi: "Tỷ lệ phần trăm trên tổng thể", en: "Percentage of a whole" },
  description: {
    vi: `Tính lại tỷ lệ từ số phần và số tổng thể mà câu văn chỉ ra, rồi so với tỷ lệ được ghi, làm tròn đến đúng số chữ số thập phân của nó. Mọi cách làm tròn đều được chấp nhận; tỷ lệ chỉ bị cắt bớt thì ghi ở mức lưu ý. Tổng thể được xác định theo lời văn (trên tổng số, trong đó, dấu ngoặc, tỷ lệ đứng trước), không phải theo con số nào tình cờ khớp.

Không xét: tỷ lệ bình quân, chỉ tiêu phấn đấu, tốc độ tăng giảm, tỷ lệ trên một tổng thể không được in.`,
    en: `Recomputes a percentage from the part and the whole that the sentence names, and holds it against the printed one at its own decimals. Every way of rounding is accepted; a figure that is only cut off gets a note. The whole is bound by what the sentence says (of a total, "trong đó", a bracket, the share before), never by which number happens to fit.

Silent on: averages, targets, growth, shares of a whole that is not printed.`,
  },
  correct: [
    { text: "Tiếp nhận 2.400 hồ sơ, trong đó 1.980 hồ sơ trả trước hạn, chiếm 82,5%.", why: null },
    { text: "Đã giải quyết 85/92 vụ việc, đạt 92,4%.", why: null },
  ],
  incorrect: [
    {
      text: "Tiếp nhận 2.400 hồ sơ, trong đó 1.980 hồ sơ trả trước hạn, chiếm 85,2%.",
      why: { vi: "1.980 / 2.400 = 82,5%", en: "1.980 / 2.400 = 82,5%" },
    },
    { text: "Đã giải quyết 85/92 vụ việc, đạt 94,2%.", why: { vi: "85 / 92 = 92,4%", en: "85 / 92 = 92,4%" } },
  ],
  check: ({ bindings }) => {
    const judged = new Set<string>();
    const siblings = siblingsOf(bindings.shares);
    const outcomes: Outcome[] = [];
    for (const claim of bindings.shares) {
      if (judged.has(claim.percent.figure.id)) continue;
      const outcome = judge(claim, siblings);
      if (!outcome) continue;
      judged.add(claim.percent.figure.id);
      outcomes.push(outcome);
    }
    return outcomes;
  },
};
