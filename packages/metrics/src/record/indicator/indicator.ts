import type { Token } from "@doichieu/parser/internal";
import { aspectOf, slug } from "./aspect.ts";
import { structureOf } from "../outline/block-structure.ts";
import { tokensOf } from "./clause.ts";
import type { FigureDraft } from "../figure/figure-draft.ts";

/** How far from the start of a paragraph a colon may end what it speaks of: "Vốn ngân sách tỉnh: …". */
const LONGEST_TOPIC = 14;
const LONGEST_SLUG = 60;

const textOf = (draft: FigureDraft, words: readonly Token[]): string =>
  words.length === 0
    ? ""
    : draft.block.tokenized.normalized.image.slice(words[0]?.startOffset ?? 0, (words.at(-1)?.endOffset ?? -1) + 1);

const shortSlug = (text: string): string => slug(text).slice(0, LONGEST_SLUG).replace(/-+$/u, "");

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
    : shortSlug(textOf(draft, words).replace(/^[\d.\s)+*-]+/u, ""));
};

/** The sentence's first words, up to the figure: what its subject is. */
const subjectOf = (draft: FigureDraft): string => {
  const start = structureOf(draft.block).sentence[draft.mention.first] ?? 0;
  const words = tokensOf(draft).slice(start, Math.min(draft.mention.first, start + 10));
  return shortSlug(textOf(draft, words));
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

/** The end of a key that says that it is told of a change. */
const CHANGED = /\/(?:change|growth|level)(?:-[^/]*)?$/u;

/** What is done, the counted thing, and of a share the word "share": "received/ho-so", "resolved-late/ho-so/share". */
const keyOf = (draft: FigureDraft, counted: FigureDraft | null, label = draft.label): string | null => {
  if (draft.kind === "percentage") {
    const { key, thing } = aspectOf(label, counted ?? draft);
    return [key, thing ?? slug(counted?.unit?.canonical ?? ""), "share"].filter(Boolean).join("/");
  }
  const aspect = aspectOf(label, draft);
  const thing = aspect.thing ?? slug(draft.unit?.canonical ?? "");
  if (thing === "" && label === null) return null;
  return `${aspect.key}/${thing === "" ? "number" : thing}`;
};

/** What a change or a level changes: its own unit and words, those of the change it repeats, or the figure before. */
const changedKey = (draft: FigureDraft, head: FigureDraft | null, previous: FigureDraft | undefined): string | null => {
  if (draft.subject) return keyOf(draft, head, draft.subject);
  const inBracket = tokensOf(draft)[draft.mention.first - 1]?.image === "(";
  if (draft.kind === "percentage") {
    const near = inBracket && previous?.block === draft.block && previous.comparison ? previous : null;
    if (near?.indicator) return near.indicator.replace(CHANGED, "");
    if (head?.block === draft.block && head.indicator) return head.indicator;
    return keyOf(draft, null);
  }
  const same = head?.block === draft.block && head.unit?.canonical === draft.unit?.canonical && !isNamed(draft);
  return (same ? head?.indicator : null) ?? keyOf(draft, null);
};

const isNamed = (draft: FigureDraft): boolean =>
  draft.label !== null && aspectOf(draft.label, draft).key !== "count" && !/^(?:tăng|giảm)/u.test(draft.label);

const suffixOf = ({ comparison }: FigureDraft): string => {
  if (comparison?.measure === "relative") return "growth";
  if (comparison?.measure !== "level") return "change";
  const against = slug((comparison.against ?? "").replaceAll(/\d+|năm|quý|tháng|của|so với/gu, " "));
  return against === "" ? "level" : `level-${against.split("-").slice(0, 6).join("-")}`;
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
    let base: string | null;
    if (draft.comparison) {
      const changed = changedKey(draft, counted, previous);
      base = changed && `${changed}/${suffixOf(draft)}`;
    } else if (held) {
      const changed = (previous?.indicator ?? "").replace(CHANGED, "");
      base = changed === "" ? null : `${changed}/${held}`;
    } else if (isWhole(draft, previous)) base = previous?.indicator ? `${previous.indicator}/whole` : null;
    else base = keyOf(draft, counted);
    if (!draft.comparison && !held && draft.kind !== "percentage") head = draft;
    draft.indicator = base && freeKey(told, base, draft, headingOf);
    if (draft.indicator) told.add(draft.indicator, draft);
  });
};

const freeKey = (
  told: Told,
  base: string,
  draft: FigureDraft,
  headingOf: (draft: FigureDraft) => string | null,
): string | null => {
  if (told.allows(base, draft)) return base;
  const heading = shortSlug(headingOf(draft) ?? "");
  const topic = topicOf(draft);
  const subject = subjectOf(draft);
  for (const context of [
    topic,
    heading,
    [heading, topic].filter(Boolean).join("-"),
    subject,
    `${heading}-${subject}`,
  ]) {
    if (context !== "" && context !== "-" && told.allows(`${base}/${context}`, draft)) return `${base}/${context}`;
  }
  return draft.label === null || draft.label.length < 2 ? null : base;
};
