import { unzlibSync, zlibSync } from "fflate";
import { hold } from "../limits.ts";
import type { ReadOptions } from "../reader.ts";
import { brokenPicture, type Picture } from "./picture.ts";

/** Kinds of colours (PNG 3, 11.2.1): how many values a pixel has, and what a PDF calls them. */
const KINDS: Readonly<
  Record<number, { readonly values: number; readonly colors: string; readonly seeThrough?: true }>
> = {
  0: { values: 1, colors: "/DeviceGray" },
  2: { values: 3, colors: "/DeviceRGB" },
  3: { values: 1, colors: "" },
  4: { values: 2, colors: "/DeviceGray", seeThrough: true },
  6: { values: 4, colors: "/DeviceRGB", seeThrough: true },
};

/** No byte that is packed becomes more than so many (RFC 1951: 258 for two bits, and more). */
const MOST_PACKED = 1032;

const joined = (pieces: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
};

const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

const nearest = (left: number, up: number, corner: number): number => {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
};

/** Undoes the filters of rows in their place (PNG 3, 9.2): each row begins with its filter's number. */
const unfilter = (rows: Uint8Array, row: number, pixel: number): void => {
  for (let start = 0; start + row <= rows.length; start += row) {
    const filter = rows[start] as number;
    if (filter === 0) continue;
    for (let at = 1; at < row; at++) {
      const here = start + at;
      const left = at > pixel ? (rows[here - pixel] as number) : 0;
      const up = start > 0 ? (rows[here - row] as number) : 0;
      let guess = filter === 1 ? left : up;
      if (filter === 3) guess = (left + up) >> 1;
      if (filter === 4) guess = nearest(left, up, at > pixel && start > 0 ? (rows[here - row - pixel] as number) : 0);
      rows[here] = (rows[here] as number) + guess;
    }
  }
};

/** Pixels that may be seen through, on white paper, without what says how far they may. */
const onPaper = (rows: Uint8Array, width: number, height: number, values: number, bytes: number): Uint8Array => {
  const colors = values - 1;
  const flat = new Uint8Array(width * height * colors);
  const row = 1 + width * values * bytes;
  let to = 0;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const from = y * row + 1 + x * values * bytes;
      const share = (rows[from + colors * bytes] as number) / 255;
      for (let color = 0; color < colors; color++)
        flat[to++] = Math.round((rows[from + color * bytes] as number) * share + 255 * (1 - share));
    }
  return flat;
};

/**
 * A PNG, whose packed rows a PDF takes as they are, unless they can be seen through.
 * @throws {ReadError} `read-failed`, `too-large`
 */
export const pngPicture = (bytes: Uint8Array, options: ReadOptions): Picture => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data: Uint8Array[] = [];
  let palette = new Uint8Array();
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const held = bytes.subarray(at + 8, at + 8 + length);
    if (name === "IDAT") data.push(held);
    if (name === "PLTE") palette = Uint8Array.from(held);
    at += 12 + length;
  }
  if (bytes.length < 33) throw brokenPicture("PNG");
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const [bits = 0, kind = 0, , , interlaced] = bytes.subarray(24, 29);
  const known = KINDS[kind];
  if (!known || width === 0 || height === 0 || data.length === 0 || interlaced !== 0) throw brokenPicture("PNG");
  hold("imagePixels", width * height, options);
  const { values, seeThrough } = known;
  const colors =
    known.colors === ""
      ? `[/Indexed /DeviceRGB ${Math.floor(palette.length / 3) - 1} <${hexOf(palette)}>]`
      : known.colors;
  const picture = { width, height, quarter: 0 };
  if (!seeThrough) {
    const rows = `/Predictor 15 /Colors ${values} /BitsPerComponent ${bits} /Columns ${width}`;
    const as = `/ColorSpace ${colors} /BitsPerComponent ${bits} /Filter /FlateDecode /DecodeParms << ${rows} >>`;
    return { ...picture, as, bytes: joined(data) };
  }
  const wide = bits === 16 ? 2 : 1;
  const row = 1 + width * values * wide;
  const packed = joined(data);
  if (row * height > packed.length * MOST_PACKED) throw brokenPicture("PNG");
  let rows: Uint8Array;
  try {
    rows = unzlibSync(packed, { out: new Uint8Array(row * height) });
  } catch (cause) {
    throw brokenPicture("PNG", cause);
  }
  unfilter(rows, row, values * wide);
  const flat = zlibSync(onPaper(rows, width, height, values, wide), { level: 1 });
  return { ...picture, as: `/ColorSpace ${colors} /BitsPerComponent 8 /Filter /FlateDecode`, bytes: flat };
};
