import { choice, once, type Feature } from "../../feature.ts";
import type { ShareView } from "./view.ts";
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

/** "1.130, 827, 509, tương ứng 45,6%, 33,4%, 20,6%": a rate and a count at the same place of two series of one length. */
export const aligned = once((v: ShareView): boolean => {
  const { places } = v.context.reading;
  const run = (from: number, rate: boolean): readonly [start: number, end: number] => {
    const same = (at: number): boolean => {
      const place = places[at];
      return (
        place !== undefined && place.block === v.context.place.block && (place.figure.kind === "percentage") === rate
      );
    };
    let [start, end] = [from, from];
    while (start > 0 && same(start - 1) && from - start < 8) start--;
    while (same(end + 1) && end - from < 8) end++;
    return [start, end];
  };
  const [rateStart, rateEnd] = run(v.context.place.at, true);
  const [partStart, partEnd] = run(v.part.place.at, false);
  const length = rateEnd - rateStart;
  if (length === 0) return false;
  const place = v.context.place.at - rateStart;
  // The counts may be led by their whole.
  return (
    partEnd - partStart >= length &&
    (v.part.place.at - (partEnd - length) === place || v.part.place.at - partStart === place)
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
