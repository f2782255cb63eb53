import { fold, type ReferenceMention } from "@doichieu/parser";
import { isIssuerHead, normalize, readDocumentType } from "@doichieu/parser/internal";
import type { PlacedSpan } from "../outline/place.ts";
import { inSmallLetters } from "./office-letters.ts";
import { bareText, type ProfileLine } from "./profile-lines.ts";
import { isoDate } from "../reference/references-of.ts";

/** What stands above the title: number line, place and date, and whose paper it is. */
export interface Letterhead {
  readonly number: string | null;
  readonly symbol: string | null;
  readonly place: string | null;
  /** ISO 8601; "2026-03" or "2026" where the day or the month is blank. */
  readonly date: string | null;
  readonly dateSpan: PlacedSpan | null;
  readonly issuer: string | null;
  /** "V/v …" under the number of a công văn. */
  readonly subject: string | null;
}

const MOTTO = ["cộng hòa xã hội chủ nghĩa việt nam", "độc lập - tự do - hạnh phúc", "đảng cộng sản việt nam"].map(fold);
/** Words that a motto broken over two lines leaves behind. */
const MOTTO_REST = new Set(
  ["nam", "việt nam", "hạnh phúc", "cộng hòa xã hội chủ nghĩa", "cộng hòa xã hội chủ nghĩa việt"].map(fold),
);

const isMotto = (line: string): boolean => {
  const folded = fold(line).replaceAll(/\s+/gu, " ").replaceAll(/ ?- ?/gu, " - ").trim();
  return MOTTO_REST.has(folded) || MOTTO.some((motto) => folded.includes(motto));
};

const isCapitals = (line: string): boolean => line === line.toUpperCase() && /\p{Lu}{2}/u.test(line);

/** "Số:" on a line of its own, the number on the next. */
const SIGN_ALONE = /^[\s*_]*số\s*:?[\s*_]*$/iu;

/** The number line's reference: "Số: 12/BC-UBND", "Số 152-BC/HU". */
export const numberLineOf = (lines: readonly ProfileLine[]): ReferenceMention | null => {
  for (const [index, line] of lines.entries()) {
    const signed = SIGN_ALONE.test(lines[index - 1]?.text ?? "");
    for (const mention of line.mentions) {
      if (mention.kind === "reference" && mention.type === null && (signed || !mention.bare)) return mention;
    }
  }
  return null;
};

/** "2022-05" where the day is left blank, "2022" where the month is too. */
const partialDate = (day: number | null, month: number | null, year: number | null): string | null => {
  if (year === null) return null;
  if (month === null) return String(year);
  if (day === null) return month < 1 || month > 12 ? String(year) : `${year}-${String(month).padStart(2, "0")}`;
  return isoDate({ day, month, year });
};

/** How far before the date its place is looked for, in characters. */
const LONGEST_PLACE = 200;
/** As many characters may be typed for one, its marks apart. */
const TYPED_FOR_ONE = 3;

const SOMETHING = /[^\s*_#|()]/u;
/** What is seen of a line; signs of no width are not. */
const SOMETHING_SEEN = /[^\s*_#|()\p{Cf}]/u;

/** What stands behind a date that ends its column: nothing, another column, or the title that a lost line break has joined to it. */
const endsColumn = (behind: string): boolean => {
  if (!SOMETHING.test(behind.split(/ {2}|[\t\n|]/u, 1)[0] as string)) return true;
  const text = bareText(behind);
  const type = readDocumentType(text);
  return type !== null && isCapitals(text.slice(0, type.length));
};

/** "Hà Nam, ngày 05 tháng 5 năm 2023": place and date. */
const placeAndDate = (lines: readonly ProfileLine[]): Pick<Letterhead, "place" | "date" | "dateSpan"> => {
  for (const line of lines) {
    const opens = line.raw.search(SOMETHING_SEEN);
    for (const mention of line.mentions) {
      if (mention.kind !== "date" || mention.year === null) continue;
      const start = Math.max(0, mention.span.start - line.span.start);
      // A line may be a whole paragraph of dates: of what stands before each no more is read than a place takes.
      const typed = line.raw.slice(0, start).trimEnd();
      const before = normalize(typed.slice(-LONGEST_PLACE * TYPED_FOR_ONE)).image;
      const place = /(?:^|\s{2,}|[*_|])\s*(\p{Lu}[^,;:.\n*_]{0,48}?)\s*,$/u.exec(
        before.trimEnd().slice(-LONGEST_PLACE),
      );
      // A date in a sentence is not the report's own.
      const behind = line.raw.slice(Math.max(0, mention.span.end - line.span.start));
      if (place ? !endsColumn(behind) : opens < start || SOMETHING.test(behind)) continue;
      return {
        place: place?.[1] ?? null,
        date: partialDate(mention.day, mention.month, mention.year),
        dateSpan: line.place(mention.span),
      };
    }
  }
  return { place: null, date: null, dateSpan: null };
};

/** The offices of the left column, the parent first: lines in capitals, a place joined to the office above it. */
const officesOf = (lines: readonly ProfileLine[]): string[] => {
  const offices: string[] = [];
  for (const line of lines) {
    // A letterhead may be a table; what heads columns is none of it.
    if (line.cell?.header) continue;
    const text = line.text
      .replaceAll(/[*_#|]+/gu, " ")
      .replaceAll(/\s+/gu, " ")
      .trim();
    if (text === "" || isMotto(text) || !isCapitals(text) || /\d{3}/u.test(text)) continue;
    if (/^SỐ\b|^SỐ\s*:/u.test(text)) continue;
    const previous = offices.at(-1);
    if (isIssuerHead(text)) offices.push(text);
    else if (previous !== undefined) offices[offices.length - 1] = `${previous} ${text}`;
  }
  return offices;
};

const GENERIC = new Set(["văn phòng", "ban chỉ đạo", "tổ công tác", "thanh tra", "hội đồng"].map(fold));

const withParent = (office: string, parent: string): string =>
  fold(parent).startsWith(fold(office)) ? parent : `${office} ${parent}`;

/** The office that issues: the last of the left column, with its parent where its own name says too little. */
const issuerOf = (lines: readonly ProfileLine[], prose: string): string | null => {
  const offices = officesOf(lines);
  const last = offices.at(-1);
  if (last === undefined) return null;
  const parent = offices.at(-2);
  const name = GENERIC.has(fold(last)) && parent !== undefined ? withParent(last, parent) : last;
  return asInProse(name, prose);
};

/** The name as the body of the report writes it, where it does; in small letters otherwise. */
const asInProse = (name: string, prose: string): string => {
  const wanted = name.toLowerCase();
  const folded = prose.toLowerCase();
  if (folded.length === prose.length) {
    for (
      let at = folded.indexOf(wanted), tries = 0;
      at >= 0 && tries < 20;
      at = folded.indexOf(wanted, at + 1), tries++
    ) {
      const found = prose.slice(at, at + name.length);
      if (found !== name) return found;
    }
  }
  return inSmallLetters(name);
};

/** Reads the lines above the title. */
export const letterheadOf = (lines: readonly ProfileLine[], prose: string): Letterhead => {
  const numberLine = numberLineOf(lines);
  const subject = lines.find((line) => /^[*_\s]*v\/v\s/iu.test(line.text));
  return {
    number: numberLine?.number ?? null,
    symbol: numberLine?.symbol ?? null,
    ...placeAndDate(lines),
    issuer: issuerOf(lines, prose),
    subject: subject ? subject.text.replace(/^[*_\s]*v\/v\s+/iu, "").trim() : null,
  };
};
