import { fold } from "@doichieu/parser";
import type { DocumentReference } from "./document-reference.ts";

/** The number without leading zeros, folded: "02b" and "2B" are one. */
export const plainNumber = (reference: Pick<DocumentReference, "number">): string | null =>
  reference.number === null ? null : fold(reference.number).replace(/^0+(?=\d)/u, "");

/** The letters of a symbol, whatever stands between them: "KH-ĐUVP" and "KH/ĐUVP" are one. */
export const symbolLetters = (symbol: string | null): string => fold(symbol ?? "").replaceAll(/[^\p{L}\d&]/gu, "");

const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/ủy ban nhân dân/gu, "ubnd"],
  [/hội đồng nhân dân/gu, "hđnd"],
  [/ban thường vụ|\bbtv\b/gu, "btv"],
  [/ban chấp hành|\bbch\b/gu, "bch"],
  [/thành phố/gu, "tp"],
  [/giáo dục và đào tạo|gd&đt|gdđt/gu, "gdđt"],
];

/** Names shortened before: a report names few offices, many times. Emptied when a hostile text fills it. */
const shortNames = new Map<string, string>();
const MOST_NAMES = 5000;

/** The name of an office in its short, folded form. */
export const officeName = (issuer: string): string => {
  let name = shortNames.get(issuer);
  if (name === undefined) {
    name = shorten(issuer);
    if (shortNames.size >= MOST_NAMES) shortNames.clear();
    shortNames.set(issuer, name);
  }
  return name;
};

const shorten = (issuer: string): string =>
  SHORT_FORMS.reduce(
    (name, [long, short]) => name.replaceAll(long, short),
    fold(issuer).replaceAll(/\s+/gu, " ").trim(),
  );

const PERSON =
  /^(?:q\. )?(?:phó )?(?:chủ tịch|thủ tướng|bộ trưởng|thứ trưởng|giám đốc|tổng giám đốc|chánh|cục trưởng|trưởng ban|trưởng phòng|chủ nhiệm|thống đốc|bí thư|tổng bí thư|viện trưởng)\s*/u;

/** The office behind who signs for it: "Chủ tịch UBND tỉnh" → "ubnd tỉnh". */
export const officeBehind = (issuer: string): string => officeName(issuer).replace(PERSON, "").trim();

/** How two tellings of an issuer stand to each other. */
export type IssuerRelation = "same" | "person-and-office" | "different";

/** Compares two issuers; one told shorter than the other ("UBND tỉnh", "UBND tỉnh Sơn La") is the same. */
export const relateIssuers = (first: string, second: string): IssuerRelation => {
  const [a, b] = [officeName(first), officeName(second)];
  if (a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `)) return "same";
  const [behindA, behindB] = [officeBehind(first), officeBehind(second)];
  const same = behindA === behindB || behindA.startsWith(behindB) || behindB.startsWith(behindA);
  if (same) return behindA === a && behindB === b ? "same" : "person-and-office";
  // "BTV Tỉnh ủy", "BCH Đảng bộ tỉnh" and "Tỉnh ủy" act for one organ.
  const organs = [a, b].map((name) => name.replaceAll(/\b(?:btv|bch|thường trực)\s+/gu, "").trim());
  if (organs[0] === organs[1] || organs[0]?.startsWith(`${organs[1]} `) || organs[1]?.startsWith(`${organs[0]} `))
    return "person-and-office";
  return "different";
};

/** Whether two mentions can be of one document by who issued it. */
export const issuersMeet = (first: DocumentReference, second: DocumentReference): boolean =>
  first.issuer === null || second.issuer === null || relateIssuers(first.issuer, second.issuer) !== "different";

/** Whether two symbols are one written in two ways: cut short ("12-QĐi") or one letter off ("KL/TU", "KL/TW"). */
export const symbolsResemble = (first: string | null, second: string | null): boolean => {
  const [a, b] = [symbolLetters(first), symbolLetters(second)];
  if (a === "" || b === "") return false;
  if (a === b || a.startsWith(b) || b.startsWith(a)) return true;
  if (a.length !== b.length) return false;
  let apart = 0;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) apart++;
  return apart === 1;
};
