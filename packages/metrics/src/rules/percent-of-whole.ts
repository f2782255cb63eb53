import type { Relation } from "../relation/relation.ts";
import type { CellNames } from "./figure-name.ts";
import { printKey } from "./operand.ts";
import { relatedOf, relationOutcome, takenAs, type Wording } from "./relation-outcome.ts";
import type { Outcome, Rule, RuleContext } from "./rule.ts";

const WHOLE = { vi: "tổng thể", en: "the whole" };
const BASE = { vi: "số được so với", en: "what it is held against" };
const CUT = { vi: "Tỷ lệ bị cắt bớt chứ không làm tròn", en: "The rate is cut off rather than rounded" };
const WRONG = { vi: "Tỷ lệ không khớp", en: "The rate does not fit" };

const judge = (relation: Relation, context: RuleContext): Outcome[] => {
  const { stated, candidate, fit, kind } = relation;
  if (candidate.kind !== "share") return [];
  const { part, whole } = candidate;
  const role = kind === "level" ? BASE : WHOLE;
  const wordingOf = (cells: CellNames): Wording => ({
    problem: fit === "cut-off" ? CUT : WRONG,
    more: takenAs(role, whole, stated, cells),
    related: relatedOf(stated, [
      [part, { vi: "phần", en: "the part" }],
      [whole, role],
    ]),
    about: [part, whole, stated].map(printKey),
  });
  return [relationOutcome(relation, context, wordingOf)];
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
  check: (context) => context.relations.flatMap((relation) => judge(relation, context)),
};
