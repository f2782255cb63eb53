import { unitAgreement } from "../../record/figure/unit-agreement.ts";
import type { Amount } from "../amount.ts";
import { sameLabel } from "../words.ts";

/** How parts are picked out of what stands there. */
export const SHAPES = [
  "flat",
  "named",
  "members",
  "clauses",
  "blocks",
  "strict",
  "bracket",
  "all",
  "denominators",
  "second",
  "third",
  "fourth",
  "level",
  "changes",
] as const;
export type Shape = (typeof SHAPES)[number];

/** "Tăng 11.903 vụ với 33.652 bị cáo": of both it is told by how much they changed. */
export const isChange = ({ place }: Amount): boolean => {
  const { comparison } = (place.pairedWith ?? place).figure;
  return comparison !== null && comparison.measure !== "level";
};

/** A series of a total's parts: indices of a scope, from the first on; the first `length` of `parts`. */
export interface Series {
  readonly shape: Shape;
  readonly parts: Int32Array;
  readonly length: number;
}

/** Runs of more parts are not looked at, nor those that add up to more than so many times their total. */
export const MOST_PARTS = 30;
export const MOST_TIMES = 4;

/** A series as it is put together. It ends where none of its runs is looked at any more. */
class Growing implements Series {
  readonly shape: Shape;
  readonly parts = new Int32Array(MOST_PARTS + 1);
  length = 0;
  open = false;
  #most = 0;
  #sum = 0;
  /** What the last part was told apart by. */
  #key = Number.NaN;

  constructor(shape: Shape) {
    this.shape = shape;
  }

  /** @param grows whether anything can be put into it */
  begin(total: Amount, grows: boolean): this {
    this.length = 0;
    this.open = grows;
    this.#most = total.value * MOST_TIMES;
    this.#sum = 0;
    this.#key = Number.NaN;
    return this;
  }

  put(at: number, { value }: Amount): void {
    if (!this.open) return;
    this.parts[this.length++] = at;
    this.#sum += value;
    this.open = this.#sum <= this.#most && this.length <= MOST_PARTS;
  }

  /** The first of each that a key tells apart from the one before. */
  putFirst(at: number, each: Amount, key: number): void {
    if (key !== this.#key) this.put(at, each);
    this.#key = key;
  }
}

/** What a series is told of where figures stand. */
export interface Standing {
  /** How deep in a list a block stands. */
  readonly levelOf: (block: number) => number;
  /** Whether what stands in the bracket of an amount explains a figure before it, and goes on nowhere else. */
  readonly explains: (amount: Amount) => boolean;
}

/** One of each shape, written anew for every start: a dozen for each of a dozen starts of every figure were most of a report's garbage. */
const GROWING: Readonly<Record<Shape, Growing>> = Object.fromEntries(
  SHAPES.map((shape) => [shape, new Growing(shape)]),
) as Record<Shape, Growing>;

/** The series of a total's parts that the amount at `start` of a scope opens; good until the next are asked for. */
export const seriesFrom = (
  total: Amount,
  scope: readonly Amount[],
  start: number,
  { levelOf, explains }: Standing,
): readonly Series[] => {
  const first = scope[start] as Amount;
  const { depth, bracket } = first.place;
  if (first.side === "denominator") {
    const denominators = GROWING.denominators.begin(total, true);
    for (let at = start; at < scope.length && denominators.open; at++) {
      const each = scope[at] as Amount;
      if (each.side === "denominator" && each.place.depth <= depth) denominators.put(at, each);
    }
    return [denominators];
  }
  const growing = (shape: Shape, grows = true): Growing => GROWING[shape].begin(total, grows);
  const flat = growing("flat");
  // "Thụ lý 90 vụ, giải quyết 70 vụ. Trong đó: cấp tỉnh thụ lý 20 vụ, giải quyết 15 vụ; cấp huyện thụ lý 70 vụ, …"
  const named = growing("named", sameLabel(total.place, first.place));
  const members = growing("members");
  const clauses = growing("clauses");
  const strict = growing("strict");
  const blocks = growing("blocks");
  const inBracket = growing("bracket", bracket > 0);
  const second = growing("second");
  const third = growing("third");
  const fourth = growing("fourth");
  const whole = growing("all");
  // "- Đất có rừng: 300 ha, trong đó: + Rừng tự nhiên: 200 ha; + Rừng trồng: 100 ha; - Đất chưa có rừng: 60 ha."
  const level = growing("level");
  const own = levelOf(first.place.block);
  // "Tăng 40 người, trong đó bắt buộc 900 người, tăng 10; tự nguyện 300 người, tăng 30."
  const changes = growing("changes", isChange(total));
  const stays = depth > 0 && explains(first);
  // In this order: of runs of the same parts the first is kept.
  const all = [flat, named, members, clauses, strict, blocks, inBracket, level, changes, second, third, fourth, whole];
  let told = 0;
  for (let at = start; at < scope.length; at++) {
    // Far behind a small total there is nothing left to put a part into; asked where it is likely so.
    if (!fourth.open && !all.some(({ open }) => open)) break;
    const each = scope[at] as Amount;
    const { place } = each;
    if (each.side === "denominator" || place.depth > depth) continue;
    if (stays && place.depth < depth) continue;
    whole.put(at, each);
    const change = isChange(each);
    if (change && changes.open && (each.bare || unitAgreement(each.figure, total.figure) > 0)) changes.put(at, each);
    if (place.bracket === bracket && !change) inBracket.put(at, each);
    if (change && at !== start) continue;
    flat.put(at, each);
    if (named.open && sameLabel(total.place, place) && (each.bare || unitAgreement(each.figure, first.figure) > 0))
      named.put(at, each);
    members.putFirst(at, each, place.member);
    clauses.putFirst(at, each, place.clause);
    if (strict.open && (each.bare || unitAgreement(each.figure, first.figure) === 3)) strict.put(at, each);
    blocks.putFirst(at, each, place.block);
    if (levelOf(place.block) === own) level.putFirst(at, each, place.block);
    if (told % 2 === 0) second.put(at, each);
    if (told % 3 === 0) third.put(at, each);
    if (told % 4 === 0) fourth.put(at, each);
    told++;
  }
  return all;
};
