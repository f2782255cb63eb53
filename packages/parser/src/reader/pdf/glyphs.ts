import { legacyFontOf } from "../text/legacy-fonts.ts";
import { beyond } from "../limits.ts";
import type { Glyph, PageContent, Rule, TurnedGlyphs, UnreadLetters } from "./page.ts";

/** An affine map [a, b, c, d, e, f]: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** A letter of pdf.js's operator list, or a number that moves the pen. */
export type ShownGlyph =
  | number
  | {
      readonly unicode: string;
      readonly width: number;
      readonly isSpace: boolean;
      /** Its code in the font, where that is told. */
      readonly originalCharCode?: number | undefined;
      readonly vmetric?: readonly number[] | undefined;
    };

/** What the reader needs to know of a font. */
export interface FontFacts {
  readonly name: string;
  readonly vertical: boolean;
  readonly fontMatrix: readonly number[];
}

/** pdf.js's operator list, its operators named. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

const STROKES = new Set([
  "stroke",
  "closeStroke",
  "fillStroke",
  "eoFillStroke",
  "closeFillStroke",
  "closeEOFillStroke",
]);
const FILLS = new Set(["fill", "eoFill"]);

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

const asMatrix = (value: unknown): Matrix => {
  const from = value as ArrayLike<number> | null | undefined;
  if (!from || from.length < 6) return IDENTITY;
  return [from[0], from[1], from[2], from[3], from[4], from[5]] as Matrix;
};

interface TextState {
  font: FontFacts | null;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
}

interface Placed extends Glyph {
  readonly quarter: number;
}

const SOFT_HYPHEN = 0xad;
const BOLD = /bold|black|heavy|,b\b|-b\b|semibold|demi/i;
const ITALIC = /italic|oblique|,i\b|kursiv/i;
/** Longest thickness of a filled rectangle that is a line rather than an area, in points. */
const THIN = 3;
const LEAST_RULE = 3;
/** In points; the largest page that PDF knows has 14,400. */
const LARGEST_LETTER = 15_000;

