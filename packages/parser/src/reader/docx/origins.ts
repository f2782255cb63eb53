import type { XmlOrigin } from "../../source/origin.ts";
import { shownText, type ComposedText, type RunDecoder, type TextPiece } from "./paragraph-text.ts";

/** So many characters of a piece, from `at` on. */
interface Source {
  readonly piece: TextPiece;
  readonly at: number;
  readonly length: number;
  /** Whether its characters are those of the file, one for one. */
  readonly asWritten: boolean;
}

/** Gives the characters of pieces, so many at a time: what is taken is not given again. */
const sourcesOf = (pieces: readonly TextPiece[]): ((length: number) => Source[]) => {
  let index = 0;
  let at = 0;
  return (wanted) => {
    const taken: Source[] = [];
    for (let left = wanted; left > 0 && index < pieces.length;) {
      const piece = pieces[index] as TextPiece;
      const shown = shownText(piece).length;
      const length = Math.min(left, shown - at);
      if (length > 0) taken.push({ piece, at, length, asWritten: shown === piece.text.length });
      left -= length;
      at += length;
      if (at < shown) continue;
      index++;
      at = 0;
    }
    return taken;
  };
};

/**
 * Where the text of a block stands in its part: letter by letter where it is read as it is written; word by word where
 * it was decoded or composed.
 */
export const originsOf = ({ runs, text }: ComposedText, decode: RunDecoder): XmlOrigin[] => {
  const origins: XmlOrigin[] = [];
  runs.forEach(({ at: begun, absorbed, pieces }, index) => {
    const limit = Math.min(runs[index + 1]?.at ?? text.length, text.length);
    const take = sourcesOf(pieces);
    let at = begun - absorbed;
    /** Notes that the next characters of the text, so many, come from the next of the pieces, so many. */
    const note = (told: number, written: number): void => {
      let left = told;
      const sources = take(written);
      sources.forEach(({ piece: { from, text: whole }, at: offset, length, asWritten }, place) => {
        const same = told === written;
        const share = same ? length : place === sources.length - 1 ? left : Math.min(length, left);
        const start = Math.max(at, 0);
        const end = Math.min(at + share, limit);
        const { part, index: element } = from ?? { part: "", index: -1 };
        if (from && start < end && !asWritten)
          origins.push({ kind: "xml", start, end, part, element, at: 0, length: whole.length });
        else if (from && start < end)
          origins.push({
            kind: "xml",
            start,
            end,
            part,
            element,
            at: same ? offset + start - at : offset,
            length: same ? end - start : length,
          });
        at += share;
        left -= share;
      });
    };
    const font = pieces[0]?.font ?? "";
    const read = (written: string): string => decode(written, font).normalize("NFC");
    const raw = pieces.map(shownText).join("");
    if (read(raw) === raw) note(raw.length, raw.length);
    // No mark and no letter of two characters reaches over a space.
    else for (const word of raw.match(/\s+|\S+/gu) ?? []) note(read(word).length, word.length);
  });
  return origins;
};
