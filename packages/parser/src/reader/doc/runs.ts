/** Stretches of the document's stream, in bytes, half open. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/** A page of formatted runs ([MS-DOC] 2.9.33, 2.9.176), and where its count stands. */
const PAGE_BYTES = 512;
const COUNT_AT = 511;

/** What a modifier changes, by its number ([MS-DOC] 2.6). */
const MARKED_DELETED = 0x0800;
const HIDDEN = 0x083c;
const ENDS_ROW = 0x2417;

/** Bytes of a modifier's operand by the kind that its number tells; 6 tells its own length. */
const OPERAND_BYTES = [1, 1, 2, 4, 2, 2, 0, 3];
const OF_OWN_LENGTH = 6;

/** Whether the modifier is among those from `from` to `to`, and on. */
const isOn = (page: DataView, from: number, to: number, wanted: number): boolean => {
  for (let at = from; at + 2 < to;) {
    const modifier = page.getUint16(at, true);
    const operand = page.getUint8(at + 2);
    if (modifier === wanted && (operand & 1) === 1) return true;
    const kind = modifier >>> 13;
    at += 2 + (kind === OF_OWN_LENGTH ? operand + 1 : (OPERAND_BYTES[kind] as number));
  }
  return false;
};

/** Where a run's modifiers begin and end in its page. */
type Modifiers = (page: DataView, count: number, index: number) => readonly [number, number] | null;

const ofLetters: Modifiers = (page, count, index) => {
  const at = page.getUint8((count + 1) * 4 + index) * 2;
  return at === 0 ? null : [at + 1, at + 1 + page.getUint8(at)];
};

/** A description of a paragraph begins with its style, of two bytes. */
const ofParagraphs: Modifiers = (page, count, index) => {
  const at = page.getUint8((count + 1) * 4 + index * 13) * 2;
  if (at === 0) return null;
  const words = page.getUint8(at);
  return words === 0 ? [at + 4, at + 2 + page.getUint8(at + 1) * 2] : [at + 3, at + words * 2];
};

/** The runs, ascending and apart, of which the modifier holds. `pages`: pairs of places and numbers of pages. */
const runsWhere = (stream: Uint8Array, pages: Uint8Array, modifiers: Modifiers, wanted: number): readonly Run[] => {
  const plex = new DataView(pages.buffer, pages.byteOffset, pages.byteLength);
  const pageCount = Math.max(Math.floor((pages.length - 4) / 8), 0);
  const runs: Run[] = [];
  for (let index = 0; index < pageCount; index++) {
    const at = (plex.getUint32((pageCount + 1 + index) * 4, true) & 0x3fffff) * PAGE_BYTES;
    if (at + PAGE_BYTES > stream.length) throw new Error("runs of a Word file that lie beyond its end");
    const page = new DataView(stream.buffer, stream.byteOffset + at, PAGE_BYTES);
    const count = page.getUint8(COUNT_AT);
    for (let run = 0; run < count; run++) {
      const found = modifiers(page, count, run);
      if (!found || !isOn(page, found[0], Math.min(found[1], COUNT_AT), wanted)) continue;
      runs.push({ start: page.getUint32(run * 4, true), end: page.getUint32(run * 4 + 4, true) });
    }
  }
  runs.sort((a, b) => a.start - b.start);
  const apart: { start: number; end: number }[] = [];
  for (const { start, end } of runs) {
    const last = apart.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else if (end > start) apart.push({ start, end });
  }
  return apart;
};

/** Letters that a tracked change strikes. */
export const deletedRuns = (stream: Uint8Array, pages: Uint8Array): readonly Run[] =>
  runsWhere(stream, pages, ofLetters, MARKED_DELETED);

export const hiddenRuns = (stream: Uint8Array, pages: Uint8Array): readonly Run[] =>
  runsWhere(stream, pages, ofLetters, HIDDEN);

/** The marks that end rows of tables; others end cells. */
export const rowEnds = (stream: Uint8Array, pages: Uint8Array): readonly Run[] =>
  runsWhere(stream, pages, ofParagraphs, ENDS_ROW);
