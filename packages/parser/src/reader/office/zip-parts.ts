import { Buffer } from "node:buffer";
import { inflateRawSync } from "node:zlib";
import { fromBufferPromise, type Entry } from "yauzl";
import { hold } from "../limits.ts";
import type { ReadOptions } from "../reader.ts";

/** Ratios are only held against parts of some size: a small part of blanks packs well and harms nobody. */
const RATIO_FROM_BYTES = 8 * 1024 * 1024;

/** A zip file that is open. */
export interface ZipParts {
  /** In the order of the archive, each once. */
  readonly names: readonly string[];
  /** Unpacks the first entry of a name; undefined where there is none. */
  readonly unpack: (name: string) => Promise<Uint8Array | undefined>;
}

const STORED = 0;
const DEFLATED = 8;

/** The bytes of an entry, which must be as many as it claims: what would be more is not inflated. */
const unpacked = (packed: Uint8Array, entry: Entry): Uint8Array => {
  if (entry.isEncrypted()) throw new Error("an encrypted entry");
  const { compressionMethod: method, uncompressedSize: claimed } = entry;
  if (method !== STORED && method !== DEFLATED) throw new Error(`an entry packed by method ${method}`);
  // No buffer can be held to a length of none.
  const part = method === STORED ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(claimed, 1) });
  if (part.length !== claimed) throw new Error(`an entry of ${part.length} bytes that claims ${claimed}`);
  return part;
};

/**
 * Opens a zip file, whose entries are unpacked when they are asked for. What the archive claims is held against the
 * limits first, and what comes out against what it claims.
 * @throws {ReadError} `too-large`; whatever yauzl and zlib throw where the archive is broken
 */
export const openZip = async (bytes: Uint8Array, options: Pick<ReadOptions, "limits"> = {}): Promise<ZipParts> => {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
    strictFileNames: false,
    autoClose: false,
  });
  hold("zipEntries", zip.entryCount, options);
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry);
  let claimed = 0;
  const unpack: ZipParts["unpack"] = async (name) => {
    const entry = entries.get(name);
    if (!entry) return undefined;
    claimed += entry.uncompressedSize;
    hold("zipEntryBytes", entry.uncompressedSize, options);
    hold("zipBytes", claimed, options);
    if (entry.uncompressedSize > RATIO_FROM_BYTES)
      hold("zipRatio", Math.round(entry.uncompressedSize / Math.max(entry.compressedSize, 1)), options);
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    return unpacked(bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize), entry);
  };
  return { names: [...entries.keys()], unpack };
};
