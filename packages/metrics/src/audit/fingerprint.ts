const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const MASK = (1n << 64n) - 1n;

/** A short stable hash (FNV-1a over UTF-16 units, 64 bits) of what a finding is about; offsets and pages have no part in it. */
export const fingerprintOf = (parts: readonly string[]): string => {
  const text = parts.join("\u0000");
  let hash = OFFSET;
  for (let at = 0; at < text.length; at++) {
    hash ^= BigInt(text.charCodeAt(at));
    hash = (hash * PRIME) & MASK;
  }
  return hash.toString(16).padStart(16, "0");
};
