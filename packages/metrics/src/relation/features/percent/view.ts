import { unitAgreement } from "../../../record/figure/unit-agreement.ts";
import type { Reading } from "../../../reading/reading.ts";
import type { Place } from "../../../reading/place.ts";
import type { Amount } from "../../amount.ts";
import { gapBetween, type Gap } from "../../gap.ts";
import { directionOf } from "../../propose/percent.ts";
import { leadsOf, type AmountIndex } from "../../propose/reach.ts";
import { overlap, wordsAround } from "../../words.ts";

/** What is asked once of a percentage, whatever its readings. */
export interface PercentContext {
  readonly index: AmountIndex;
  readonly reading: Reading;
  readonly stated: Amount;
  readonly place: Place;
  /** Cues of the clause before it and behind it; in a bracket of its own, of what the bracket hangs on. */
  readonly left: number;
  readonly right: number;
  readonly lead: number;
  /** Told alone in a bracket: "(12,5%)". */
  readonly bracketed: boolean;
  readonly owner: Place | null;
  readonly direction: "up" | "down" | null;
  readonly leads: readonly number[];
  readonly named: ReadonlySet<string>;
  /** Places of its sentence that hold amounts, the nearest before it. */
  readonly partsBefore: number;
}

export const percentContext = (index: AmountIndex, stated: Amount): PercentContext => {
  const { reading, amounts } = index;
  const { place } = stated;
  const owner = place.owner >= 0 ? (reading.places[place.owner] ?? null) : null;
  let partsBefore = 0;
  for (let at = stated.at - 1; at >= 0 && amounts[at]?.place.sentence === place.sentence; at--)
    if (amounts[at]?.figure.kind !== "percentage") partsBefore++;
  return {
    index,
    reading,
    stated,
    place,
    left: place.leftCues,
    right: place.rightCues,
    lead: place.leadCues,
    bracketed: place.before === "(" && (place.behind === ")" || place.behind === ";" || place.behind === ","),
    owner,
    direction: directionOf(stated, reading.places),
    leads: leadsOf(reading, place.block),
    named: wordsAround(place).right,
    partsBefore,
  };
};

/** A part and a whole as their features see them. */
export interface ShareView {
  readonly context: PercentContext;
  readonly part: Amount;
  readonly whole: Amount;
  /** Places from the part to the percentage (negative: the part stands behind it). */
  readonly fromPart: number;
  readonly fromWhole: number;
  readonly wholeToPart: number;
  readonly partGap: Gap;
  readonly wholeGap: Gap;
  readonly agreement: number;
  /** Words of the percentage's right side found around the whole, and around the part. */
  readonly namedAtWhole: number;
  readonly namedAtPart: number;
  /** Content words that part and whole share. */
  readonly shared: number;
  readonly blocks: number;
  readonly leadAt: number;
  /** Amounts of the whole's unit between whole and part. */
  readonly rivals: number;
  readonly sameRatio: boolean;
}

/** Amounts that could as well be meant between two others: same unit, at least as large as the part. */
const rivalsBetween = ({ index: { amounts } }: PercentContext, part: Amount, whole: Amount): number => {
  const [first, last] = whole.at < part.at ? [whole.at, part.at] : [part.at, whole.at];
  let rivals = 0;
  for (let at = Math.max(first + 1, last - 24); at < last; at++) {
    const other = amounts[at] as Amount;
    if (other.figure.kind !== whole.figure.kind || other.figure === part.figure) continue;
    if (other.value >= part.value && unitAgreement(other.figure, whole.figure) >= 2) rivals++;
  }
  return rivals;
};

export const shareView = (context: PercentContext, part: Amount, whole: Amount): ShareView => {
  const { place, reading } = context;
  const [partWords, wholeWords] = [wordsAround(part.place), wordsAround(whole.place)];
  return {
    context,
    part,
    whole,
    fromPart: place.at - part.place.at,
    fromWhole: place.at - whole.place.at,
    wholeToPart: part.place.at - whole.place.at,
    partGap: gapBetween(reading, part.place, place),
    wholeGap: gapBetween(reading, whole.place, part.place),
    agreement: unitAgreement(part.figure, whole.figure),
    namedAtWhole: overlap(context.named, wholeWords.all),
    namedAtPart: overlap(context.named, partWords.all),
    shared: overlap(partWords.all, wholeWords.all),
    blocks: place.block - whole.place.block,
    leadAt: context.leads.indexOf(whole.place.block),
    rivals: rivalsBetween(context, part, whole),
    sameRatio: part.figure === whole.figure,
  };
};

/** A new value with its old one, or with its change. */
export interface GrowthView {
  readonly context: PercentContext;
  readonly now: Amount;
  readonly other: Amount;
  readonly byChange: boolean;
  readonly fromNow: number;
  readonly fromOther: number;
  readonly nowGap: Gap;
  readonly otherGap: Gap;
  readonly agreement: number;
  readonly shared: number;
  readonly blocks: number;
  readonly rising: boolean;
}

export const growthView = (context: PercentContext, now: Amount, other: Amount, byChange: boolean): GrowthView => {
  const { place, reading } = context;
  return {
    context,
    now,
    other,
    byChange,
    fromNow: place.at - now.place.at,
    fromOther: place.at - other.place.at,
    nowGap: gapBetween(reading, now.place, place),
    otherGap: gapBetween(reading, other.place, place),
    agreement: unitAgreement(now.figure, other.figure),
    shared: overlap(wordsAround(now.place).all, wordsAround(other.place).all),
    blocks: place.block - now.place.block,
    rising: now.value > other.value,
  };
};

/** Two rates held against each other. */
export interface PointsView {
  readonly context: PercentContext;
  readonly now: Amount;
  readonly old: Amount;
  readonly fromNow: number;
  readonly fromOld: number;
  readonly nowGap: Gap;
  readonly oldGap: Gap;
}

export const pointsView = (context: PercentContext, now: Amount, old: Amount): PointsView => ({
  context,
  now,
  old,
  fromNow: context.place.at - now.place.at,
  fromOld: context.place.at - old.place.at,
  nowGap: gapBetween(context.reading, now.place, context.place),
  oldGap: gapBetween(context.reading, old.place, context.place),
});
