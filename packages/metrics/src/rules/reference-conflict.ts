import { relateIssuers, symbolLetters } from "../record/reference/document-identity.ts";
import type { CitedDocument, DocumentReference } from "../record/reference/document-reference.ts";
import type { Severity } from "./finding.ts";
import { dayText, nameOf } from "./reference-name.ts";
import type { Outcome, Rule } from "./rule.ts";

type Aspect = "date" | "symbol" | "issuer";

interface Conflict {
  readonly aspect: Aspect;
  readonly severity: Severity;
  /** One mention for each value told. */
  readonly values: readonly (readonly [string, DocumentReference])[];
}

/** The first mention of each value, in order; values that `same` holds for one are told once. */
const distinct = (
  references: readonly DocumentReference[],
  valueOf: (reference: DocumentReference) => string | null,
  same: (a: string, b: string) => boolean,
): (readonly [string, DocumentReference])[] => {
  const values: (readonly [string, DocumentReference])[] = [];
  for (const reference of references) {
    const value = valueOf(reference);
    if (value !== null && !values.some(([known]) => same(known, value))) values.push([value, reference]);
  }
  return values;
};

const conflictOf = (references: readonly DocumentReference[]): Conflict | null => {
  const dates = distinct(
    references,
    (reference) => reference.date,
    (a, b) => a === b,
  );
  if (dates.length > 1) return { aspect: "date", severity: "error", values: dates };
  const symbols = distinct(
    references,
    (reference) => reference.symbol,
    (a, b) => a.toUpperCase() === b.toUpperCase(),
  );
  if (symbols.length > 1) {
    const onlyMarks = new Set(symbols.map(([symbol]) => symbolLetters(symbol))).size === 1;
    return { aspect: "symbol", severity: onlyMarks ? "warning" : "error", values: symbols };
  }
  const issuers = distinct(
    references,
    (reference) => reference.issuer,
    (a, b) => relateIssuers(a, b) === "same",
  );
  if (issuers.length > 1) return { aspect: "issuer", severity: "note", values: issuers };
  return null;
};

const ASPECTS: Readonly<Record<Aspect, { readonly vi: string; readonly en: string }>> = {
  date: { vi: "ngày ban hành", en: "dates" },
  symbol: { vi: "ký hiệu", en: "symbols" },
  issuer: { vi: "cơ quan ban hành", en: "issuers" },
};

const judge = (document: CitedDocument, byId: ReadonlyMap<string, DocumentReference>): Outcome | null => {
  const references = document.mentions.flatMap((id) => byId.get(id) ?? []);
  if (references.length < 2 || document.number === null) return null;
  const conflict = conflictOf(references);
  const told =
    conflict?.values.map(([value]) => (conflict.aspect === "date" ? dayText(value) : value)).join("; ") ?? "";
  const explanation = conflict ? { vi: told, en: told } : null;
  const check = {
    status: conflict ? ("inconsistent" as const) : ("consistent" as const),
    binding: "said-outright" as const,
    operands: { references: references.map(({ id }) => id) },
    stated: null,
    expected: null,
    fits: null,
    explanation,
  };
  if (!conflict) return { check, finding: null };
  const [, first] = conflict.values[0] as readonly [string, DocumentReference];
  const name = nameOf(first);
  const aspect = ASPECTS[conflict.aspect];
  const others = references.filter((reference) => reference !== first);
  return {
    check,
    finding: {
      severity: conflict.severity,
      message: {
        vi: `${name} được dẫn với ${conflict.values.length} ${aspect.vi} khác nhau: ${told}.`,
        en: `${name} is cited with ${conflict.values.length} different ${aspect.en}: ${told}.`,
      },
      span: first.span,
      related: others.map((reference) => ({
        span: reference.span,
        message: { vi: "cũng được dẫn tại đây", en: "also cited here" },
      })),
      suggestion: null,
      about: [document.key, conflict.aspect, told],
    },
  };
};

export const referenceConflict: Rule = {
  id: "reference-conflict",
  severity: "error",
  title: { vi: "Một văn bản dẫn theo nhiều cách", en: "One document cited in different ways" },
  description: {
    vi: `Cùng một văn bản phải được dẫn với cùng ngày, ký hiệu và cơ quan ban hành. Hai văn bản cùng số của hai năm hoặc hai cơ quan khác nhau không bị coi là một; cơ quan nêu ngắn hơn (“UBND tỉnh”, “UBND tỉnh Sơn La”) không phải là khác. Người ký và cơ quan (“Chủ tịch UBND tỉnh”, “UBND tỉnh”) chỉ được ghi chú.`,
    en: `One document must be cited with one date, symbol and issuer. Two documents of one number from two years or two offices are not taken for one; an office told shorter is the same. Who signs and the office behind are only noted.`,
  },
  correct: [
    {
      text: "Kế hoạch số 09/KH-SNV ngày 06/01/2023 về cải cách hành chính; thực hiện Kế hoạch số 09/KH-SNV ngày 06/01/2023.",
      why: null,
    },
    {
      text: "Quyết định số 05/QĐ-SNV ngày 07/01/2016; Quyết định số 05/QĐ-SNV ngày 14/01/2022.",
      why: { vi: "số đánh lại mỗi năm", en: "numbers begin anew each year" },
    },
  ],
  incorrect: [
    {
      text: "Kế hoạch số 09/KH-SNV ngày 06/01/2023 về cải cách hành chính; thực hiện Kế hoạch số 09/KH-SNV ngày 09/01/2023.",
      why: null,
    },
  ],
  check: ({ references, citedDocuments }) => {
    const byId = new Map(references.map((reference) => [reference.id, reference]));
    return citedDocuments.flatMap((document) => judge(document, byId) ?? []);
  },
};
