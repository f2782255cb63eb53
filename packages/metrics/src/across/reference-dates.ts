import { isOfOneOffice } from "@doichieu/parser";
import { officeName } from "../record/document-identity.ts";
import type { AcrossRule } from "./across-rule.ts";

const OF_A_PLACE = /(?:tỉnh|huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu)\s+\p{Lu}/u;

/** Whose numbering it is: the country's one office, or else the one that this report's office means by it. */
const numberingOf = (symbol: string, issuer: string | null, office: string | null): string => {
  if (isOfOneOffice(symbol)) return "";
  // "UBND huyện An Bình" is one office in whatever report, "UBND huyện" another in each.
  return issuer !== null && OF_A_PLACE.test(issuer) ? officeName(issuer) : JSON.stringify([office, issuer]);
};

/** One document of one number and year cited with two dates in two reports. */
export const referenceDates: AcrossRule = {
  *remarks({ references, profile }) {
    for (const { key, number, symbol, issuer, date, span } of references)
      if (number !== null && symbol !== null && date !== null)
        // Numbers begin anew each year: only dates of one year can be dates of one document.
        yield {
          key: `${key} ${date.slice(0, 4)} ${numberingOf(symbol, issuer, profile.issuer)}`,
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
        rule: "cross-reference-date",
        message: {
          vi: `Văn bản ${key} được dẫn với hai ngày khác nhau ở hai báo cáo: ${date} và ${other.told["date"]}.`,
          en: `${key} is cited with two dates in two reports: ${date} and ${other.told["date"]}.`,
        },
        places: [first, other].map((note) => ({
          note,
          message: { vi: `ghi ngày ${note.told["date"]}`, en: `dated ${note.told["date"]}` },
        })),
        about: [key, ...[...dates].sort()],
      },
    ];
  },
};
