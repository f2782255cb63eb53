/** A stretch of a text, half open. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Whether a stretch of the text touches one of these, which ascend. */
export const touching = (stretches: readonly Stretch[]): ((start: number, end: number) => boolean) => {
  return (start, end) => {
    let low = 0;
    let high = stretches.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((stretches[middle] as Stretch).end <= start) low = middle + 1;
      else high = middle;
    }
    return (stretches[low]?.start ?? Number.POSITIVE_INFINITY) < end;
  };
};
