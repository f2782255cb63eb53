import type { NormalizedText } from "./normalize.ts";

/** A stretch of an image, `[start, end)`, and what is to be read in its place. */
export interface Amendment {
  readonly start: number;
  readonly end: number;
  readonly image: string;
}

/**
 * The image with some stretches read as something else. What is read stands for the same piece of the original, so
 * that spans stay right. Amendments ascend and do not overlap.
 */
export const amended = (normalized: NormalizedText, amendments: readonly Amendment[]): NormalizedText => {
  if (amendments.length === 0) return normalized;
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const keep = (from: number, to: number): void => {
    pieces.push(normalized.image.slice(from, to));
    for (let at = from; at < to; at++) {
      starts.push(normalized.start[at] as number);
      ends.push(normalized.end[at] as number);
    }
  };
  let at = 0;
  for (const { start, end, image } of amendments) {
    keep(at, start);
    pieces.push(image);
    const same = image.length === end - start;
    for (let index = 0; index < image.length; index++) {
      starts.push(normalized.start[same ? start + index : start] as number);
      ends.push(normalized.end[same ? start + index : end - 1] as number);
    }
    at = end;
  }
  keep(at, normalized.image.length);
  return { image: pieces.join(""), start: Uint32Array.from(starts), end: Uint32Array.from(ends) };
};
