/** Fields of the header of a compound file, by their offset ([MS-CFB] 2.2). */
const SECTOR_SHIFT = 30;
const TABLE_SECTORS = 44;
const FIRST_SMALL_TABLE_SECTOR = 60;
const FIRST_MASTER_SECTOR = 68;
const MASTER_SECTORS = 72;
const MASTER_IN_HEADER = 76;
const IN_HEADER = 109;

/** Whether a table of followers leads round in a circle of several; one that names itself ends its chain. */
const goesRound = (followers: Int32Array): boolean => {
  const walkOf = new Int32Array(followers.length);
  for (let start = 0; start < followers.length; start++) {
    let at = start;
    while (at >= 0 && at < followers.length && walkOf[at] === 0) {
      walkOf[at] = start + 1;
      at = followers[at] as number;
    }
    if (at >= 0 && at < followers.length && walkOf[at] === start + 1 && followers[at] !== at) return true;
  }
  return false;
};

/**
 * Holds the sector tables of a compound file ([MS-CFB]) against its size, and their chains against going round: whoever
 * follows such a chain never comes to its end, and gathers sectors until the memory is full.
 * @throws {Error} where the file claims more sectors than it has, or a chain of them has no end
 */
export const checkSectorChains = (bytes: Uint8Array): void => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 512) throw new Error("a compound file without header");
  const shift = view.getUint16(SECTOR_SHIFT, true);
  if (shift < 7 || shift > 16) throw new Error("a compound file of no known sector size");
  const size = 2 ** shift;
  const most = Math.ceil(bytes.length / size);
  const sectors = view.getInt32(TABLE_SECTORS, true);
  const masters = view.getInt32(MASTER_SECTORS, true);
  if (sectors < 0 || sectors > most || masters > most) throw new Error("a compound file that claims more than it has");

  // What lies beyond the end of a file that was cut off is read as zeros.
  const wordAt = (offset: number): number =>
    offset >= 0 && offset + 4 <= bytes.length ? view.getInt32(offset, true) : 0;
  const offsetOf = (sector: number): number => (sector + 1) * size;
  const words = size / 4;

  const tableAt: number[] = [];
  for (let at = 0; at < Math.min(sectors, IN_HEADER); at++) tableAt.push(wordAt(MASTER_IN_HEADER + at * 4));
  let master = view.getInt32(FIRST_MASTER_SECTOR, true);
  for (let read = 0; read < masters && tableAt.length < sectors; read++) {
    const offset = offsetOf(master);
    for (let at = 0; at < words - 1 && tableAt.length < sectors; at++) tableAt.push(wordAt(offset + at * 4));
    master = wordAt(offset + size - 4);
  }
  const readTable = (from: readonly number[]): Int32Array => {
    const table = new Int32Array(from.length * words);
    from.forEach((sector, index) => {
      for (let at = 0; at < words; at++) table[index * words + at] = wordAt(offsetOf(sector) + at * 4);
    });
    return table;
  };
  const table = readTable(tableAt);
  if (goesRound(table)) throw new Error("a compound file whose sectors go round");
  const small: number[] = [];
  let sector = view.getInt32(FIRST_SMALL_TABLE_SECTOR, true);
  while (sector >= 0 && sector < table.length && small.length < most) {
    small.push(sector);
    const next = table[sector] as number;
    sector = next === sector ? -1 : next;
  }
  if (goesRound(readTable(small))) throw new Error("a compound file whose small sectors go round");
};
