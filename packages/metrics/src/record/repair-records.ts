import { locate, type ParsedReport } from "@doichieu/parser";
import type { DiagnosticRecord } from "./audit-result.ts";
import type { Language } from "./localized.ts";

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
