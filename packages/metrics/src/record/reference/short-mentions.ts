import { fold, locate, type ParsedReport } from "@doichieu/parser";
import type { CitedDocument, DocumentReference } from "./document-reference.ts";

/** Gives each reference the id of the document that it resolves to. */
export const resolveReferences = (
  references: readonly DocumentReference[],
  documents: readonly CitedDocument[],
): DocumentReference[] => {
  const owner = new Map(documents.flatMap((document) => document.mentions.map((id) => [id, document.id] as const)));
  return references.map((reference) =>
    Object.assign({}, reference, { citedDocument: owner.get(reference.id) ?? null }),
  );
};

/**
 * Resolves "Nghị định này", "Kế hoạch nêu trên" to the last document of the type that is told before them in the same
 * section of text. "Báo cáo này" of a report is the report itself and resolves to nothing.
 */
export const withShortMentions = (
  parsed: ParsedReport,
  documents: readonly CitedDocument[],
  references: readonly DocumentReference[],
): CitedDocument[] => {
  const found = new Map<string, { span: CitedDocument["shortMentions"][number]["span"]; text: string }[]>();
  let next = 0;
  const last = new Map<string, DocumentReference>();
  for (const { mentions } of parsed.blocks) {
    for (const mention of mentions) {
      if (mention.kind !== "short-reference") continue;
      while (next < references.length && (references[next] as DocumentReference).span.start < mention.span.start) {
        const reference = references[next] as DocumentReference;
        last.set(fold(reference.documentType ?? ""), reference);
        next++;
      }
      const target = last.get(fold(mention.type));
      const owner = target?.citedDocument;
      if (!target || !owner || mention.span.start - target.span.end > 4000) continue;
      const { page, block } = locate(parsed.source, mention.span);
      const list = found.get(owner) ?? [];
      list.push({
        span: { ...mention.span, page, block },
        text: parsed.source.text.slice(mention.span.start, mention.span.end),
      });
      found.set(owner, list);
    }
  }
  return documents.map((document) => Object.assign({}, document, { shortMentions: found.get(document.id) ?? [] }));
};
