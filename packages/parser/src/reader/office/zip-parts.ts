import { hold } from "../limits.ts";
import { inflate } from "../inflate.ts";
import type { ReadOptions } from "../reader.ts";
import { type ZipEntry, zipEntries } from "./zip-entries.ts";

/** Ratios are only held against parts of some size: a small part of blanks packs well and harms nobody. */
const RATIO_FROM_BYTES = 8 * 1024 * 1024;

/** A zip file that is open. */
export interface ZipParts {
  /** In the order of the archive, each once. */
  readonly names: readonly string[];
  /** Unpacks the first entry of a name; undefined where there is none. */
  readonly unpack: (name: string) => Uint8Array | undefined;
}

const STORED = 0;
const DEFLATED = 8;

/** The bytes of an entry, which must be as many as it claims: what would be more is not inflated. */
const unpacked = (packed: Uint8Array, { encrypted, method, size }: ZipEntry): Uint8Array => {
  if (encrypted) throw new Error("an encrypted entry");
  if (method !== STORED && method !== DEFLATED) throw new Error(`an entry packed by method ${method}`);
  if (method === STORED) {
    if (packed.length !== size) throw new Error(`an entry of ${packed.length} bytes that claims ${size}`);
    return packed;
  }
  const part = new Uint8Array(size);
  let length = 0;
  const whole = inflate(packed, false, (piece) => {
    if (length + piece.length > size) return false;
    part.set(piece, length);
    length += piece.length;
    return true;
  });
  if (!whole || length !== size) throw new Error(`an entry of ${whole ? length : "more"} bytes that claims ${size}`);
  return part;
};

/**
 * Opens a zip file, whose entries are unpacked when they are asked for. What the archive claims is held against the
 * limits first, and what comes out against what it claims.
 * @throws {ReadError} `too-large`
 * @throws {Error} where the archive is broken
 */
export const openZip = (bytes: Uint8Array, options: Pick<ReadOptions, "limits"> = {}): ZipParts => {
  const entries = new Map<string, ZipEntry>();
  for (const entry of zipEntries(bytes, (count) => hold("zipEntries", count, options)))
    if (!entries.has(entry.name)) entries.set(entry.name, entry);
  let claimed = 0;
  const unpack: ZipParts["unpack"] = (name) => {
    const entry = entries.get(name);
    if (!entry) return undefined;
    claimed += entry.size;
    hold("zipEntryBytes", entry.size, options);
    hold("zipBytes", claimed, options);
    if (entry.size > RATIO_FROM_BYTES)
      hold("zipRatio", Math.round(entry.size / Math.max(entry.packedSize, 1)), options);
    return unpacked(entry.packed(), entry);
  };
  return { names: [...entries.keys()], unpack };
};
