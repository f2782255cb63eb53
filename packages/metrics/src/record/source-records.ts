import { locate, type SourceText } from "@doichieu/parser";
import type { BlockRecord, DiagnosticRecord } from "./audit-result.ts";
import type { Language } from "./localized.ts";

/** The blocks of the text, for whoever shows or exports it. */
export const blockRecords = (source: SourceText): BlockRecord[] =>
  source.blocks.map(({ kind, span, page, cell, level, listLabel, boxes }, block) => ({
    kind,
    span: { ...span, page, block },
    cell,
    level,
    listLabel,
    boxes,
  }));

/** What the reader could not read or understand, in one language. */
export const diagnosticRecords = (source: SourceText, lang: Language): DiagnosticRecord[] =>
  source.diagnostics.map(({ code, severity, page, span, message, messageEn }) => {
    const place = span && locate(source, span);
    return {
      code,
      severity,
      page: page ?? place?.page ?? null,
      span: span && place && { ...span, page: place.page, block: place.block },
      message: lang === "vi" ? message : messageEn,
    };
  });
