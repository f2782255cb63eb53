import type { Literal } from "../arithmetic/literal.ts";
import { equal, toNumber, type Rational } from "../arithmetic/rational.ts";
import { expectedShare, fitShare } from "../arithmetic/share.ts";
import type { Base, ShareClaim } from "../binding/share-claim.ts";
import { literalOf, valueOf, wholeOf } from "../binding/value.ts";
import type { Figure } from "../record/figure.ts";
import type { Localized } from "../record/localized.ts";
import type { Severity } from "./finding.ts";
import { printPart, printPercent, printWhole } from "./operand.ts";
import type { FindingDraft, Outcome } from "./rule.ts";
import { otherWhole, type ShareVerdict } from "./share-verdict.ts";

const FIRM = new Set(["said-outright", "frame-head", "bracket"]);

const withValue = (literal: Literal, value: Rational): Literal => ({ ...literal, value, about: null });

/** Whether the sentence itself says which figure is the whole. */
export const isFirm = (claim: ShareClaim, base: Base): boolean => claim.certainty === "bound" && FIRM.has(base.binding);

const wholeText = ({ part }: ShareClaim, { figure, literal, binding }: Base): string => {
  const numerator = binding === "ratio-numerator" || !equal(literal.value, wholeOf(figure).value);
  return figure.id !== part.figure.id && numerator ? printPart(figure) : printWhole(figure);
};

const messageOf = (arithmetic: string, stated: string, cut: boolean, fits: string): Localized =>
  cut
    ? {
        vi: `Tỷ lệ bị cắt bớt chứ không làm tròn: ${arithmetic}, báo cáo ghi ${stated}.`,
        en: `The rate is cut off rather than rounded: ${arithmetic}, the report says ${stated}.`,
      }
    : {
        vi: `Tỷ lệ không khớp: ${arithmetic}, báo cáo ghi ${stated}.${fits ? ` Con số ấy khớp với mẫu số khác: ${fits}.` : ""}`,
        en: `The rate does not fit: ${arithmetic}, the report says ${stated}.${fits ? ` It fits another base: ${fits}.` : ""}`,
      };

const relatedOf = ({ part }: ShareClaim, base: Base, fitting: Figure | null): FindingDraft["related"] => [
  { span: part.figure.span, message: { vi: "phần", en: "the part" } },
  ...(base.figure.id === part.figure.id
    ? []
    : [{ span: base.figure.span, message: { vi: "tổng thể", en: "the whole" } }]),
  ...(fitting ? [{ span: fitting.span, message: { vi: "mẫu số khớp", en: "the base that fits" } }] : []),
];

const holdsWith =
  ({ part, percent }: ShareClaim, base: Base) =>
  (figure: string, value: Rational): boolean => {
    const told = (own: Figure, literal: Literal): Literal => (figure === own.id ? withValue(literal, value) : literal);
    return (
      fitShare(
        told(part.figure, literalOf(part.figure)),
        base.figure.id === part.figure.id ? base.literal : told(base.figure, base.literal),
        told(percent.figure, literalOf(percent.figure)),
      ) !== "misfit"
    );
  };

const arithmeticOf = (claim: ShareClaim, base: Base, expected: Rational) => {
  const { part, percent } = claim;
  const { decimals } = percent.figure;
  const [partText, ofText] = [printPart(part.figure), wholeText(claim, base)];
  return {
    partText,
    ofText,
    stated: printPercent(valueOf(percent.figure), decimals),
    arithmetic: `${partText} / ${ofText} = ${printPercent(expected, decimals)}`,
  };
};

/** A note on a share that does not fit the figure that it may be of. No relation is told, so none is broken. */
export const shareDoubt = (claim: ShareClaim, { base }: ShareVerdict): Outcome | null => {
  const whole = base.literal.value;
  if (whole.n === 0n) return null;
  const expected = expectedShare(valueOf(claim.part.figure), whole, claim.percent.figure.decimals);
  const { arithmetic, partText, ofText, stated } = arithmeticOf(claim, base, expected);
  return {
    check: null,
    finding: {
      severity: "note",
      message: {
        vi: `Tỷ lệ không khớp với tổng thể gần nhất: ${arithmetic}, báo cáo ghi ${stated}; có thể tổng thể là số khác.`,
        en: `The rate does not fit the nearest whole: ${arithmetic}, the report says ${stated}; another whole may be meant.`,
      },
      span: claim.percent.figure.span,
      related: relatedOf(claim, base, null),
      suggestion: null,
      about: [partText, ofText, stated],
    },
  };
};

/**
 * What is said of a share that has been judged; null where the whole is nothing. `meant` is the whole that would make it
 * and its siblings fit, where one is known.
 */
export const shareOutcome = (
  claim: ShareClaim,
  { base, fit }: ShareVerdict,
  meant: Rational | null = null,
): Outcome | null => {
  const { part, percent } = claim;
  const { decimals } = percent.figure;
  const whole = base.literal.value;
  if (whole.n === 0n) return null;
  const expected = expectedShare(valueOf(part.figure), whole, decimals);
  const { arithmetic, partText, ofText, stated } = arithmeticOf(claim, base, expected);
  const fitting = fit === "misfit" ? otherWhole(claim, base) : null;
  const consistent = fit === "rounded";
  const grave: Severity = !fitting && isFirm(claim, base) ? "error" : "warning";
  return {
    check: {
      status: consistent ? "consistent" : "inconsistent",
      binding: base.binding,
      operands: { part: part.figure.id, whole: base.figure.id, percent: percent.figure.id },
      stated: percent.figure.value,
      expected: toNumber(expected),
      fits: fitting?.id ?? null,
      explanation: { vi: arithmetic, en: arithmetic },
      repairs: consistent
        ? []
        : [
            { figure: percent.figure.id, value: expected },
            ...(meant ? [{ figure: base.figure.id, value: meant }] : []),
          ],
      holdsWith: holdsWith(claim, base),
    },
    finding: consistent
      ? null
      : {
          severity: fit === "cut-off" ? "note" : grave,
          message: messageOf(
            arithmetic,
            stated,
            fit === "cut-off",
            fitting ? `${partText} / ${printPart(fitting)} = ${stated}` : "",
          ),
          span: percent.figure.span,
          related: relatedOf(claim, base, fitting),
          suggestion: null,
          about: [partText, ofText, stated],
        },
  };
};
