import { officeMatches } from "@doichieu/parser/internal";
import type { DocumentReference } from "../record/reference/document-reference.ts";
import { nameOf } from "./reference-name.ts";
import type { Outcome, Rule } from "./rule.ts";

const judge = (reference: DocumentReference): Outcome | null => {
  const { issuer, symbol } = reference;
  if (
    issuer === null ||
    symbol === null ||
    issuer.includes(",") ||
    symbol.startsWith("TTLT") ||
    symbol.startsWith("NQLT")
  )
    return null;
  const matches = officeMatches(symbol, issuer);
  if (matches === null) return null;
  const explanation = { vi: `${symbol}: ${issuer}`, en: `${symbol}: ${issuer}` };
  return {
    check: {
      status: matches ? "consistent" : "inconsistent",
      operands: { references: [reference.id] },
      stated: null,
      expected: null,
      fits: null,
      explanation,
    },
    finding: matches
      ? null
      : {
          severity: "warning",
          message: {
            vi: `${nameOf(reference)}: ký hiệu ${symbol} không phải của ${issuer}.`,
            en: `${nameOf(reference)}: the symbol ${symbol} is not that of ${issuer}.`,
          },
          span: reference.span,
          related: [],
          suggestion: null,
          about: [reference.key, issuer],
        },
  };
};

export const issuerAgainstSymbol: Rule = {
  id: "issuer-against-symbol",
  severity: "warning",
  title: { vi: "Cơ quan ban hành và ký hiệu", en: "Issuer and symbol" },
  description: {
    vi: `Chữ viết tắt tên cơ quan trong ký hiệu phải là của cơ quan được nêu sau “của”. Không xét văn bản liên tịch, cơ quan hoặc chữ viết tắt ngoài từ điển.`,
    en: `The abbreviation of the office in the symbol must be that of the office named after "của". Silent on joint documents and on offices or abbreviations that the lexicon does not know.`,
  },
  correct: [{ text: "Kế hoạch số 17/KH-UBND ngày 09/02/2022 của Chủ tịch UBND tỉnh.", why: null }],
  incorrect: [{ text: "Kế hoạch số 17/KH-HĐND ngày 09/02/2022 của UBND tỉnh.", why: null }],
  check: ({ references }) => references.flatMap((reference) => judge(reference) ?? []),
};
