import type { Figure } from "./figure.ts";

/** Nouns that stand for whatever is spoken of. */
const GENERIC = new Set(["trường hợp", "lượt", "đối tượng", "nội dung", "mục"]);

/** The noun that a figure counts, in its canonical form. */
export const unitOf = (figure: Figure): string | null => figure.unitInfo?.canonical ?? figure.unit;

interface Noun {
  readonly name: string;
  readonly words: readonly string[];
}

const nouns = new WeakMap<Figure, Noun | null>();

/** The noun in lower case, with its words; a figure is held against many others. */
const nounOf = (figure: Figure): Noun | null => {
  let noun = nouns.get(figure);
  if (noun === undefined) {
    const name = unitOf(figure)?.toLowerCase() ?? null;
    noun = name === null ? null : { name, words: name.split(/[\s,]+/u) };
    nouns.set(figure, noun);
  }
  return noun;
};

const initials = (words: readonly string[]): string => words.map((word) => word.charAt(0)).join("");

/** Whether a figure counts whole things: a count, or one count out of another. */
export const countLike = (figure: Figure): boolean => figure.kind === "count" || figure.kind === "ratio";

/** How surely two figures count the same: 3 the same noun, 2 a longer or shorter name of it, 1 not told, 0 no. */
export const unitAgreement = (a: Figure, b: Figure): 0 | 1 | 2 | 3 => {
  if (a.kind !== b.kind && !(countLike(a) && countLike(b))) return 0;
  if (a.kind === "money") return a.currency === b.currency ? 3 : 0;
  if (a.kind === "percentage") return 3;
  const [first, second] = [nounOf(a), nounOf(b)];
  const [left, right] = [first?.name ?? null, second?.name ?? null];
  if (a.kind === "measure" || a.kind === "rate") return left !== null && left === right ? 3 : 0;
  if (first === null || second === null || left === null || right === null) return 1;
  if (left === right) return 3;
  if (GENERIC.has(left) !== GENERIC.has(right) && (left === "trường hợp" || right === "trường hợp")) return 2;
  const [one, other] = [first.words, second.words];
  // A visit is not a visitor: "70 lượt với 82 người".
  if (one.includes("lượt") !== other.includes("lượt") && (one.includes("người") || other.includes("người"))) return 0;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.every((word) => long.includes(word))) return 2;
  if (short.length === 1 && long.length > 1 && short[0] === initials(long)) return 3;
  const classes = [a.unitInfo?.unitClass ?? null, b.unitInfo?.unitClass ?? null];
  return classes[0] !== null && classes[0] === classes[1] ? 2 : 0;
};
