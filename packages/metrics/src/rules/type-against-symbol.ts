import { fold } from "@doichieu/parser";
import { isOfficeAbbreviation, typesOfAbbreviation } from "@doichieu/parser/internal";
import type { DocumentReference } from "../record/reference/document-reference.ts";
import type { Outcome, Rule } from "./rule.ts";
import { symbolOutcome } from "./symbol-outcome.ts";

const GENERIC = new Set(["văn bản", "luật", "bộ luật", "pháp lệnh", "lệnh"].map(fold));

/** Offices that stand behind a type and never behind another office. */
const PLAIN_OFFICES = new Set(["ubnd", "hđnd", "ttg", "cp"].map(fold));

const LETTER = fold("công văn");

/** The types for which the symbol's first part stands; empty where it is an office, or not known. */
const typesOfSymbol = (symbol: string): readonly string[] => {
  const [first = "", second] = symbol.split(/[-/]/u);
  if (second === undefined) return [];
  const types = typesOfAbbreviation(first);
  // "CT" is Cục Thuế as well as Chỉ thị, "TTr" Thanh tra as well as Tờ trình.
  return isOfficeAbbreviation(first) && !PLAIN_OFFICES.has(fold(second)) ? [] : types;
};

const judge = (reference: DocumentReference): Outcome | null => {
  const { documentType, symbol } = reference;
  if (documentType === null || symbol === null || GENERIC.has(fold(documentType))) return null;
  const types = typesOfSymbol(symbol);
  if (types.length === 0 || typesOfAbbreviation(documentType).length > 0) return null;
  const told = fold(documentType);
  // A công văn is named by its office: an office that is spelt like a type ("TTr", Thanh tra) tells nothing.
  if (told === LETTER && isOfficeAbbreviation(symbol.split(/[-/]/u)[0] ?? "")) return null;
  const consistent = types.some(
    (type) => fold(type) === told || fold(type).startsWith(`${told} `) || told.startsWith(`${fold(type)} `),
  );
  const named = types.join(", ");
  return symbolOutcome(reference, {
    symbol,
    named,
    consistent,
    severity: told === LETTER ? "note" : "warning",
    but: { vi: `là của ${named}, không phải ${documentType}`, en: `is that of ${named}, not of ${documentType}` },
    about: documentType,
  });
};

export const typeAgainstSymbol: Rule = {
  id: "type-against-symbol",
  severity: "warning",
  title: { vi: "Loại văn bản và ký hiệu", en: "Document type and symbol" },
  description: {
    vi: `Chữ viết tắt tên loại trong ký hiệu phải là của loại văn bản được gọi tên (Nghị định 30/2020/NĐ-CP, Phụ lục III). Không xét “văn bản”, luật, và ký hiệu mở đầu bằng tên cơ quan.`,
    en: `The abbreviation of the type in the symbol must be that of the type that is named. Silent on "văn bản", laws, and symbols that begin with an office.`,
  },
  correct: [{ text: "Kế hoạch số 17/KH-UBND ngày 09/02/2022 của UBND tỉnh.", why: null }],
  incorrect: [{ text: "Tờ trình số 17/KH-UBND ngày 09/02/2022 của UBND tỉnh.", why: null }],
  check: ({ references }) => references.flatMap((reference) => judge(reference) ?? []),
};
