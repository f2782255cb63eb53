import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { DocumentAudit } from "@doichieu/metrics";
import type { Audited } from "./audit-file.ts";
import { type Gist, gistOf } from "../result/gist.ts";
import { jsonPieces } from "../result/json-pieces.ts";
import { failureOf, type InputFailure } from "../result/input-error.ts";
import { resultTooLarge } from "./largest-file.ts";

/** A document as it goes from one process to another and waits on disk: its JSON, compressed. */
export type PackedDocument = Uint8Array;

/**
 * As much may a result say, in bytes of JSON: whoever reads it again, to write it down, has some five times as much
 * in memory. A report of 1,000 pages says a fifth of it.
 */
const MOST_BYTES = 192 * 1024 * 1024;

/**
 * @throws {ReadError} `too-large` where the result would be too long to be handed on
 */
export const packDocument = (document: DocumentAudit, most = MOST_BYTES): PackedDocument => {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for (const piece of jsonPieces(document)) {
    const buffer = Buffer.from(piece);
    bytes += buffer.length;
    if (bytes > most) throw resultTooLarge(most);
    pieces.push(buffer);
  }
  // The lowest level packs a report to a sixth, and faster than a disk takes it.
  return deflateRawSync(Buffer.concat(pieces), { level: 1 });
};

/** Its JSON, as it was packed. */
export const unpackJson = (packed: PackedDocument): string =>
  inflateRawSync(packed, { maxOutputLength: MOST_BYTES }).toString("utf8");

export const unpackDocument = (packed: PackedDocument): DocumentAudit =>
  JSON.parse(unpackJson(packed)) as DocumentAudit;

/** What came of a task, told so that another process can take it. */
export type PackedResult =
  | {
      readonly packed: PackedDocument;
      readonly sha256: string;
      /** Of an audit. */
      readonly gist?: Gist;
      readonly failure?: never;
    }
  | { readonly failure: InputFailure; readonly sha256: string | null; readonly packed?: never };

/** The result of an audit as another process or a file takes it. */
export const packResult = (audited: Audited, path: string): PackedResult => {
  if (audited.failure) return { failure: audited.failure, sha256: audited.sha256 };
  const { document } = audited;
  const { sha256 } = document.source;
  try {
    return { packed: packDocument(document), sha256, gist: gistOf(document) };
  } catch (error) {
    return { failure: failureOf(path, error), sha256 };
  }
};
