import type { Glyph, PageContent, Rule, TurnedGlyphs, UnreadLetters } from "./page.ts";

/** A letter in the frame of the page as it is shown, and the way it runs there. */
export interface PlacedGlyph extends Glyph {
  /** Quarter turns clockwise, or -1 where it is slanted. */
  readonly quarter: number;
}

/** Turns a point and a page size by `quarter` quarter turns, so that text running that way runs to the right. */
const turner = (quarter: number, width: number, height: number): ((x: number, y: number) => [number, number]) => {
  if (quarter === 1) return (x, y) => [y, width - x];
  if (quarter === 2) return (x, y) => [width - x, height - y];
  if (quarter === 3) return (x, y) => [height - y, x];
  return (x, y) => [x, y];
};

const turnRules = (rules: readonly Rule[], turn: (x: number, y: number) => [number, number]): Rule[] =>
  rules.map((rule) => {
    const [ax, ay] = turn(rule.x0, rule.y0);
    const [bx, by] = turn(rule.x1, rule.y1);
    return { x0: Math.min(ax, bx), y0: Math.min(ay, by), x1: Math.max(ax, bx), y1: Math.max(ay, by) };
  });

/** Turns the page so that most of its letters run from left to right; the rest is kept by direction. */
export const uprightPage = (
  number: number,
  width: number,
  height: number,
  glyphs: readonly PlacedGlyph[],
  rules: readonly Rule[],
  leave: (reason: UnreadLetters, letters: string) => void,
): PageContent => {
  const counts = [0, 0, 0, 0];
  for (const glyph of glyphs) if (glyph.quarter >= 0) counts[glyph.quarter] = (counts[glyph.quarter] ?? 0) + 1;
  let main = 0;
  for (let quarter = 1; quarter < 4; quarter++)
    if ((counts[quarter] as number) > (counts[main] as number)) main = quarter;
  const turn = turner(main, width, height);
  const [pageWidth, pageHeight] = main % 2 === 0 ? [width, height] : [height, width];
  const inside = (glyph: Glyph): boolean =>
    glyph.x > -5 && glyph.y > -5 && glyph.x < pageWidth + 5 && glyph.y < pageHeight + 5;
  const at = (glyph: PlacedGlyph, by: (x: number, y: number) => [number, number]): PlacedGlyph => {
    const [px, py] = by(glyph.x, glyph.y);
    return { ...glyph, x: px, y: py };
  };
  const upright: Glyph[] = [];
  const others = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    const quarter = glyph.quarter < 0 ? -1 : (glyph.quarter - main + 4) % 4;
    const placed = main === 0 ? glyph : at(glyph, turn);
    if (!inside(placed)) {
      leave("off-page", glyph.text);
      continue;
    }
    if (quarter < 0) leave("slanted", glyph.text);
    if (quarter === 0) upright.push(placed);
    else if (quarter > 0) {
      const group = others.get(quarter) ?? [];
      group.push(at(placed, turner(quarter, pageWidth, pageHeight)));
      others.set(quarter, group);
    }
  }
  const turned: TurnedGlyphs[] = [...others].map(([quarter, group]) => {
    const [w, h] = quarter % 2 === 0 ? [pageWidth, pageHeight] : [pageHeight, pageWidth];
    return { quarter, glyphs: group, toPage: turner((4 - quarter) % 4, w, h) };
  });
  return {
    number,
    width: pageWidth,
    height: pageHeight,
    glyphs: upright,
    turned,
    rules: main === 0 ? rules : turnRules(rules, turn),
    quarter: (4 - main) % 4,
  };
};
