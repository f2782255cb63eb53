import { absolute, subtract, sum } from "../arithmetic/rational.ts";
import type { Relation } from "../relation/relation.ts";
import { printInstead, printKey } from "./operand.ts";
import { relatedOf, relationOutcome, type Wording } from "./relation-outcome.ts";
import type { Outcome, Rule, RuleContext } from "./rule.ts";

const judge = (relation: Relation, context: RuleContext): Outcome[] => {
  const { stated, candidate } = relation;
  if (candidate.kind !== "total") return [];
  const { parts } = candidate;
  const gap = printInstead(
    stated,
    absolute(subtract(sum(parts.map(({ literal }) => literal.value)), stated.literal.value)),
  );
  const wordingOf = (): Wording => ({
    problem: { vi: "Tổng không bằng các thành phần", en: "The parts do not add up to the total" },
    more: { vi: ` (chênh ${gap})`, en: ` (${gap} apart)` },
    related: relatedOf(
      stated,
      parts.map((part) => [part, { vi: "thành phần", en: "a part" }] as const),
    ),
    about: [stated, ...parts].map(printKey),
  });
  return [relationOutcome(relation, context, wordingOf)];
};

export const sumOfParts: Rule = {
  id: "sum-of-parts",
  severity: "error",
  title: { vi: "Tổng và các thành phần", en: "Sum of parts" },
  description: {
    vi: `Cộng lại các số mà câu văn nói là thành phần của một tổng: sau “gồm”, “chia ra”, trong ngoặc, sau dấu hai chấm, các tỷ lệ cộng lại đủ 100%, các nhóm loại trừ nhau (đúng hạn, quá hạn; cấp tỉnh, cấp huyện, cấp xã); trong bảng: dòng tổng, cột tổng, các nhóm và dòng con.

“trong đó” không nói là đủ: các phần sau nó chỉ được cộng lại khi lời văn, các nhóm hoặc chính phép cộng cho thấy là đủ. Không xét các nhóm có thể trùng nhau (nữ, dân tộc thiểu số, đảng viên). Tổng lớn hơn các phần không bị nêu khi danh sách để ngỏ (“…”, “chủ yếu gồm”, “còn lại” không nêu số); lệch vì làm tròn đến hàng trăm thì là lưu ý.`,
    en: `Adds up the figures that the sentence tells as parts of a total: after "gồm" or "chia ra", in a bracket, after a colon, shares that add up to 100%, classes that leave nothing over; in tables total rows, total columns, groups and their sub-rows.

"trong đó" claims no completeness: its parts are added up only where words, classes or the addition itself make it likely. Silent on classes that may overlap. A total greater than its parts is not told where the list is open ("…", "chủ yếu gồm", "còn lại" without a number); what rounding to hundreds explains gets a note.`,
  },
  correct: [
    { text: "Ban hành 12 văn bản, gồm 03 quyết định và 09 kế hoạch.", why: null },
    {
      text: "Sở duyệt 214 đề tài, chủ yếu gồm: 83 đề tài nông nghiệp, 57 đề tài y dược, 54 đề tài giáo dục.",
      why: { vi: "“chủ yếu gồm” để ngỏ danh sách", en: '"chủ yếu gồm" leaves the list open' },
    },
    {
      text: "Bầu 30 đại biểu, trong đó có 10 đại biểu nữ, 8 đại biểu trẻ.",
      why: { vi: "“trong đó” không nói là đủ", en: '"trong đó" claims no completeness' },
    },
  ],
  incorrect: [
    {
      text: "Chi 8.460 triệu đồng, gồm: 5.120 triệu đồng ngân sách tỉnh, 2.430 triệu đồng ngân sách huyện và 901 triệu đồng huy động.",
      why: { vi: "5.120 + 2.430 + 901 = 8.451", en: "5,120 + 2,430 + 901 = 8,451" },
    },
    {
      text: "Tổng số 15.318 lượt người, trong đó: tuyến tỉnh 4.102 lượt, tuyến huyện 6.215 lượt, tuyến xã 5.010 lượt.",
      why: { vi: "4.102 + 6.215 + 5.010 = 15.327", en: "4,102 + 6,215 + 5,010 = 15,327" },
    },
  ],
  check: (context) => context.relations.flatMap((relation) => judge(relation, context)),
};
