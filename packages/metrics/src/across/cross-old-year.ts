import type { DocumentAudit } from "../record/audit-result.ts";
import type { PlacedSpan } from "../record/outline/place.ts";
import type { AcrossRule } from "./across-rule.ts";
import { officeOf } from "../record/profile/office.ts";

const SHORTEST = 60;

const yearOf = ({ profile }: DocumentAudit): number | null => {
  const year = profile.period?.slice(0, 4) ?? profile.date?.slice(0, 4);
  return year === undefined ? null : Number(year);
};

/** Blocks of a report by their text: long ones that name a year and cite nothing. */
const paragraphsOf = ({ blocks, references, text }: DocumentAudit): Map<string, PlacedSpan> =>
  new Map(
    blocks
      .filter(({ span: { start, end } }) => end - start >= SHORTEST && text.slice(start, end).includes("năm "))
      .filter(({ span }) => !references.some((item) => item.span.start < span.end && span.start < item.span.end))
      .map(({ span }) => [text.slice(span.start, span.end).replaceAll(/\s+/g, " "), span]),
  );

/** A paragraph of last year's report told again word for word, the old year left in. */
export const crossOldYear: AcrossRule = {
  id: "cross-old-year",
  severity: "warning",
  title: { vi: "Đoạn văn còn để năm cũ", en: "A paragraph with the old year left in" },
  description: {
    vi: `Một đoạn dài của báo cáo năm trước được lấy lại từng chữ trong báo cáo năm sau của cùng cơ quan, năm cũ chưa sửa. Không xét đoạn có văn bản viện dẫn: chúng vốn thuộc năm cũ.`,
    en: `A long paragraph of last year's report stands word for word in this year's of the same office, with the old year left in. Silent on paragraphs that cite documents: these belong to their year.`,
  },
  correct: [
    {
      text: "Trong năm 2030, các xã đã chủ động rà soát, củng cố tổ hòa giải và tuyên truyền pháp luật đến từng thôn.\nTrong năm 2031, các xã đã chủ động rà soát, củng cố tổ hòa giải và tuyên truyền pháp luật đến từng thôn.",
      why: null,
    },
  ],
  incorrect: [
    {
      text: "Trong năm 2030, các xã đã chủ động rà soát, củng cố tổ hòa giải và tuyên truyền pháp luật đến từng thôn.\nTrong năm 2030, các xã đã chủ động rà soát, củng cố tổ hòa giải và tuyên truyền pháp luật đến từng thôn.",
      why: { vi: "Báo cáo sau là của năm 2031.", en: "The later report is of 2031." },
    },
  ],
  *remarks(document) {
    const year = yearOf(document);
    if (year === null) return;
    for (const [text, span] of paragraphsOf(document)) {
      const [own, last] = [text.includes(`năm ${year}`), text.includes(`năm ${year - 1}`)];
      const key = (of: number): string => JSON.stringify([officeOf(document.profile), of, text]);
      if (own) yield { key: key(year), span, told: { role: "source", year: String(year), text } };
      else if (last) yield { key: key(year - 1), span, told: { role: "copy", year: String(year - 1), text } };
    }
  },
  judge: (notes) => {
    const source = notes.find(({ told }) => told["role"] === "source");
    if (!source) return [];
    const { year = "", text = "" } = source.told;
    return notes
      .filter(({ told }) => told["role"] === "copy")
      .map((note) => ({
        message: {
          vi: `Đoạn văn lấy nguyên từ báo cáo năm trước, còn để “năm ${year}”.`,
          en: `This paragraph is last year's word for word, with "năm ${year}" left in.`,
        },
        places: [
          { note, message: { vi: "báo cáo này", en: "this report" } },
          { note: source, message: { vi: "báo cáo năm trước", en: "last year's report" } },
        ],
        about: [text],
      }));
  },
};
