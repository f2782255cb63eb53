import type { AuditOutput, DocumentAudit } from "@doichieu/metrics";
import { VERSION } from "../../terminal/version.ts";

/** The documents of a run, in memory (a plain array is one) or read again from where they wait. */
export interface Documents extends Iterable<DocumentAudit> {
  readonly length: number;
  readonly at: (index: number) => DocumentAudit | undefined;
}

/** What an audit tells, its documents not all in memory at once. */
export type AuditSet = Omit<AuditOutput, "documents"> & { readonly documents: Documents };

/** What every result begins with. */
export const RESULT_HEAD: Pick<AuditOutput, "schemaVersion" | "tool"> = {
  schemaVersion: 2,
  tool: { name: "doichieu", version: VERSION },
};

/** Documents that are read when they are asked for. The last one stays at hand. */
export const documentsFrom = (length: number, read: (index: number) => DocumentAudit): Documents => {
  let last: { readonly index: number; readonly document: DocumentAudit } | null = null;
  const at = (index: number): DocumentAudit | undefined => {
    if (index < 0 || index >= length) return undefined;
    if (last?.index !== index) last = { index, document: read(index) };
    return last.document;
  };
  return {
    length,
    at,
    *[Symbol.iterator]() {
      for (let index = 0; index < length; index++) yield at(index) as DocumentAudit;
    },
  };
};
