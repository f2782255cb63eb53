import { beyond } from "../limits.ts";
import { drawText, type DrawnLetters, type FontFacts, type ShownGlyph, type TextState } from "./drawn-text.ts";
import { asMatrix, IDENTITY, times, type Matrix } from "./matrix.ts";
import type { PageContent, Rule, UnreadLetters } from "./page.ts";
import { rulesOfPath } from "./path-rules.ts";
import { uprightPage, type PlacedGlyph } from "./upright.ts";

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
  const glyphs: PlacedGlyph[] = [];
  const rules: Rule[] = [];
  const leftOut = new Map<UnreadLetters, number>();
  const leave = (reason: UnreadLetters, letters: string): void => {
    const characters = letters.trim().length;
    if (characters > 0) leftOut.set(reason, (leftOut.get(reason) ?? 0) + characters);
  };
  const drawn: DrawnLetters = {
    leave,
    push: (glyph) => {
      if (glyphs.length >= mostGlyphs) throw beyond("pdfGlyphs", null, mostGlyphs);
      glyphs.push(glyph);
    },
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
    const moved = drawText(shown, text, times(ctm, textMatrix), { x, y, annotation, artifact: artifacts > 0 }, drawn);
    x += moved.x;
    y += moved.y;
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
