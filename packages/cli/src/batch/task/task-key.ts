import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { extname } from "node:path";
import { openNamedFile } from "../../files/own-file.ts";
import { VERSION } from "../../terminal/version.ts";
import type { AuditTask } from "./audit-file.ts";
import type { Limits } from "./limits.ts";

/** SHA-256 of a file's bytes, hexadecimal; null where it cannot be read. */
export const hashOf = async (file: string | Uint8Array): Promise<string | null> => {
  const hash = createHash("sha256");
  if (typeof file !== "string") return hash.update(file).digest("hex");
  try {
    const fd = openNamedFile(file);
    for await (const chunk of createReadStream("", { fd })) hash.update(chunk as Uint8Array);
  } catch {
    return null;
  }
  return hash.digest("hex");
};

/**
 * What a result follows from: the file's content, this version, and everything asked for that changes the result.
 * Equal keys, equal results; where the file lies has no part in it.
 */
export const taskKey = (
  sha256: string,
  { lang, ocr, maxPages, name, config }: AuditTask,
  version: string = VERSION,
): string => {
  const own = config && { rules: config.rules, indicators: config.indicators, words: config.words };
  const told = [version, sha256, lang, ocr, maxPages, extname(name ?? "").toLowerCase(), own];
  return createHash("sha256").update(JSON.stringify(told)).digest("hex");
};

/** The same for a file that did not keep within limits: with others it may. */
export const limitedKey = (key: string, { seconds, megabytes }: Limits): string => `${key}-${seconds}-${megabytes}`;
