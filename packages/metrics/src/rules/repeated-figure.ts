import { compare, toNumber, type Rational } from "../arithmetic/rational.ts";
import type { Figure } from "../record/figure/figure.ts";
import { literalOf, wholeOf } from "../record/figure/value.ts";
import type { Repetition } from "../relation/repeated/repetition.ts";
import { readRepetitions } from "../relation/repeated/repetitions.ts";
import { printPart } from "./operand.ts";
import type { Outcome, Rule } from "./rule.ts";

/** Whether a ratio is held against another figure by its whole: "nhận 1.207 hồ sơ, đã giải quyết 1.163/1.207 hồ sơ". */
const byWhole = (figure: Figure, other: Figure): boolean =>
  figure.kind === "ratio" && compare(literalOf(figure).value, literalOf(other).value) !== 0;

const valueBeside = (figure: Figure, other: Figure): Rational =>
  (byWhole(figure, other) ? wholeOf(figure) : literalOf(figure)).value;

const judge = ({ figures, equal }: Repetition): Outcome => {
  const [first, second] = figures;
  const [value, again] = [valueBeside(first, second), valueBeside(second, first)];
  const arithmetic = figures.map((figure) => figure.text).join(equal ? " = " : " ≠ ");
  const place =
    second.source === "table" ? { vi: "trong bảng", en: "in the table" } : { vi: "ở chỗ khác", en: "elsewhere" };
  return {
    check: {
      status: equal ? "consistent" : "inconsistent",
      operands: { figures: figures.map((figure) => figure.id) },
      stated: toNumber(again),
      expected: toNumber(value),
      fits: null,
      explanation: { vi: arithmetic, en: arithmetic },
      kind: "same-figure",
      fit: equal ? "rounded" : "misfit",
      repairs: equal
        ? []
        : [
            { figure: first.id, value: again },
            { figure: second.id, value },
          ],
      holdsWith: (changed, other) => {
        const [figure, kept] = changed === first.id ? [first, again] : [second, value];
        return byWhole(figure, figure === first ? second : first) ? equal : compare(other, kept) === 0;
      },
    },
    finding: equal
      ? null
      : {
          severity: "warning",
          message: {
            vi: `Cùng một số liệu được nêu hai giá trị: ${printPart(first)} và ${place.vi} ${printPart(second)}.`,
            en: `One quantity is told with two values: ${printPart(first)} and ${place.en} ${printPart(second)}.`,
          },
          span: second.span,
          related: [{ span: first.span, message: { vi: "nêu lần đầu", en: "first told" } }],
          suggestion: null,
          about: [first.text, second.text, second.unit ?? ""],
        },
  };
};

export const repeatedFigure: Rule = {
  id: "repeated-figure",
  severity: "warning",
  title: { vi: "Một số liệu nêu nhiều lần", en: "One figure told several times" },
  description: {
    vi: `Cùng một số liệu (cùng điều được nói, cùng đơn vị, cùng kỳ) nêu ở phần lời và ở phụ lục, hoặc ở hai mục, phải có một giá trị. Số đứng sau tên riêng của một hàng trong bảng (“Cụm công nghiệp Tân Bình: 45,2 ha”) được đối chiếu với cột mà lời văn nêu của các hàng khác.

Không báo khi một trong hai số là ước lượng, lũy kế, của cùng kỳ, là kế hoạch hay chỉ tiêu; khi kỳ hoặc phạm vi khác nhau; khi lời văn chỉ giống nhau một phần.`,
    en: `One quantity (the same thing said, the same unit and period) told in the prose and in an annex, or in two sections, must have one value. A figure told behind the name of a table's row ("Cụm công nghiệp Tân Bình: 45,2 ha") is held against the column that the text tells of the other rows.

Silent where one of the two is approximate, cumulative, of an earlier time, planned or aimed at; where period or scope differ; where the words agree only in part.`,
  },
  correct: [
    {
      text: "Sở Tư pháp kiểm tra theo thẩm quyền 34 văn bản cấp huyện.\n\nPHỤ LỤC\n\nSTT\tChỉ tiêu\tĐơn vị tính\tSố liệu\n1\tSố văn bản cấp huyện đã kiểm tra theo thẩm quyền\tVăn bản\t34\n",
      why: null,
    },
    {
      text: "Cả năm bồi dưỡng 120 giáo viên mầm non. Lũy kế từ năm 2021 đã bồi dưỡng 480 giáo viên mầm non.",
      why: null,
    },
  ],
  incorrect: [
    {
      text: "Sở Tư pháp kiểm tra theo thẩm quyền 34 văn bản cấp huyện.\n\nPHỤ LỤC\n\nSTT\tChỉ tiêu\tĐơn vị tính\tSố liệu\n1\tSố văn bản cấp huyện đã kiểm tra theo thẩm quyền\tVăn bản\t43\n",
      why: null,
    },
  ],
  check: ({ parsed, reading, figures }) => readRepetitions(parsed, reading, figures).map(judge),
};
