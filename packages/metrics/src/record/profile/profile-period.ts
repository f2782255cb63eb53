import type { PeriodMention } from "@doichieu/parser";
import { dayExists } from "@doichieu/parser/internal";
import { monthSpan } from "../period/calendar.ts";
import type { ProfileLine } from "./profile-lines.ts";

const pad = (value: number): string => String(value).padStart(2, "0");

/** "2026-Q1", "2023-H1", "2022-M05", "2021", "2022-01-01/2022-09-30": the key of a period of one year. */
const keyOf = (period: PeriodMention, year: number): string | null => {
  const { grain, count, from, to, edge } = period;
  if (grain === "year") return period.toYear === null ? String(year) : `${year}-01-01/${period.toYear}-12-31`;
  if (grain === "quarter") return from !== null && from <= 4 && to === null ? `${year}-Q${from}` : null;
  if (grain === "month" && count !== null) {
    if (count === 6) return `${year}-H${edge === "last" ? 2 : 1}`;
    if (count === 12) return String(year);
    if (count > 12) return null;
    if (edge === "last") return `${year}-${pad(13 - count)}-01/${year}-12-31`;
    return `${year}-01-01/${monthSpan(year, 1, count).to}`;
  }
  return null;
};

/** The period that the title names; its year where it is told later in the title, or else the report's own. */
export const periodKeyOf = (lines: readonly ProfileLine[], date: string | null): string | null => {
  const periods = lines.flatMap((line) => line.mentions.filter((mention) => mention.kind === "period"));
  const dates = lines.flatMap((line) => line.mentions.filter((mention) => mention.kind === "date"));
  const month = dates.find(
    (mention) => mention.day === null && mention.month !== null && mention.year !== null && dayExists(mention),
  );
  const first = periods.find((period) => period.grain !== "year") ?? periods[0];
  if (!first) return month ? `${month.year}-M${pad(month.month as number)}` : null;
  const told =
    first.year ?? periods.find((period) => period.year !== null)?.year ?? (date ? Number(date.slice(0, 4)) : null);
  return told === null ? null : keyOf(first, told);
};
