import { fold } from "@doichieu/parser";
import { entryOf, isPlaceWord, normalize, tokenize, type LexiconEntryOf } from "@doichieu/parser/internal";
import { officeName } from "../reference/document-identity.ts";
import { inSmallLetters } from "./office-letters.ts";
import type { ReportProfile } from "./profile.ts";

type IssuerEntry = LexiconEntryOf<"issuer", { readonly follows: string }>;

/** A name that tells whose office it is by itself: "UBND huyện An Bình", not "UBND huyện". */
const OF_A_PLACE = /(?:tỉnh|huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu)\s+\p{Lu}/u;

/** Whether an office's name holds its place. */
export const namesPlace = (issuer: string): boolean => OF_A_PLACE.test(issuer);

/** What letterheads shorten, in folded words. */
const UNFOLDED: ReadonlyMap<string, string> = new Map([
  ["ubnd", "ủy ban nhân dân"],
  ["hđnd", "hội đồng nhân dân"],
  ["mttq", "mặt trận tổ quốc"],
  ["đđbqh", "đoàn đại biểu quốc hội"],
  ["btv", "ban thường vụ"],
  ["bch", "ban chấp hành"],
  ["tand", "tòa án nhân dân"],
  ["vksnd", "viện kiểm sát nhân dân"],
  ["gd&đt", "giáo dục và đào tạo"],
  ["gdđt", "giáo dục và đào tạo"],
  ["tp", "thành phố"],
  ["tp.", "thành phố"],
  ["tx", "thị xã"],
  ["tx.", "thị xã"],
]);

const wordsOf = (name: string): readonly string[] =>
  fold(normalize(name).image)
    .split(/\s+/u)
    .filter(Boolean)
    .map((word) => UNFOLDED.get(word) ?? word);

/**
 * The name of an office, written out and spelled one way: "UBND TỈNH …", "Uỷ ban nhân dân tỉnh …" and "Ủy ban nhân dân
 * tỉnh …" are one.
 * @example
 * ```ts
 * import { officeTitle } from "@doichieu/metrics/tables";
 *
 * console.log(officeTitle("UBND XÃ AN LỘC")); // → Ủy ban nhân dân xã An Lộc
 * ```
 */
export const officeTitle = (issuer: string): string => {
  const name = wordsOf(issuer).join(" ");
  const letters = inSmallLetters(name.toUpperCase()).split(" ");
  // The lexicon knows how the words are written that many offices' names begin with.
  const [head] = tokenize(name).tokens;
  const entry = entryOf<IssuerEntry>(head, "issuer");
  const known = entry?.forms.find((form) => fold(form) === head?.folded);
  if (!entry || known === undefined) return letters.join(" ");
  const length = known.split(" ").length;
  const rest = letters.slice(length);
  const isPlace =
    length > 1 &&
    /^(?:place|name)$/u.test(entry.fields.follows) &&
    !/\p{Lu}/u.test(rest.join(" ")) &&
    !rest.some(isPlaceWord);
  return [known, ...(isPlace ? [placeTitle(rest.join(" "))] : rest)].join(" ").trim();
};

/**
 * The name of a place, spelled one way: "Hoà An" and "HÒA AN" are "Hòa An".
 * @example
 * ```ts
 * import { placeTitle } from "@doichieu/metrics/tables";
 *
 * console.log(placeTitle("HOÀ AN")); // → Hòa An
 * ```
 */
export const placeTitle = (place: string): string =>
  wordsOf(place)
    .join(" ")
    .replaceAll(/(?<![\p{L}\d])\p{L}/gu, (letter) => letter.toUpperCase());

/**
 * What tells a report's office from every other: its name, and its place where the name does not hold it ("Sở Công
 * thương" of two provinces). Null where the report does not say whose it is.
 */
export const officeOf = ({ issuer, place }: Pick<ReportProfile, "issuer" | "place">): string | null => {
  if (issuer === null) return null;
  const title = officeTitle(issuer);
  const name = officeName(title);
  return namesPlace(title) || place === null ? name : `${name}, ${fold(placeTitle(place))}`;
};

/**
 * An office as a reader tells it from every other: "Sở Tài chính (Hòa An)". Null where the report does not say.
 * @example
 * ```ts
 * import { officeLabel } from "@doichieu/metrics/tables";
 *
 * console.log(officeLabel({ issuer: "SỞ CÔNG THƯƠNG", place: "An Bình" })); // → Sở Công Thương (An Bình)
 * ```
 */
export const officeLabel = (profile: Pick<ReportProfile, "issuer" | "place">): string | null => {
  const { issuer, place } = profile;
  if (issuer === null) return null;
  const title = officeTitle(issuer);
  return namesPlace(title) || place === null ? title : `${title} (${placeTitle(place)})`;
};
