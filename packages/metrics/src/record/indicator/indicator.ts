import type { Token } from "@doichieu/parser/internal";
import { aspectOf, slug } from "./aspect.ts";
import { structureOf } from "../outline/block-structure.ts";
import { tokensOf } from "./clause.ts";
import type { FigureDraft } from "../figure/figure-draft.ts";
import { keyOf, part, unchangedOf, type Quantity, type QuantityPart } from "./quantity.ts";

/** How far from the start of a paragraph a colon may end what it speaks of: "Vốn ngân sách tỉnh: …". */
const LONGEST_TOPIC = 14;
const LONGEST_SLUG = 60;

const textOf = (draft: FigureDraft, words: readonly Token[]): string =>
  words.length === 0
    ? ""
    : draft.block.tokenized.normalized.image.slice(words[0]?.startOffset ?? 0, (words.at(-1)?.endOffset ?? -1) + 1);

const shortSlug = (text: string): string => slug(text).slice(0, LONGEST_SLUG).replace(/-+$/u, "");

/** What sets a quantity apart from another that is told in the same words; null where nothing is said. */
const context = (text: string): QuantityPart | null => {
  const key = shortSlug(text);
  const words = text.replaceAll(/^[\d.\s)+*-]+|[\s:.,;-]+$/gu, "").replaceAll(/\s+/gu, " ");
  return key === ""
    ? null
    : part("context", key, words.length > LONGEST_SLUG ? `${words.slice(0, LONGEST_SLUG)}…` : words);
};

/** What the paragraph or item of a figure speaks of, as its first words say: "- Cây cà phê: diện tích …". */
const topicOf = (draft: FigureDraft): string => {
  const tokens = tokensOf(draft);
  const colon = tokens.slice(0, LONGEST_TOPIC + 1).findIndex((token) => token.image === ":");
  // The figure that the colon announces has these words for its label.
  if (colon <= 0 || colon >= draft.mention.first - 1) return "";
  const words = tokens.slice(0, colon);
  return words.some((token) => /^[.;]$/u.test(token.image)) ||
    words.some((token) => /^\d/u.test(token.image) && token.index > 1)
    ? ""
    : textOf(draft, words).replace(/^[\d.\s)+*-]+/u, "");
};

/** The sentence's first words, up to the figure: what its subject is. */
const subjectOf = (draft: FigureDraft): string => {
  const start = structureOf(draft.block).sentence[draft.mention.first] ?? 0;
  const words = tokensOf(draft).slice(start, Math.min(draft.mention.first, start + 10));
  return textOf(draft, words);
};

const AGAINST_PLAN = /kế hoạch|dự toán|chỉ tiêu|mục tiêu|kh\b/iu;

/** "so với cùng kỳ (425 vụ)", "109,3% dự toán năm (1.063.500 triệu đồng)": what a bracket tells is held against. */
const heldAgainst = (draft: FigureDraft, previous: FigureDraft | undefined): "earlier" | "plan" | null => {
  if (draft.comparison || previous?.block !== draft.block || !previous.comparison) return null;
  const bracket = structureOf(draft.block).bracket[draft.mention.first] ?? -1;
  if (bracket <= previous.mention.last) return null;
  const between = tokensOf(draft).slice(previous.mention.last + 1, bracket);
  if (between.some((token) => /^[.;,]$/u.test(token.image))) return null;
  return AGAINST_PLAN.test(previous.comparison.against ?? "") ? "plan" : "earlier";
};

/** "6.384 trẻ/6.763 trẻ trong diện": the second number is the whole of the first. */
const isWhole = (draft: FigureDraft, previous: FigureDraft | undefined): boolean =>
  previous?.block === draft.block &&
  tokensOf(draft)[draft.mention.first - 1]?.image === "/" &&
  draft.mention.first - previous.mention.last <= 2;

/** No clause leads up to its figure in more words. */
const LONGEST_LEAD = 24;

/** The words of a figure's clause before it. */
const wordsBefore = (draft: FigureDraft): readonly Token[] => {
  const { first } = draft.mention;
  const before = tokensOf(draft).slice(Math.max(0, first - LONGEST_LEAD), first);
  return before.slice(before.findLastIndex((token) => /^[.;,()]$/u.test(token.image)) + 1);
};

/** What is done, the counted thing, and of a share the word "share": "received/ho-so", "resolved-late/ho-so/share". */
const quantityOf = (draft: FigureDraft, counted: FigureDraft | null, label = draft.label): Quantity | null => {
  const share = draft.kind === "percentage";
  const { aspect, thing } = aspectOf(label, draft, share ? counted : draft, share ? wordsBefore(draft) : []);
  if (share) return [aspect, ...(thing ? [thing] : []), part("share", "share")];
  if (thing === null && label === null) return null;
  return [aspect, thing ?? part("thing", "number")];
};

