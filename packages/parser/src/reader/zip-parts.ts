import { Buffer } from "node:buffer";
import { fromBufferPromise } from "yauzl";
import { ReadError } from "./reader.ts";

/** No report comes near these; a file that claims or inflates to more is a mistake or an attack. */
const MOST_BYTES_OF_A_PART = 64 * 1024 * 1024;
const MOST_BYTES = 128 * 1024 * 1024;
const MOST_ENTRIES = 20_000;

const tooLarge = (): ReadError =>
  new ReadError("too-large", "nội dung nén trong tệp quá lớn", "the content packed in the file is too large");

/**
 * Unpacks the wanted entries of a zip file. Sizes are checked before and while inflating: an entry that inflates
 * to more than it claims is refused by yauzl as it streams.
 * @throws {ReadError} `too-large`; whatever yauzl throws where the archive is broken
 */
export const readZipParts = async (
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Promise<ReadonlyMap<string, Uint8Array>> => {
  const parts = new Map<string, Uint8Array>();
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
    strictFileNames: false,
  });
  if (zip.entryCount > MOST_ENTRIES) throw tooLarge();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    if (!wanted(entry.fileName) || parts.has(entry.fileName)) continue;
    total += entry.uncompressedSize;
    if (entry.uncompressedSize > MOST_BYTES_OF_A_PART || total > MOST_BYTES) throw tooLarge();
    const chunks: Uint8Array[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Uint8Array);
    parts.set(entry.fileName, Buffer.concat(chunks));
  }
  return parts;
};
