import { compare, rational, toNumber, type Rational } from "../arithmetic/rational.ts";
import { readAnnouncedLists, type AnnouncedList } from "../relation/listed/announced-list.ts";
import { readAnnexLists, type AnnexList } from "../relation/listed/annex-list.ts";
import { literalOf } from "../record/figure/value.ts";
import type { Figure } from "../record/figure/figure.ts";
import { flowsOf } from "../reading/flow.ts";
import { printPart } from "./operand.ts";
import type { Outcome, Rule } from "./rule.ts";

const announced = (figure: Figure): number => toNumber(literalOf(figure).value);

const items = (count: number): Rational => rational(BigInt(count));

const isWithin = (value: Rational, { fewest, most }: AnnouncedList): boolean =>
  // Half an item is never listed.
  value.d === 1n && compare(value, items(fewest)) >= 0 && compare(value, items(most)) <= 0;

const judge = (list: AnnouncedList): Outcome | null => {
  const fitting = list.counts.find((figure) => isWithin(literalOf(figure).value, list));
  const [nearest] = [...list.counts].sort(
    (a, b) => Math.abs(announced(a) - list.fewest) - Math.abs(announced(b) - list.fewest),
  );
  const count = fitting ?? nearest;
  if (!count) return null;
  const consistent = fitting !== undefined;
  // Where the text does not say that the list ends there, fewer items are no contradiction.
  if (!consistent && !list.closed) return null;
  const value = announced(count);
  const listed = consistent ? value : value > list.most ? list.most : list.fewest;
  const noun = count.unit ?? "";
  const arithmetic = {
    vi: `nêu ${printPart(count)}${noun && ` ${noun}`}, liệt kê ${listed}`,
    en: `${printPart(count)} told, ${listed} listed`,
  };
  return {
    check: {
      status: consistent ? "consistent" : "inconsistent",
      operands: { count: count.id, items: listed },
      stated: announced(count),
      expected: listed,
      fits: null,
      explanation: arithmetic,
      kind: "listed",
      fit: consistent ? "rounded" : "misfit",
      repairs: consistent ? [] : [{ figure: count.id, value: items(listed) }],
      holdsWith: (figure, mended) => figure === count.id && compare(mended, items(listed)) === 0,
    },
    finding: consistent
      ? null
      : {
          severity: "warning",
          message: {
            vi: `Số lượng nêu và số mục liệt kê không khớp: ${arithmetic.vi} mục.`,
            en: `The count and the list behind it do not fit: ${arithmetic.en}.`,
          },
          span: count.span,
          related: [],
          suggestion: null,
          about: [count.text, noun, String(listed)],
        },
  };
};

/** One outcome a count: "04 đơn vị, gồm: A, B (…)" may open more than one list, and is right by any. */
const judgeAll = (lists: readonly AnnouncedList[]): Outcome[] => {
  const byCount = new Map<unknown, Outcome>();
  for (const list of lists) {
    const outcome = judge(list);
    if (!outcome?.check) continue;
    const { status, operands } = outcome.check;
    if (!byCount.has(operands["count"]) || status === "consistent") byCount.set(operands["count"], outcome);
  }
  return [...byCount.values()];
};

const inAnnex = ({ figure, rows }: AnnexList): Outcome => ({
  check: {
    status: "consistent",
    operands: { count: figure.id, items: rows },
    stated: rows,
    expected: rows,
    fits: null,
    explanation: { vi: `phụ lục liệt kê ${rows} dòng`, en: `the annex lists ${rows} rows` },
    kind: "listed",
    fit: "rounded",
    holdsWith: (_, value) => compare(value, items(rows)) === 0,
  },
  finding: null,
});

export const listedItems: Rule = {
  id: "listed-items",
  severity: "warning",
  title: { vi: "Số lượng và danh sách liệt kê", en: "A count and the list behind it" },
  description: {
    vi: `Khi một con số mở ra một danh sách ("ban hành 03 văn bản: …; …; …", "gồm 9 nhóm việc: a; b; c", "tại 03 huyện: …"), số mục được liệt kê phải bằng con số đó.

Không báo khi danh sách còn mở ("…", "v.v", "như", "trong đó có"), khi các mục có số lượng riêng (khi đó là một tổng), khi số đếm được nêu ước lượng, khi danh sách là của một danh từ khác ("17 quyết định … các lĩnh vực: …") hoặc của một phần ("3 trong số 5 người là …", "5 huyện gồm cả …"), và với văn bản được viện dẫn trong trích yếu của một mục.`,
    en: `Where a count opens a list ("03 văn bản: …; …; …", "gồm 9 nhóm việc: a; b; c", "tại 03 huyện: …"), as many items must be listed.

Silent where the list stays open ("…", "v.v", "như", "trong đó có"), where items carry counts of their own (that is a sum), where the count is approximate, where the list is of another noun ("17 quyết định … các lĩnh vực: …") or of some of them ("3 trong số 5 người là …", "5 huyện gồm cả …"), and on documents cited inside an item's title.`,
  },
  correct: [
    { text: "Đoàn đã kiểm tra tại 03 xã: Tân Lập, Yên Sơn, Phú Bình.", why: null },
    {
      text: "Ban hành 02 quyết định: Quyết định số 15/QĐ-UBND ngày 12/01/2024; Quyết định số 31/QĐ-UBND ngày 05/02/2024 thay thế Quyết định số 88/QĐ-UBND ngày 01/3/2020.",
      why: {
        vi: "văn bản bị thay thế đứng trong mục thứ hai",
        en: "the replaced document stands inside the second item",
      },
    },
    { text: "Có 12 đơn vị tham gia, như: Sở Tài chính, Sở Nội vụ…", why: null },
  ],
  incorrect: [
    {
      text: "Đề án nêu 4 nhóm giải pháp gồm: hoàn thiện thể chế; đào tạo nguồn nhân lực; bố trí kinh phí.",
      why: { vi: "chỉ có 3 mục", en: "only 3 items" },
    },
    {
      text: "Ban hành 03 quyết định: Quyết định số 15/QĐ-UBND ngày 12/01/2024; Quyết định số 31/QĐ-UBND ngày 05/02/2024.",
      why: null,
    },
  ],
  check: ({ parsed, references, figures, source }) => [
    ...judgeAll(readAnnouncedLists(flowsOf(parsed, figures), references, source.text)),
    ...readAnnexLists(source, figures).map(inAnnex),
  ],
};
