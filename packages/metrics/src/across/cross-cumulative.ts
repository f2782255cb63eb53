import { compare, parseDecimal, type Rational } from "../arithmetic/rational.ts";
import { groupedBy } from "../record/grouped-by.ts";
import { firstOfEach, MOST_PLACES, type AcrossDraft, type AcrossRule } from "./across-rule.ts";
import { figureRemarks, isFlowNote, isNamed, spotOf } from "./figure-remarks.ts";
import type { Note } from "./note-store.ts";

const valueOf = ({ told }: Note): Rational => parseDecimal(told["exact"] as string);

const fallsTo = (one: Note, other: Note): AcrossDraft => {
  const label = (one.at < other.at ? one : other).told["label"] ?? "";
  const [was, is] = [one.told, other.told];
  const [first, second] = one.at < other.at ? [was, is] : [is, was];
  return {
    message: {
      vi: `Số lũy kế giảm dần: ${label} ${was["text"]} (${was["period"]}) nhưng ${is["text"]} (${is["period"]}).`,
      en: `A running total falls: ${label} ${was["text"]} (${was["period"]}) but ${is["text"]} (${is["period"]}).`,
    },
    places: [one, other].map(spotOf),
    about: [
      first["indicator"] ?? "",
      first["key"] ?? "",
      second["key"] ?? "",
      first["exact"] ?? "",
      second["exact"] ?? "",
    ],
  };
};

/** Running totals of one year: each against those of the period that ends before it. */
const fallingTotals = (year: readonly Note[]): AcrossDraft[] => {
  const ends = [...groupedBy(year, (note) => note.told["to"] ?? "")].sort(([a], [b]) => (a < b ? -1 : 1));
  return ends.flatMap(([, late], index) => {
    const early = ends[index - 1]?.[1] ?? [];
    const before = [...firstOfEach(early, (note) => note.told["exact"] ?? "").values()].slice(0, MOST_PLACES);
    const after = [...firstOfEach(late, (note) => note.told["exact"] ?? "").values()].slice(0, MOST_PLACES);
    for (const one of before)
      for (const other of after) {
        const named = isNamed(one.at < other.at ? one : other);
        if (one.document === other.document || !named) continue;
        if (compare(valueOf(other), valueOf(one)) < 0) return [fallsTo(one, other)];
      }
    return [];
  });
};

export const crossCumulative: AcrossRule = {
  id: "cross-cumulative",
  severity: "warning",
  title: { vi: "Số lũy kế giảm giữa hai báo cáo", en: "A running total falls between two reports" },
  description: {
    vi: `Số đã làm được từ đầu năm đến hết một kỳ không thể nhỏ hơn số từ đầu năm đến một ngày trước đó. Chỉ xét việc đã làm trong kỳ (tiếp nhận, giải quyết, cấp, xử phạt…); số hiện có, đang xử lý, còn lại là số tồn và có thể giảm.`,
    en: `What was done from the beginning of a year cannot become less as the year goes on. Looks only at what is done in a period (received, resolved, issued, fined …); what there is, is pending or is left is a stock and may fall.`,
  },
  correct: [
    {
      text: "Trong 6 tháng đầu năm 2031, huyện đã tiếp nhận 900 hồ sơ.\nTrong 9 tháng đầu năm 2031, huyện đã tiếp nhận 1.350 hồ sơ.",
      why: null,
    },
    {
      text: "Trong 6 tháng đầu năm 2031, huyện có 412 hộ nghèo.\nTrong 9 tháng đầu năm 2031, huyện có 395 hộ nghèo.",
      why: {
        vi: "Số hộ nghèo là số hiện có, không phải số lũy kế.",
        en: "Poor households are a stock, no running total.",
      },
    },
  ],
  incorrect: [
    {
      text: "Trong 6 tháng đầu năm 2031, huyện đã tiếp nhận 900 hồ sơ.\nTrong 9 tháng đầu năm 2031, huyện đã tiếp nhận 750 hồ sơ.",
      why: null,
    },
  ],
  remarks: figureRemarks,
  judge: (notes) => {
    const running = notes.filter((note) => note.told["from"]?.endsWith("-01-01") && isFlowNote(note));
    return [...groupedBy(running, (note) => note.told["from"] ?? "").values()].flatMap(fallingTotals);
  },
};
