import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { DocumentAudit } from "@doichieu/metrics";
import type { Audited } from "./audit-file.ts";
import type { InputFailure } from "./input-error.ts";

/** A document as it goes from one process to another and waits on disk: its JSON, compressed. */
export type PackedDocument = Uint8Array;

// The lowest level packs a report to a sixth, and faster than a disk takes it.
export const packDocument = (document: DocumentAudit): PackedDocument =>
  deflateRawSync(JSON.stringify(document), { level: 1 });

/** No text of JavaScript is longer; a result that would be is refused where it is packed. */
const MOST_BYTES = 2 ** 29 - 24;

export const unpackDocument = (packed: PackedDocument): DocumentAudit =>
  JSON.parse(inflateRawSync(packed, { maxOutputLength: MOST_BYTES }).toString("utf8")) as DocumentAudit;

/** What came of a task, told so that another process can take it. */
export type PackedResult =
  | { readonly packed: PackedDocument; readonly sha256: string; readonly failure?: never }
  | { readonly failure: InputFailure; readonly sha256: string | null; readonly packed?: never };

/** The result of an audit as another process or a file takes it. */
export const packResult = (audited: Audited): PackedResult =>
  audited.document
    ? { packed: packDocument(audited.document), sha256: audited.document.source.sha256 }
    : { failure: audited.failure, sha256: audited.sha256 };
