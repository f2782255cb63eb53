import { TABLE_WEIGHTS, WEIGHTS } from "./weights.ts";

/** FNV-1a over all fitted weights. */
const hashOfWeights = (): string => {
  let hash = 0x811c9dc5;
  const nets = [...Object.values(WEIGHTS).flatMap(({ alone, beside }) => [alone, beside]), TABLE_WEIGHTS];
  const weights = nets.flatMap(({ rows, start, out }) => [rows, start, out]).flatMap((each) => Array.from(each));
  for (const weight of weights)
    for (const byte of [weight & 0xff, (weight >> 8) & 0xff, (weight >> 16) & 0xff]) {
      hash ^= byte;
      hash = Math.imul(hash, 0x01000193) >>> 0;
    }
  return hash.toString(16).padStart(8, "0");
};

/** Tells which fitted weights judge what belongs together, as eight hexadecimal digits. */
export const MODEL_VERSION: string = hashOfWeights();
