import { INK, type PagePicture } from "./picture.ts";

/** The picture is looked at this many times smaller: a skew shows over the whole page, not in its letters. */
const STEP = 3;
/** Sheets lie straighter than this on a scanner's glass (about 2.3 degrees); what lies worse is found by its lines. */
const MOST_SLOPE = 0.04;
const SLOPE_STEP = 0.001;

/**
 * How much the lines of text rise or fall a pixel to the right, told by the dark rows and light gaps that a picture
 * shows when looked at along its lines: they differ most along the true slope.
 */
export const slopeOfPicture = ({ width, height, grey }: PagePicture): number => {
  const xs: number[] = [];
  const ys: number[] = [];
  for (let y = 0; y < height; y += STEP)
    for (let x = 0; x < width; x += STEP)
      if ((grey[y * width + x] as number) < INK) {
        xs.push(x);
        ys.push(y);
      }
  if (xs.length === 0) return 0;
  const rows = Math.ceil(height / STEP);
  const margin = Math.ceil((width * MOST_SLOPE) / STEP);
  let best = 0;
  let most = -1;
  for (let step = -Math.round(MOST_SLOPE / SLOPE_STEP); step <= Math.round(MOST_SLOPE / SLOPE_STEP); step++) {
    const slope = step * SLOPE_STEP;
    const counts = new Uint32Array(rows + 2 * margin + 2);
    for (let index = 0; index < xs.length; index++) {
      const row = Math.round(((ys[index] as number) - (xs[index] as number) * slope) / STEP) + margin;
      counts[row] = (counts[row] ?? 0) + 1;
    }
    let sharpness = 0;
    for (const count of counts) sharpness += count * count;
    // Of equal slopes the flatter one.
    if (sharpness > most || (sharpness === most && Math.abs(slope) < Math.abs(best))) {
      most = sharpness;
      best = slope;
    }
  }
  return best;
};
