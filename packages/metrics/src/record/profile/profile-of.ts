import type { ParsedReport } from "@doichieu/parser";
import {
  normalize,
  officeMatches,
  readDocumentType,
  readSubject,
  typesOfAbbreviation,
} from "@doichieu/parser/internal";
import type { DocumentReference } from "../reference/document-reference.ts";
import { type Letterhead, letterheadOf } from "./letterhead.ts";
import { periodKeyOf } from "./profile-period.ts";
import type { ReportProfile } from "./profile.ts";
import { bareText, profileLines, type ProfileLine } from "./profile-lines.ts";
import { footOf } from "./report-foot.ts";

/** How far from the top the title can stand, in blocks. */
const HEAD_BLOCKS = 60;

interface TitlePlace {
  /** Index of the line that holds the type word. */
  readonly line: number;
  readonly documentType: string;
  /** What stands behind the type word on its own line. */
  readonly rest: string;
}

/** The line "BÁO CÁO", alone or with the title behind it. */
const findTitle = (lines: readonly ProfileLine[]): TitlePlace | null => {
  for (let index = 0; index < lines.length; index++) {
    const text = bareText((lines[index] as ProfileLine).text);
    const type = readDocumentType(text);
    if (!type || text.slice(0, type.length) !== text.slice(0, type.length).toUpperCase()) continue;
    return { line: index, documentType: type.canonical, rest: text.slice(type.length).trim() };
  }
  return null;
};

const BODY =
  /^(?:căn cứ|thực hiện|thi hành|kính gửi|theo|ngày|trên cơ sở|xét|để|nhằm|phần|chương|mục|[IVX]{1,4}\s*[.-]|\d+\s*[.-]\s|[A-Z]\s*[.-]\s|[-+•]\s)/iu;

/** The lines under the type word up to the body: the title may run over several of them. */
const titleOf = (lines: readonly ProfileLine[], place: TitlePlace): string | null => {
  const parts = place.rest === "" ? [] : [place.rest];
  let block = (lines[place.line] as ProfileLine).block;
  for (let index = place.line + 1; index < lines.length && parts.join(" ").length < 500; index++) {
    const line = lines[index] as ProfileLine;
    const text = bareText(line.text);
    if (/^[-_=*~.\s]*$/u.test(line.text) || /^\(.*\)$/u.test(text)) continue;
    if (BODY.test(text) || line.mentions.some((mention) => mention.kind === "reference" && parts.length > 0)) break;
    const continuing =
      line.block === block ||
      /^[\p{Ll}\d(]/u.test(text) ||
      (text === text.toUpperCase() && parts.join("") === parts.join("").toUpperCase());
    if (parts.length > 0 && !continuing) break;
    if (parts.length > 0 && line.block !== block && /[.:;]$/u.test(parts.at(-1) ?? "")) break;
    parts.push(text);
    block = line.block;
  }
  const title = parts.join(" ").trim();
  return title === "" ? null : title;
};

/** What a paper with no title is by its number: "QĐ-UBND" is a decision's, "SNV-CCVC" a công văn's. */
const typeOfSymbol = (symbol: string): string => typesOfAbbreviation(symbol.split(/[-/]/u)[0] ?? "")[0] ?? "Công văn";

/** What the report says of itself: letterhead, title, foot, and its own number where an annex repeats it. */
export const profileOf = (parsed: ParsedReport, references: readonly DocumentReference[]): ReportProfile => {
  const all = profileLines(parsed, 0, HEAD_BLOCKS);
  const found = findTitle(all);
  // A title goes on in no other table, nor in one at all that it does not stand in.
  const table = found && all[found.line]?.cell?.table;
  const lines = all.filter((line, index) => !found || index <= found.line || line.cell?.table === table);
  const title = found;
  const head = letterheadOf(
    title ? lines.slice(0, title.line) : lines.slice(0, 12),
    normalize(parsed.source.text).image,
  );
  const documentType = title?.documentType ?? (head.symbol === null ? null : typeOfSymbol(head.symbol));
  const own = ownReference(parsed, references, documentType, head.symbol);
  const text = title ? titleOf(lines, title) : head.subject;
  const date = head.date ?? own?.date ?? null;
  return {
    documentType,
    number: head.number ?? own?.number ?? null,
    symbol: head.symbol ?? own?.symbol ?? null,
    place: head.place,
    date,
    title: text,
    issuer: issuerOf(head, own) ?? openingIssuer(parsed, title === null ? 0 : (lines[title.line] as ProfileLine).block),
    period: title ? periodKeyOf(lines.slice(title.line, title.line + 8), date) : null,
    ...footOf(parsed),
    dateSpan: head.dateSpan ?? own?.dateSpan ?? null,
  };
};

/** "(Kèm theo Báo cáo số 118/BC-UBND ngày … của …)": the heading of an annex names the report itself. */
const ownReference = (
  parsed: ParsedReport,
  references: readonly DocumentReference[],
  documentType: string | null,
  symbol: string | null,
): DocumentReference | null =>
  references.find((reference) => {
    if (reference.documentType?.toLowerCase() !== documentType?.toLowerCase()) return false;
    if (symbol !== null && reference.symbol !== symbol) return false;
    const before = parsed.source.text.slice(Math.max(0, reference.span.start - 40), reference.span.start);
    return /[(*_]\s*(?:ban hành\s+)?kèm theo\s*$/iu.test(before);
  }) ?? null;

/** Whose paper it is: the letterhead's office, unless its number says that it cannot be and the annex names another. */
const issuerOf = (head: Letterhead, own: DocumentReference | null): string | null => {
  const symbol = head.symbol ?? own?.symbol ?? null;
  if (head.issuer === null || own?.issuer == null || symbol === null) return head.issuer ?? own?.issuer ?? null;
  return officeMatches(symbol, head.issuer) === false && officeMatches(symbol, own.issuer) !== false
    ? own.issuer
    : head.issuer;
};

/** "Văn phòng UBND tỉnh báo cáo …": who speaks in the first sentences. */
const openingIssuer = (parsed: ParsedReport, from: number): string | null => {
  for (const block of parsed.blocks.slice(from + 1, from + 12)) {
    const subject = readSubject(block.tokenized);
    if (subject) return subject;
  }
  return null;
};
