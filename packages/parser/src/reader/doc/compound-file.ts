/** Fields of the header of a compound file, by their offset ([MS-CFB] 2.2). */
const SECTOR_SHIFT = 30;
const SMALL_SECTOR_SHIFT = 32;
const TABLE_SECTORS = 44;
const FIRST_DIRECTORY_SECTOR = 48;
const SMALL_STREAM_LIMIT = 56;
const FIRST_SMALL_TABLE_SECTOR = 60;
const FIRST_MASTER_SECTOR = 68;
const MASTER_SECTORS = 72;
const MASTER_IN_HEADER = 76;
const IN_HEADER = 109;

/** An entry of the directory and its fields, by their offset in it ([MS-CFB] 2.6). */
const ENTRY_BYTES = 128;
const NAME_BYTES = 64;
const KIND = 66;
const LEFT = 68;
const RIGHT = 72;
const CHILD = 76;
const FIRST_SECTOR = 116;
const STREAM_BYTES = 120;
const IS_STREAM = 2;

/** The streams that lie in the root of a compound file: not those of what is embedded in it. */
export interface CompoundFile {
  readonly names: ReadonlySet<string>;
  /** @throws {Error} where there is no such stream, or its sectors lead nowhere or go round */
  readonly stream: (name: string) => Uint8Array;
}

/** Pieces of equal size, one behind the other; the last may be cut off, as the file may. */
const joined = (from: Uint8Array, starts: readonly number[], piece: number): Uint8Array => {
  const whole = new Uint8Array(starts.length * piece);
  starts.forEach((start, index) => {
    if (start >= from.length) throw new Error("a compound file whose sectors lie beyond its end");
    whole.set(from.subarray(start, start + piece), index * piece);
  });
  return whole;
};
const wordsOf = (table: Uint8Array): Int32Array => {
  const words = new DataView(table.buffer, table.byteOffset, table.byteLength);
  return Int32Array.from({ length: table.length >>> 2 }, (_, at) => words.getInt32(at * 4, true));
};
/** The sectors that follow each other from `first` on. */
const chain = (first: number, followers: Int32Array): number[] => {
  const found: number[] = [];
  for (let at = first; at >= 0; at = followers[at] as number) {
    if (at >= followers.length) throw new Error("a compound file whose sectors lead beyond their table");
    if (found.length === followers.length) throw new Error("a compound file whose sectors go round");
    found.push(at);
  }
  return found;
};

/**
 * Opens a compound file. What it claims is held against its size, so that nothing takes longer, or more memory, than the
 * file is large.
 * @throws {Error} where it is none, or its tables do not hold together
 */
export const openCompoundFile = (bytes: Uint8Array): CompoundFile => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 512) throw new Error("a compound file without header");
  const shift = view.getUint16(SECTOR_SHIFT, true);
  const smallShift = view.getUint16(SMALL_SECTOR_SHIFT, true);
  if (shift < 7 || shift > 16 || smallShift < 4 || smallShift > shift)
    throw new Error("a compound file of no known sector size");
  const size = 2 ** shift;
  const smallSize = 2 ** smallShift;
  const most = Math.ceil(bytes.length / size);
  const sectors = view.getInt32(TABLE_SECTORS, true);
  if (sectors < 0 || sectors > most) throw new Error("a compound file that claims more than it has");

  const offsetOf = (sector: number): number => (sector + 1) * size;

  const tableAt: number[] = [];
  for (let at = 0; at < Math.min(sectors, IN_HEADER); at++)
    tableAt.push(view.getInt32(MASTER_IN_HEADER + at * 4, true));
  let master = view.getInt32(FIRST_MASTER_SECTOR, true);
  for (let left = view.getInt32(MASTER_SECTORS, true); left > 0 && tableAt.length < sectors; left--) {
    const words = wordsOf(joined(bytes, [offsetOf(master)], size));
    tableAt.push(...words.subarray(0, Math.min(words.length - 1, sectors - tableAt.length)));
    master = words.at(-1) as number;
  }
  const table = wordsOf(joined(bytes, tableAt.map(offsetOf), size));
  const sectorsFrom = (first: number): Uint8Array => joined(bytes, chain(first, table).map(offsetOf), size);

  const directory = sectorsFrom(view.getInt32(FIRST_DIRECTORY_SECTOR, true));
  const entries = new DataView(directory.buffer);
  const entryCount = directory.length / ENTRY_BYTES;
  const field = (entry: number, offset: number): number => entries.getInt32(entry * ENTRY_BYTES + offset, true);

  const streams = new Map<string, number>();
  const seen = new Set<number>();
  const open = [field(0, CHILD)];
  for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
    if (entry < 0 || entry >= entryCount || seen.has(entry)) continue;
    seen.add(entry);
    open.push(field(entry, LEFT), field(entry, RIGHT));
    const at = entry * ENTRY_BYTES;
    const bytesOfName = Math.min(entries.getUint16(at + NAME_BYTES, true), NAME_BYTES) - 2;
    const name = new TextDecoder("utf-16le").decode(directory.subarray(at, at + Math.max(bytesOfName, 0)));
    if (directory[at + KIND] === IS_STREAM) streams.set(name, entry);
  }

  return {
    names: new Set(streams.keys()),
    stream: (name) => {
      const entry = streams.get(name);
      if (entry === undefined) throw new Error(`a compound file without ${name}`);
      const first = field(entry, FIRST_SECTOR);
      const length = entries.getUint32(entry * ENTRY_BYTES + STREAM_BYTES, true);
      if (length >= view.getUint32(SMALL_STREAM_LIMIT, true)) return sectorsFrom(first).subarray(0, length);
      const smallTable = wordsOf(sectorsFrom(view.getInt32(FIRST_SMALL_TABLE_SECTOR, true)));
      const starts = chain(first, smallTable).map((sector) => sector * smallSize);
      return joined(sectorsFrom(field(0, FIRST_SECTOR)), starts, smallSize).subarray(0, length);
    },
  };
};
