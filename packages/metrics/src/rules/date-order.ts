import type { DateMention, ParsedBlock, Span } from "@doichieu/parser";
import { cover } from "@doichieu/parser/internal";
import { judgeDay, judgePeriod, judgeStretch } from "./impossible-time.ts";
import { judgeCount, judgeReference, ownDateOf, type OwnDate } from "./later-than-report.ts";
import type { Outcome, Rule, RuleContext } from "./rule.ts";

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

const judgeBlock = ({ source }: RuleContext, block: ParsedBlock, report: OwnDate | null): Outcome[] => {
  const outcomes: (Outcome | null)[] = [];
  let previous: DateMention | null = null;
  for (const { date, own, owner } of datesOf(block)) {
    outcomes.push(judgeDay(source, date, owner));
    if (own && report) outcomes.push(judgeCount(source, block, date, report));
    if (own && previous) outcomes.push(judgeStretch(block, previous, date));
    previous = date;
  }
  return [...outcomes, ...block.mentions.map((mention) => judgePeriod(block, mention))].flatMap(
    (outcome) => outcome ?? [],
  );
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
    const own = ownDateOf(context.profile);
    const references = own ? context.references.flatMap((reference) => judgeReference(reference, own) ?? []) : [];
    return [...references, ...context.parsed.blocks.flatMap((block) => judgeBlock(context, block, own))];
  },
};
