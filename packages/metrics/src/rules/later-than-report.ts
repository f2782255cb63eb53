import { type DateMention, fold, type ParsedBlock, type SourceText } from "@doichieu/parser";
import type { Token } from "@doichieu/parser/internal";
import type { DocumentReference } from "../record/reference/document-reference.ts";
import type { ReportProfile } from "../record/profile/profile.ts";
import { isoDate } from "../record/reference/references-of.ts";
import { dayText, nameOf } from "./reference-name.ts";
import { errorAt, type FindingDraft, type Outcome } from "./rule.ts";

/** Words of plans and deadlines: what is told in them may lie ahead. */
const PLAN_PHRASES = [
  "dự kiến",
  "phấn đấu",
  "chậm nhất",
  "thời hạn",
  "hoàn thành trước",
  "đề ra",
  "mục tiêu",
  "chỉ tiêu",
  "sẽ",
  // How long something holds
  "hiệu lực",
  "giá trị đến",
  "có giá trị",
  "giấy phép",
  "giấy chứng nhận",
  "chứng chỉ",
  "hợp đồng",
  "gia hạn",
  "hết hạn",
  "hạn dùng",
  "hạn sử dụng",
].map(fold);

/** The report's own date, and the last day that it can mean: "2022-05" is the whole month. */
export interface OwnDate {
  readonly last: string;
  readonly text: string;
  readonly related: FindingDraft["related"];
}

/** Null where the report tells no month of its own. */
export const ownDateOf = ({ date, dateSpan }: ReportProfile): OwnDate | null => {
  if (date === null || date.length < 7) return null;
  const message = { vi: "ngày của báo cáo", en: "the report's own date" };
  return {
    last: date.length === 7 ? `${date}-31` : date,
    text: date.length === 10 ? dayText(date) : date,
    related: dateSpan ? [{ span: dateSpan, message }] : [],
  };
};

/** A reference dated after the report that cites it. */
export const judgeReference = (reference: DocumentReference, own: OwnDate): Outcome | null => {
  const { date } = reference;
  if (date === null || date <= own.last) return null;
  return errorAt(
    reference.span,
    {
      vi: `${nameOf(reference)} ghi ngày ${dayText(date)}, sau ngày của báo cáo (${own.text}).`,
      en: `${nameOf(reference)} is dated ${dayText(date)}, after the report itself (${own.text}).`,
    },
    [reference.key, date],
    own.related,
  );
};

/** The folded words around a token, for telling counting from planning. */
const around = (tokens: readonly Token[], first: number): string => {
  let from = first;
  let to = first;
  while (from > 0 && first - from < 40 && !/^[.;]$/u.test(tokens[from - 1]?.image ?? "")) from--;
  while (to < tokens.length - 1 && to - first < 40 && !/^[.;]$/u.test(tokens[to]?.image ?? "")) to++;
  return tokens
    .slice(from, to + 1)
    .map((token) => token.folded)
    .join(" ");
};

/** Whether a date ends a count: "tính từ … đến ngày", "tính đến ngày", "đến hết ngày … đã". */
const endsCount = (block: ParsedBlock, date: DateMention): boolean => {
  const { tokens } = block.tokenized;
  const before = [1, 2, 3].map((back) => tokens[date.first - back]?.folded ?? "");
  const reach = before.findIndex((word) => word === "đến" || word === "tới" || word.endsWith(" đến"));
  if (reach < 0 || !before.slice(0, reach).every((word) => word === "hết" || word === "ngày" || word === "nay"))
    return false;
  const sentence = around(tokens, date.first);
  if (PLAN_PHRASES.some((phrase) => sentence.includes(phrase))) return false;
  return /(?:^|\s)(?:tính|đã|kết quả|lũy kế|luỹ kế)(?:\s|$)/u.test(sentence);
};

/** A count that ends after the report that tells it. */
export const judgeCount = (
  { text }: SourceText,
  block: ParsedBlock,
  date: DateMention,
  own: OwnDate,
): Outcome | null => {
  const iso = isoDate(date);
  if (iso === null || iso <= own.last || !endsCount(block, date)) return null;
  const written = text.slice(date.span.start, date.span.end).replaceAll(/\s+/gu, " ");
  return errorAt(
    date.span,
    {
      vi: `Số liệu tính đến ${written}, sau ngày của báo cáo (${own.text}).`,
      en: `Figures are counted up to ${written}, after the report's own date (${own.text}).`,
    },
    ["count", iso],
    own.related,
  );
};
