import { fitGrowth } from "../arithmetic/growth.ts";
import { meet, subtractIntervals } from "../arithmetic/interval.ts";
import { nearest } from "../arithmetic/literal.ts";
import type { Figure } from "../record/figure.ts";
import { startOf } from "./change-start.ts";
import type { Reading } from "./reading.ts";
import type { Statement } from "./statement.ts";
import { literalOf } from "./value.ts";

/** "đạt 38,05%, cao hơn 0,05% so với chỉ tiêu (38%)": a rate, its gap in points, and what it is held against. */
export interface PointGap {
  readonly rate: Figure;
  readonly gap: Figure;
  readonly target: Figure;
  readonly direction: "up" | "down";
}

const gapFits = (rate: Figure, gap: Figure, target: Figure, direction: "up" | "down"): boolean => {
  const [high, low] = direction === "up" ? [rate, target] : [target, rate];
  const between = subtractIntervals(nearest(literalOf(high)), nearest(literalOf(low)));
  return meet(between, nearest(literalOf(gap)));
};

/** "từ 29,42% xuống 24,19%, giảm 17,8%": the change is told in per cent of the rate. */
const isGrowth = (now: Figure, percent: Figure, old: Figure, direction: "up" | "down"): boolean =>
  fitGrowth(literalOf(now), literalOf(old), literalOf(percent), direction === "up") !== "misfit";

const TOWARDS = new Set(["lên", "xuống", "còn"]);

/** "tỷ lệ thực hiện tăng 5,6% (từ 76,9% lên 82,5%)": the bracket tells both rates. */
const gapInBracket = (reading: Reading, holder: Statement): PointGap | null => {
  const [change] = holder.changes;
  const from = holder.percents[0]?.figure;
  const to = reading.statements[holder.id + 1];
  const gap = change?.figure === null ? change.percent : null;
  if (holder.role !== "change" || !change || !gap || !from || to?.parent !== holder) return null;
  const towards = to.lead.some(
    (item) => item.type !== "figure" && item.type !== "mark" && item.words.some((word) => TOWARDS.has(word)),
  );
  if (!towards || to.figure.kind !== "percentage" || from.span.start < gap.span.end) return null;
  return isGrowth(to.figure, gap, from, change.direction)
    ? null
    : { rate: to.figure, gap, target: from, direction: change.direction };
};

/** Finds rates that are told together with a target and the gap to it. */
export const readPointGaps = (reading: Reading): PointGap[] => {
  const found: PointGap[] = [];
  for (const holder of reading.statements) {
    const bracketed = gapInBracket(reading, holder);
    if (bracketed) {
      found.push(bracketed);
      continue;
    }
    const rate = holder.role === "percent" ? holder.figure : holder.percents[0]?.figure;
    if (!rate) continue;
    for (const change of holder.changes) {
      const gap = change.percent;
      if (!gap || change.figure || gap.span.start < rate.span.start) continue;
      const after = holder.percents.find(
        (use) => use.role === "target" && use.figure.span.start > gap.span.end,
      )?.figure;
      const told = (reading.byFlow[holder.flow] ?? []).find(
        (other) =>
          other.figure.kind === "percentage" &&
          other.parent === holder &&
          other.sentence === holder.sentence &&
          other.figure.span.start > gap.span.end,
      )?.figure;
      const target = after && (!told || after.span.start < told.span.start) ? after : told;
      const next = holder.changes.find((other) => other.percent && other.percent.span.start > gap.span.start);
      // "xuống còn 24,2%, giảm 5,2%, vượt 1,2% so với chỉ tiêu (4%)": what the change before it tells may be the rate.
      const moved = holder.changes.findLast(
        (other) => other.percent && other.percent.span.start < gap.span.start,
      )?.percent;
      const rates = [rate, ...(moved && moved.span.start > rate.span.start ? [moved] : [])];
      if (!target || (next?.percent && next.percent.span.start < target.span.start)) {
        const start = holder.role === "percent" ? startOf(reading, holder, change) : null;
        const points = start?.kind === "percentage" && !isGrowth(rate, gap, start, change.direction);
        if (points) found.push({ rate, gap, target: start, direction: change.direction });
        continue;
      }
      const fitting = rates.find((one) => gapFits(one, gap, target, change.direction));
      if (fitting || rates.length === 1)
        found.push({ rate: fitting ?? rate, gap, target, direction: change.direction });
    }
  }
  return found;
};
