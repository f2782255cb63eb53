import type { ShareClaim } from "../binding/share-claim.ts";
import { fitOf } from "../binding/share-fit.ts";
import type { Outcome, Rule } from "./rule.ts";
import { confirmedByComplement, siblingsOf, slippedBefore, type Siblings } from "./share-complement.ts";
import { doubtOf } from "./share-doubt.ts";
import { slippedListWholes, type SlippedListWhole } from "./share-list-slip.ts";
import { isFirm, shareDoubt, shareOutcome } from "./share-outcome.ts";
import { judgeShare } from "./share-verdict.ts";

interface Told {
  readonly siblings: Siblings;
  readonly listWholes: ReadonlyMap<ShareClaim, SlippedListWhole>;
}

const judge = (claim: ShareClaim, { siblings, listWholes }: Told): Outcome | null => {
  const verdict = judgeShare(claim);
  if (verdict && (verdict.fit === "rounded" || isFirm(claim, verdict.base))) return shareOutcome(claim, verdict);
  const slipped = slippedBefore(claim, siblings);
  if (slipped) return shareOutcome(claim, { base: slipped, fit: fitOf(claim.part, slipped, claim.percent) });
  const confirmed = confirmedByComplement(claim, siblings);
  if (confirmed) return confirmed;
  const list = listWholes.get(claim);
  if (list?.telling) return shareOutcome(claim, { base: list.base, fit: "misfit" }, list.meant);
  if (verdict) return shareOutcome(claim, verdict);
  if (list) return list.first === claim ? shareDoubt(claim, { base: list.base, fit: "misfit" }) : null;
  const doubt = doubtOf(claim);
  return doubt && shareDoubt(claim, doubt);
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
    const told = { siblings: siblingsOf(bindings.shares), listWholes: slippedListWholes(bindings.shares) };
    const outcomes: Outcome[] = [];
    for (const claim of bindings.shares) {
      if (judged.has(claim.percent.figure.id)) continue;
      const outcome = judge(claim, told);
      if (!outcome) continue;
      judged.add(claim.percent.figure.id);
      outcomes.push(outcome);
    }
    return outcomes;
  },
};
