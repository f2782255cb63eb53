import { Buffer } from "node:buffer";
import type { Random } from "../../packages/metrics/test/invented/random.ts";

/** Numbers that programs stumble over, as they stand in binary headers. */
const EDGES = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff, 0xffff_fffe];

/** Words and numbers that mean something to one of the formats, or to a program that keeps names in objects. */
const WORDS = [
  "99999999999",
  "-1",
  "4294967296",
  "0.0000001",
  "1e309",
  "__proto__",
  "constructor",
  "<w:tbl>",
  "</w:p>",
  '<w:gridSpan w:val="1000000"/>',
  "<!DOCTYPE x [<!ENTITY a 'b'>]>",
  "<![CDATA[",
  "obj",
  "endstream",
  "stream\r\n",
  "<<",
  ">>",
  "[",
  "(",
  "1 0 R",
  "/Kids [1 0 R]",
  "/Length 999999999",
  "BT",
  "Tf",
  "\u0000",
  "\uFEFF",
  "\u0301",
  "\u202E",
  "((((((((((((((((",
  "trong đó: ",
  "1.000.000.000.000.000.000.000,00%",
  "ngày 31/02/0000",
  "số 99999999999999999999/QĐ-UBND",
];

/** What was done to an input, in order: enough to do it again by hand. */
export interface Damage {
  readonly bytes: Uint8Array;
  readonly done: readonly string[];
}

const LONGEST = 512 * 1024;

type Change = (bytes: Buffer, random: Random) => { readonly bytes: Buffer; readonly told: string };

/** A piece of the bytes: mostly short, sometimes long. */
const piece = (bytes: Buffer, random: Random): { start: number; end: number } => {
  const start = random.below(bytes.length);
  const longest = random.chance(0.8) ? 64 : bytes.length;
  return { start, end: Math.min(bytes.length, start + 1 + random.below(longest)) };
};

const splice = (bytes: Buffer, start: number, end: number, put: Uint8Array): Buffer =>
  Buffer.concat([bytes.subarray(0, start), put, bytes.subarray(end)]);

const changes: readonly Change[] = [
  (bytes, random) => {
    const at = random.below(bytes.length);
    const bit = random.below(8);
    bytes[at] = (bytes[at] as number) ^ (1 << bit);
    return { bytes, told: `flip bit ${bit} at ${at}` };
  },
  (bytes, random) => {
    const at = random.below(bytes.length);
    bytes[at] = random.below(256);
    return { bytes, told: `byte ${bytes[at]} at ${at}` };
  },
  (bytes, random) => {
    const at = random.below(bytes.length);
    const edge = random.pick(EDGES);
    if (at + 4 <= bytes.length) bytes.writeUInt32LE(edge, at);
    return { bytes, told: `number ${edge} at ${at}` };
  },
  (bytes, random) => {
    const { start, end } = piece(bytes, random);
    return { bytes: splice(bytes, start, end, new Uint8Array()), told: `delete ${start}-${end}` };
  },
  (bytes, random) => {
    const at = random.below(bytes.length + 1);
    const put = Uint8Array.from({ length: 1 + random.below(16) }, () => random.below(256));
    return { bytes: splice(bytes, at, at, put), told: `insert ${put.length} bytes at ${at}` };
  },
  (bytes, random) => {
    const at = random.below(bytes.length + 1);
    const word = random.pick(WORDS);
    return { bytes: splice(bytes, at, at, Buffer.from(word)), told: `insert ${JSON.stringify(word)} at ${at}` };
  },
  (bytes, random) => {
    const { start, end } = piece(bytes, random);
    const at = random.below(bytes.length);
    const put = Buffer.from(bytes.subarray(start, end));
    return { bytes: splice(bytes, at, at + put.length, put), told: `copy ${start}-${end} over ${at}` };
  },
  (bytes, random) => {
    const { start, end } = piece(bytes, random);
    const times = random.chance(0.9) ? 1 + random.below(8) : 200 + random.below(2000);
    const put = Buffer.concat(Array.from({ length: times }, () => bytes.subarray(start, end)));
    if (bytes.length + put.length > LONGEST) return { bytes, told: "nothing" };
    return { bytes: splice(bytes, end, end, put), told: `${start}-${end} again ${times} times` };
  },
  (bytes, random) => {
    const end = random.below(bytes.length);
    return { bytes: bytes.subarray(0, end), told: `cut at ${end}` };
  },
  (bytes, random) => {
    // A number of the file's own, told otherwise: sizes, counts, places, widths.
    const from = random.below(bytes.length);
    for (let at = from; at < Math.min(bytes.length, from + 4096); at++) {
      const byte = bytes[at] as number;
      if (byte < 0x30 || byte > 0x39) continue;
      let end = at;
      while (end < bytes.length && (bytes[end] as number) >= 0x30 && (bytes[end] as number) <= 0x39) end++;
      const put = random.pick(["0", "1", "-1", "2147483648", "99999999999999999999", "1e9", "65536"]);
      return { bytes: splice(bytes, at, end, Buffer.from(put)), told: `${put} for the number at ${at}` };
    }
    return { bytes, told: "nothing" };
  },
];

/** Does a few damages to the bytes, told by the generator. */
export const damaged = (bytes: Uint8Array, random: Random): Damage => {
  let now = Buffer.from(bytes);
  const done: string[] = [];
  const times = random.chance(0.5) ? 1 : 1 + random.below(12);
  for (let time = 0; time < times && now.length > 0; time++) {
    const { bytes: next, told } = random.pick(changes)(now, random);
    now = Buffer.from(next);
    done.push(told);
  }
  return { bytes: now, done };
};
