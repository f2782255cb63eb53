import type { Figure } from "./figure.ts";

/** Nouns that stand for whatever is spoken of. */
const GENERIC = new Set(["trường hợp", "lượt", "đối tượng", "nội dung", "mục"]);

/** The noun that a figure counts, in its canonical form. */
export const unitOf = (figure: Figure): string | null => figure.unitInfo?.canonical ?? figure.unit;

type Agreement = 0 | 1 | 2 | 3;

interface Noun {
  readonly name: string;
  readonly words: readonly string[];
  readonly unitClass: string | null;
  /** What it was held against before. */
  readonly agreements: Map<Noun, Agreement>;
}

const nouns = new WeakMap<Figure, Noun | null>();
const known = new Map<string, Noun>();
/** A report has some dozens; of an archive not all are kept. */
const MOST_KNOWN = 2000;

/** The noun in lower case, with its words: one object a noun, since a figure is held against many others. */
const nounOf = (figure: Figure): Noun | null => {
  let noun = nouns.get(figure);
  if (noun === undefined) {
    const name = unitOf(figure)?.toLowerCase() ?? null;
    noun = name === null ? null : nounNamed(name, figure.unitInfo?.unitClass ?? null);
    nouns.set(figure, noun);
  }
  return noun;
};

const nounNamed = (name: string, unitClass: string | null): Noun => {
  const key = `${unitClass ?? ""}\n${name}`;
  let noun = known.get(key);
  if (!noun) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, (noun = { name, words: name.split(/[\s,]+/u), unitClass, agreements: new Map() }));
  }
  return noun;
};

const initials = (words: readonly string[]): string => words.map((word) => word.charAt(0)).join("");

/** Whether a figure counts whole things: a count, or one count out of another. */
export const countLike = (figure: Figure): boolean => figure.kind === "count" || figure.kind === "ratio";

const agreementOf = (a: Noun, b: Noun): Agreement => {
  if (a.name === b.name) return 3;
  if (GENERIC.has(a.name) !== GENERIC.has(b.name) && (a.name === "trường hợp" || b.name === "trường hợp")) return 2;
  const [one, other] = [a.words, b.words];
  // A visit is not a visitor: "70 lượt với 82 người".
  if (one.includes("lượt") !== other.includes("lượt") && (one.includes("người") || other.includes("người"))) return 0;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.every((word) => long.includes(word))) return 2;
  if (short.length === 1 && long.length > 1 && short[0] === initials(long)) return 3;
  return a.unitClass !== null && a.unitClass === b.unitClass ? 2 : 0;
};

/** How surely two figures count the same: 3 the same noun, 2 a longer or shorter name of it, 1 not told, 0 no. */
export const unitAgreement = (a: Figure, b: Figure): Agreement => {
  if (a.kind !== b.kind && !(countLike(a) && countLike(b))) return 0;
  if (a.kind === "money") return a.currency === b.currency ? 3 : 0;
  if (a.kind === "percentage") return 3;
  if (a.unit !== null && a.unit === b.unit && a.unitInfo?.canonical === b.unitInfo?.canonical) return 3;
  const [first, second] = [nounOf(a), nounOf(b)];
  if (a.kind === "measure" || a.kind === "rate") return first !== null && first.name === second?.name ? 3 : 0;
  if (first === null || second === null) return 1;
  let agreement = first.agreements.get(second);
  if (agreement === undefined) first.agreements.set(second, (agreement = agreementOf(first, second)));
  return agreement;
};
