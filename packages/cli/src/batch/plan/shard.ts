import { crc32 } from "node:zlib";

/** One of the parts that several machines share the files among: `index` counts from 0. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** More machines than these are a queue's matter. */
const MOST = 10_000;

/** Reads "i/n"; null where that is none. */
export const parseShard = (text: string): Shard | null => {
  const [, index, of] = /^(\d{1,5})\/(\d{1,5})$/u.exec(text)?.map(Number) ?? [];
  if (index === undefined || of === undefined || of > MOST || index >= of) return null;
  return { index, of };
};

/** Whether a file is in the part. Its path alone says so: a file more or less moves no other one into another part. */
export const inShard = (path: string, { index, of }: Shard): boolean => crc32(path) % of === index;
