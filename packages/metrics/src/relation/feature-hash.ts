import { MODELS } from "./models.ts";
import { TABLE_NAMES } from "./table/score.ts";

/** FNV-1a over the names of all weights: weights fit no other features. */
export const featureHash = (): string => {
  let hash = 0x811c9dc5;
  const names = [...MODELS.flatMap((model) => model.names), ...TABLE_NAMES].join("\n");
  for (let at = 0; at < names.length; at++) {
    hash ^= names.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, "0");
};
