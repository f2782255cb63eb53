import type { Glyph } from "./page.ts";

/** A letter with the marks that belong to it. */
export interface Letter extends Glyph {
  readonly right: number;
}

/** A mark that is drawn on a letter. */
export const MARK = /^\p{M}+$/u;
const SPACE = /^[\s\u00A0\u200B\u3000]*$/u;
const LIGATURE = /[\uFB00-\uFB06]/gu;
/** Marks that make another letter (â, ă, ơ) come before the tone in a composed letter, whatever order they were drawn in. */
const SHAPE_MARKS = "\u0302\u0306\u031B";

type GlyphKind = "space" | "mark" | "letter";

interface ReadGlyph {
  readonly kind: GlyphKind;
  /** With its ligatures taken apart. */
  readonly text: string;
  /** The same, composed. */
  readonly letter: string;
}

/** What a drawn text is, and its letters as they are written; a report draws the same few thousand times. */
const readGlyphs = new Map<string, ReadGlyph>();
const MOST_GLYPHS = 10_000;

const readGlyph = (drawn: string): ReadGlyph => {
  const known = readGlyphs.get(drawn);
  if (known) return known;
  const kind = SPACE.test(drawn) ? "space" : MARK.test(drawn) ? "mark" : "letter";
  const text = drawn.replaceAll(LIGATURE, (letter) => letter.normalize("NFKC"));
  const read: ReadGlyph = { kind, text, letter: text.normalize("NFC") };
  if (readGlyphs.size >= MOST_GLYPHS) readGlyphs.clear();
  if (drawn.length <= 4) readGlyphs.set(drawn, read);
  return read;
};

const composed = (base: string, marks: string): string => {
  const ordered = [...marks].sort((a, b) => Number(SHAPE_MARKS.includes(b)) - Number(SHAPE_MARKS.includes(a)));
  return (base + ordered.join("")).normalize("NFC");
};

/** Splits letters and gaps, and gives each mark to the letter it is drawn on. */
export const lettersOf = (glyphs: readonly Glyph[]): { letters: Letter[]; spaces: Glyph[] } => {
  const letters: Letter[] = [];
  const spaces: Glyph[] = [];
  const marks: { readonly glyph: Glyph; readonly after: number }[] = [];
  for (const glyph of glyphs) {
    const { kind, text, letter } = readGlyph(glyph.text);
    if (kind === "space") {
      if (glyph.width > 0) spaces.push(glyph);
      continue;
    }
    if (kind === "mark") {
      marks.push({ glyph, after: letters.length - 1 });
      continue;
    }
    // PDF producers feign bold by drawing a letter twice, a hair apart.
    const last = letters.at(-1);
    if (last && last.text === text && Math.abs(last.x - glyph.x) < glyph.size * 0.08 && Math.abs(last.y - glyph.y) < 1)
      continue;
    const { x, y, width, size, font, bold, italic, annotation, artifact } = glyph;
    const right = x + width;
    letters.push({ text: letter, x, y, width, size, font, bold, italic, annotation, artifact, right });
  }
  const near = (letter: Letter | undefined, mark: Glyph): boolean =>
    letter !== undefined &&
    Math.abs(letter.y - mark.y) < mark.size * 0.6 &&
    mark.x > letter.x - mark.size * 0.3 &&
    mark.x < letter.right + mark.size * 0.3;
  const owned = new Map<number, string>();
  for (const { glyph, after } of marks) {
    const owner = near(letters[after], glyph) ? after : letters.findIndex((letter) => near(letter, glyph));
    if (owner >= 0) owned.set(owner, (owned.get(owner) ?? "") + glyph.text);
  }
  for (const [owner, text] of owned) {
    const letter = letters[owner] as Letter;
    letters[owner] = { ...letter, text: composed(letter.text, text) };
  }
  return { letters, spaces };
};
