import {
  entryOf,
  INDICATORS,
  tokenize,
  type ActionEntry,
  type IndicatorEntry,
  type Token,
  type UnitEntry,
} from "@doichieu/parser/internal";
import type { FigureDraft } from "../figure/figure-draft.ts";
import { part, type QuantityPart } from "./quantity.ts";

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

/** Marks, numbers (Roman ones too), and periods with their number. */
const IDLE = /^(?:[\p{P}\p{S}\d]+$|[ivx]+$|(?:năm|quý|tháng|kỳ) )/u;

const isIdle = (word: string): boolean => IDLE_WORDS.has(word) || IDLE.test(word);

/** More words of a label make no key more stable. */
const LONGEST = 8;

interface Aspect {
  /** What is done or told, whatever its wording; "count" where the label says nothing. */
  readonly aspect: QuantityPart;
  /** What is counted, where the label or the indicator itself names it. */
  readonly thing: QuantityPart | null;
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

/** What a label says more of once it tells that something was done in time: how it was done. */
const DONE: ReadonlySet<string> = new Set(["resolved", "handled"]);
const DONE_WORDS: ReadonlySet<string> = new Set(["trả", "kết quả"]);
const IN_TIME = /^resolved-/u;

/** "đã giải quyết đúng hạn" tells what "đúng hạn" tells: an action gives way to the one that says more of it. */
const mostTelling = (actions: readonly ActionEntry[]): readonly ActionEntry[] => {
  const keys = [...new Set(actions.map(({ fields }) => fields.key))];
  const inTime = keys.some((key) => IN_TIME.test(key));
  return actions.filter(
    ({ fields: { key } }, index) =>
      actions.findIndex((other) => other.fields.key === key) === index &&
      !keys.some((other) => other.startsWith(`${key}-`)) &&
      !(inTime && DONE.has(key)),
  );
};

const unitIn = (token: Token): UnitEntry | undefined => entryOf<UnitEntry>(token, "unit");

/** Units that say how much there is, not of what: a reader finds them beside the value. */
const isMeasure = (unitClass: string | null): boolean => unitClass === "measure" || unitClass === "duration";

/** What is counted, as a piece of the indicator. */
const thingPart = (canonical: string, unitClass: string | null): QuantityPart | null => {
  if (canonical === "") return null;
  if (unitClass === "money") return part("measure", slug(canonical), "tiền");
  return part(isMeasure(unitClass) ? "measure" : "thing", slug(canonical), canonical);
};

/** The actions of a text, and its other words without those that name what is counted. */
const restOf = (
  text: string,
  thing: string | null,
  share: boolean,
): { readonly actions: readonly ActionEntry[]; readonly rest: readonly string[] } => {
  const { tokens } = tokenize(text);
  const actions = mostTelling(tokens.flatMap((token) => entryOf<ActionEntry>(token, "action") ?? []));
  const inTime = actions.some(({ fields }) => IN_TIME.test(fields.key));
  const says = (token: Token): boolean =>
    entryOf<ActionEntry>(token, "action") === undefined &&
    !isIdle(token.folded) &&
    !(share && SHARE_WORDS.has(token.folded)) &&
    !(inTime && DONE_WORDS.has(token.folded)) &&
    !(thing !== null && (token.folded === thing || unitIn(token)?.canonical === thing));
  return {
    actions,
    rest: tokens
      .filter(says)
      .map((token) => token.folded)
      .slice(0, LONGEST),
  };
};

const namesMore = ({ folded }: Token): boolean => !isIdle(folded) && !SHARE_WORDS.has(folded);

/**
 * "Tỷ lệ hồ sơ giải quyết đúng hạn": what is counted heads the label, or stands behind the word for a share in the
 * clause, where no figure before tells it.
 */
const sharedThing = (label: string, before: readonly Token[]): UnitEntry | undefined => {
  const word = before.findIndex(({ folded }) => SHARE_WORDS.has(folded));
  const heads = [tokenize(label).tokens.find(namesMore), word < 0 ? undefined : before.slice(word).find(namesMore)];
  return heads
    .flatMap((head) => (head && unitIn(head)) ?? [])
    .find(({ fields: { weak, nature } }) => !weak && nature === "count");
};

const SHARE_WORDS: ReadonlySet<string> = new Set(["tỷ lệ", "tỉ lệ", "tỷ trọng", "tỉ trọng"]);

/** What an indicator of the lexicon counts, whatever it is called: its entry's word. */
const ofEntry = ({ thing, classes }: IndicatorEntry): QuantityPart | null =>
  thing === null ? null : thingPart(thing, classes[0] ?? null);

/** No word has letters and no vowel: "BHXH", "KHHGĐ". */
const NO_VOWEL = /^[^\P{L}aeiouyàáảãạăâèéẻẽẹêìíỉĩịòóỏõọôơùúủũụưỳýỷỹỵ]{2,}$/u;

const inWords = (word: string): string => (NO_VOWEL.test(word) ? word.toUpperCase() : word);

const aspectPart = (
  first: readonly (readonly [key: string, words: string])[],
  rest: readonly string[],
): QuantityPart | null => {
  const key = [...first.map(([each]) => each), slug(rest.join(" "))].filter(Boolean).join("-");
  return key === "" ? null : part("aspect", key, [...first.map(([, words]) => words), ...rest.map(inWords)].join(" "));
};

const namesOf = (actions: readonly ActionEntry[]): (readonly [key: string, words: string])[] =>
  actions.map(({ fields, canonical }) => [fields.key, canonical]);

const nothingSaid = part("aspect", "count");

/**
 * What a label tells of a figure, told the same whatever its wording.
 * @param counted the figure whose unit is what is counted: of a share, the one that it is a share of
 * @param before the words of its clause before it
 */
export const aspectOf = (
  label: string | null,
  draft: FigureDraft,
  counted: FigureDraft | null = draft,
  before: readonly Token[] = [],
): Aspect => {
  const share = draft.kind === "percentage";
  const unit = counted?.unit ?? null;
  const classOf = counted?.kind === "money" ? "money" : (unit?.unitClass ?? null);
  const own = thingPart(unit?.canonical ?? "", classOf);
  if (label === null) return { aspect: nothingSaid, thing: own };
  const found = indicatorIn(label, classOf);
  if (found) {
    const { actions, rest } = restOf(found.rest, unit?.canonical ?? null, share);
    const { entry } = found;
    const aspect = aspectPart([[entry.key, entry.said[0] as string], ...namesOf(actions)], rest) ?? nothingSaid;
    return { aspect, thing: ofEntry(entry) ?? own };
  }
  const said = own === null && share ? sharedThing(label, before) : undefined;
  const thing = said ? thingPart(said.canonical, said.fields.unitClass) : own;
  const { actions, rest } = restOf(label, unit?.canonical ?? said?.canonical ?? null, share);
  const whole = slug(label);
  const aspect =
    aspectPart(namesOf(actions), rest) ?? (thing || whole === "" ? nothingSaid : part("aspect", whole, label));
  return { aspect, thing };
};
