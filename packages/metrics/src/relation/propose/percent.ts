import { unitAgreement } from "../../record/figure/unit-agreement.ts";
import { cueSet } from "../../reading/cues.ts";
import { isMultiple, readBeside, type Amount } from "../amount.ts";
import type { Candidate, Claim } from "../candidate.ts";
import { comparable, isRate } from "./alike.ts";
import { Cheapest } from "./cheapest.ts";
import { basesInReach, inBlock, withinReach, type AmountIndex } from "./reach.ts";

const PARTS_BEFORE = 18;
const PARTS_BEHIND = 7;
/** As many as a block holds: each figure of a ratio counts. */
const NOWS_BEFORE = 200;

/** How far a printed rate may be from the one computed: further is no slip of the pen, it is another pair. */
const WIDEST = 12;

/** A figure is no part of one like it where the rate is less, whatever slip there is. */
const ALIKE = 90;

const UP_OR_DOWN = cueSet("up", "down");

const distance = (a: Amount, b: Amount): number => {
  const figures = Math.abs(a.place.at - b.place.at);
  const blocks = Math.abs(a.place.block - b.place.block);
  return Math.min(figures, 12) + Math.min(blocks, 4) * 1.5;
};

const LEADING = cueSet("total", "plan", "of-whole", "part-list", "whole-list");

/** The most that two figures' units can agree. */
const AGREE = 3;

/** What speaks for a whole before it is held against any part. */
const saidOf = ({ place }: Amount): number => ((place.leftCues | place.rightCues) & LEADING ? 2 : 0);

/** The amounts of its block around a percentage. */
const around = (index: AmountIndex, stated: Amount): readonly Amount[] => {
  const { amounts, starts } = index;
  const { block } = stated.place;
  return amounts.slice(
    Math.max(starts[block] as number, stated.at - withinReach(index, stated, PARTS_BEFORE)),
    Math.min(starts[block + 1] as number, stated.at + withinReach(index, stated, PARTS_BEHIND)),
  );
};

const shares = (index: AmountIndex, stated: Amount, bases: readonly Amount[], most: number): readonly Candidate[] => {
  const { block } = stated.place;
  const near = around(index, stated);
  // A bullet may tell the rate of what the line above it counts.
  const above = near.some((each) => !isRate(each) && each.place.at < stated.place.at)
    ? []
    : [...inBlock(index, index.reading.blocks[block]?.lead ?? -1).slice(-3), ...inBlock(index, block - 1).slice(-3)];
  const wholes = bases.filter(({ value }) => value > 0);
  const away = wholes.map((whole) => distance(stated, whole));
  const said = wholes.map(saidOf);
  const cheapest = new Cheapest<Candidate>(most);
  const percent = stated.value;
  for (const told of new Set([...near, ...above])) {
    if (told === stated || isRate(told) || told.side === "denominator") continue;
    const partCost = distance(stated, told) + (told.place.at > stated.place.at ? 1.5 : 0);
    for (let at = 0; at < wholes.length; at++) {
      const base = wholes[at] as Amount;
      const ratio = base.figure === told.figure;
      if (base === told || (ratio && base.side !== "denominator")) continue;
      const far = ratio ? 0 : Math.min(distance(told, base), away[at] as number) * 0.5;
      const costOf = (agreement: number): number => partCost + (ratio ? -3 : far - agreement - (said[at] as number));
      if (costOf(AGREE) >= cheapest.bar || !comparable(told, base)) continue;
      const part = readBeside(told, base);
      const whole = readBeside(base, told);
      // "dưới 200 kWh chiếm 68%, trên 200 kWh chiếm 32%": one bound told twice.
      if (part.value === whole.value && percent < ALIKE) continue;
      const rate = (100 * part.value) / whole.value;
      if (rate < 0.001 || rate > 100_000) continue;
      if (rate > percent * WIDEST + 1 || rate * WIDEST + 1 < percent) continue;
      cheapest.put(costOf(unitAgreement(part.figure, whole.figure)), { kind: "share", part, whole });
    }
  }
  return cheapest.items;
};

