import { basename } from "node:path";
import type { DocumentAudit } from "@doichieu/metrics";
import type { Artifact } from "sarif";
import { visible } from "../../terminal/visible.ts";
import { uriOf } from "./texts.ts";

/** The files that results point into. */
export interface Artifacts {
  readonly list: readonly Artifact[];
  /** For each document, the artifact that its regions count into. */
  readonly textIndex: readonly number[];
}

/** Where the text of a report stands that is no text itself: beside the SARIF file. */
export const sidecarPath = (document: DocumentAudit, index: number): string | null => {
  if (document.source.mediaType === "text/plain") return null;
  const stem = visible(basename(document.source.path))
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}._-]+/gu, "-")
    .slice(0, 80);
  return `van-ban/${String(index + 1).padStart(4, "0")}-${stem}.txt`;
};

/**
 * Every report, and, for a PDF or DOCX, its text as an artifact of its own: lines and offsets mean nothing in the
 * file itself. The text is embedded, so that the SARIF file says all by itself.
 */
export const artifactsOf = (documents: readonly DocumentAudit[]): Artifacts => {
  const list: Artifact[] = [];
  const textIndex: number[] = [];
  for (const [index, document] of documents.entries()) {
    const { source, text } = document;
    const sidecar = sidecarPath(document, index);
    list.push({
      location: { uri: uriOf(source.path) },
      roles: ["analysisTarget"],
      mimeType: source.mediaType,
      hashes: { "sha-256": source.sha256 },
      length: source.bytes,
      sourceLanguage: "vi",
      ...(source.pages === null ? {} : { properties: { pages: source.pages, ocr: source.ocr } }),
    });
    if (sidecar !== null)
      list.push({
        location: { uri: uriOf(sidecar) },
        roles: ["attachment"],
        mimeType: "text/plain",
        encoding: "UTF-8",
        contents: { text: text.replace(/\p{Cs}/gu, "\uFFFD") },
        properties: { textOf: uriOf(source.path) },
      });
    textIndex.push(list.length - 1);
  }
  return { list, textIndex };
};
