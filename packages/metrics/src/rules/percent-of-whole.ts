import { isMultiple } from "../relation/amount.ts";
import type { Relation } from "../relation/relation.ts";
import type { CellNames } from "./figure-name.ts";
import { printKey } from "./operand.ts";
import { relatedOf, relationOutcome, takenAs, type Wording } from "./relation-outcome.ts";
import type { Outcome, Rule, RuleContext } from "./rule.ts";

const WHOLE = { vi: "tổng thể", en: "the whole" };
const BASE = { vi: "số được so với", en: "what it is held against" };
/** A column of rates may be of a whole, a plan or an earlier year: its heads tell. */
const UNDER = { vi: "mẫu số", en: "the denominator" };
const CUT = { vi: "Tỷ lệ bị cắt bớt chứ không làm tròn", en: "The rate is cut off rather than rounded" };
const WRONG = { vi: "Tỷ lệ không khớp", en: "The rate does not fit" };

const judge = (relation: Relation, context: RuleContext): Outcome[] => {
  const { stated, candidate, fit, kind, pattern } = relation;
  // "Gấp 2,4 lần" is told as growth.
  if (candidate.kind !== "share" || isMultiple(stated.figure)) return [];
  const { part, whole } = candidate;
  const role = pattern !== null ? UNDER : kind === "level" ? BASE : WHOLE;
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
    vi: `Tính lại tỷ lệ từ số phần và số tổng thể, rồi so với tỷ lệ được ghi, làm tròn đến đúng số chữ số thập phân của nó. Mọi cách làm tròn đều được chấp nhận; tỷ lệ chỉ bị cắt bớt thì ghi ở mức lưu ý. Số nào là phần, số nào là tổng thể được cân nhắc theo lời văn và cách trình bày (trên tổng số, trong đó, đầu danh sách, dấu ngoặc, cùng đơn vị), trong bảng theo tên hàng, tên cột và các dòng khác; số tình cờ khớp không đủ làm căn cứ. Mức so với kế hoạch, với kỳ trước (“bằng 103% cùng kỳ”) cũng xét ở đây.

Không xét: tỷ lệ bình quân, chỉ tiêu phấn đấu, tốc độ tăng giảm, tỷ lệ trên một tổng thể không được in, tỷ lệ biểu quyết tính trên tổng số đại biểu.`,
    en: `Recomputes a percentage from its part and whole, and holds it against the printed one at its own decimals. Every way of rounding is accepted; a figure that is only cut off gets a note. Which figure is the part and which the whole is weighed by words and layout (of a total, "trong đó", the head of a list, a bracket, one unit), in tables by the heads of rows and columns and by the other lines; that a number happens to fit is not enough. Levels against a plan or an earlier time ("bằng 103% cùng kỳ") belong here, too.

Silent on: averages, targets, growth, shares of a whole that is not printed, votes told of all members.`,
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
