import type { Figure } from "../record/figure.ts";
import { spanOfChange, startOf } from "./change-start.ts";
import { isMark } from "./item.ts";
import type { Reading } from "./reading.ts";
import type { ChangeUse, Statement } from "./statement.ts";
import { unitAgreement, unitOf } from "./units.ts";

/** "tăng n (p%) so với": what is new, what is old, and the change between them, as far as they are told. */
export interface Comparison {
  readonly change: ChangeUse;
  readonly now: Figure;
  readonly old: Figure | null;
  /** Other figures that the change may speak of, where its subject is only named again. */
  readonly others: readonly Figure[];
  /** True where a second figure shares the slash with it ("3.389/3.599 vụ"). */
  readonly paired: boolean;
}

const isCount = (figure: Figure): boolean => figure.kind !== "percentage" && figure.kind !== "rate";

/** The two sides of "a/b", whether they were read as one ratio or as two counts. */
const pairAfter = (
  reading: Reading,
  holder: Statement,
  change: ChangeUse,
): { now: Figure; old: Figure; ratio: boolean } | null => {
  const printed = change.percent ?? change.figure;
  if (!printed) return null;
  const inside = (reading.byFlow[holder.flow] ?? []).filter(
    (other) =>
      other.parent === holder && other.figure.span.start > printed.span.end && other.sentence === holder.sentence,
  );
  const next = inside[0];
  if (!next || next.figure.span.start - printed.span.end > 40) return null;
  if (next.figure.kind === "ratio") return { now: next.figure, old: next.figure, ratio: true };
  const second = inside[1];
  if (!second || second.segment !== next.segment) return null;
  const slash = second.lead.some((item) => isMark(item, "/"));
  const alike = unitAgreement(next.figure, second.figure) >= 1;
  return slash && alike ? { now: next.figure, old: second.figure, ratio: false } : null;
};

const SKIP = new Set([
  "số",
  "tỷ",
  "lệ",
  "so",
  "với",
  "cùng",
  "kỳ",
  "năm",
  "trước",
  "các",
  "là",
  "và",
  "đã",
  "có",
  "cả",
]);

const storyOf = (statement: Statement): Set<string> =>
  new Set([...statement.left, ...statement.right, ...(unitOf(statement.figure)?.toLowerCase().split(" ") ?? [])]);

/** Whether the counted noun goes on with words that tell the figure apart: "tăng 03 người chết". */
const elsewhere = (change: ChangeUse): boolean =>
  change.figure !== null && change.against.some((word) => word === "chết" || word === "thương");

/** Figures that a change names anew, best first: "số vụ giảm 16 vụ" after "14 vụ". */
const namedEarlier = (reading: Reading, holder: Statement, change: ChangeUse): Statement[] => {
  const told = change.figure ?? change.old?.figure ?? null;
  const words = [...change.subject, ...(change.figure ? change.against : [])].filter((word) => !SKIP.has(word));
  const found: { statement: Statement; overlap: number }[] = [];
  for (let id = holder.id; id >= 0 && id > holder.id - 40; id--) {
    const other = reading.statements[id] as Statement;
    if (holder.flow - other.flow > 2) break;
    if (other.role !== "main" || other.segment !== 0 || !isCount(other.figure)) continue;
    const printed = change.figure ?? change.percent;
    if (!printed || other.figure.span.start >= printed.span.start) continue;
    const alike = told && told.unit !== "lần" ? unitAgreement(other.figure, told) : 1;
    if (alike < 1) continue;
    const story = storyOf(other);
    const plain =
      (other.figure.kind === "ratio" ? 0 : 0.5) +
      (other.flow === holder.flow && other.sentence === holder.sentence ? 0.25 : 0);
    const overlap = words.filter((word) => story.has(word)).length + (alike >= 2 && told ? 1 : 0) + plain;
    if (overlap >= 1.5 || (overlap >= 1 && alike >= 2)) found.push({ statement: other, overlap });
  }
  const most = Math.max(0, ...found.map((item) => item.overlap));
  const near = found.filter((item) => item.overlap > most - 1).sort((a, b) => b.overlap - a.overlap);
  return near.map((item) => item.statement);
};

/** The value of the earlier time that stands in the same sentence or bracket. */
const oldOf = (reading: Reading, now: Statement, holder: Statement): Figure | null => {
  const taken = new Set(
    (reading.byFlow[holder.flow] ?? []).flatMap((other) => other.changes.map((change) => change.old)),
  );
  const olds = (reading.byFlow[holder.flow] ?? []).filter(
    (other) => other.role === "old" && other.sentence === holder.sentence && isCount(other.figure) && !taken.has(other),
  );
  if (olds.length === 0) return null;
  const fitting = olds.find((other) => unitAgreement(other.figure, now.figure) >= 1);
  const paired = olds.length > 1 && olds.some((other) => other.lead.some((item) => isMark(item, "/")));
  if (!paired) return fitting?.figure ?? null;
  // "7.582/1 … (8.811/2)": the first goes with the first.
  let from = now.id;
  while (reading.statements[from - 1]?.flow === now.flow) from--;
  const partners: Statement[] = [];
  for (let id = from; reading.statements[id]?.flow === now.flow; id++) {
    const other = reading.statements[id] as Statement;
    if (other.sentence === now.sentence && other.segment === now.segment && other.role === "main") partners.push(other);
  }
  return olds[partners.indexOf(now)]?.figure ?? null;
};

/** Where several figures may be meant, one that fits is; where none fits, nothing can be said. */
export const settleComparison = (told: Comparison, fits: (candidate: Comparison) => boolean): Comparison | null => {
  if (told.others.length === 0) return told;
  const all = [told.now, ...told.others].map((now) => Object.assign({}, told, { now }));
  const distinct = new Set(all.map((item) => item.now.exact));
  return all.find(fits) ?? (distinct.size === 1 ? told : null);
};

/** Every change that the running text tells together with at least one of its sides. */
export const readComparisons = (reading: Reading): Comparison[] => {
  const found: Comparison[] = [];
  for (const holder of reading.statements) {
    for (const change of holder.changes) {
      if (change.plan) continue;
      const pair = pairAfter(reading, holder, change);
      if (pair) {
        found.push({ change, now: pair.now, old: pair.old, others: [], paired: pair.ratio });
        continue;
      }
      const sides = spanOfChange(reading, holder, change);
      if (sides) {
        found.push({ change, ...sides, others: [], paired: false });
        continue;
      }
      const told = change.figure ?? change.old?.figure ?? null;
      const own = holder.role === "main" || holder.role === "percent";
      const renamed = change.subject.some((word) => !SKIP.has(word));
      const alike = !told || told.unit === "lần" || unitAgreement(holder.figure, told) >= 1;
      const fresh = own && !renamed && alike && !elsewhere(change);
      const [now, ...others] = fresh ? [holder] : namedEarlier(reading, holder, change);
      if (!now) continue;
      const old =
        change.old && isCount(change.old.figure)
          ? change.old.figure
          : (oldOf(reading, now, holder) ?? (isCount(now.figure) ? startOf(reading, now, change) : null));
      found.push({ change, now: now.figure, old, others: others.map((other) => other.figure), paired: false });
    }
  }
  return found;
};
