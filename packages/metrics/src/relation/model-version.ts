import { TABLE_WEIGHTS, WEIGHTS } from "./weights.ts";

/** FNV-1a over all fitted weights. */
const hashOfWeights = (): string => {
  let hash = 0x811c9dc5;
  const fitted = Object.values(WEIGHTS).flatMap(({ alone, beside }) => Array.from(alone).concat(Array.from(beside)));
  for (const weight of fitted.concat(Array.from(TABLE_WEIGHTS)))
    for (const byte of [weight & 0xff, (weight >> 8) & 0xff, (weight >> 16) & 0xff]) {
      hash ^= byte;
      hash = Math.imul(hash, 0x01000193) >>> 0;
    }
  return hash.toString(16).padStart(8, "0");
};

/** Tells which fitted weights judge what belongs together, as eight hexadecimal digits. */
export const MODEL_VERSION: string = hashOfWeights();
