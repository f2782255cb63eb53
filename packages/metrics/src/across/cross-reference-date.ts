import { isOfOneOffice } from "@doichieu/parser/internal";
import { officeName } from "../record/reference/document-identity.ts";
import { dayText } from "../rules/reference-name.ts";
import type { AcrossRule } from "./across-rule.ts";
import { namesPlace, officeOf } from "../record/profile/office.ts";
import type { Note } from "./note-store.ts";

/** Whose numbering it is: the country's one office, or else the one that this report's office means by it. */
const numberingOf = (symbol: string, issuer: string | null, office: string | null): string => {
  if (isOfOneOffice(symbol)) return "";
  // "UBND huyện An Bình" is one office in whatever report, "UBND huyện" another in each.
  return issuer !== null && namesPlace(issuer) ? officeName(issuer) : JSON.stringify([office, issuer]);
};

const dayOf = ({ told }: Note): string => dayText(told["date"] ?? "");

/** One document of one number and year cited with two dates in two reports. */
export const crossReferenceDate: AcrossRule = {
  id: "cross-reference-date",
  severity: "warning",
  title: { vi: "Một văn bản, hai ngày ở hai báo cáo", en: "One document, two dates in two reports" },
  description: {
    vi: `Một văn bản (số, ký hiệu, năm và cơ quan ban hành) được hai báo cáo dẫn với hai ngày. Không xét hai năm khác nhau (số bắt đầu lại mỗi năm) và văn bản của hai cơ quan trùng số.`,
    en: `One document (number, symbol, year and office) is cited with two dates by two reports. Silent on two years (numbering begins anew) and on documents of two offices that have one number.`,
  },
  correct: [
    {
      text: "Thực hiện Kế hoạch số 45/KH-UBND ngày 12/02/2031 của UBND tỉnh, huyện đã triển khai.\nThực hiện Kế hoạch số 45/KH-UBND ngày 12 tháng 02 năm 2031 của UBND tỉnh, huyện đã triển khai.",
      why: null,
    },
  ],
  incorrect: [
    {
      text: "Thực hiện Kế hoạch số 45/KH-UBND ngày 12/02/2031 của UBND tỉnh, huyện đã triển khai.\nThực hiện Kế hoạch số 45/KH-UBND ngày 21/02/2031 của UBND tỉnh, huyện đã triển khai.",
      why: null,
    },
  ],
  *remarks({ references, profile }) {
    for (const { key, number, symbol, issuer, date, span } of references)
      if (number !== null && symbol !== null && date !== null)
        // Numbers begin anew each year: only dates of one year can be dates of one document.
        yield {
          key: `${key} ${date.slice(0, 4)} ${numberingOf(symbol, issuer, officeOf(profile))}`,
          span,
          told: { key, date },
        };
  },
  judge: (notes) => {
    const [first] = notes;
    const date = first?.told["date"];
    const other = notes.find((note) => note.told["date"] !== date && note.document !== first?.document);
    if (!first || !other) return [];
    const key = first.told["key"] ?? "";
    const dates = new Set(notes.map((note) => note.told["date"] ?? ""));
    return [
      {
        message: {
          vi: `Văn bản ${key} được dẫn với hai ngày khác nhau ở hai báo cáo: ${dayOf(first)} và ${dayOf(other)}.`,
          en: `${key} is cited with two dates in two reports: ${dayOf(first)} and ${dayOf(other)}.`,
        },
        places: [first, other].map((note) => ({
          note,
          message: { vi: `ghi ngày ${dayOf(note)}`, en: `dated ${dayOf(note)}` },
        })),
        about: [key, ...[...dates].sort()],
      },
    ];
  },
};
