import type { DocumentReference } from "../record/reference/document-reference.ts";
import { nameOf } from "./reference-name.ts";
import type { Outcome, Rule } from "./rule.ts";

const judge = (reference: DocumentReference): Outcome | null => {
  const { year, date } = reference;
  if (year === null || year.length !== 4 || date === null) return null;
  const told = date.slice(0, 4);
  const consistent = told === year;
  const explanation = {
    vi: `số ghi năm ${year}, ngày ghi năm ${told}`,
    en: `the number says ${year}, the date ${told}`,
  };
  return {
    check: {
      status: consistent ? "consistent" : "inconsistent",
      operands: { references: [reference.id] },
      stated: Number(told),
      expected: Number(year),
      fits: null,
      explanation,
    },
    finding: consistent
      ? null
      : {
          severity: "error",
          message: {
            vi: `${nameOf(reference)}: năm trong số hiệu (${year}) khác năm của ngày ban hành (${told}).`,
            en: `${nameOf(reference)}: the year in the number (${year}) is not the year of its date (${told}).`,
          },
          span: reference.span,
          related: reference.dateSpan
            ? [{ span: reference.dateSpan, message: { vi: "ngày ban hành", en: "date of issue" } }]
            : [],
          suggestion: null,
          about: [reference.key, date],
        },
  };
};

export const referenceYear: Rule = {
  id: "reference-year",
  severity: "error",
  title: { vi: "Năm trong số hiệu và ngày ban hành", en: "Year in the number and date of issue" },
  description: {
    vi: `Văn bản quy phạm pháp luật mang năm ban hành trong số hiệu (45/2020/NĐ-CP). Ngày kèm theo phải thuộc chính năm đó. Không xét khi số hiệu không có năm hoặc câu văn không nêu ngày.`,
    en: `Legislation carries its year in its number (45/2020/NĐ-CP); the date told beside it must be of that year. Silent where the number has no year or no date is told.`,
  },
  correct: [{ text: "Thực hiện Nghị định số 118/2021/NĐ-CP ngày 23/12/2021 của Chính phủ.", why: null }],
  incorrect: [{ text: "Thực hiện Nghị định số 118/2021/NĐ-CP ngày 23/12/2022 của Chính phủ.", why: null }],
  check: ({ references }) => references.flatMap((reference) => judge(reference) ?? []),
};