/** Lines of a path: its straight horizontal and vertical pieces, and the middle of thin filled rectangles. */
const rulesOfPath = (data: ArrayLike<number>, stroked: boolean, ctm: Matrix, out: Rule[]): void => {
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

/**
 * Follows the operators of one page and tells where each letter stands, as pdf.js's own canvas would draw it.
 *
 * @param page `viewport` maps PDF units to the page as shown, y downwards
 * @param names the name of each operator, by its number
 * @param mostGlyphs a page with more letters is refused
 * @throws {ReadError} `too-large`
 */
export const placeGlyphs = (
  page: { readonly number: number; readonly width: number; readonly height: number; readonly viewport: Matrix },
  operators: Operators,
  names: readonly string[],
  fontOf: (id: string) => FontFacts | null,
  mostGlyphs = Infinity,
): PageContent => {
  const glyphs: Placed[] = [];
  const rules: Rule[] = [];
  const leftOut = new Map<UnreadLetters, number>();
  const leave = (reason: UnreadLetters, letters: string): void => {
    const characters = letters.trim().length;
    if (characters > 0) leftOut.set(reason, (leftOut.get(reason) ?? 0) + characters);
  };
  let ctm: Matrix = page.viewport;
  let text: TextState = { font: null, size: 0, charSpacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0 };
  const stack: { ctm: Matrix; text: TextState }[] = [];
  let textMatrix: Matrix = IDENTITY;
  let x = 0;
  let y = 0;
  let lineX = 0;
  let lineY = 0;
  let annotation = -1;
  let annotations = 0;
  let noteDepth = 0;
  const marks: boolean[] = [];
  let artifacts = 0;

  const move = (dx: number, dy: number): void => {
    lineX += dx;
    lineY += dy;
    x = lineX;
    y = lineY;
  };
  const setFont = (id: string, size: number): void => {
    text.font = fontOf(id);
    text.size = size;
  };
  const show = (shown: readonly ShownGlyph[]): void => {
    const { font } = text;
    if (!font || text.size === 0) {
      for (const glyph of shown) if (typeof glyph !== "number") leave(font ? "unsized" : "without-font", glyph.unicode);
      return;
    }
    const direction = text.size < 0 ? -1 : 1;
    const size = Math.abs(text.size);
    const advance = size * (font.fontMatrix[0] ?? 0.001);
    const scale = text.scale * direction;
    const frame = times(ctm, textMatrix);
    const fontName = font.name;
    const bold = BOLD.test(fontName);
    const old = legacyFontOf(fontName) !== null;
    const italic = ITALIC.test(fontName);
    const across = Math.hypot(frame[0], frame[1]) || 1;
    // Measured across the baseline, so that slanted (mock italic) letters keep their height.
    const height = Math.abs(frame[0] * frame[3] - frame[1] * frame[2]) / across;
    const quarter = quarterOf(frame[0] * scale, frame[1] * scale);
    let pen = 0;
    for (const glyph of shown) {
      if (typeof glyph === "number") {
        pen += ((font.vertical ? 1 : -1) * glyph * size) / 1000;
        continue;
      }
      const spacing = (glyph.isSpace ? text.wordSpacing : 0) + text.charSpacing;
      if (font.vertical) {
        const metric = glyph.vmetric ?? [-1000, 500, 880];
        const px = x - (metric[1] ?? 0) * advance * scale;
        const py = y - pen - (metric[2] ?? 0) * advance + text.rise;
        push(glyph.unicode, frame, px, py, glyph.width * advance * across, size * height, quarter);
        pen += -(metric[0] ?? -1000) * advance - spacing * direction;
        continue;
      }
      const wide = glyph.width * advance;
      push(
        // The soft hyphen's code is a letter in fonts of an old encoding.
        glyph.originalCharCode === SOFT_HYPHEN && glyph.unicode === "-" && old ? "\u00AD" : glyph.unicode,
        frame,
        x + pen * scale,
        y + text.rise,
        wide * Math.abs(scale) * across,
        size * height,
        quarter,
      );
      pen += wide + spacing * direction;
    }
    if (font.vertical) y -= pen;
    else x += pen * scale;

    function push(
      unicode: string,
      m: Matrix,
      px: number,
      py: number,
      width: number,
      glyphSize: number,
      turn: number,
    ): void {
      // What a damaged matrix makes of a letter is no size.
      if (!(glyphSize <= LARGEST_LETTER && Math.abs(width) <= LARGEST_LETTER)) {
        leave("unsized", unicode);
        return;
      }
      if (glyphs.length >= mostGlyphs) throw beyond("pdfGlyphs", null, mostGlyphs);
      glyphs.push({
        text: unicode,
        x: m[0] * px + m[2] * py + m[4],
        y: m[1] * px + m[3] * py + m[5],
        width,
        size: glyphSize,
        font: fontName,
        bold,
        italic,
        annotation,
        artifact: artifacts > 0,
        quarter: turn,
      });
    }
  };

  const { fnArray, argsArray } = operators;
  for (let i = 0; i < fnArray.length; i++) {
    const args = (argsArray[i] ?? []) as unknown[];
    switch (names[fnArray[i] as number]) {
      case "save":
        stack.push({ ctm, text: { ...text } });
        break;
      case "restore":
      case "paintFormXObjectEnd": {
        const saved = stack.pop();
        if (saved) {
          ctm = saved.ctm;
          text = saved.text;
        }
        break;
      }
      case "transform":
        ctm = times(ctm, asMatrix(args));
        break;
      case "paintFormXObjectBegin":
        stack.push({ ctm, text: { ...text } });
        if (args[0]) ctm = times(ctm, asMatrix(args[0]));
        break;
      case "beginAnnotation":
        // An annotation draws from the page's own frame, whatever the content before it left behind.
        noteDepth = stack.length;
        stack.push({ ctm, text: { ...text } });
        ctm = times(times(page.viewport, asMatrix(args[2])), asMatrix(args[3]));
        annotation = annotations++;
        break;
      case "endAnnotation": {
        const saved = stack[noteDepth];
        stack.length = Math.min(stack.length, noteDepth);
        if (saved) {
          ctm = saved.ctm;
          text = saved.text;
        }
        annotation = -1;
        break;
      }
      case "beginMarkedContent":
      case "beginMarkedContentProps": {
        const artifact = args[0] === "Artifact";
        marks.push(artifact);
        if (artifact) artifacts++;
        break;
      }
      case "endMarkedContent":
        if (marks.pop()) artifacts--;
        break;
      case "constructPath": {
        const [kind, parts] = args as [number, readonly [ArrayLike<number>] | null];
        const data = parts?.[0];
        if (!data) break;
        const paint = names[kind] ?? "";
        if (STROKES.has(paint)) rulesOfPath(data, true, ctm, rules);
        else if (FILLS.has(paint)) rulesOfPath(data, false, ctm, rules);
        break;
      }
      case "beginText":
        textMatrix = IDENTITY;
        x = y = lineX = lineY = 0;
        break;
      case "setCharSpacing":
        text.charSpacing = args[0] as number;
        break;
      case "setWordSpacing":
        text.wordSpacing = args[0] as number;
        break;
      case "setHScale":
        text.scale = (args[0] as number) / 100;
        break;
      case "setLeading":
        text.leading = -(args[0] as number);
        break;
      case "setTextRise":
        text.rise = args[0] as number;
        break;
      case "setFont":
        setFont(args[0] as string, args[1] as number);
        break;
      case "setGState":
        for (const [key, value] of args[0] as [string, unknown][])
          if (key === "Font") setFont((value as [string, number])[0], (value as [string, number])[1]);
        break;
      case "setTextMatrix":
        textMatrix = asMatrix(args.length >= 6 ? args : args[0]);
        x = y = lineX = lineY = 0;
        break;
      case "moveText":
        move(args[0] as number, args[1] as number);
        break;
      case "setLeadingMoveText":
        text.leading = args[1] as number;
        move(args[0] as number, args[1] as number);
        break;
      case "nextLine":
        move(0, text.leading);
        break;
      case "showText":
        show(args[0] as ShownGlyph[]);
        break;
      default:
    }
  }
  return { ...uprightPage(page.number, page.width, page.height, glyphs, rules, leave), leftOut };
};

/** Quarter turns clockwise of a direction on the page (y downwards), or -1 where it is slanted. */
const quarterOf = (dx: number, dy: number): number => {
  const angle = (Math.atan2(dy, dx) * 2) / Math.PI;
  const nearest = Math.round(angle);
  return Math.abs(angle - nearest) > 0.12 ? -1 : (nearest + 4) % 4;
};

/** Turns the page so that most of its letters run from left to right; the rest is kept by direction. */
const uprightPage = (
  number: number,
  width: number,
  height: number,
  glyphs: readonly Placed[],
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
  const at = (glyph: Placed, by: (x: number, y: number) => [number, number]): Placed => {
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
