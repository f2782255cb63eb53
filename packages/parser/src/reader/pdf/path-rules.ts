import type { Matrix } from "./matrix.ts";
import type { Rule } from "./page.ts";

/** Longest thickness of a filled rectangle that is a line rather than an area, in points. */
const THIN = 3;
const LEAST_RULE = 3;

/** Lines of a path: its straight horizontal and vertical pieces, and the middle of thin filled rectangles. */
export const rulesOfPath = (data: ArrayLike<number>, stroked: boolean, ctm: Matrix, out: Rule[]): void => {
  const point = (x: number, y: number): readonly [number, number] => [
    ctm[0] * x + ctm[2] * y + ctm[4],
    ctm[1] * x + ctm[3] * y + ctm[5],
  ];
  const add = (x0: number, y0: number, x1: number, y1: number): void => {
    const flat = Math.abs(y1 - y0) <= 0.6;
    const upright = Math.abs(x1 - x0) <= 0.6;
    if (flat === upright || Math.abs(x1 - x0) + Math.abs(y1 - y0) < LEAST_RULE) return;
    out.push({ x0: Math.min(x0, x1), y0: Math.min(y0, y1), x1: Math.max(x0, x1), y1: Math.max(y0, y1) });
  };
  let corners: (readonly [number, number])[] = [];
  let curved = false;
  const flush = (): void => {
    if (corners.length < 2) return;
    if (stroked) {
      for (let i = 1; i < corners.length; i++) {
        const [x0, y0] = corners[i - 1] as readonly [number, number];
        const [x1, y1] = corners[i] as readonly [number, number];
        add(x0, y0, x1, y1);
      }
    } else if (!curved) {
      const xs = corners.map((corner) => corner[0]);
      const ys = corners.map((corner) => corner[1]);
      const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
      if (y1 - y0 <= THIN && x1 - x0 > y1 - y0) add(x0, (y0 + y1) / 2, x1, (y0 + y1) / 2);
      else if (x1 - x0 <= THIN) add((x0 + x1) / 2, y0, (x0 + x1) / 2, y1);
    }
  };
  for (let i = 0; i < data.length;) {
    const kind = data[i];
    if (kind === 0) {
      flush();
      corners = [point(data[i + 1] as number, data[i + 2] as number)];
      curved = false;
      i += 3;
    } else if (kind === 1) {
      if (corners.length < 64) corners.push(point(data[i + 1] as number, data[i + 2] as number));
      i += 3;
    } else if (kind === 2 || kind === 3) {
      curved = true;
      const step = kind === 2 ? 7 : 5;
      const at = point(data[i + step - 2] as number, data[i + step - 1] as number);
      if (stroked) {
        flush();
        corners = [at];
      } else corners.push(at);
      i += step;
    } else {
      if (stroked && corners.length > 2) corners.push(corners[0] as readonly [number, number]);
      i += 1;
    }
  }
  flush();
};
