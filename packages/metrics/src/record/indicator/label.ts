import { entryOf, type QualifierEntry, type Token, type UnitEntry } from "@doichieu/parser/internal";
import { structureOf } from "../outline/block-structure.ts";
import { clauseOf, isAction, isCue, isLink, tokensOf, type Clause } from "./clause.ts";
import type { FigureDraft } from "../figure/figure-draft.ts";

/** Words that open a clause without saying anything of its figure. */
const OPENERS =
  /^(?:và|với|cùng|có|được|đã có|thì|là|của|cho|vào|đối với|tổng|tổng số|số|số lượng|trong|theo|đó|tỷ lệ|tỉ lệ|tỷ trọng|còn lại là|về|như|riêng|hiện|hiện có|toàn tỉnh có|lên|tới|đến|ở|tại|từ|bằng|khoảng|[^\p{L}\d]+)$/u;
const CLOSERS =
  /^(?:là|có|được|cho|với|vào|của|tổng số|số|đạt|đối với|chiếm|bằng|và|gồm|trong đó|còn|ước|thêm|hiện|từ|đến|[^\p{L}\d]+)$/u;

/** Behind a unit these begin something else: a share, a comparison, another figure. */
const TURNS = /^(?:và|với|,|so|nhưng|để|mà|thì|nên|do|vì|khi|sau|trước|tương ứng|tức|hoặc|hay)$/u;

