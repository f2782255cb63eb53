import { entryOf, INDICATORS, tokenize, type ActionEntry, type IndicatorEntry } from "@doichieu/parser/internal";
import type { FigureDraft } from "../figure/figure-draft.ts";

/** Slugs made before: the same units and labels come again and again. Emptied when a hostile text fills it. */
const slugs = new Map<string, string>();
const MOST_SLUGS = 5000;

/** ASCII words joined by "-": "hồ sơ" is "ho-so". */
export const slug = (text: string): string => {
  let made = slugs.get(text);
  if (made === undefined) {
    made = makeSlug(text);
    if (slugs.size >= MOST_SLUGS) slugs.clear();
    slugs.set(text, made);
  }
  return made;
};

const makeSlug = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[đĐ]/gu, "d")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, "-")
    .replaceAll(/^-+|-+$/gu, "");

/** Words of a label that change nothing of what it tells: helpers, the report's own place and time. */
const IDLE_WORDS: ReadonlySet<string> = new Set(
  (
    "đã, được, đang, số, tổng, tổng số, có, là, các, những, việc, và, của, về, cho, với, ở, tại, trên, trong, " +
    "trên địa bàn, địa bàn, tỉnh, toàn, toàn tỉnh, nhà nước, ước, thực, đạt, năm, quý, tháng, kỳ, này, nay, đầu, cả, " +
    "mới đạt, khoảng, hơn, trở lên"
  ).split(", "),
);

/** Marks, numbers, and periods with their number. */
const IDLE = /^(?:[\p{P}\p{S}\d]+$|(?:năm|quý|tháng|kỳ) )/u;

const isIdle = (word: string): boolean => IDLE_WORDS.has(word) || IDLE.test(word);

/** More words of a label make no key more stable. */
const LONGEST = 8;

interface Aspect {
  /** What is done or told, whatever its wording; "count" where the label says nothing. */
  readonly key: string;
  /** What is counted, where the indicator itself names it. */
  readonly thing: string | null;
}

const wordsOf = (text: string): string =>
  ` ${tokenize(text)
    .tokens.filter((token) => /[\p{L}\d]/u.test(token.image))
    .map((token) => token.folded)
    .join(" ")} `;

/** "chưa qua đào tạo", "không thuộc thẩm quyền": told of what has not been done. */
const DENIED = / (?:chưa|không)(?: \S+)? $/u;

const known = new Map<string, { readonly entry: IndicatorEntry; readonly rest: string } | null>();

/** The indicator that the words tell, and what they say beyond it. */
const indicatorIn = (
  label: string,
  classOf: string | null,
): { readonly entry: IndicatorEntry; readonly rest: string } | null => {
  const cached = known.get(`${classOf} ${label}`);
  if (cached !== undefined) return cached;
  const words = wordsOf(label);
  let found: { readonly entry: IndicatorEntry; readonly rest: string } | null = null;
  for (const entry of INDICATORS) {
    if (!entry.classes.some((name) => name === classOf)) continue;
    const said = entry.said.find((phrase) => words.includes(` ${phrase} `));
    if (said === undefined || DENIED.test(words.slice(0, words.indexOf(` ${said} `) + 1))) continue;
    found = { entry, rest: words.slice(words.indexOf(` ${said} `) + said.length + 1).trim() };
    break;
  }
  if (known.size > 2000) known.clear();
  known.set(`${classOf} ${label}`, found);
  return found;
};

const restOf = (text: string): { readonly actions: string[]; readonly rest: string[] } => {
  const actions: string[] = [];
  const rest: string[] = [];
  for (const token of tokenize(text).tokens) {
    const action = entryOf<ActionEntry>(token, "action");
    if (action) {
      if (!actions.includes(action.fields.key)) actions.push(action.fields.key);
    } else if (!isIdle(token.folded)) rest.push(token.folded);
  }
  return { actions, rest: rest.slice(0, LONGEST) };
};

/** What a label tells of a figure, told the same whatever its wording. */
export const aspectOf = (label: string | null, draft: FigureDraft): Aspect => {
  if (label === null) return { key: "count", thing: null };
  const classOf = draft.kind === "money" ? "money" : (draft.unit?.unitClass ?? null);
  const found = indicatorIn(label, classOf);
  if (found) {
    const { actions, rest } = restOf(found.rest);
    return {
      key: [found.entry.key, ...actions, slug(rest.join(" "))].filter(Boolean).join("-"),
      thing: found.entry.thing,
    };
  }
  const { actions, rest } = restOf(label);
  return { key: [...actions, slug(rest.join(" "))].filter(Boolean).join("-") || slug(label) || "count", thing: null };
};
