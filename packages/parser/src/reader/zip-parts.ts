import { Buffer } from "node:buffer";
import { fromBufferPromise } from "yauzl";
import { beyond, hold, mostOf } from "./limits.ts";
import type { ReadOptions } from "./reader.ts";

/** Ratios are only held against parts of some size: a small part of blanks packs well and harms nobody. */
const RATIO_FROM_BYTES = 8 * 1024 * 1024;

/**
 * Unpacks the wanted entries of a zip file. What the archive claims is checked first, what comes out while it is
 * inflated: an entry that inflates to more than it claims is refused before it is held in memory.
 * @throws {ReadError} `too-large`; whatever yauzl throws where the archive is broken
 */
export const readZipParts = async (
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  options: Pick<ReadOptions, "limits"> = {},
): Promise<ReadonlyMap<string, Uint8Array>> => {
  const parts = new Map<string, Uint8Array>();
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
    strictFileNames: false,
  });
  hold("zipEntries", zip.entryCount, options);
  const mostOfOne = mostOf("zipEntryBytes", options);
  const mostOfAll = mostOf("zipBytes", options);
  let claimed = 0;
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    if (!wanted(entry.fileName) || parts.has(entry.fileName)) continue;
    claimed += entry.uncompressedSize;
    hold("zipEntryBytes", entry.uncompressedSize, options);
    hold("zipBytes", claimed, options);
    if (entry.uncompressedSize > RATIO_FROM_BYTES)
      hold("zipRatio", Math.round(entry.uncompressedSize / Math.max(entry.compressedSize, 1)), options);
    const chunks: Uint8Array[] = [];
    let length = 0;
    // Headers may lie: what counts is what comes out.
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      length += (chunk as Uint8Array).length;
      total += (chunk as Uint8Array).length;
      if (length > mostOfOne) throw beyond("zipEntryBytes", null, mostOfOne);
      if (total > mostOfAll) throw beyond("zipBytes", null, mostOfAll);
      chunks.push(chunk as Uint8Array);
    }
    parts.set(entry.fileName, Buffer.concat(chunks));
  }
  return parts;
};
