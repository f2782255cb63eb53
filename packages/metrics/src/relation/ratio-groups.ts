import { unitAgreement } from "../record/figure/unit-agreement.ts";
import type { Place } from "../reading/place.ts";
import type { Reading } from "../reading/reading.ts";

/** Ratios of one denominator told side by side: "18/93 đã giải quyết, 37/93 đã giải trình, 38/93 đang giải quyết". */
export interface RatioGroup {
  readonly ratios: readonly Place[];
}

/** Finds runs of ratios of one denominator and one unit in the same sentence and bracket. */
export const ratioGroupsOf = ({ places }: Reading): RatioGroup[] => {
  const runs = new Map<string, Place[]>();
  for (const place of places) {
    const { figure } = place;
    if (figure.kind !== "ratio" || figure.comparison) continue;
    const key = `${figure.denominator} ${place.bracket} ${place.sentence}`;
    const run = runs.get(key);
    if (!run) runs.set(key, [place]);
    else if (unitAgreement((run[0] as Place).figure, figure) >= 1) run.push(place);
  }
  // "trị số 83/92, 77,5/92" count nothing.
  return [...runs.values()].flatMap((ratios) =>
    ratios.length > 1 && ratios.every(({ figure }) => figure.decimals === 0) ? [{ ratios }] : [],
  );
};