const written = (draft: FigureDraft, words: readonly Token[]): string | null => {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return null;
  const text = draft.block.tokenized.normalized.image.slice(first.startOffset, last.endOffset + 1);
  const clean = text
    .replaceAll(/[*_"]+|<[^<>]{0,200}>/gu, "")
    .replaceAll(/\s+/gu, " ")
    // A bracket that was cut open is left out.
    .replace(/ \([^()]{0,60}$/u, "")
    .trim();
  return /\p{L}/u.test(clean) ? clean : null;
};

const isQualifier = (token: Token): boolean => entryOf<QualifierEntry>(token, "qualifier") !== undefined;

const trim = (words: readonly Token[], unit: string | null): readonly Token[] => {
  let from = 0;
  let to = words.length;
  while (to > from && (CLOSERS.test((words[to - 1] as Token).folded) || isQualifier(words[to - 1] as Token))) to--;
  while (from < to) {
    const token = words[from] as Token;
    const opens =
      OPENERS.test(token.folded) ||
      isCue(token, "part-list", "whole-list", "of-whole", "share", "reach", "total", "apart");
    if (!opens && token.folded !== unit) break;
    // "tổng thu nội địa": what is added up belongs to the label.
    if (/ (?:thu|chi|vốn|kinh phí)$/u.test(token.folded)) break;
    if (isAction(token)) break;
    from++;
  }
  return words.slice(from, to);
};

/** "Trung tâm đã tiếp nhận": from the last verb of the clause on, with "đã", "đang", "chưa" before it. */
const fromVerb = (words: readonly Token[]): readonly Token[] => {
  let at = words.length - 1;
  while (at >= 0 && !isAction(words[at])) at--;
  if (at < 0) return words;
  // "chưa qua đào tạo"
  if (words[at - 1]?.folded === "qua" && /^(?:chưa|không|đã)$/u.test(words[at - 2]?.folded ?? "")) at -= 2;
  while (
    at > 0 &&
    (isAction(words[at - 1]) || /^(?:đã|đang|chưa|không|được|bị|,|và)$/u.test((words[at - 1] as Token).folded))
  ) {
    if (/^(?:,|và)$/u.test((words[at - 1] as Token).folded) && !isAction(words[at - 2])) break;
    at--;
  }
  return words.slice(at);
};

const leftLabel = (draft: FigureDraft, { left, announced }: Clause): string | null => {
  const words = trim(left, draft.unit?.canonical ?? null);
  const acted = words.findIndex(isAction);
  const subject =
    acted > 0 &&
    (!announced ||
      words.slice(0, acted).every((word) => !entryOf<UnitEntry>(word, "unit") || /\p{Lu}/u.test(word.image)));
  return written(draft, subject ? trim(fromVerb(words), null) : words);
};

const rightLabel = (draft: FigureDraft, { right }: Clause): string | null => {
  const [first] = right;
  if (!first || TURNS.test(first.folded) || first.image === "/") return null;
  if (isCue(first, "share", "reach", "up", "down", "times", "compared", "part-list", "whole-list", "rest", "earlier"))
    return null;
  let end = right.length;
  for (let at = 1; at < right.length; at++) {
    const token = right[at] as Token;
    if (TURNS.test(token.folded) && token.folded !== "và") end = Math.min(end, at);
    if (isCue(token, "share", "up", "down", "compared", "part-list", "whole-list", "of-whole")) end = Math.min(end, at);
  }
  const words = right.slice(0, end);
  while (words.length > 0 && /^(?:và|được|có|là|của|cho|đạt|tại|trên|còn|trong)$/u.test((words.at(-1) as Token).folded))
    words.pop();
  const skip = /^(?:được|có|đã|bị)$/u.test(first.folded) && isAction(words[1]) ? 1 : 0;
  return written(draft, words.slice(skip));
};

const isCounted = (draft: FigureDraft): boolean =>
  draft.kind === "count" || draft.kind === "ratio" || draft.kind === "money";

/** "31 tập thể, 31 cá nhân": joined to the figure before by nothing but "," or "và". */
const isJoined = (draft: FigureDraft, previous: FigureDraft | undefined): boolean => {
  if (!previous || previous.block !== draft.block) return false;
  const between = tokensOf(draft).slice(previous.mention.last + 1, draft.mention.first);
  return between.length <= 3 && between.every((token) => /^(?:,|và|với|;|\/|có|cùng)$/u.test(token.folded));
};

const countLabel = (draft: FigureDraft, clause: Clause, previous: FigureDraft | undefined): string | null => {
  const right = rightLabel(draft, clause);
  const left = leftLabel(draft, clause);
  if (clause.announced && left) return left;
  const [first] = clause.right;
  const tells = right !== null && first !== undefined && !isLink(first) && !PLACES.test(first.folded);
  if (tells) return right;
  const joined = isJoined(draft, previous) ? previous?.label : null;
  return left ?? joined ?? right;
};

/** "10 quyết định tại 3 huyện": where, not what. */
const PLACES = /^(?:tại|trên|ở|trong|qua|của|thuộc|kết quả|lúc|hồi|vào|ngày|tháng|năm|quý)$/u;

const shareLabel = (
  draft: FigureDraft,
  clause: Clause,
  previous: FigureDraft | undefined,
  changed: FigureDraft | undefined,
): string | null => {
  const before = clause.left.at(-1);
  // "giảm 9 vụ (9,4%)": the change once more.
  if (draft.comparison && clause.left.length === 0 && changed?.comparison && changed.block === draft.block)
    return changed.label;
  if (isCue(before, "up", "down", "times")) return before?.folded ?? null;
  const held = clause.right[0];
  if (before?.folded === "bằng" && held && !TURNS.test(held.folded)) {
    const against = rightLabel(draft, clause);
    if (against) return `so với ${against}`;
  }
  const shares =
    isCue(before, "share", "reach", "rest") || before === undefined || /^(?:tỷ lệ|tỉ lệ)$/u.test(before.folded);
  if (!shares && held && !TURNS.test(held.folded)) {
    const subject = rightLabel(draft, clause);
    if (subject && !isLink(held)) return subject;
  }
  const bare = trim(clause.left, null);
  if (bare.length > 0) return leftLabel(draft, clause);
  if (previous && previous.block === draft.block && isCounted(previous) && before !== undefined) return previous.label;
  if (previous && previous.block === draft.block && tokensOf(draft)[draft.mention.first - 1]?.image === "(")
    return previous.label;
  return rightLabel(draft, clause) ?? previous?.label ?? null;
};

/** What is told to change, in the words before the verb: "thu nội địa tăng 7%". */
const subjectOf = (draft: FigureDraft, { left }: Clause): string | null => {
  const verb = left.findIndex((token) => isCue(token, "up", "down", "times", "reach"));
  const words = trim(verb < 0 ? left : left.slice(0, verb), null);
  return written(draft, words);
};

/** The figure before that is no change: what a share behind it is a share of. A bracket between them is passed over. */
const unchanged = (drafts: readonly FigureDraft[], index: number): FigureDraft | undefined => {
  const own = drafts[index] as FigureDraft;
  const { bracket } = structureOf(own.block);
  for (let earlier = index - 1; earlier >= Math.max(0, index - 6); earlier--) {
    const draft = drafts[earlier] as FigureDraft;
    if (draft.block !== own.block) return undefined;
    const closed = (bracket[draft.mention.first] ?? -1) > (bracket[own.mention.first] ?? -1);
    if (!draft.comparison && !closed) return draft;
  }
  return undefined;
};

/** Says of each figure what it tells, in a few words as written. */
export const labelFigures = (drafts: readonly FigureDraft[]): void => {
  drafts.forEach((draft, index) => {
    const previous = drafts[index - 1];
    const clause = clauseOf(draft, previous, drafts[index + 1]);
    if (draft.comparison) draft.subject = subjectOf(draft, clause);
    draft.label =
      draft.kind === "percentage"
        ? shareLabel(draft, clause, unchanged(drafts, index), previous)
        : countLabel(draft, clause, previous);
  });
};