/** "tăng p% so với": the new figure with the old one, or with how much it changed. */
const growths = (
  index: AmountIndex,
  stated: Amount,
  bases: readonly Amount[],
  mostOld: number,
  mostChanges: number,
): readonly Candidate[] => {
  const { block } = stated.place;
  const near = around(index, stated).filter((each) => each !== stated);
  const nows = near.filter((each) => !isRate(each) && each.side !== "denominator");
  const lead =
    nows.length === 0
      ? inBlock(index, index.reading.blocks[block]?.lead ?? -1)
          .filter((each) => !isRate(each))
          .slice(0, 3)
      : [];
  const before = [
    ...inBlock(index, block - 1).slice(0, withinReach(index, stated, NOWS_BEFORE)),
    ...inBlock(index, block - 2).slice(0, 6),
  ].filter((each) => !isRate(each) && each.side !== "denominator");
  const others = bases.filter(
    ({ value, place }) => value > 0 && (place.block !== block || Math.abs(place.at - stated.place.at) <= 16),
  );
  const olds = new Cheapest<Candidate>(mostOld);
  const changes = new Cheapest<Candidate>(mostChanges);
  const percent = stated.value;
  for (const told of new Set([...nows, ...lead, ...before])) {
    const place = distance(stated, told) * 0.6 + (told.place.at > stated.place.at ? 1 : 0);
    for (const base of others) {
      const oldCost = distance(stated, base) * 0.6;
      const away = base.place.block === block ? Math.abs(base.place.at - stated.place.at) : Infinity;
      const asOld = place + oldCost < olds.bar;
      const asChange = away <= 4 && place + away * 1.2 < changes.bar;
      if (!(asOld || asChange) || base.figure === told.figure || !comparable(told, base)) continue;
      const now = readBeside(told, base);
      const other = readBeside(base, told);
      const cost = place + (AGREE - unitAgreement(told.figure, base.figure)) * 1.2;
      const rate = Math.abs((100 * (now.value - other.value)) / other.value);
      if (asOld && rate <= percent * WIDEST + 1 && rate * WIDEST + 1 >= percent)
        olds.put(cost + oldCost, { kind: "growth", now, old: other, change: null });
      const old = asChange ? changeBase(now, other, stated) : 0;
      if (old <= 0) continue;
      const change = (100 * other.value) / old;
      if (change <= percent * WIDEST + 1 && change * WIDEST + 1 >= percent)
        changes.put(cost + away * 1.2, { kind: "growth", now, old: null, change: other });
    }
  }
  return [...olds.items, ...changes.items];
};

const DOWN = cueSet("down");
const UP = cueSet("up");

/** Which way a change is told: by the cue nearest before it, before its bracket, or by its sign. */
export const directionOf = (stated: Amount, places: AmountIndex["reading"]["places"]): "up" | "down" | null => {
  const own = stated.figure.comparison?.direction;
  if (own === "up" || own === "down") return own;
  let place = stated.place;
  for (let hops = 0; hops < 3; hops++) {
    const cues = place.leadCues & UP_OR_DOWN ? place.leadCues : place.leftCues;
    if (cues & DOWN && !(cues & UP)) return "down";
    if (cues & UP && !(cues & DOWN)) return "up";
    const before = place.owner >= 0 && place.before === "(" ? places[place.owner] : places[place.at - 1];
    if (!before || before.block !== place.block) return null;
    place = before;
  }
  return null;
};

/** The old value, from the new one and the change. */
const changeBase = (now: Amount, change: Amount, stated: Amount): number => {
  const down = (stated.place.leadCues | stated.place.leftCues | change.place.leftCues | change.place.leadCues) & DOWN;
  return down ? now.value + change.value : now.value - change.value;
};

const FROM_TO: ReadonlySet<string> = new Set(["từ", "lên", "xuống", "còn"]);

/** "Tăng 5,7 điểm": a change, and no rate that changes. */
const isInPoints = ({ figure }: Amount): boolean => figure.unit?.startsWith("điểm") ?? false;

/** "A tăng 2,05%, B tăng 1,36%": rates told alike are told of different things, and stand in no relation. */
const toldAlike = (stated: Amount, rate: Amount): boolean => {
  // "giảm từ 8,42% xuống còn 6,17%, giảm 2,25 điểm phần trăm"
  if (isInPoints(stated) || rate.place.left.some((word) => FROM_TO.has(word))) return false;
  const own = stated.place.leftCues & UP_OR_DOWN;
  return (
    own !== 0 &&
    (rate.place.leftCues & UP_OR_DOWN) !== 0 &&
    stated.place.before === rate.place.before &&
    stated.place.depth === rate.place.depth
  );
};

/** Two rates held against each other in points. */
const points = (index: AmountIndex, stated: Amount, most: number): readonly Candidate[] => {
  const { amounts } = index;
  const cheapest = new Cheapest<Candidate>(most);
  const near = amounts.slice(Math.max(0, stated.at - 8), stated.at + 6);
  const rates = near.filter(
    (each) => each !== stated && each.figure.kind === "percentage" && !isInPoints(each) && !toldAlike(stated, each),
  );
  for (const now of rates) {
    if (now.place.block !== stated.place.block) continue;
    for (const old of rates) {
      if (old === now || old.place.block !== stated.place.block) continue;
      const gap = Math.abs(now.value - old.value);
      if (gap > stated.value * WIDEST + 1) continue;
      cheapest.put(distance(stated, now) + distance(stated, old) * 0.6, { kind: "points", now, old });
    }
  }
  return cheapest.items;
};

const MOST_SHARES = 52;

/** The claim of a percentage: a share, a level, a growth rate or a change in points. A multiple is a level. */
export const proposePercent = (index: AmountIndex, stated: Amount): Claim | null => {
  const multiple = isMultiple(stated.figure);
  if (stated.figure.kind !== "percentage" && !multiple) return null;
  const bases = basesInReach(index, stated).filter((each) => !isRate(each));
  const most = (many: number): number => withinReach(index, stated, many);
  if (multiple) return { model: "percent", stated, candidates: shares(index, stated, bases, most(MOST_SHARES)) };
  const moves = directionOf(stated, index.reading.places) !== null;
  const candidates = [
    ...shares(index, stated, bases, most(moves ? 26 : MOST_SHARES)),
    ...growths(index, stated, bases, most(moves ? 22 : 4), most(moves ? 20 : 4)),
    ...points(index, stated, most(moves ? 8 : 4)),
  ];
  return { model: "percent", stated, candidates };
};
