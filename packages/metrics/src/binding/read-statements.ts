import type { CueKind } from "@doichieu/parser";
import type { Figure } from "../record/figure.ts";
import type { Flow } from "./flow.ts";
import { namesWhole } from "./named-base.ts";
import type { CueItem, Item, Mark } from "./scan.ts";
import {
  cuesOf,
  wordsOf,
  type ChangeUse,
  type PercentRole,
  type PercentUse,
  type Role,
  type Statement,
} from "./statement.ts";
import { unitAgreement } from "./units.ts";

type Draft = { -readonly [Key in keyof Statement]: Statement[Key] } & {
  percents: PercentUse[];
  changes: ChangeUse[];
};

/** A percentage or a change of a statement, by its place there. */
interface Told {
  readonly holder: Draft;
  readonly kind: "percent" | "change";
  readonly index: number;
}

/** Where the reading stands inside one bracket, or in the running text. */
interface Level {
  readonly segment: number;
  readonly parent: Draft | null;
  /** Whether the bracket holds values of an earlier time: "so với tuần trước (8.811)". */
  readonly old: boolean;
  /** Whether the bracket hangs on a change ("giảm 16 vụ (53%)") or on a percentage of the parent. */
  readonly parentChange: number | null;
  last: Draft | null;
  lastChange: number | null;
  /** The percentage or the change that the last figure told, for a bracket right after it. */
  told: Told | null;
  /** What the bracket comes right after. */
  readonly after: Told | null;
  /** A percentage whose count comes right behind it. */
  leading: PercentUse | null;
  buffer: Item[];
  statements: number;
}

const GRAVITY: readonly (Mark | "and")[] = ["and", ",", ";", "¶", "."];
const BREAKS = new Set<Mark>([",", ";", ".", "¶", "("]);

const gravest = (items: readonly Item[]): Mark | "and" | "" => {
  let best = -1;
  for (const item of items) {
    const mark = item.type === "mark" ? item.mark : item.type === "word" && isJoin(item.words) ? "and" : null;
    if (mark) best = Math.max(best, GRAVITY.indexOf(mark));
  }
  return GRAVITY[best] ?? "";
};

const isJoin = (words: readonly string[]): boolean =>
  words.length === 1 && (words[0] === "và" || words[0] === "với" || words[0] === "cùng");

const lastBreak = (items: readonly Item[]): number =>
  items.findLastIndex((item) => item.type === "mark" && BREAKS.has(item.mark));

/** The clause that leads up to a figure: after the last break, joins included only for what governs. */
const clauseBefore = (items: readonly Item[]): readonly Item[] => items.slice(lastBreak(items) + 1);

const labelBefore = (items: readonly Item[]): readonly Item[] => {
  const join = items.findLastIndex((item) => item.type === "word" && isJoin(item.words));
  return items.slice(Math.max(lastBreak(items), join) + 1);
};

const firstBreak = (items: readonly Item[]): readonly Item[] => {
  const at = items.findIndex(
    (item) => (item.type === "mark" && item.mark !== ":") || (item.type === "word" && isJoin(item.words)),
  );
  return at < 0 ? items : items.slice(0, at);
};

const has = (cues: readonly CueKind[], ...kinds: CueKind[]): boolean => kinds.some((kind) => cues.includes(kind));

const directionOf = (items: readonly Item[]): "up" | "down" | null => {
  const last = cuesOf(items).findLast((kind) => kind === "up" || kind === "down");
  return last === "up" || last === "down" ? last : null;
};

const classesOf = (items: readonly Item[]): { family: string; member: string }[] =>
  items.flatMap((item) => (item.type === "word" ? item.classes : []));

/** The figure without a unit that was read off the label before it: "Đất đai, môi trường: 24" counts no schools. */
const withToldUnit = (figure: Figure, left: readonly string[], right: readonly string[]): Figure => {
  if (figure.kind !== "count" || figure.unit === null) return figure;
  const words = figure.unit.toLowerCase().split(/[\s,]+/u);
  const told = words[0] === right[0] || !` ${left.join(" ")} `.includes(` ${words.join(" ")} `);
  return told ? figure : { ...figure, unit: null, unitInfo: null };
};

