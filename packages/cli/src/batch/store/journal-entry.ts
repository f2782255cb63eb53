import { createHmac, timingSafeEqual } from "node:crypto";
import type { Stretch } from "./append-file.ts";
import type { InputFailure } from "../result/input-error.ts";

/** A failure as the journal keeps it: the path is the next run's to tell. */
export type KeptFailure = Omit<InputFailure, "path">;

/** What one line of a journal says: of one file, what came of it. */
export type Entry =
  | { readonly key: string; readonly path: string; readonly seal: string; readonly stretch: Stretch }
  | { readonly key: string; readonly path: string; readonly seal: string; readonly failure: KeptFailure };

const isText = (value: unknown, most: number): value is string => typeof value === "string" && value.length <= most;
const isWhole = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

const MOST_PATH = 32_768;
const MOST_WORDS = 4096;

const failureOf = (told: unknown): KeptFailure | null => {
  if (typeof told !== "object" || told === null) return null;
  const { code, cause } = told as Partial<KeptFailure>;
  if (!isText(code, 100)) return null;
  if (cause === null) return { code, cause };
  if (typeof cause !== "object" || !isText(cause.vi, MOST_WORDS) || !isText(cause.en, MOST_WORDS)) return null;
  return { code, cause: { vi: cause.vi, en: cause.en } };
};

/** Reads a line; null for what no run of ours writes: half of a page that a power cut left, or somebody else's. */
export const entryOf = (line: string): Entry | null => {
  let told: unknown;
  try {
    told = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof told !== "object" || told === null) return null;
  const { key, path, seal, at, size, failure } = told as Readonly<Record<string, unknown>>;
  if (!isText(key, 400) || !isText(path, MOST_PATH) || !isText(seal, 100)) return null;
  if (failure !== undefined) {
    const kept = failureOf(failure);
    return kept && { key, path, seal, failure: kept };
  }
  return isWhole(at) && isWhole(size) ? { key, path, seal, stretch: { at, size } } : null;
};

/** The line that says it. */
export const lineOf = (entry: Entry): string => {
  const { key, path, seal } = entry;
  return JSON.stringify({ key, path, ...("failure" in entry ? { failure: entry.failure } : entry.stretch), seal });
};

/** Binds a result to the file and the call that it was got from: only who has the secret can make it. */
export const sealOf = (secret: Uint8Array, key: string, content: Uint8Array | KeptFailure): string => {
  const seal = createHmac("sha256", secret).update(`${key}\n`);
  // A failure and a document are never taken for each other.
  if (content instanceof Uint8Array) seal.update("document\n").update(content);
  else seal.update("failure\n").update(JSON.stringify([content.code, content.cause?.vi, content.cause?.en]));
  return seal.digest("hex");
};

export const isSealed = (secret: Uint8Array, { key, seal }: Entry, content: Uint8Array | KeptFailure): boolean => {
  const expected = Buffer.from(sealOf(secret, key, content));
  const told = Buffer.from(seal);
  return told.length === expected.length && timingSafeEqual(told, expected);
};
