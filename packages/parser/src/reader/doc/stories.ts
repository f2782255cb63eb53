import type { CompoundFile } from "./compound-file.ts";
import { leaveOut, type LeftOut, type LeftOutReason } from "../left-out.ts";
import { proseOf } from "./prose.ts";
import { deletedRuns, hiddenRuns, type Run, rowEnds } from "./runs.ts";

/** The stories of a Word 97-2003 file as plain text: cells end in a tab, rows in a tab and a line break. */
export interface DocStories {
  readonly body: string;
  readonly footnotes: string;
  readonly endnotes: string;
  readonly headers: string;
  readonly textboxes: string;
  /** What stands in none of them, a place each. */
  readonly leftOut: readonly LeftOut[];
}

/** Fields of the file information block, by their offset ([MS-DOC] 2.5.1). */
const MAGIC = 0xa5ec;
const VERSION_AT = 2;
const FLAGS_AT = 10;
const OLDEST = 0xc0;
const IS_ENCRYPTED = 0x0100;
const IN_FIRST_TABLE = 0x0200;
const LENGTHS_AT = 0x4c;
const HEADERS_AT = 0xf2;
const LETTER_PAGES_AT = 0xfa;
const PARAGRAPH_PAGES_AT = 0x102;
const PIECES_AT = 0x1a2;

/** The lengths of the stories, in their order in the text. */
const STORIES = [
  "body",
  "footnotes",
  "headers",
  "macros",
  "comments",
  "endnotes",
  "textboxes",
  "headerTextboxes",
] as const;

/** Of six stories of running text a section, those that stand above the text; the first six are separators. */
const SEPARATORS = 6;
const ABOVE: ReadonlySet<number> = new Set([0, 1, 4]);

/** Eight bits a letter, as Windows has them. */
const PACKED = 0x40000000;

/** A stretch of the text, and where it stands in the stream. */
interface Piece {
  readonly letters: number;
  readonly at: number;
  readonly width: 1 | 2;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The table of pieces, behind what the saving program says of formats ([MS-DOC] 2.9.38). */
const piecesOf = (stream: Uint8Array, described: Uint8Array): readonly Piece[] => {
  const view = viewOf(described);
  let at = 0;
  while (view.getUint8(at) === 1) at += 3 + view.getUint16(at + 1, true);
  if (view.getUint8(at) !== 2) throw new Error("a Word file without a table of its text");
  const count = (view.getUint32(at + 1, true) - 4) / 12;
  const pieces: Piece[] = [];
  let bytes = 0;
  for (let index = 0; index < count; index++) {
    const edge = at + 5 + index * 4;
    const letters = view.getInt32(edge + 4, true) - view.getInt32(edge, true);
    const place = view.getUint32(at + 5 + (count + 1) * 4 + index * 8 + 2, true);
    const width = (place & PACKED) === 0 ? 2 : 1;
    const start = width === 2 ? place : (place & ~PACKED) >>> 1;
    bytes += letters * width;
    if (letters < 0 || start + letters * width > stream.length || bytes > stream.length)
      throw new Error("a Word file that claims more text than it has");
    pieces.push({ letters, at: start, width });
  }
  return pieces;
};

const WIDE = new TextDecoder("utf-16le", { ignoreBOM: true });
const NARROW = new TextDecoder("windows-1252");

/** A piece's text, of which the letters in these runs are changed, each into one. */
const changed = (
  text: string,
  { at, width }: Piece,
  runs: readonly Run[],
  change: (letters: string) => string,
): string => {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((runs[middle] as Run).end <= at) low = middle + 1;
    else high = middle;
  }
  let told = "";
  let done = 0;
  for (; done < text.length && low < runs.length; low++) {
    const { start, end } = runs[low] as Run;
    const from = Math.min(Math.max(Math.ceil((start - at) / width), done), text.length);
    const to = Math.min(Math.max(Math.ceil((end - at) / width), from), text.length);
    told += text.slice(done, from) + change(text.slice(from, to));
    done = to;
  }
  return told + text.slice(done);
};

/** Whether only a password opens it; false, too, where it is no document at all. */
export const isEncrypted = (stream: Uint8Array): boolean =>
  stream.length > FLAGS_AT + 1 && (viewOf(stream).getUint16(FLAGS_AT, true) & IS_ENCRYPTED) !== 0;

/**
 * Takes the stories of a Word 97-2003 document out of its streams.
 * @throws {Error} where it is none, or is damaged
 */
export const storiesOf = (file: CompoundFile): DocStories => {
  const stream = file.stream("WordDocument");
  const block = viewOf(stream);
  if (block.getUint16(0, true) !== MAGIC || block.getUint16(VERSION_AT, true) < OLDEST)
    throw new Error("no document of Word 97 or later");
  const table = file.stream((block.getUint16(FLAGS_AT, true) & IN_FIRST_TABLE) === 0 ? "0Table" : "1Table");
  const described = (at: number): Uint8Array => {
    const start = block.getUint32(at, true);
    return table.subarray(start, start + block.getUint32(at + 4, true));
  };
  const letterPages = described(LETTER_PAGES_AT);
  const [deleted, hidden] = [deletedRuns(stream, letterPages), hiddenRuns(stream, letterPages)];
  const ends = rowEnds(stream, described(PARAGRAPH_PAGES_AT));
  const leftOut: LeftOut[] = [];
  const blanked =
    (reason: LeftOutReason) =>
    (part: string): string => {
      const place: LeftOut = new Map();
      leaveOut(place, reason, proseOf(part));
      leftOut.push(place);
      return "\0".repeat(part.length);
    };
  const text = piecesOf(stream, described(PIECES_AT))
    .map((piece) => {
      const letters = stream.subarray(piece.at, piece.at + piece.letters * piece.width);
      const told = (piece.width === 2 ? WIDE : NARROW).decode(letters);
      const kept = changed(told, piece, deleted, blanked("deleted"));
      const seen = changed(kept, piece, hidden, blanked("hidden"));
      return changed(seen, piece, ends, (part) => part.replaceAll("\u0007", "\r"));
    })
    .join("");

  const starts = new Map<string, readonly [number, number]>();
  let start = 0;
  for (const [index, name] of STORIES.entries()) {
    const length = Math.max(block.getInt32(LENGTHS_AT + index * 4, true), 0);
    starts.set(name, [start, start + length]);
    start += length;
  }
  const rawOf = (name: (typeof STORIES)[number]): string =>
    text.slice(...(starts.get(name) as readonly [number, number]));
  const storyOf = (name: (typeof STORIES)[number]): string => proseOf(rawOf(name)).replace(/\n$/u, "");

  const running = rawOf("headers");
  const edges = viewOf(described(HEADERS_AT));
  const above: string[] = [];
  const below: string[] = [];
  // The last edge means nothing.
  for (let story = SEPARATORS; story + 2 < edges.byteLength / 4; story++) {
    const part = proseOf(running.slice(edges.getUint32(story * 4, true), edges.getUint32(story * 4 + 4, true)));
    (ABOVE.has(story % SEPARATORS) ? above : below).push(part);
  }
  return {
    body: proseOf(rawOf("body")),
    footnotes: storyOf("footnotes"),
    endnotes: storyOf("endnotes"),
    headers: [...above, ...below].join(""),
    textboxes: `${storyOf("textboxes")}\n${storyOf("headerTextboxes")}`,
    leftOut,
  };
};
