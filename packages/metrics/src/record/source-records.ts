import { locate, type ParsedReport, type SourceText } from "@doichieu/parser";
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

/** What was recognised from a picture and read as something else than stands in the text: a note a place. */
export const repairRecords = (parsed: ParsedReport, lang: Language): DiagnosticRecord[] =>
  parsed.blocks.flatMap(({ repairs = [] }) =>
    repairs.map(({ span, written, read }) => {
      const { page, block } = locate(parsed.source, span);
      return {
        code: "recognition-repaired",
        severity: "note",
        page,
        span: { ...span, page, block },
        message:
          lang === "vi"
            ? `“${written}” (nhận dạng từ ảnh) được hiểu là “${read}”`
            : `“${written}” (recognised) is read as “${read}”`,
      };
    }),
  );
