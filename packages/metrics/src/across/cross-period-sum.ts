import { groupedBy } from "../record/grouped-by.ts";
import type { AcrossDraft, AcrossRule } from "./across-rule.ts";
import { figureRemarks, isFlowNote, isNamed, spotOf } from "./figure-remarks.ts";
import type { Note } from "./note-store.ts";

const DAY_MS = 86_400_000;

/** Kinds of periods that one may be cut into: halves, quarters and months. */
const PARTS = ["H", "Q", "M"] as const;
const KIND = /^\d{4}-([QHM])\d+$/u;
/** A year has no more of them. */
const MOST_PARTS = 12;

const isWhole = (note: Note): boolean => /^\d+$/u.test(note.told["exact"] ?? "");

const follows = (before: Note, after: Note): boolean =>
  Date.parse(after.told["from"] ?? "") - Date.parse(before.told["to"] ?? "") === DAY_MS;

/** The notes of one kind that fill a longer period without a gap, or null. */
const partsIn = (whole: Note, notes: readonly Note[]): readonly Note[] | null => {
  const { from = "", to = "" } = whole.told;
  const inside = notes.filter(({ told }) => (told["from"] ?? "") >= from && (told["to"] ?? "") <= to);
  if (inside.length < 2 || inside.length > MOST_PARTS) return null;
  const ordered = inside.sort((a, b) => ((a.told["from"] ?? "") < (b.told["from"] ?? "") ? -1 : 1));
  const filled = ordered.every((note, index) => index === 0 || follows(ordered[index - 1] as Note, note));
  return filled && ordered[0]?.told["from"] === from && ordered.at(-1)?.told["to"] === to ? ordered : null;
};

const missum = (whole: Note, parts: readonly Note[]): AcrossDraft[] => {
  const sum = parts.reduce((total, { told }) => total + BigInt(told["exact"] ?? "0"), 0n);
  if (sum === BigInt(whole.told["exact"] ?? "0")) return [];
  const { label, period, text = "", indicator = "", key = "" } = whole.told;
  const terms = parts.map(({ told }) => told["text"]).join(" + ");
  const found = String(sum).replaceAll(/\B(?=(?:\d{3})+$)/gu, ".");
  return [
    {
      message: {
        vi: `Cộng các kỳ không bằng cả kỳ: ${label}: ${terms} = ${found}, báo cáo ${period} ghi ${text}.`,
        en: `The periods do not add up to the whole: ${label}: ${terms} = ${found}; the report of ${period} says ${text}.`,
      },
      places: [whole, ...parts].map(spotOf),
      about: [indicator, key, ...[whole, ...parts].map(({ told }) => told["exact"] ?? "")],
    },
  ];
};

export const crossPeriodSum: AcrossRule = {
  id: "cross-period-sum",
  severity: "warning",
  title: { vi: "Cộng các quý, các tháng với cả năm", en: "Quarters and months against the year" },
  description: {
    vi: `Việc đã làm trong các quý (hoặc các tháng, hai nửa năm) nối tiếp nhau lấp đầy một kỳ dài hơn phải cộng lại bằng số của kỳ ấy. Chỉ xét việc đã làm trong kỳ, khi mỗi kỳ có đúng một giá trị; số hiện có không cộng được.`,
    en: `What was done in quarters (or months, or halves) that fill a longer period without a gap must add up to what that period tells. Looks only at what is done in a period, where each has one value; stocks are never added.`,
  },
  correct: [
    {
      text: "Trong quý I năm 2031, huyện đã tiếp nhận 300 hồ sơ.\nTrong quý II năm 2031, huyện đã tiếp nhận 280 hồ sơ.\nTrong 6 tháng đầu năm 2031, huyện đã tiếp nhận 580 hồ sơ.",
      why: null,
    },
    {
      text: "Trong quý I năm 2031, huyện đã tiếp nhận 300 hồ sơ.\nTrong quý III năm 2031, huyện đã tiếp nhận 280 hồ sơ.\nTrong năm 2031, huyện đã tiếp nhận 1.180 hồ sơ.",
      why: { vi: "Thiếu hai quý: không cộng được.", en: "Two quarters are missing: nothing is added." },
    },
  ],
  incorrect: [
    {
      text: "Trong quý I năm 2031, huyện đã tiếp nhận 300 hồ sơ.\nTrong quý II năm 2031, huyện đã tiếp nhận 280 hồ sơ.\nTrong 6 tháng đầu năm 2031, huyện đã tiếp nhận 620 hồ sơ.",
      why: null,
    },
  ],
  remarks: figureRemarks,
  judge: (notes) => {
    // A period with two values is told by another rule.
    const single = [...groupedBy(notes.filter(isFlowNote), (note) => note.told["key"] ?? "").values()].flatMap((own) =>
      own.every(({ told }) => told["exact"] === own[0]?.told["exact"]) ? own.slice(0, 1) : [],
    );
    const usable = single.filter((note) => isWhole(note) && isNamed(note));
    const years = groupedBy(usable, (note) => note.told["from"]?.slice(0, 4) ?? "");
    return [...years.values()].flatMap((year) => {
      const ofKind = groupedBy(year, (note) => KIND.exec(note.told["key"] ?? "")?.[1] ?? "");
      return year.flatMap((whole) => {
        const parts = PARTS.map((kind) => partsIn(whole, ofKind.get(kind) ?? [])).find((found) => found !== null);
        return parts ? missum(whole, parts) : [];
      });
    });
  },
};
