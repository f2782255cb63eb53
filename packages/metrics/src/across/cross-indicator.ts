import { groupedBy } from "../record/grouped-by.ts";
import { firstOfEach, MOST_PLACES, type AcrossDraft, type AcrossRule } from "./across-rule.ts";
import { figureRemarks, isNamed, spotOf } from "./figure-remarks.ts";
import type { Note } from "./note-store.ts";

/** One figure of one period with several values. */
const severalValues = (notes: readonly Note[]): AcrossDraft[] => {
  const [first, second, ...more] = firstOfEach(notes, (note) => note.told["exact"] ?? "").values();
  if (!first || !second || !isNamed(first)) return [];
  const { label, period, key = "", indicator = "" } = first.told;
  const [a, b] = [first.told["text"], second.told["text"]];
  const values = more.length + 2;
  const places = [first, second, ...more].slice(0, MOST_PLACES);
  return [
    {
      message:
        more.length === 0
          ? {
              vi: `Cùng một số liệu (${label}, ${period}) có hai giá trị ở hai báo cáo: ${a} và ${b}.`,
              en: `One figure (${label}, ${period}) has two values in two reports: ${a} and ${b}.`,
            }
          : {
              vi: `Cùng một số liệu (${label}, ${period}) có ${values} giá trị ở ${values} báo cáo: ${a}, ${b}, …`,
              en: `One figure (${label}, ${period}) has ${values} values in ${values} reports: ${a}, ${b}, …`,
            },
      places: places.map(spotOf),
      about: [indicator, key, key, ...places.map((note) => note.told["exact"] ?? "")],
    },
  ];
};

export const crossIndicator: AcrossRule = {
  id: "cross-indicator",
  severity: "warning",
  title: { vi: "Cùng một số liệu ở hai báo cáo", en: "One figure in two reports" },
  description: {
    vi: `Hai báo cáo của cùng một cơ quan nói cùng một chỉ tiêu, cùng kỳ, cùng đơn vị thì phải cùng giá trị. Cơ quan được nhận theo tên và địa danh. Không xét số có "hơn", "gần", "khoảng", chỉ tiêu kể nhiều lần trong một báo cáo, và bản sao của cùng một báo cáo.`,
    en: `Two reports of one office that tell one indicator of one period in one unit must tell one value. An office is its name and its place. Silent on approximate figures, on what a report tells several times, and on copies of one report.`,
  },
  correct: [
    {
      text: "Trong 6 tháng đầu năm 2031, huyện đã tiếp nhận 1.250 hồ sơ.\nTrong 6 tháng đầu năm 2031, huyện đã tiếp nhận 1.250 hồ sơ; riêng đất đai 410 hồ sơ.",
      why: null,
    },
  ],
  incorrect: [
    {
      text: "Trong 6 tháng đầu năm 2031, huyện đã tiếp nhận 1.250 hồ sơ.\nTrong 6 tháng đầu năm 2031, huyện đã tiếp nhận 1.350 hồ sơ.",
      why: null,
    },
  ],
  remarks: figureRemarks,
  judge: (notes) => [...groupedBy(notes, (note) => note.told["key"] ?? "").values()].flatMap(severalValues),
};
