import { type AuditErrorCode, auditReport, type DocumentAudit } from "@doichieu/metrics";
import { acrossReports } from "@doichieu/metrics/internal";
import type { SourceText } from "@doichieu/parser";
import { ANNOTATED_MEDIA_TYPES, annotateReport } from "@doichieu/parser/annotate";
import { readReport, type ReadProgress } from "@doichieu/parser/reader";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { type AuditSet, RESULT_HEAD } from "../batch/result/documents.ts";
import { errorRecord, failureOf, type InputFailure } from "../batch/result/input-error.ts";
import type { Piece } from "../files/replace-file.ts";
import { commentsOf } from "../renderers/comments.ts";
import { csvRenderer } from "../renderers/csv.ts";
import { reportTitle } from "../renderers/html/report-page.ts";
import { htmlRenderer } from "../renderers/html.ts";
import { jsonRenderer } from "../renderers/json.ts";
import type { RenderContext, Renderer } from "../renderers/renderer.ts";
import { reportView, tallyOf } from "../renderers/view/report-view.ts";
import { xlsxRenderer } from "../renderers/xlsx.ts";
import type { Lang } from "../messages/both.ts";
import { pageMessagesOf } from "../messages/page.ts";
import { reportMessagesOf } from "../messages/reports.ts";
import { inertJson } from "../terminal/visible.ts";
import { lookOf, sheetPictures } from "./report-look.ts";
import type { ListFormat, Told } from "./protocol.ts";

/** A report on the desk: what was read of its file, or why nothing was. */
interface Report {
  readonly path: string;
  readonly bytes: () => Promise<Uint8Array>;
  readonly read: { readonly source: SourceText; readonly sha256: string; readonly size: number } | InputFailure;
  /** Its audit in the language that was asked for last. */
  audited: { readonly lang: Lang; readonly result: DocumentAudit | InputFailure } | null;
}

/** Reports by a number each, in the order in which they came. */
export interface Desk {
  readonly add: (
    id: number,
    path: string,
    bytes: () => Promise<Uint8Array>,
    onProgress: (progress: ReadProgress) => void,
  ) => Promise<void>;
  /** Puts a file on the desk that could not be read, by the code of what is said of it. */
  readonly fail: (id: number, path: string, code: AuditErrorCode) => void;
  readonly remove: (id: number) => void;
  readonly told: (id: number, lang: Lang) => Told;
  /** The page of one report, or of all. */
  readonly page: (id: number | null, lang: Lang) => Promise<string>;
  /** A page of a report as a picture, in a data URI. */
  readonly picture: (id: number, page: number) => Promise<string>;
  readonly list: (format: ListFormat, lang: Lang) => readonly Piece[];
  /** The report's own file with its findings as comments. */
  readonly marked: (id: number, lang: Lang, date: Date) => Promise<Uint8Array>;
}

const RENDERERS: Readonly<Record<ListFormat, Renderer>> = { json: jsonRenderer, csv: csvRenderer, xlsx: xlsxRenderer };

const NO_BYTES = (): Promise<Uint8Array> => Promise.reject(new Error("a file that was not read"));

const isFailure = (result: object): result is InputFailure => "cause" in result;

const contextOf = (lang: Lang): RenderContext => ({ lang, messages: reportMessagesOf(lang), color: false, width: 100 });

const auditOf = (report: Report, lang: Lang): DocumentAudit | InputFailure => {
  const { path, read } = report;
  if (isFailure(read)) return read;
  if (report.audited?.lang === lang) return report.audited.result;
  let result: DocumentAudit | InputFailure;
  try {
    result = auditReport(read.source, { path, sha256: read.sha256, bytes: read.size, lang });
  } catch (error) {
    result = failureOf(path, error, "audit");
  }
  report.audited = { lang, result };
  return result;
};

/** Files that may be scans, by the ends of their names. */
const MAY_BE_SCAN = /\.(?:pdf|jpe?g|png)$/iu;

/**
 * Reads and audits reports, and tells of them what the command tells.
 * @param ocrFrom where recognition is loaded from when a scan comes; null where there is none
 */
export const desk = (ocrFrom: string | null): Desk => {
  const recognition = ocrFrom === null ? {} : { ocr: true, ocrFrom };
  const reports = new Map<number, Report>();
  const pictures = sheetPictures();
  const reportOf = (id: number): Report => {
    const report = reports.get(id);
    if (!report) throw new Error(`no report ${id}`);
    return report;
  };
  const documentOf = (id: number, lang: Lang): DocumentAudit => {
    const result = auditOf(reportOf(id), lang);
    if (isFailure(result)) throw new Error(`report ${id} was not read`);
    return result;
  };
  const setOf = (lang: Lang): AuditSet => {
    const results = Array.from(reports.values(), (report) => auditOf(report, lang));
    const documents = results.flatMap((result) => (isFailure(result) ? [] : [result]));
    const across = acrossReports({ lang });
    for (const document of documents) across.add(document);
    const errors = results.flatMap((result) =>
      isFailure(result) ? [errorRecord(result, reportMessagesOf(lang))] : [],
    );
    return { ...RESULT_HEAD, documents, crossFindings: across.findings(), acceptedCrossFindings: [], errors };
  };
  return {
    add: async (id, path, bytes, onProgress) => {
      let read: Report["read"];
      try {
        const content = await bytes();
        const hash = bytesToHex(sha256(content));
        const source = await readReport(content, { name: path, onProgress, ...recognition });
        read = { source, sha256: hash, size: content.length };
      } catch (error) {
        read = failureOf(path, error);
      }
      reports.set(id, { path, bytes, read, audited: null });
    },
    fail: (id, path, code) => {
      reports.set(id, { path, bytes: NO_BYTES, read: { path, code, cause: null }, audited: null });
    },
    remove: (id) => {
      reports.delete(id);
    },
    told: (id, lang) => {
      const messages = reportMessagesOf(lang);
      const result = auditOf(reportOf(id), lang);
      if (isFailure(result)) {
        const { code, message } = errorRecord(result, messages);
        const unread = ocrFrom === null && code === "no-text" && MAY_BE_SCAN.test(result.path);
        return { failed: unread ? `${message}. ${pageMessagesOf(lang).scansUnread}` : message };
      }
      const view = reportView(result, messages);
      return {
        title: reportTitle(view),
        verdict: view.verdict,
        tally: tallyOf(view, messages),
        marks: result.findings.length > 0 && ANNOTATED_MEDIA_TYPES.has(result.source.mediaType),
      };
    },
    page: async (id, lang) => {
      const look = id === null ? null : await lookOf(reportOf(id));
      const set =
        id === null
          ? setOf(lang)
          : {
              ...RESULT_HEAD,
              documents: [documentOf(id, lang)],
              crossFindings: [],
              acceptedCrossFindings: [],
              errors: [],
            };
      return [...htmlRenderer.render(set, { ...contextOf(lang), lookOf: () => look })].join("");
    },
    picture: (id, page) => pictures.draw(reportOf(id), page),
    list: (format, lang) => {
      const pieces = [...RENDERERS[format].render(setOf(lang), contextOf(lang))];
      return format === "json" ? pieces.map((piece) => (typeof piece === "string" ? inertJson(piece) : piece)) : pieces;
    },
    marked: async (id, lang, date) => {
      const { path, bytes } = reportOf(id);
      const comments = commentsOf(reportView(documentOf(id, lang), reportMessagesOf(lang)), contextOf(lang));
      const by = { author: "doichieu", initials: "ĐC", date, name: path };
      return (await annotateReport(await bytes(), comments, by)).bytes;
    },
  };
};
