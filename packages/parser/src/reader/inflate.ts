import { Inflate, Unzlib } from "fflate";

/** So much is inflated at a time: what it may become, a thousand times as much, is all that is held beyond a limit. */
const SLICE = 16 * 1024;

/**
 * Inflates what is packed, a piece at a time, until `take` wants no more of it.
 * @param wrapped whether it bears the head that zlib writes
 * @returns whether it was taken to its end
 * @throws {Error} where the packed bytes are broken, after what stands before that
 */
export const inflate = (packed: Uint8Array, wrapped: boolean, take: (piece: Uint8Array) => boolean): boolean => {
  let goesOn = true;
  const told = (piece: Uint8Array): void => {
    goesOn &&= take(piece);
  };
  const inflating = wrapped ? new Unzlib(told) : new Inflate(told);
  for (let at = 0; at < packed.length; at += SLICE) {
    inflating.push(packed.subarray(at, at + SLICE));
    if (!goesOn) return false;
  }
  return true;
};
