import { Buffer } from "node:buffer";
import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { FILTERS } from "../../src/reader/pdf/filters.ts";

const unpack = async (name: string, bytes: Uint8Array, most = 1000, keep = true): Promise<string | null> => {
  const out = await FILTERS.get(name)?.unpack(bytes, most, keep);
  return out ? Buffer.from(out).toString("latin1") : null;
};

test.each([
  ["FlateDecode", deflateSync("bao cao"), "bao cao"],
  ["RunLengthDecode", Buffer.from([2, 98, 97, 111, 254, 32, 0, 33, 128, 1, 1]), "bao   !"],
  // The example of the format's own description.
  ["LZWDecode", Buffer.from("800b6050220c0c8501", "hex"), "-----A---B"],
  ["ASCIIHexDecode", Buffer.from("62 61 6F>7"), "bao"],
  ["ASCII85Decode", Buffer.from("z@psI%~>zz"), "\0\0\0\0cat "],
])("%s is undone as the reader undoes it", async (name, packed, expected) => {
  expect(await unpack(name, packed)).toBe(expected);
  expect(await unpack(name, packed, expected.length)).toBe(expected);
  expect(await unpack(name, packed, expected.length - 1)).toBeNull();
  // Counted alone.
  expect(await unpack(name, packed, 1000, false)).toBe("");
  expect(await unpack(name, packed, expected.length - 1, false)).toBeNull();
});

test.each([...FILTERS.keys()])("%s takes whatever it is given", async (name) => {
  for (const bytes of [[], [0], [255], [128], [0x7e], [255, 255, 255, 255], [0, 0, 0, 0, 0]])
    expect(await unpack(name, Uint8Array.from(bytes))).not.toBeNull();
});