const TIES = new Set(["tương", "ứng", "tức", "là", "bằng", "đương", "hay"]);

/** Whether a change names what it speaks of before its cue: "số đảng viên giảm 10,2%". */
const namesSubject = (clause: readonly Item[]): boolean => {
  const at = clause.findLastIndex((item) => item.type === "cue" && has(item.kinds, "up", "down"));
  return wordsOf(clause.slice(0, at)).some((word) => !TIES.has(word));
};

const TIMES = new Set(["năm", "kỳ", "tháng", "quý", "tuần", "trước"]);

/** Whether what leads up to a figure in a bracket is nothing, or a time: "(359 vụ)", "(năm 2020: 359 vụ)". */
const namesTime = (clause: readonly Item[]): boolean => {
  const words = wordsOf(clause);
  return words.length === 0 || words.some((word) => TIMES.has(word));
};

/** "miễn 100%: 506; giảm 70%: 371": the percentage is the name of what the colon tells. */
const namesItem = (clause: readonly Item[], items: readonly Item[], index: number): boolean => {
  const [mark, next] = [items[index + 1], items[index + 2]];
  return (
    mark?.type === "mark" && mark.mark === ":" && next?.type === "figure" && !has(cuesOf(clause), "share", "reach")
  );
};

const asWord = ({ words, classes, span }: CueItem): Item => ({ type: "word", words, classes, span });

/** "đúng hạn 99,1% - 1.974 hồ sơ": a percentage with a name of its own, and its count right behind it. */
const leadsItsCount = (clause: readonly Item[], items: readonly Item[], index: number): boolean => {
  const next = items[index + 1];
  return next?.type === "figure" && isCounted(next.figure) && !has(cuesOf(clause), "up", "down", "average", "target");
};

const isCounted = (figure: Figure): boolean => ["count", "ratio", "money", "measure"].includes(figure.kind);

/** "trung bình 17 cơ sở (7,9%)": a grade among others, not a mean: a mean has no share. */
const isGrade = (clause: readonly Item[], items: readonly Item[], index: number): boolean => {
  const words = wordsOf(clause).join(" ");
  if (!/(?:^|loại |hạng |mức )trung bình$/u.test(words)) return false;
  const open = items.slice(index + 1, index + 6).findIndex((item) => item.type === "mark" && item.mark === "(");
  const inside = open < 0 ? undefined : items[index + open + 2];
  return inside?.type === "figure" && inside.figure.kind === "percentage";
};

