import { choice, once, type Feature } from "../../feature.ts";
import type { PercentContext, ShareView } from "./view.ts";
import { PLAN, TOTAL, COMPARED, LIST, CUE_KINDS, cueKind, RIGHTS, rightKind } from "./cues.ts";

const PART_PLACES = ["next", "second", "third", "far", "behind", "far-behind", "bracket", "above"] as const;

const partPlace = once((v: ShareView): number => {
  if (v.part.place.block !== v.context.place.block) return 7;
  if (v.context.bracketed && v.context.place.owner === v.part.place.at) return 6;
  if (v.fromPart < 0) return v.fromPart === -1 ? 4 : 5;
  return Math.min(v.fromPart, 4) - 1;
});

const WHOLE_PLACES = [
  "ratio",
  "next",
  "second",
  "sentence",
  "behind-rate",
  "far-behind",
  "inside",
  "earlier",
  "lead",
  "previous",
  "far",
] as const;

const wholePlace = once((v: ShareView): number => {
  if (v.sameRatio) return 0;
  if (v.leadAt >= 0) return 8;
  if (v.blocks === 1) return 9;
  if (v.blocks !== 0) return v.blocks < 0 ? 5 : 10;
  if (v.fromWhole < 0) return v.fromWhole === -1 ? 4 : 5;
  if (v.wholeToPart === 1) return 1;
  if (v.wholeToPart === 2) return 2;
  if (v.wholeToPart < 0) return 6;
  return v.whole.place.sentence === v.part.place.sentence ? 3 : 7;
});

const ROLES = ["total", "plan", "old", "list-next", "listed", "change", "plain"] as const;

const wholeRole = once((v: ShareView): number => {
  const { place, figure } = v.whole;
  if (figure.comparison) return 5;
  if (place.leftCues & TOTAL) return 0;
  if ((place.leftCues | place.rightCues) & PLAN) return 1;
  if (place.leftCues & COMPARED) return 2;
  const next = v.context.reading.places[place.at + 1];
  if (next && next.leadCues & LIST) return 3;
  return place.leadCues & LIST ? 4 : 6;
});

/** No series is followed further than so many figures either way. */
const LONGEST_SERIES = 8;

/** The first and the last of the rates, or of what is no rate, that stand around a place of the percentage's block. */
const seriesAround = ({ reading, place }: PercentContext, from: number, rate: boolean): readonly [number, number] => {
  const { places } = reading;
  const same = (at: number): boolean => {
    const other = places[at];
    return other !== undefined && other.block === place.block && (other.figure.kind === "percentage") === rate;
  };
  let [start, end] = [from, from];
  while (start > 0 && same(start - 1) && from - start < LONGEST_SERIES) start--;
  while (same(end + 1) && end - from < LONGEST_SERIES) end++;
  return [start, end];
};

const ratesAround = once((c: PercentContext) => seriesAround(c, c.place.at, true));

/** "1.130, 827, 509, tương ứng 45,6%, 33,4%, 20,6%": a rate and a count at the same place of two series of one length. */
export const aligned = once(({ context, part }: ShareView): boolean => {
  const [rateStart, rateEnd] = ratesAround(context);
  const length = rateEnd - rateStart;
  if (length === 0) return false;
  const [partStart, partEnd] = seriesAround(context, part.place.at, false);
  const place = context.place.at - rateStart;
  // The counts may be led by their whole.
  return (
    partEnd - partStart >= length &&
    (part.place.at - (partEnd - length) === place || part.place.at - partStart === place)
  );
});

/** Of what kind each thing is that is told of a share. */
export const SHARE_BY_KIND: readonly Feature<ShareView>[] = [
  choice("cue", CUE_KINDS, (v) => cueKind(v.context)),
  choice("right", RIGHTS, (v) => rightKind(v.context)),
  choice("part", PART_PLACES, partPlace),
  choice("whole", WHOLE_PLACES, wholePlace),
  choice("role", ROLES, wholeRole),
];
