import { legacyFontOf } from "../text/legacy-fonts.ts";
import type { Matrix } from "./matrix.ts";
import type { UnreadLetters } from "./page.ts";
import type { PlacedGlyph } from "./upright.ts";

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

/** How text is set until another operator says otherwise. */
export interface TextState {
  font: FontFacts | null;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
}

const SOFT_HYPHEN = 0xad;
const BOLD = /bold|black|heavy|,b\b|-b\b|semibold|demi/i;
const ITALIC = /italic|oblique|,i\b|kursiv/i;
/** In points; the largest page that PDF knows has 14,400. */
const LARGEST_LETTER = 15_000;

/** Where text begins in its own frame, and what draws it. */
interface TextStart {
  readonly x: number;
  readonly y: number;
  readonly annotation: number;
  readonly artifact: boolean;
}

/** What becomes of letters: they are placed, or left out for a reason. */
export interface DrawnLetters {
  readonly push: (glyph: PlacedGlyph) => void;
  readonly leave: (reason: UnreadLetters, letters: string) => void;
}

/** Quarter turns clockwise of a direction on the page (y downwards), or -1 where it is slanted. */
const quarterOf = (dx: number, dy: number): number => {
  const angle = (Math.atan2(dy, dx) * 2) / Math.PI;
  const nearest = Math.round(angle);
  return Math.abs(angle - nearest) > 0.12 ? -1 : (nearest + 4) % 4;
};

/** Places the letters of one text operator; `frame` takes them to the page. Tells how far the pen moved. */
export const drawText = (
  shown: readonly ShownGlyph[],
  text: TextState,
  frame: Matrix,
  { x, y, annotation, artifact }: TextStart,
  out: DrawnLetters,
): { readonly x: number; readonly y: number } => {
  const { font } = text;
  if (!font || text.size === 0) {
    for (const glyph of shown)
      if (typeof glyph !== "number") out.leave(font ? "unsized" : "without-font", glyph.unicode);
    return { x: 0, y: 0 };
  }
  const direction = text.size < 0 ? -1 : 1;
  const size = Math.abs(text.size);
  const advance = size * (font.fontMatrix[0] ?? 0.001);
  const scale = text.scale * direction;
  const fontName = font.name;
  const bold = BOLD.test(fontName);
  const old = legacyFontOf(fontName) !== null;
  const italic = ITALIC.test(fontName);
  const across = Math.hypot(frame[0], frame[1]) || 1;
  // Measured across the baseline, so that slanted (mock italic) letters keep their height.
  const height = Math.abs(frame[0] * frame[3] - frame[1] * frame[2]) / across;
  const quarter = quarterOf(frame[0] * scale, frame[1] * scale);
  const glyphSize = size * height;
  const push = (unicode: string, px: number, py: number, width: number): void => {
    // What a damaged matrix makes of a letter is no size.
    if (!(glyphSize <= LARGEST_LETTER && Math.abs(width) <= LARGEST_LETTER)) {
      out.leave("unsized", unicode);
      return;
    }
    out.push({
      text: unicode,
      x: frame[0] * px + frame[2] * py + frame[4],
      y: frame[1] * px + frame[3] * py + frame[5],
      width,
      size: glyphSize,
      font: fontName,
      bold,
      italic,
      annotation,
      artifact,
      quarter,
    });
  };
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
      push(glyph.unicode, px, py, glyph.width * advance * across);
      pen += -(metric[0] ?? -1000) * advance - spacing * direction;
      continue;
    }
    const wide = glyph.width * advance;
    push(
      // The soft hyphen's code is a letter in fonts of an old encoding.
      glyph.originalCharCode === SOFT_HYPHEN && glyph.unicode === "-" && old ? "\u00AD" : glyph.unicode,
      x + pen * scale,
      y + text.rise,
      wide * Math.abs(scale) * across,
    );
    pen += wide + spacing * direction;
  }
  return font.vertical ? { x: 0, y: -pen } : { x: pen * scale, y: 0 };
};
