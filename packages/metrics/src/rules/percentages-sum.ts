import {
  absolute,
  add,
  compare,
  half,
  HUNDRED,
  rational,
  subtract,
  sum,
  toNumber,
  ZERO,
} from "../arithmetic/rational.ts";
import { precision } from "../arithmetic/literal.ts";
import { literalOf, valueOf } from "../record/figure/value.ts";
import type { Figure } from "../record/figure/figure.ts";
import { cueSet, markSet } from "../reading/cues.ts";
import type { Place } from "../reading/place.ts";
import type { Reading } from "../reading/reading.ts";
import { printPercent } from "./operand.ts";
import type { Outcome, Rule } from "./rule.ts";

const STRUCTURE = /(?:^| )(?:cơ cấu|tỷ trọng|tỉ trọng)(?: |$)/u;
const MOVE = cueSet("up", "down", "compared", "earlier", "plan", "target");
const STOP = markSet(".", "¶");
/** Further from 100 than this the list is another list, or an open one. */
const FARTHEST = rational(15n);
/** A structure that leaves so much over has a part that is not told ("thuế sản phẩm trừ trợ cấp"). */
const FARTHEST_BELOW = rational(5n);

/** "Cơ cấu kinh tế: nông nghiệp 30,1%; công nghiệp 40,2%; dịch vụ 29,7%": runs of shares that a structure announces. */
const runsOf = ({ places }: Reading): Place[][] => {
  const runs: Place[][] = [];
  for (const place of places) {
    const announced = place.figure.kind === "percentage" && STRUCTURE.test(place.lead.join(" "));
    const run = runs.at(-1);
    const last = run?.at(-1);
    const goesOn =
      last !== undefined &&
      last.at === place.at - 1 &&
      last.sentence === place.sentence &&
      (place.leadMarks & STOP) === 0;
    const plain =
      place.figure.kind === "percentage" && ((place.leadCues | place.leftCues) & MOVE) === 0 && place.depth === 0;
    if (run && goesOn && plain) run.push(place);
    else if (announced && plain) runs.push([place]);
  }
  return runs.filter((run) => run.length > 2);
};

const judge = (run: readonly Place[]): Outcome[] => {
  const shares: readonly Figure[] = run.map(({ figure }) => figure);
  const added = sum(shares.map(valueOf));
  const gap = absolute(subtract(added, HUNDRED));
  const room = shares.map((figure) => precision(literalOf(figure))).reduce((a, b) => add(a, half(b)), ZERO);
  const consistent = compare(gap, room) <= 0;
  const open = compare(added, HUNDRED) < 0 ? FARTHEST_BELOW : FARTHEST;
  if (!consistent && compare(gap, open) > 0) return [];
  const decimals = Math.max(...shares.map((figure) => figure.decimals));
  const arithmetic = `${shares.map((figure) => printPercent(valueOf(figure), figure.decimals)).join(" + ")} = ${printPercent(added, decimals)}`;
  const [first] = shares;
  return [
    {
      check: {
        status: consistent ? "consistent" : "inconsistent",
        operands: { percentages: shares.map((figure) => figure.id) },
        stated: 100,
        expected: toNumber(added),
        fits: null,
        explanation: { vi: arithmetic, en: arithmetic },
      },
      finding:
        consistent || !first
          ? null
          : {
              severity: "warning",
              message: {
                vi: `Các tỷ trọng của một cơ cấu không cộng lại thành 100%: ${arithmetic}.`,
                en: `The shares of one structure do not add up to 100%: ${arithmetic}.`,
              },
              span: first.span,
              related: shares
                .slice(1)
                .map((figure) => ({ span: figure.span, message: { vi: "tỷ trọng", en: "a share" } })),
              suggestion: null,
              about: shares.map((figure) => figure.text),
            },
    },
  ];
};

export const percentagesSum: Rule = {
  id: "percentages-sum",
  severity: "warning",
  title: { vi: "Các tỷ lệ cộng thành 100%", en: "Shares adding up to 100%" },
  description: {
    vi: `Các tỷ trọng của một cơ cấu (“cơ cấu kinh tế: …”, “tỷ trọng …”) phải cộng thành 100%, mỗi tỷ trọng được lệch nửa đơn vị cuối do làm tròn. Phép tính của từng tỷ lệ do quy tắc percent-of-whole kiểm tra. Không xét danh sách không được gọi là cơ cấu, dưới ba tỷ trọng, hoặc cộng lại thiếu quá 5, thừa quá 15 điểm (danh sách chưa đủ, danh sách khác).`,
    en: `The shares of a structure ("cơ cấu kinh tế: …", "tỷ trọng …") must add up to 100%, each within half a unit of its last digit. Each share itself is percent-of-whole's. Silent on lists that are not called a structure, on fewer than three shares, and on shares more than 5 points short or 15 over (an open list, another list).`,
  },
  correct: [
    { text: "Cơ cấu kinh tế: nông nghiệp 30,1%; công nghiệp 40,2%; dịch vụ 29,7%.", why: null },
    { text: "Có 60 vụ, trong đó hình sự 20 vụ, chiếm 33,3%.", why: null },
  ],
  incorrect: [
    {
      text: "Cơ cấu kinh tế: nông nghiệp 30,1%; công nghiệp 40,2%; dịch vụ 39,7%.",
      why: { vi: "30,1% + 40,2% + 39,7% = 110,0%", en: "30.1% + 40.2% + 39.7% = 110.0%" },
    },
  ],
  check: ({ reading }) => runsOf(reading).flatMap(judge),
};