/** Reads a flow into statements: one pass, a stack of brackets. */
export const readStatements = (flow: Flow, firstId: number, firstSegment: number): Statement[] => {
  const made: Draft[] = [];
  let segments = firstSegment;
  let sentence = 0;
  const level = (
    parent: Draft | null,
    parentChange: number | null,
    segment: number,
    old = false,
    after: Told | null = null,
  ): Level => ({
    segment,
    after,
    leading: null,
    told: null,
    old,
    parent,
    parentChange,
    last: null,
    lastChange: null,
    buffer: [],
    statements: 0,
  });
  const stack: Level[] = [level(null, null, 0)];
  const top = (): Level => stack.at(-1) as Level;

  const add = (at: Level, figure: Figure, role: Role, following: readonly Item[]): Draft => {
    const lead = at.buffer;
    const label = labelBefore(lead);
    const rightItems = firstBreak(following);
    const draft: Draft = {
      id: firstId + made.length,
      figure: withToldUnit(figure, wordsOf(label), wordsOf(rightItems)),
      role,
      flow: flow.index,
      sentence,
      segment: at.segment,
      parent: at.parent,
      separator: gravest(lead),
      colon: lead.some((item) => item.type === "mark" && item.mark === ":"),
      cues: cuesOf(lead),
      left: wordsOf(label),
      right: wordsOf(rightItems),
      classes: [...classesOf(label), ...classesOf(rightItems)],
      percents: at.leading ? [at.leading] : [],
      changes: [],
      whole: null,
      lead,
    };
    at.leading = null;
    made.push(draft);
    return draft;
  };

  const followingOf = (index: number): Item[] => {
    const out: Item[] = [];
    for (let at = index + 1; at < flow.items.length; at++) {
      const item = flow.items[at] as Item;
      if (item.type === "figure" || (item.type === "mark" && (item.mark === "(" || item.mark === ")"))) break;
      out.push(item);
    }
    return out;
  };

  flow.items.forEach((item, index) => {
    const at = top();
    if (item.type === "mark" && item.mark === "(") {
      segments++;
      const opens = cuesOf(clauseBefore(at.buffer));
      const direct = !at.buffer.some((other) => other.type === "mark" && BREAKS.has(other.mark));
      stack.push(level(at.last, at.lastChange, segments, has(opens, "earlier", "compared"), direct ? at.told : null));
      return;
    }
    if (item.type === "mark" && item.mark === ")") {
      if (stack.length > 1) stack.pop();
      return;
    }
    if (item.type === "mark" && (item.mark === "." || item.mark === "¶") && stack.length === 1) sentence++;
    if (item.type !== "figure") {
      at.buffer.push(item);
      return;
    }
    const following = followingOf(index);
    const { figure } = item;
    const clause = clauseBefore(at.buffer);
    const separator = gravest(at.buffer);
    const fresh = separator === ";" || separator === "." || separator === "¶";
    const inBracket = at.parent !== null && at.statements === 0 && !fresh;
    const subject: Draft | null = fresh ? null : (at.last ?? (inBracket ? at.parent : null));
    const openChange = fresh ? null : at.last ? at.lastChange : inBracket ? at.parentChange : null;
    const clauseCues = cuesOf(clause);
    const after = wordsOf(firstBreak(following));
    const afterCues = cuesOf(firstBreak(following));
    const direction = directionOf(clause);
    const isPercent = figure.kind === "percentage";
    if (isPercent && namesItem(clause, flow.items, index)) {
      at.buffer = at.buffer.map((other) => (clause.includes(other) && other.type === "cue" ? asWord(other) : other));
      at.buffer.push({ type: "word", words: [figure.text], classes: [], span: item.span });
      return;
    }
    const finish = (told: Told | null = null): void => {
      at.buffer = [];
      at.statements++;
      at.told = told;
    };

    const renamed = direction !== null && namesSubject(clause);
    if (isPercent && openChange !== null && subject && !renamed && !has(clauseCues, "share")) {
      // "giảm 2.278 vụ (đạt 78,35%)" goes back to what is told, "(bằng 22%)" to the change.
      const reached = wordsOf(clause).includes("đạt") && direction === null;
      const change = subject.changes[openChange];
      const tied = inBracket || direction !== null || has(clauseCues, "reach") || clause.length === 0;
      if (
        change &&
        change.percent === null &&
        tied &&
        !reached &&
        !namesWhole(after) &&
        (direction === null || direction === change.direction) &&
        !has(clauseCues, "plan") &&
        !has(afterCues, "plan")
      ) {
        subject.changes[openChange] = { ...change, percent: figure };
        finish({ holder: subject, kind: "change", index: openChange });
        return;
      }
    }
    if (direction && !has(clauseCues, "target")) {
      const named = clause.slice(
        0,
        clause.findLastIndex((x) => x.type === "cue" && has(x.kinds, "up", "down")),
      );
      const change: ChangeUse = {
        direction,
        figure: isPercent ? null : figure,
        percent: isPercent ? figure : null,
        against: [...wordsOf(clause.slice(named.length + 1)), ...wordsOf(firstBreak(following))],
        subject: wordsOf(named),
        plan: has(clauseCues, "plan") || has(afterCues, "plan"),
        old: null,
      };
      const holder = subject ?? add(at, figure, "change", following);
      holder.changes.push(change);
      at.last = holder;
      at.lastChange = holder.changes.length - 1;
      finish({ holder, kind: "change", index: at.lastChange });
      return;
    }
    if (isPercent) {
      const cues = [...clauseCues];
      const breaksList = has(cuesOf(at.buffer), "part-list", "whole-list", "apart");
      const tied =
        subject !== null &&
        !breaksList &&
        (inBracket || wordsOf(clause).length === 0 || has(clauseCues, "share", "reach", "plan"));
      const role: PercentRole = has(clauseCues, "average")
        ? "average"
        : has(clauseCues, "target") ||
            has(afterCues, "target") ||
            // A percentage that a bracket holds against another: "đạt 73% (quy định 70%)".
            (inBracket && at.after?.kind === "percent") ||
            (inBracket && ((at.old && !wordsOf(clause).includes("đạt")) || has(clauseCues, "plan", "earlier")))
          ? "target"
          : has(afterCues, "plan", "earlier") || has(clauseCues, "plan", "earlier")
            ? "level"
            : "share";
      if ((inBracket || !subject) && role === "share" && leadsItsCount(clause, flow.items, index)) {
        at.leading = { figure, role, cues, of: [], bracketed: false, named: wordsOf(clause), whole: null };
        return;
      }
      if (tied && subject && subject.role !== "percent") {
        subject.percents.push({
          figure,
          role,
          cues,
          of: after,
          bracketed: inBracket,
          named: wordsOf(clause),
          whole: null,
        });
        finish({ holder: subject, kind: "percent", index: subject.percents.length - 1 });
        return;
      }
      const draft = add(at, figure, "percent", following);
      draft.percents.push({ figure, role, cues, of: after, bracketed: inBracket, named: wordsOf(clause), whole: null });
      at.last = draft;
      at.lastChange = null;
      finish({ holder: draft, kind: "percent", index: 0 });
      return;
    }
    const opened = inBracket ? at.after : null;
    const plainly = namesTime(clause) || has(clauseCues, "plan", "earlier");
    if (opened?.kind === "percent" && plainly && figure.kind !== "ratio") {
      const use = opened.holder.percents[opened.index];
      const alike = unitAgreement(opened.holder.figure, figure) >= 1;
      if (use && use.role !== "target" && use.role !== "average" && (alike || use.of.length > 0)) {
        const whole = add(at, figure, "whole", following);
        opened.holder.percents[opened.index] = { ...use, whole };
        at.last = whole;
        finish();
        return;
      }
    }
    if (opened?.kind === "change" && plainly) {
      const change = opened.holder.changes[opened.index];
      if (change) {
        const old = add(at, figure, "old", following);
        opened.holder.changes[opened.index] = { ...change, old };
        at.last = old;
        finish();
        return;
      }
    }
    const slash = at.buffer.findLast((other) => other.type === "mark" || other.type === "word");
    const paired =
      subject !== null &&
      at.last === subject &&
      slash?.type === "mark" &&
      slash.mark === "/" &&
      (subject.figure.unit === null || unitAgreement(subject.figure, figure) >= 2);
    const role: Role =
      (at.old && (plainly || (slash?.type === "mark" && slash.mark === "/"))) ||
      (at.last?.role === "old" && slash?.type === "mark" && slash.mark === "/")
        ? "old"
        : subject && (has(clauseCues, "of-whole") || paired)
          ? "whole"
          : has(clauseCues, "average") && !isGrade(clause, flow.items, index)
            ? "average"
            : has(clauseCues, "earlier", "compared")
              ? "old"
              : has(cuesOf(clause.slice(-2)), "plan") && !has(clauseCues, "reach")
                ? "plan"
                : "main";
    const draft = add(at, figure, role, following);
    if (role === "whole" && subject) {
      subject.whole = draft;
      finish();
      return;
    }
    at.last = draft;
    at.lastChange = null;
    finish();
  });
  return made;
};
