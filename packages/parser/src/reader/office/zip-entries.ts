/** An entry of a zip file, as the file's directory tells it (APPNOTE.TXT 6.3, 4.3.12). */
export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  /** How it is packed. */
  readonly method: number;
  readonly packedSize: number;
  /** What it claims to unpack to. */
  readonly size: number;
  /** @throws {Error} where it does not lie in the file */
  readonly packed: () => Uint8Array;
}

const END = 0x06_05_4b_50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const END_64 = 0x06_06_4b_50;
const END_64_AT = 0x07_06_4b_50;
const END_64_AT_SIZE = 20;
const ENTRY = 0x02_01_4b_50;
const ENTRY_SIZE = 46;
const HEAD = 0x04_03_4b_50;
const HEAD_SIZE = 30;
/** Stands where a number needs more than its bits, and is told in the extra field of this number. */
const ELSEWHERE = 0xff_ff_ff_ff;
const NUMBERS_64 = 1;

const broken = (what: string): Error => new Error(`an archive ${what}`);

/** How many entries the directory has, and where it begins. */
const directoryOf = (view: DataView): { readonly count: number; readonly start: number } => {
  const last = view.byteLength - END_SIZE;
  let at = last;
  while (at >= 0 && at >= last - LONGEST_COMMENT && view.getUint32(at, true) !== END) at--;
  if (at < 0 || view.getUint32(at, true) !== END) throw broken("without end");
  const count = view.getUint16(at + 10, true);
  const start = view.getUint32(at + 16, true);
  const locator = at - END_64_AT_SIZE;
  if (locator < 0 || view.getUint32(locator, true) !== END_64_AT) return { count, start };
  const end = Number(view.getBigUint64(locator + 8, true));
  if (end + 56 > view.byteLength || view.getUint32(end, true) !== END_64)
    throw broken("whose end is not where it is told");
  return { count: Number(view.getBigUint64(end + 32, true)), start: Number(view.getBigUint64(end + 48, true)) };
};

/** The numbers of an entry that do not fit into its head, in their order. */
const longNumbers = (view: DataView, from: number, to: number): number[] => {
  for (let at = from; at + 4 <= to;) {
    const length = view.getUint16(at + 2, true);
    const end = Math.min(at + 4 + length, to);
    const numbers: number[] = [];
    if (view.getUint16(at, true) === NUMBERS_64) {
      for (let number = at + 4; number + 8 <= end; number += 8) numbers.push(Number(view.getBigUint64(number, true)));
      return numbers;
    }
    at = end;
  }
  return [];
};

/**
 * The entries of a zip file in the order of its directory.
 * @param holdCount told how many there are before they are read
 * @throws {Error} where the directory is broken
 */
export function* zipEntries(bytes: Uint8Array, holdCount: (count: number) => void): Generator<ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder();
  const { count, start } = directoryOf(view);
  holdCount(count);
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_SIZE > bytes.length || view.getUint32(at, true) !== ENTRY) throw broken("whose directory is broken");
    const nameEnd = at + ENTRY_SIZE + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const end = extraEnd + view.getUint16(at + 32, true);
    if (end > bytes.length) throw broken("whose directory is cut off");
    const long = longNumbers(view, nameEnd, extraEnd);
    const number = (offset: number): number => {
      const told = view.getUint32(at + offset, true);
      return told === ELSEWHERE ? (long.shift() ?? told) : told;
    };
    const size = number(24);
    const packedSize = number(20);
    const head = number(42);
    yield {
      // Names are of ASCII or, whatever the archive says of them, of UTF-8.
      name: decoder.decode(bytes.subarray(at + ENTRY_SIZE, nameEnd)).replaceAll("\\", "/"),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packedSize,
      size,
      packed: () => {
        if (head + HEAD_SIZE > bytes.length || view.getUint32(head, true) !== HEAD)
          throw broken("of an entry without head");
        const from = head + HEAD_SIZE + view.getUint16(head + 26, true) + view.getUint16(head + 28, true);
        if (from + packedSize > bytes.length) throw broken("of an entry that is cut off");
        return bytes.subarray(from, from + packedSize);
      },
    };
    at = end;
  }
}
