import { Buffer } from "node:buffer";
import { strFromU8, strToU8, Zip, ZipDeflate, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { openZip } from "../../src/reader/office/zip-parts.ts";

const TEXT = "Ủy ban nhân dân xã ".repeat(500);
const plain = (): Uint8Array => zipSync({ "a.xml": [strToU8(TEXT), { level: 0 }], "b/ă.xml": strToU8(TEXT) });

/** Written as it comes: what an entry is packed to stands behind it. */
const streamed = (): Uint8Array => {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((_, piece) => pieces.push(piece));
  for (const name of ["a.xml", "b/ă.xml"]) {
    const part = new ZipDeflate(name);
    zip.add(part);
    part.push(strToU8(TEXT), true);
  }
  zip.end();
  return Buffer.concat(pieces);
};

const END = Buffer.from([0x50, 0x4b, 5, 6]);
const ENTRY = Buffer.from([0x50, 0x4b, 1, 2]);

/** The same archive with its numbers told as those of more than 4 GB are: in extra fields, and a longer end. */
const long = (): Uint8Array => {
  const file = Buffer.from(plain());
  const end = file.lastIndexOf(END);
  const start = file.readUInt32LE(end + 16);
  const entries: Buffer[] = [];
  for (let at = start; at < end;) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const head = Buffer.from(file.subarray(at, at + 46 + name));
    const numbers = Buffer.alloc(4 + 24);
    numbers.writeUInt16LE(1, 0);
    numbers.writeUInt16LE(24, 2);
    [24, 20, 42].forEach((offset, index) => {
      numbers.writeBigUInt64LE(BigInt(head.readUInt32LE(offset)), 4 + index * 8);
      head.writeUInt32LE(0xffff_ffff, offset);
    });
    head.writeUInt16LE(numbers.length, 30);
    entries.push(head, numbers);
    at += 46 + name + extra + comment;
  }
  const directory = Buffer.concat(entries);
  const end64 = Buffer.alloc(56);
  end64.write("PK\u0006\u0006", "latin1");
  end64.writeBigUInt64LE(2n, 32);
  end64.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.write("PK\u0006\u0007", "latin1");
  locator.writeBigUInt64LE(BigInt(start + directory.length), 8);
  return Buffer.concat([file.subarray(0, start), directory, end64, locator, file.subarray(end)]);
};

/** The archive with a comment, which holds what ends an archive. */
const commented = (): Uint8Array => Buffer.concat([plain(), Buffer.from("ghi chú PK")]);

describe("an archive is read, however it was written", () => {
  test.each([
    ["stored and packed", plain],
    ["streamed", streamed],
    ["with long numbers", long],
    ["with something behind its end", commented],
  ])("%s", (_, made) => {
    const { names, unpack } = openZip(made());
    expect(names).toEqual(["a.xml", "b/ă.xml"]);
    for (const name of names) expect(strFromU8(unpack(name) as Uint8Array)).toBe(TEXT);
    expect(unpack("c.xml")).toBeUndefined();
  });
});

/** The archive with a number of its second entry's directory changed. */
const changed = (offset: number, value: number): Uint8Array => {
  const file = Buffer.from(plain());
  file.writeUInt32LE(value, file.lastIndexOf(ENTRY) + offset);
  return file;
};

describe("an archive that is not what it claims is refused", () => {
  test.each([
    ["an entry that unpacks to more", () => changed(24, 100), /more bytes/u],
    ["one that unpacks to less", () => changed(24, 30_000), /claims 30000/u],
    ["one whose packed bytes are cut off", () => changed(20, 10), /claims/u],
    ["one that is packed beyond the file", () => changed(20, 1_000_000), /cut off/u],
    ["one that lies elsewhere", () => changed(42, 7), /without head/u],
    ["one that is encrypted", () => changed(8, 0x0008_0801), /encrypted/u],
    ["one packed by another method", () => changed(10, 12), /method 12/u],
    ["a file without directory", () => Buffer.from("PK\u0003\u0004 and nothing more of it"), /without end/u],
    ["an end that leads nowhere", () => plain().slice(plain().length - 30), /broken/u],
    ["an empty file", () => new Uint8Array(), /without end/u],
  ])("%s", (_, made, told) => {
    expect(() => openZip(made()).unpack("b/ă.xml")).toThrow(told);
  });
});
