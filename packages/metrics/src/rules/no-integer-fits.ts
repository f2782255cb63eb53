import { formatDecimal } from "../arithmetic/format.ts";
import { compare, rational } from "../arithmetic/rational.ts";
import { someBaseFits, someIntegerFits } from "../arithmetic/share.ts";
import type { ShareClaim } from "../binding/share-claim.ts";
import { literalOf, valueOf } from "../binding/value.ts";
import type { Outcome, Rule } from "./rule.ts";

/** Below this a whole is small enough for a percentage to betray it: 100, 1.000, 10.000 at 0, 1, 2 decimals. */
const limitAt = (decimals: number): bigint => 100n * 10n ** BigInt(Math.min(decimals, 2));

const judgeBase = (claim: ShareClaim): Outcome | null => {
  const { part, percent } = claim;
  const value = valueOf(part.figure);
  if (claim.bases.length > 0 || part.figure.kind !== "count" || part.figure.qualifier || percent.figure.qualifier)
    return null;
  if (!percent.bracketed && !percent.cues.includes("share")) return null;
  if (percent.of.length > 0 || part.percents.length > 1) return null;
  if (part.figure.scale > 0 || value.d !== 1n || value.n === 0n || value.n >= limitAt(percent.figure.decimals))
    return null;
  const printed = literalOf(percent.figure);
  if (compare(printed.value, rational(100n)) > 0 || someBaseFits(value.n, printed)) return null;
  const stated = `${formatDecimal(printed.value, percent.figure.decimals)}%`;
  const count = formatDecimal(value, 0);
  return {
    check: null,
    finding: {
      severity: "warning",
      message: {
        vi: `Không có tổng số nguyên nào cho tỷ lệ này: ${count} / N = ${stated} không đúng với số nguyên N nào.`,
        en: `No whole number gives this rate: ${count} / N = ${stated} holds for no integer N.`,
      },
      span: percent.figure.span,
      related: [{ span: part.figure.span, message: { vi: "phần", en: "the part" } }],
      suggestion: null,
      about: [count, stated],
    },
  };
};

/** A bracketed percentage of a whole that is told, whose part is not: some integer part must give it. */
const judgePart = (claim: ShareClaim): Outcome | null => {
  const { percent, resolved } = claim;
  if (!resolved || claim.certainty !== "bound" || claim.part.figure.kind !== "percentage") return null;
  const whole = resolved.literal.value;
  if (resolved.figure.kind !== "count" || whole.d !== 1n || whole.n >= limitAt(percent.figure.decimals)) return null;
  const printed = literalOf(percent.figure);
  if (someIntegerFits(whole.n, printed)) return null;
  const stated = `${formatDecimal(printed.value, percent.figure.decimals)}%`;
  const total = formatDecimal(whole, 0);
  return {
    check: null,
    finding: {
      severity: "warning",
      message: {
        vi: `Không có số nguyên nào trong ${total} cho tỷ lệ ${stated}.`,
        en: `No whole number out of ${total} gives ${stated}.`,
      },
      span: percent.figure.span,
      related: [{ span: resolved.figure.span, message: { vi: "tổng thể", en: "the whole" } }],
      suggestion: null,
      about: [total, stated],
    },
  };
};

export const noIntegerFits: Rule = {
  id: "no-integer-fits",
  severity: "warning",
  title: { vi: "Không có số nguyên nào khớp", en: "No integer fits" },
  description: {
    vi: `Khi một số đếm nhỏ được nêu cùng tỷ lệ mà không nêu tổng thể, phải có một tổng số nguyên nào đó cho đúng tỷ lệ ấy. Chỉ xét số đếm nhỏ hơn 100, 1.000, 10.000 ứng với 0, 1, 2 chữ số thập phân. Không xét tiền, diện tích, số ước lượng.`,
    en: `Where a small count is told with a percentage and no whole, some integer whole must give that percentage. Only counts below 100, 1.000, 10.000 at 0, 1, 2 decimals are looked at. Silent on money, areas, approximate counts.`,
  },
  correct: [
    { text: "Có 13 cán bộ được khen thưởng (chiếm 20,97%).", why: { vi: "13 / 62 = 20,97%", en: "13 / 62 = 20,97%" } },
  ],
  incorrect: [
    {
      text: "Có 3 cán bộ được khen thưởng (chiếm 47,3%).",
      why: {
        vi: "3 / 6 = 50%, 3 / 7 = 42,9%: không có tổng số nào ở giữa",
        en: "3 / 6 = 50%, 3 / 7 = 42,9%: nothing between",
      },
    },
  ],
  check: ({ bindings }) =>
    bindings.shares.flatMap((claim) => {
      const outcome = judgeBase(claim) ?? judgePart(claim);
      return outcome ? [outcome] : [];
    }),
};
