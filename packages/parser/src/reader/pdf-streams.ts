import { Buffer } from "node:buffer";
import { createInflate } from "node:zlib";
import { beyond, mostOf } from "./limits.ts";
import type { ReadOptions } from "./reader.ts";

/** Deflate packs no better than this. */
const BEST_RATIO = 1032;
const LONGEST_DICTIONARY = 4096;

/** What a compressed stream inflates to, or null where that is more than `most`; a broken stream ends where it breaks. */
const inflated = async (bytes: Uint8Array, most: number, keep: boolean): Promise<Uint8Array | null> => {
  const inflate = createInflate({ chunkSize: 256 * 1024 });
  const chunks: Uint8Array[] = [];
  let length = 0;
  inflate.end(bytes);
  try {
    for await (const chunk of inflate) {
      length += (chunk as Uint8Array).length;
      if (length > most) return null;
      if (keep) chunks.push(chunk as Uint8Array);
    }
  } catch {
    // Not for this check to tell: the reader takes what it can.
  }
  return Buffer.concat(chunks);
};

/**
 * Refuses a PDF one of whose compressed streams inflates to more than is believed. Only what is long enough to do so
 * is inflated, so that a usual report costs one search through its bytes.
 * @throws {ReadError} `too-large`
 */
export const holdStreams = async (bytes: Uint8Array, options: ReadOptions): Promise<void> => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const most = mostOf("pdfStreamBytes", options);
  for (let at = file.indexOf("stream"); at >= 0;) {
    const start = at + 6;
    let end = file.indexOf("endstream", start);
    if (end < 0) end = file.length;
    const head = file.toString("latin1", Math.max(at - LONGEST_DICTIONARY, 0), at);
    const dictionary = head.slice(head.lastIndexOf("obj") + 1);
    const stages = dictionary.match(/\/Fl(?:ateDecode)?(?![A-Za-z])/gu)?.length ?? 0;
    if (stages > 0 && (stages > 1 || (end - start) * BEST_RATIO > most)) {
      const skip = file[start] === 0x0d ? 2 : 1;
      let content: Uint8Array = file.subarray(start + skip, end);
      for (let stage = 1; stage <= stages; stage++) {
        const out = await inflated(content, most, stage < stages);
        if (!out) throw beyond("pdfStreamBytes", null, most);
        content = out;
      }
    }
    at = file.indexOf("stream", end + 9);
  }
};
