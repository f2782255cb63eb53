import { formatDecimal } from "../arithmetic/format.ts";
import { compare, rational } from "../arithmetic/rational.ts";
import { someBaseFits } from "../arithmetic/share.ts";
import { literalOf, valueOf } from "../record/figure/value.ts";
import { cueSet, markSet } from "../reading/cues.ts";
import type { Place } from "../reading/place.ts";
import type { Reading } from "../reading/reading.ts";
import { printPercent } from "./operand.ts";
import type { Outcome, Rule } from "./rule.ts";

const SHARE = cueSet("share");
const OPENED = markSet("(");
const SHARE_WORDS: ReadonlySet<string> = new Set(["chiếm", "tỷ", "tỉ", "lệ", "khoảng"]);
const IS = "là";
/** Words of what is counted, with an attribute. */
const LONGEST_NOUN = 9;

/** Below this a whole is small enough for a percentage to betray it: 100, 1.000, 10.000 at 0, 1, 2 decimals. */
const limitAt = (decimals: number): bigint => 100n * 10n ** BigInt(Math.min(decimals, 2));

/** The count that a bare share in a bracket is said of: "3 cán bộ (47,3%)". */
const partOf = ({ places }: Reading, percent: Place): Place | null => {
  const before = places[percent.at - 1];
  const alone = percent.before === "(" || percent.leftCues === SHARE;
  if (!before || before.block !== percent.block || !alone || percent.right.length > 0 || percent.behind !== ")")
    return null;
  // "trong 19 bộ, đứng đầu là Bộ A (89,21%)", "3 cổ đông gồm Công ty B (45%)": the rate is not of what was counted.
  if (percent.leadMarks & ~OPENED || percent.leadCues & ~SHARE) return null;
  if (percent.lead.length > LONGEST_NOUN || percent.lead.includes(IS) || before.figure.unit === null) return null;
  // "1.118 phi công (người Việt chiếm 75,67%)": a share of them.
  if (percent.left.some((word) => !SHARE_WORDS.has(word))) return null;
  return before.at === percent.owner && before.figure.kind === "count" ? before : null;
};

const judge = (reading: Reading, percent: Place): Outcome[] => {
  if (percent.figure.kind !== "percentage" || percent.figure.qualifier || percent.figure.comparison) return [];
  const part = partOf(reading, percent);
  if (!part || part.figure.qualifier || part.figure.comparison) return [];
  const value = valueOf(part.figure);
  const printed = literalOf(percent.figure);
  if (part.figure.scale > 0 || value.d !== 1n || value.n <= 0n || value.n >= limitAt(percent.figure.decimals))
    return [];
  if (compare(printed.value, rational(100n)) > 0 || someBaseFits(value.n, printed)) return [];
  const stated = printPercent(printed.value, percent.figure.decimals);
  const count = formatDecimal(value, 0);
  return [
    {
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
    },
  ];
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
  check: ({ reading, relations }) => {
    const judged = new Set(relations.map(({ stated }) => stated.figure.id));
    return reading.places.flatMap((place) => (judged.has(place.figure.id) ? [] : judge(reading, place)));
  },
};
