import { formatDecimal } from "../arithmetic/format.ts";
import { half, add, compare, HUNDRED, subtract, sum, toNumber, absolute, ZERO } from "../arithmetic/rational.ts";
import { precision } from "../arithmetic/literal.ts";
import type { TotalClaim } from "../binding/total-claim.ts";
import { literalOf, valueOf } from "../binding/value.ts";
import type { Figure } from "../record/figure.ts";
import type { Outcome, Rule } from "./rule.ts";

/** The share of each part, where every part has one. */
const sharesOf = (claim: TotalClaim): Figure[] | null => {
  const shares = claim.parts.map((part) => part.percents.find((use) => use.role === "share")?.figure);
  return shares.every((figure): figure is Figure => figure !== undefined) && shares.length > 1 ? shares : null;
};

const judge = (claim: TotalClaim): Outcome | null => {
  if (claim.completeness !== "said" && claim.completeness !== "shown") return null;
  const shares = sharesOf(claim);
  if (!shares) return null;
  // Only where the counts fill the whole do their shares have to: then each may be off by half a unit.
  const counts = sum(claim.parts.map((part) => valueOf(part.figure)));
  if (compare(counts, claim.totalLiteral.value) !== 0) return null;
  const added = sum(shares.map(valueOf));
  const room = shares.map((figure) => precision(literalOf(figure))).reduce((a, b) => add(a, half(b)), ZERO);
  const consistent = compare(absolute(subtract(added, HUNDRED)), room) <= 0;
  const decimals = Math.max(...shares.map((figure) => figure.decimals));
  const arithmetic = `${shares.map((figure) => `${formatDecimal(valueOf(figure), figure.decimals)}%`).join(" + ")} = ${formatDecimal(added, decimals)}%`;
  const [first] = shares;
  return {
    check: {
      status: consistent ? "consistent" : "inconsistent",
      binding: claim.binding,
      operands: { percentages: shares.map((figure) => figure.id), total: claim.total.id },
      stated: toNumber(added),
      expected: 100,
      fits: null,
      explanation: { vi: arithmetic, en: arithmetic },
    },
    finding:
      consistent || !first
        ? null
        : {
            severity: "note",
            message: {
              vi: `Các tỷ lệ của một danh sách đủ không cộng lại thành 100%: ${arithmetic}.`,
              en: `The shares of a complete list do not add up to 100%: ${arithmetic}.`,
            },
            span: first.span,
            related: shares.slice(1).map((figure) => ({ span: figure.span, message: { vi: "tỷ lệ", en: "a share" } })),
            suggestion: null,
            about: shares.map((figure) => figure.text),
          },
  };
};

export const percentagesSum: Rule = {
  id: "percentages-sum",
  severity: "note",
  title: { vi: "Các tỷ lệ cộng thành 100%", en: "Shares adding up to 100%" },
  description: {
    vi: `Tỷ lệ của các phần trong một danh sách đủ phải cộng thành 100%, mỗi tỷ lệ được lệch nửa đơn vị cuối do làm tròn. Phép tính của từng tỷ lệ do quy tắc percent-of-whole kiểm tra; ở đây chỉ lưu ý tổng của chúng. Không xét danh sách không nói là đủ.`,
    en: `The shares of a complete list must add up to 100%, each within half a unit of its last digit. Each share itself is percent-of-whole's; their sum is only noted here. Silent on lists that do not claim to be complete.`,
  },
  correct: [
    { text: "Có 60 vụ, gồm: hình sự 20 vụ, chiếm 33,3%; dân sự 40 vụ, chiếm 66,7%.", why: null },
    { text: "Có 60 vụ, trong đó hình sự 20 vụ, chiếm 33,3%.", why: null },
  ],
  incorrect: [
    {
      text: "Có 60 vụ, gồm: hình sự 20 vụ, chiếm 33,3%; dân sự 40 vụ, chiếm 76,7%.",
      why: { vi: "33,3% + 76,7% = 110,0%", en: "33,3% + 76,7% = 110,0%" },
    },
  ],
  check: ({ bindings }) =>
    bindings.totals.flatMap((claim) => {
      const outcome = judge(claim);
      return outcome ? [outcome] : [];
    }),
};
