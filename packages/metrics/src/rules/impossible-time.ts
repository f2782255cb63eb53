import type { DateMention, ParsedBlock, SourceText, Span } from "@doichieu/parser";
import { dayExists } from "@doichieu/parser/internal";
import { isoDate } from "../record/reference/references-of.ts";
import { dayText } from "./reference-name.ts";
import { errorAt, type Outcome } from "./rule.ts";

/** A day that no calendar has. `owner` is what the date belongs to. */
export const judgeDay = ({ text }: SourceText, date: DateMention, owner: Span): Outcome | null => {
  if (date.month === null || dayExists(date)) return null;
  const written = text.slice(date.span.start, date.span.end).replaceAll(/\s+/gu, " ");
  const message = { vi: `Ngày không có trong lịch: ${written}.`, en: `There is no such day: ${written}.` };
  return errorAt(owner, message, ["no-such-day", written]);
};

/** "từ ngày A đến ngày B" with B before A. */
export const judgeStretch = (block: ParsedBlock, from: DateMention, to: DateMention): Outcome | null => {
  const { tokens } = block.tokenized;
  const between = tokens
    .slice(from.last + 1, to.first)
    .map((token) => token.folded)
    .join(" ");
  const before = `${tokens[from.first - 2]?.folded ?? ""} ${tokens[from.first - 1]?.folded ?? ""}`;
  if (!/^(?:đến|đến hết|tới|-)(?: ngày)?$/u.test(between) || !/(?:^|\s)(?:từ|kể từ)(?: ngày)?$/u.test(before))
    return null;
  const [a, b] = [isoDate(from), isoDate(to)];
  if (a === null || b === null || b >= a) return null;
  return errorAt(
    to.span,
    {
      vi: `Khoảng thời gian kết thúc (${dayText(b)}) trước khi bắt đầu (${dayText(a)}).`,
      en: `The period ends (${dayText(b)}) before it begins (${dayText(a)}).`,
    },
    [a, b],
    [{ span: from.span, message: { vi: "ngày bắt đầu", en: "first day" } }],
  );
};

/** "giai đoạn 2025 - 2021" */
export const judgePeriod = (
  { tokenized: { tokens } }: ParsedBlock,
  mention: ParsedBlock["mentions"][number],
): Outcome | null => {
  if (mention.kind !== "period" || mention.year === null || mention.toYear === null) return null;
  // "2024-2023" with no word before it may well be a subtraction.
  const told = !/^\d/u.test(tokens[mention.first]?.image ?? "") || tokens[mention.first - 1]?.image === "(";
  if (!told) return null;
  const [from, to] = [mention.year, mention.toYear];
  if (to >= from) return null;
  return errorAt(
    mention.span,
    {
      vi: `Giai đoạn kết thúc (${to}) trước khi bắt đầu (${from}).`,
      en: `The period ends (${to}) before it begins (${from}).`,
    },
    [String(from), String(to)],
  );
};
