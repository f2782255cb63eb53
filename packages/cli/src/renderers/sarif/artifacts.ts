import { basename } from "node:path";
import type { DocumentAudit } from "@doichieu/metrics";
import type { Artifact } from "sarif";
import { visible } from "../../terminal/visible.ts";
import { uriOf } from "./texts.ts";

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
export function* artifactsOf(documents: Iterable<DocumentAudit>): Iterable<Artifact> {
  let index = 0;
  for (const document of documents) {
    const { source, text } = document;
    const sidecar = sidecarPath(document, index++);
    yield {
      location: { uri: uriOf(source.path) },
      roles: ["analysisTarget"],
      mimeType: source.mediaType,
      hashes: { "sha-256": source.sha256 },
      length: source.bytes,
      sourceLanguage: "vi",
      ...(source.pages === null ? {} : { properties: { pages: source.pages, ocr: source.ocr } }),
    };
    if (sidecar !== null)
      yield {
        location: { uri: uriOf(sidecar) },
        roles: ["attachment"],
        mimeType: "text/plain",
        encoding: "UTF-8",
        contents: { text: text.replace(/\p{Cs}/gu, "\uFFFD") },
        properties: { textOf: uriOf(source.path) },
      };
  }
}

/** The artifact that the regions of a report count into. */
export interface TextArtifact {
  readonly uri: string;
  readonly index: number;
}

/** For each report, its text's artifact. */
export const textArtifacts = (documents: Iterable<DocumentAudit>): readonly TextArtifact[] => {
  const found: TextArtifact[] = [];
  let artifacts = 0;
  for (const document of documents) {
    const sidecar = sidecarPath(document, found.length);
    artifacts += sidecar === null ? 1 : 2;
    found.push({ uri: uriOf(sidecar ?? document.source.path), index: artifacts - 1 });
  }
  return found;
};
