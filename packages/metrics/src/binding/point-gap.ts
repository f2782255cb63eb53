import type { Figure } from "../record/figure.ts";
import type { Reading } from "./reading.ts";

/** "đạt 38,05%, cao hơn 0,05% so với chỉ tiêu (38%)": a rate, its gap in points, and what it is held against. */
export interface PointGap {
  readonly rate: Figure;
  readonly gap: Figure;
  readonly target: Figure;
  readonly direction: "up" | "down";
}

/** Finds rates that are told together with a target and the gap to it. */
export const readPointGaps = (reading: Reading): PointGap[] => {
  const found: PointGap[] = [];
  for (const holder of reading.statements) {
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
      if (!target || (next?.percent && next.percent.span.start < target.span.start)) continue;
      found.push({ rate, gap, target, direction: change.direction });
    }
  }
  return found;
};
