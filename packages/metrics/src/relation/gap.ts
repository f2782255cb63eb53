import type { Place } from "../reading/place.ts";
import type { Reading } from "../reading/reading.ts";

/** What stands between two places. */
export interface Gap {
  readonly cues: number;
  readonly marks: number;
  /** How many figures stand between. */
  readonly figures: number;
}

/** Further than this only the distance is told. */
const LONGEST = 14;

/** What stands between two places, whichever comes first. */
export const gapBetween = ({ places }: Reading, a: Place, b: Place): Gap => {
  const [first, last] = a.at <= b.at ? [a, b] : [b, a];
  const figures = Math.max(last.at - first.at - 1, 0);
  if (figures > LONGEST) return { cues: 0, marks: 0, figures };
  let cues = 0;
  let marks = 0;
  for (let at = first.at + 1; at <= last.at; at++) {
    const place = places[at] as Place;
    if (place.block !== first.block && place.block !== last.block) continue;
    cues |= place.leadCues;
    marks |= place.leadMarks;
  }
  return { cues, marks, figures };
};
