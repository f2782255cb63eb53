import { latinText } from "../bytes.ts";
import { inflate } from "../inflate.ts";

/**
 * What a stage of packing unpacks to, or null where that is more than `most`; broken data ends where it breaks. Where it is
 * not to be kept, it is counted alone and what comes back is empty.
 */
export type Unpack = (bytes: Uint8Array, most: number, keep: boolean) => Uint8Array | null;

/** Bytes that are gathered up to a limit, or counted alone. */
const gathering = (most: number, keep: boolean) => {
  let held = new Uint8Array(keep ? 64 * 1024 : 0);
  let length = 0;
  return {
    /** False where it would be too much. */
    add: (more: number, from: () => Uint8Array): boolean => {
      if (length + more > most) return false;
      if (keep) {
        if (length + more > held.length) {
          const grown = new Uint8Array(Math.max(held.length * 2, length + more));
          grown.set(held);
          held = grown;
        }
        held.set(from(), length);
      }
      length += more;
      return true;
    },
    all: (): Uint8Array => held.subarray(0, keep ? length : 0),
  };
};

const flate: Unpack = (bytes, most, keep) => {
  const out = gathering(most, keep);
  try {
    if (!inflate(bytes, true, (piece) => out.add(piece.length, () => piece))) return null;
  } catch {
    // Not for this check to tell: the reader takes what it can.
  }
  return out.all();
};

const END_OF_RUNS = 128;

/** PDF 1.7, 7.4.5. */
const runLengths: Unpack = (bytes, most, keep) => {
  const out = gathering(most, keep);
  for (let at = 0; at < bytes.length;) {
    const told = bytes[at] as number;
    if (told === END_OF_RUNS) break;
    const from = at + 1;
    const literal = told < END_OF_RUNS;
    const more = literal ? Math.min(told + 1, bytes.length - from) : 257 - told;
    const run = (): Uint8Array =>
      literal ? bytes.subarray(from, from + more) : new Uint8Array(more).fill(bytes[from] ?? 0);
    if (!out.add(more, run)) return null;
    at = from + (literal ? told + 1 : 1);
  }
  return out.all();
};

const CLEAR = 256;
const END = 257;

/** Bytes, and behind them the first of others. */
const longerBy = (bytes: Uint8Array, other: Uint8Array): Uint8Array => {
  const longer = new Uint8Array(bytes.length + 1);
  longer.set(bytes);
  longer.set(other.subarray(0, 1), bytes.length);
  return longer;
};

/** PDF 1.7, 7.4.4.2: codes of 9 to 12 bits, each for a text that begins with one known before. */
const lzw: Unpack = (bytes, most, keep) => {
  const out = gathering(most, keep);
  let table: Uint8Array[] = [];
  let last: Uint8Array | null = null;
  let bits = 0;
  let held = 0;
  let width = 9;
  const textOf = (code: number): Uint8Array | undefined => (code < CLEAR ? Uint8Array.of(code) : table[code - END - 1]);
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    if (bits < width) continue;
    bits -= width;
    const code = held >>> bits;
    held &= (1 << bits) - 1;
    if (code === END) break;
    if (code === CLEAR) {
      table = [];
      last = null;
      width = 9;
      continue;
    }
    const text: Uint8Array | undefined = textOf(code) ?? (last ? longerBy(last, last) : undefined);
    if (!text) break;
    if (!out.add(text.length, () => text)) return null;
    if (last && table.length + END + 1 < 4096) table.push(longerBy(last, text));
    last = text;
    // Codes grow one entry before they must; a reader that waits for the last only sees fewer of them.
    const next = table.length + END + 2;
    width = next >= 2048 ? 12 : next >= 1024 ? 11 : next >= 512 ? 10 : 9;
  }
  return out.all();
};

const hexadecimal: Unpack = (bytes, most, keep) => {
  const digits = (/^[^>]*/u.exec(latinText(bytes))?.[0] ?? "").replaceAll(/[^\da-f]/giu, "");
  const length = Math.floor(digits.length / 2);
  if (length > most) return null;
  return Uint8Array.from({ length: keep ? length : 0 }, (_, at) =>
    Number.parseInt(digits.slice(at * 2, at * 2 + 2), 16),
  );
};

/** PDF 1.7, 7.4.3. */
const base85: Unpack = (bytes, most, keep) => {
  const out = gathering(most, keep);
  let value = 0;
  let digits = 0;
  for (const byte of bytes) {
    if (byte === 0x7e) break;
    if (byte === 0x7a && digits === 0) {
      if (!out.add(4, () => new Uint8Array(4))) return null;
      continue;
    }
    if (byte < 0x21 || byte > 0x75) continue;
    value = value * 85 + byte - 0x21;
    if (++digits < 5) continue;
    const word = value;
    if (!out.add(4, () => Uint8Array.of(word / 2 ** 24, word / 2 ** 16, word / 2 ** 8, word))) return null;
    value = 0;
    digits = 0;
  }
  return out.all();
};

interface Filter {
  readonly unpack: Unpack;
  /** It packs no better than this. */
  readonly ratio: number;
}

const FLATE: Filter = { unpack: flate, ratio: 1032 };
const RUNS: Filter = { unpack: runLengths, ratio: 64 };
const LZW: Filter = { unpack: lzw, ratio: 2731 };
const HEX: Filter = { unpack: hexadecimal, ratio: 0.5 };
const BASE_85: Filter = { unpack: base85, ratio: 4 };

/** The filters by their names, short ones too. Those of pictures are not among them: pictures are not decoded. */
export const FILTERS: ReadonlyMap<string, Filter> = new Map([
  ["FlateDecode", FLATE],
  ["Fl", FLATE],
  ["RunLengthDecode", RUNS],
  ["RL", RUNS],
  ["LZWDecode", LZW],
  ["LZW", LZW],
  ["ASCIIHexDecode", HEX],
  ["AHx", HEX],
  ["ASCII85Decode", BASE_85],
  ["A85", BASE_85],
]);
