import { cover, type DateMention, dayExists, fold, type ParsedBlock, type Span, type Token } from "@doichieu/parser";
import { isoDate } from "../record/references-of.ts";
import type { DocumentReference } from "../record/document-reference.ts";
import type { ReportProfile } from "../record/profile.ts";
import { dayText, nameOf } from "./reference-name.ts";
import type { Outcome, Rule, RuleContext } from "./rule.ts";

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
].map(fold);

/** The last day that the report's own date can mean: "2022-05" is the whole month. */
const lastDayOf = (profile: ReportProfile): string | null => {
  const { date } = profile;
  if (date === null || date.length < 7) return null;
  return date.length === 7 ? `${date}-31` : date;
};

const ownDate = (profile: ReportProfile) =>
  profile.dateSpan
    ? [{ span: profile.dateSpan, message: { vi: "ngày của báo cáo", en: "the report's own date" } }]
    : [];

/** A reference dated after the report that cites it. */
const judgeReference = (reference: DocumentReference, profile: ReportProfile, last: string): Outcome | null => {
  const { date } = reference;
  if (date === null || date <= last) return null;
  const said = profile.date as string;
  const day = said.length === 10 ? dayText(said) : said;
  return {
    check: null,
    finding: {
      severity: "error",
      message: {
        vi: `${nameOf(reference)} ghi ngày ${dayText(date)}, sau ngày của báo cáo (${day}).`,
        en: `${nameOf(reference)} is dated ${dayText(date)}, after the report itself (${day}).`,
      },
      span: reference.span,
      related: ownDate(profile),
      suggestion: null,
      about: [reference.key, date],
    },
  };
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

const judgeDate = (
  context: RuleContext,
  block: ParsedBlock,
  date: DateMention,
  last: string | null,
): Outcome | null => {
  const text = context.source.text.slice(date.span.start, date.span.end).replaceAll(/\s+/gu, " ");
  const iso = isoDate(date);
  if (iso === null || last === null || iso <= last || !endsCount(block, date)) return null;
  const said = context.profile.date as string;
  const day = said.length === 10 ? dayText(said) : said;
  return {
    check: null,
    finding: {
      severity: "error",
      message: {
        vi: `Số liệu tính đến ${text}, sau ngày của báo cáo (${day}).`,
        en: `Figures are counted up to ${text}, after the report's own date (${day}).`,
      },
      span: date.span,
      related: ownDate(context.profile),
      suggestion: null,
      about: ["count", iso],
    },
  };
};

const judgeDay = (context: RuleContext, date: DateMention, owner: Span): Outcome | null => {
  if (date.month === null || dayExists(date)) return null;
  const text = context.source.text.slice(date.span.start, date.span.end).replaceAll(/\s+/gu, " ");
  return {
    check: null,
    finding: {
      severity: "error",
      message: { vi: `Ngày không có trong lịch: ${text}.`, en: `There is no such day: ${text}.` },
      span: owner,
      related: [],
      suggestion: null,
      about: ["no-such-day", text],
    },
  };
};

/** "từ ngày A đến ngày B" with B before A. */
const judgeStretch = (block: ParsedBlock, from: DateMention, to: DateMention): Outcome | null => {
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
  return {
    check: null,
    finding: {
      severity: "error",
      message: {
        vi: `Khoảng thời gian kết thúc (${dayText(b)}) trước khi bắt đầu (${dayText(a)}).`,
        en: `The period ends (${dayText(b)}) before it begins (${dayText(a)}).`,
      },
      span: to.span,
      related: [{ span: from.span, message: { vi: "ngày bắt đầu", en: "first day" } }],
      suggestion: null,
      about: [a, b],
    },
  };
};

/** Every date of a block, those inside references too, in order. */
const datesOf = (block: ParsedBlock): { readonly date: DateMention; readonly own: boolean; readonly owner: Span }[] => {
  const seen = new Set<number>();
  return block.mentions
    .flatMap((mention) => {
      if (mention.kind === "date") return [{ date: mention, own: true, owner: mention.span }];
      return mention.kind === "reference" && mention.date
        ? [{ date: mention.date, own: false, owner: cover(mention.span, mention.date.span) }]
        : [];
    })
    .filter(({ date }) => {
      const fresh = !seen.has(date.span.start);
      seen.add(date.span.start);
      return fresh;
    });
};

const judgeBlock = (context: RuleContext, block: ParsedBlock, last: string | null): Outcome[] => {
  const outcomes: (Outcome | null)[] = [];
  let previous: DateMention | null = null;
  for (const { date, own, owner } of datesOf(block)) {
    outcomes.push(judgeDay(context, date, owner));
    if (own) outcomes.push(judgeDate(context, block, date, last));
    if (own && previous) outcomes.push(judgeStretch(block, previous, date));
    previous = date;
  }
  for (const mention of block.mentions) {
    if (mention.kind !== "period" || mention.year === null || mention.toYear === null) continue;
    if (mention.toYear >= mention.year) continue;
    const [from, to] = [mention.year, mention.toYear];
    outcomes.push({
      check: null,
      finding: {
        severity: "error",
        message: {
          vi: `Giai đoạn kết thúc (${to}) trước khi bắt đầu (${from}).`,
          en: `The period ends (${to}) before it begins (${from}).`,
        },
        span: mention.span,
        related: [],
        suggestion: null,
        about: [String(from), String(to)],
      },
    });
  }
  return outcomes.flatMap((outcome) => outcome ?? []);
};

export const dateOrder: Rule = {
  id: "date-order",
  severity: "error",
  title: { vi: "Thứ tự ngày tháng", en: "Order of dates" },
  description: {
    vi: `Nêu ra: ngày không có trong lịch; khoảng thời gian kết thúc trước khi bắt đầu; văn bản được dẫn hoặc kỳ tính số liệu sau ngày của chính báo cáo. Không xét kế hoạch và thời hạn (“dự kiến”, “trước ngày”, “phấn đấu”).`,
    en: `Points out a day that does not exist, a period that ends before it begins, a cited document or a counting period later than the report's own date. Silent on plans and deadlines.`,
  },
  correct: [{ text: "Tính từ ngày 01/12/2022 đến ngày 31/5/2023, đã tiếp 90 lượt công dân.", why: null }],
  incorrect: [{ text: "Tính từ ngày 01/12/2023 đến ngày 31/5/2023, đã tiếp 90 lượt công dân.", why: null }],
  check: (context) => {
    const last = lastDayOf(context.profile);
    const references =
      last === null
        ? []
        : context.references.flatMap((reference) => judgeReference(reference, context.profile, last) ?? []);
    return [...references, ...context.parsed.blocks.flatMap((block) => judgeBlock(context, block, last))];
  },
};