/** What a change or a level changes: its own unit and words, those of the change it repeats, or the figure before. */
const changedQuantity = (
  draft: FigureDraft,
  head: FigureDraft | null,
  previous: FigureDraft | undefined,
): Quantity | null => {
  if (draft.subject) return quantityOf(draft, head, draft.subject);
  const inBracket = tokensOf(draft)[draft.mention.first - 1]?.image === "(";
  if (draft.kind === "percentage") {
    const near = inBracket && previous?.block === draft.block && previous.comparison ? previous : null;
    if (near?.quantity) return unchangedOf(near.quantity);
    if (head?.block === draft.block && head.quantity) return head.quantity;
    return quantityOf(draft, null);
  }
  const same = head?.block === draft.block && head.unit?.canonical === draft.unit?.canonical && !isNamed(draft);
  return (same ? head?.quantity : null) ?? quantityOf(draft, null);
};

const isNamed = (draft: FigureDraft): boolean =>
  draft.label !== null && aspectOf(draft.label, draft).aspect.key !== "count" && !/^(?:tăng|giảm)/u.test(draft.label);

/** Words of what a level is held against that its key keeps. */
const LONGEST_AGAINST = 6;

const howItChanges = ({ comparison }: FigureDraft): QuantityPart => {
  if (comparison?.measure === "relative") return part("growth", "growth");
  if (comparison?.measure !== "level") return part("change", "change");
  const against = (comparison.against ?? "").replaceAll(/\d+|năm|quý|tháng|của|so với/gu, " ");
  const words = against.split(/\s+/u).filter(Boolean);
  const key = slug(against).split("-").filter(Boolean).slice(0, LONGEST_AGAINST).join("-");
  return part("level", key === "" ? "level" : `level-${key}`, words.slice(0, LONGEST_AGAINST).join(" "));
};

const valueOf = ({ numeral, denominator, upper, scale }: FigureDraft): string =>
  [numeral.exact, denominator?.exact ?? "", upper?.exact ?? "", scale].join(" ");

/** Figures of one key, period, place and kind in one report are one quantity: they have one value. */
class Told {
  private readonly values = new Map<string, string>();

  /** Whether the key is free, or told with this very value. */
  allows(key: string, draft: FigureDraft): boolean {
    const value = this.values.get(this.place(key, draft));
    return value === undefined || value === valueOf(draft);
  }

  add(key: string, draft: FigureDraft): void {
    const place = this.place(key, draft);
    if (!this.values.has(place)) this.values.set(place, valueOf(draft));
  }

  private place(key: string, { period, scope, kind }: FigureDraft): string {
    return [key, period?.key, scope, kind].join(" | ");
  }
}

/**
 * Gives each figure a stable key of the same quantity across reports: what is done and the counted thing. A change, a
 * level or a share has the key of what it is told of, and says so. Where the words hold no known action, they are the
 * key. The first figure of a key is the one that the report speaks of first; another quantity told later in the same
 * words is told apart by what its item, its section or its sentence speaks of, and has no key where nothing does.
 */
export const indicateFigures = (
  drafts: readonly FigureDraft[],
  headingOf: (draft: FigureDraft) => string | null,
): void => {
  const told = new Told();
  let head: FigureDraft | null = null;
  drafts.forEach((draft, index) => {
    const previous = drafts[index - 1];
    const counted = head?.block === draft.block ? head : null;
    const held = heldAgainst(draft, previous);
    let base: Quantity | null;
    if (draft.comparison) {
      const changed = changedQuantity(draft, counted, previous);
      base = changed && [...changed, howItChanges(draft)];
    } else if (held) {
      const changed = unchangedOf(previous?.quantity ?? []);
      base = changed.length === 0 ? null : [...changed, part(held, held)];
    } else if (isWhole(draft, previous))
      base = previous?.quantity ? [...previous.quantity, part("whole", "whole")] : null;
    else base = quantityOf(draft, counted);
    if (!draft.comparison && !held && draft.kind !== "percentage") head = draft;
    draft.quantity = base && setApart(told, base, draft, headingOf);
    if (draft.quantity) told.add(keyOf(draft.quantity), draft);
  });
};

const setApart = (
  told: Told,
  base: Quantity,
  draft: FigureDraft,
  headingOf: (draft: FigureDraft) => string | null,
): Quantity | null => {
  if (told.allows(keyOf(base), draft)) return base;
  const heading = headingOf(draft) ?? "";
  const topic = topicOf(draft);
  const subject = subjectOf(draft);
  for (const text of [topic, heading, `${heading} ${topic}`, subject, `${heading} ${subject}`]) {
    const apart = context(text.trim());
    if (apart && told.allows(keyOf([...base, apart]), draft)) return [...base, apart];
  }
  return draft.label === null || draft.label.length < 2 ? null : base;
};
