import { officeMatches } from "@doichieu/parser/internal";
import type { DocumentReference } from "../record/reference/document-reference.ts";
import type { Outcome, Rule } from "./rule.ts";
import { symbolOutcome } from "./symbol-outcome.ts";

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
  const consistent = officeMatches(symbol, issuer);
  if (consistent === null) return null;
  return symbolOutcome(reference, {
    symbol,
    named: issuer,
    consistent,
    severity: "warning",
    but: { vi: `không phải của ${issuer}`, en: `is not that of ${issuer}` },
    about: issuer,
  });
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
