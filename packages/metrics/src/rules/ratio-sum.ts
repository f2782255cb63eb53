import { formatDecimal } from "../arithmetic/format.ts";
import { compare, sum, toNumber } from "../arithmetic/rational.ts";
import { literalOf, wholeOf } from "../record/figure/value.ts";
import { cueSet } from "../reading/cues.ts";
import type { Place } from "../reading/place.ts";
import { ratioGroupsOf, type RatioGroup } from "../relation/ratio-groups.ts";
import type { Outcome, Rule } from "./rule.ts";

const REST = cueSet("rest");
/** "còn lại 6/15 vụ", "còn 6/15 vụ"; "còn môn Sinh có 20/40 câu" goes on with another. */
const isRest = ({ leadCues, lead }: Place): boolean =>
  (leadCues & REST) > 0 && (lead.at(-1) === "còn" || lead.some((word, at) => word === "còn" && lead[at + 1] === "lại"));
const LIST = cueSet("whole-list", "part-list");

const judge = ({ ratios }: RatioGroup): Outcome | null => {
  const [first] = ratios;
  if (!first) return null;
  const whole = wholeOf(first.figure).value;
  const added = sum(ratios.map((item) => literalOf(item.figure).value));
  const order = compare(added, whole);
  // Fewer than the whole may leave some untold; more than the whole cannot be.
  const consistent = order === 0;
  const closed = ratios.some(isRest);
  const listed = ratios.some((item) => item.leadCues & LIST);
  const severity = closed ? "error" : order > 0 && listed ? "warning" : order > 0 ? "note" : null;
  if (!consistent && severity === null) return null;
  const written = ratios.map((item) => formatDecimal(literalOf(item.figure).value, 0)).join(" + ");
  const arithmetic = `${written} = ${formatDecimal(added, 0)}`;
  return {
    check: {
      status: consistent ? "consistent" : "inconsistent",
      operands: { ratios: ratios.map((item) => item.figure.id) },
      stated: first.figure.denominator,
      expected: toNumber(added),
      fits: null,
      explanation: { vi: arithmetic, en: arithmetic },
      kind: "ratio-group",
      fit: consistent ? "rounded" : "misfit",
      holdsWith: (figure, value) =>
        compare(
          sum(ratios.map((item) => (item.figure.id === figure ? value : literalOf(item.figure).value))),
          whole,
        ) === 0,
    },
    finding:
      consistent || severity === null
        ? null
        : {
            severity,
            message: {
              vi: `Các tử số trên cùng mẫu số không khớp: ${arithmetic}, mẫu số là ${formatDecimal(whole, 0)}.`,
              en: `The numerators over one denominator do not fill it: ${arithmetic}, the denominator is ${formatDecimal(whole, 0)}.`,
            },
            span: first.figure.span,
            related: ratios
              .slice(1)
              .map((item) => ({ span: item.figure.span, message: { vi: "cùng mẫu số", en: "same denominator" } })),
            suggestion: null,
            about: ratios.map((item) => item.figure.text),
          },
  };
};

export const ratioSum: Rule = {
  id: "ratio-sum",
  severity: "error",
  title: { vi: "Các phân số cùng mẫu số", en: "Ratios of one denominator" },
  description: {
    vi: `Các phân số cùng mẫu số, cùng đơn vị đứng cạnh nhau trong một câu: tử số cộng lại phải bằng mẫu số khi câu văn cho biết là đủ, và không vượt quá mẫu số khi chúng loại trừ nhau.`,
    en: `Ratios of one denominator and one unit, side by side in a sentence: their numerators must fill the denominator where the sentence says that they do, and must not exceed it where they exclude each other.`,
  },
  correct: [{ text: "Trong đó 9/15 vụ đã rõ đối tượng, chiếm 60%; 6/15 vụ chưa rõ đối tượng, chiếm 40%.", why: null }],
  incorrect: [
    {
      text: "Trong đó 9/15 vụ đã rõ đối tượng, chiếm 60%; 7/15 vụ chưa rõ đối tượng, chiếm 46,7%.",
      why: { vi: "9 + 7 = 16", en: "9 + 7 = 16" },
    },
  ],
  check: ({ reading }) =>
    ratioGroupsOf(reading).flatMap((group) => {
      const outcome = judge(group);
      return outcome ? [outcome] : [];
    }),
};
