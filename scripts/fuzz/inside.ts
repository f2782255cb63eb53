import { Buffer } from "node:buffer";
import { deflateSync, inflateSync } from "node:zlib";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Random } from "../../packages/metrics/test/invented/random.ts";
import { damaged, type Damage } from "./damage.ts";
import { changedMarkup } from "./markup.ts";

const changedPart = (bytes: Uint8Array, random: Random): Damage => {
  let xml = strFromU8(bytes);
  const done: string[] = [];
  const times = random.chance(0.5) ? 1 : 1 + random.below(20);
  for (let time = 0; time < times; time++) {
    const changed = changedMarkup(xml, random);
    xml = changed.xml;
    done.push(changed.told);
  }
  return { bytes: strToU8(xml), done };
};

/** Damages one part of a zip file and packs it again, so that the damage meets the parser behind the archive. */
export const damagedPart = (bytes: Uint8Array, random: Random): Damage => {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/u.test(name));
  const name = random.chance(0.5) && names.includes("word/document.xml") ? "word/document.xml" : random.pick(names);
  const whole = parts[name] as Uint8Array;
  // Bytes at random seldom leave XML that parses: mostly it is changed as XML, to get behind the parser.
  const { bytes: part, done } = random.chance(0.8) ? changedPart(whole, random) : damaged(whole, random);
  return { bytes: zipSync({ ...parts, [name]: part }, { level: 1 }), done: done.map((one) => `${name}: ${one}`) };
};

interface Stream {
  /** Of the content, behind the line break that follows the word "stream". */
  readonly start: number;
  readonly end: number;
}

const streamsOf = (bytes: Buffer): Stream[] => {
  const streams: Stream[] = [];
  for (let at = bytes.indexOf("stream"); at >= 0; at = bytes.indexOf("stream", at + 6)) {
    if (bytes.subarray(at - 3, at).toString("latin1") === "end") continue;
    const start = at + (bytes[at + 6] === 0x0d ? 8 : 7);
    const end = bytes.indexOf("endstream", start);
    if (end < 0) break;
    streams.push({ start, end });
    at = end;
  }
  return streams;
};

const inflated = (bytes: Uint8Array): Buffer | null => {
  try {
    return inflateSync(bytes, { finishFlush: 2 });
  } catch {
    return null;
  }
};

/** Moves the places of a classic cross-reference table that lie behind a change of length. */
const movedTable = (bytes: Buffer, from: number, by: number): Buffer => {
  const text = bytes.toString("latin1");
  const moved = text
    .replaceAll(/(\d{10}) (\d{5}) n/gu, (entry, place: string, generation: string) =>
      Number(place) < from ? entry : `${String(Number(place) + by).padStart(10, "0")} ${generation} n`,
    )
    .replaceAll(/startxref(\s+)(\d+)/gu, (_, space: string, place: string) => `startxref${space}${Number(place) + by}`);
  return Buffer.from(moved, "latin1");
};

/** Damages what one compressed stream of a PDF holds, packs it again and mends the table of places. */
export const damagedStream = (bytes: Uint8Array, random: Random): Damage => {
  const file = Buffer.from(bytes);
  const streams = streamsOf(file);
  for (let trial = 0; trial < 8 && streams.length > 0; trial++) {
    const { start, end } = random.pick(streams);
    const content = inflated(file.subarray(start, end));
    if (!content) continue;
    const { bytes: changed, done } = damaged(content, random);
    const packed = deflateSync(changed);
    const whole = Buffer.concat([file.subarray(0, start), packed, Buffer.from("\n"), file.subarray(end)]);
    return {
      bytes: movedTable(whole, end, packed.length + 1 - (end - start)),
      done: done.map((one) => `stream at ${start}: ${one}`),
    };
  }
  return damaged(bytes, random);
};
