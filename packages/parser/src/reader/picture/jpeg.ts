import { brokenPicture, type Picture } from "./picture.ts";

const COLORS = { 1: "/DeviceGray", 3: "/DeviceRGB", 4: "/DeviceCMYK" } as const;
/** Quarters to turn clockwise, by what a camera writes of how it was held (Exif 2.3, 4.6.4, tag 274). */
const QUARTERS: Readonly<Record<number, number>> = { 3: 2, 4: 2, 5: 1, 6: 1, 7: 3, 8: 3 };
const ORIENTATION = 274;

/** How far a picture is to be turned, as a segment of Exif says; null where it is none, or says nothing. */
const quarterOf = (segment: DataView): number | null => {
  if (segment.byteLength < 20 || segment.getUint32(0) !== 0x45786966) return null;
  const little = segment.getUint16(6) === 0x4949;
  const entries = 6 + segment.getUint32(10, little);
  if (entries + 2 > segment.byteLength) return null;
  const count = segment.getUint16(entries, little);
  for (let at = entries + 2; at < entries + 2 + count * 12 && at + 12 <= segment.byteLength; at += 12)
    if (segment.getUint16(at, little) === ORIENTATION) return QUARTERS[segment.getUint16(at + 8, little)] ?? 0;
  return null;
};

/**
 * A JPEG, whose bytes a PDF takes as they are: only its head is read (ITU T.81, B.1).
 * @throws {ReadError} `read-failed`
 */
export const jpegPicture = (bytes: Uint8Array): Picture => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let quarter = 0;
  let inverted = false;
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) break;
    const marker = bytes[at + 1] as number;
    // Bytes that fill.
    if (marker === 0xff) {
      at++;
      continue;
    }
    const length = view.getUint16(at + 2);
    // It counts itself.
    if (length < 2) break;
    const end = Math.min(at + 2 + length, bytes.length);
    if (marker === 0xe1)
      quarter = quarterOf(new DataView(view.buffer, view.byteOffset + at + 4, end - at - 4)) ?? quarter;
    // Adobe writes the shares of inks upside down.
    if (marker === 0xee) inverted = true;
    // Every frame but the three that are tables.
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc && end >= at + 10) {
      const [height, width, parts] = [view.getUint16(at + 5), view.getUint16(at + 7), bytes[at + 9]];
      const colors = COLORS[parts as keyof typeof COLORS];
      if (width === 0 || height === 0 || colors === undefined) break;
      const decode = parts === 4 && inverted ? " /Decode [1 0 1 0 1 0 1 0]" : "";
      return {
        width,
        height,
        quarter,
        as: `/ColorSpace ${colors} /BitsPerComponent 8 /Filter /DCTDecode${decode}`,
        bytes,
      };
    }
    at += 2 + length;
  }
  throw brokenPicture("JPEG");
};
