import { fold } from "@doichieu/parser";
import { fingerprintOf } from "../audit/fingerprint.ts";
import type { DocumentAudit } from "../record/audit-result.ts";
import type { PlacedSpan } from "../record/outline/place.ts";
import type { RuleInfo } from "../rules/rule.ts";
import { MOST_PLACES, type AcrossDraft } from "./across-rule.ts";
import type { Note } from "./note-store.ts";
import { officeOf } from "../record/profile/office.ts";

/** What two reports may have in common by chance has fewer figures and references. */
const LEAST_TOLD = 3;

/** What a report and its copy share: their bytes, or letterhead, title and all that is told ("a DOCX beside its PDF"). */
const signaturesOf = (document: DocumentAudit): string[] => {
  const { profile, figures, references, source } = document;
  const { number, symbol, date, title } = profile;
  const named = title !== null || (number !== null && symbol !== null);
  const told = [
    ...figures.map(({ kind, exact, denominator }) => `${kind} ${exact} ${denominator ?? ""}`),
    ...references.map(({ key, date: dated }) => `${key} ${dated}`),
  ];
  const same = [number, symbol, date, officeOf(profile), fold(title ?? ""), ...told].map((part) => part ?? "");
  return [
    ...(source.sha256 === "" ? [] : [`bytes ${source.sha256}`]),
    ...(named && told.length >= LEAST_TOLD ? [`told ${fingerprintOf(same)}`] : []),
  ];
};

const headOf = ({ blocks }: DocumentAudit): PlacedSpan =>
  blocks[0]?.span ?? { start: 0, end: 0, page: null, block: -1 };

export const crossCopy = {
  id: "cross-copy" as const,
  severity: "note",
  title: { vi: "Hai tệp là một báo cáo", en: "Two files are one report" },
  description: {
    vi: `Hai tệp có cùng nội dung (cùng từng byte), hoặc cùng số, ký hiệu, ngày, cơ quan, tên gọi và mọi số liệu, văn bản viện dẫn (bản Word bên cạnh bản PDF), được coi là một báo cáo: chỉ tệp gặp trước được đối chiếu với các báo cáo khác.`,
    en: `Two files of the same bytes, or of the same number, symbol, date, office and title with the same figures and references (a Word file beside its PDF), count as one report: only the first is held against the others.`,
  },
  correct: [
    {
      text: "Năm 2031 đã tiếp nhận 1.250 hồ sơ, giải quyết 1.175 hồ sơ, còn 75 hồ sơ.\nNăm 2031 đã tiếp nhận 1.300 hồ sơ, giải quyết 1.225 hồ sơ, còn 75 hồ sơ.",
      why: { vi: "Số liệu khác nhau: hai báo cáo.", en: "Other figures: two reports." },
    },
  ],
  incorrect: [
    {
      text: "Năm 2031 đã tiếp nhận 1.250 hồ sơ, giải quyết 1.175 hồ sơ, còn 75 hồ sơ.\nNăm 2031 đã tiếp nhận 1.250 hồ sơ, giải quyết 1.175 hồ sơ, còn 75 hồ sơ.",
      why: null,
    },
  ],
} satisfies RuleInfo;

/** What a report is known by among others; plain data. */
export interface CopyMarks {
  readonly signatures: readonly string[];
  readonly head: PlacedSpan;
}

export const copyMarksOf = (document: DocumentAudit): CopyMarks => ({
  signatures: signaturesOf(document),
  head: headOf(document),
});

/** The copies among the reports of a run. */
export interface Copies {
  /** Notes the next report; whether it is the copy of one before. */
  readonly isCopy: (marks: CopyMarks, index: number) => boolean;
  readonly drafts: () => readonly AcrossDraft[];
}

interface Original {
  /** The first that they share: what the finding is about. */
  readonly signature: string;
  readonly note: Note;
  readonly copies: Note[];
}

export const copiesOf = (): Copies => {
  const originals = new Map<string, Original>();
  const copied = new Set<Original>();
  return {
    isCopy: ({ signatures, head }, index) => {
      const note = { at: index, document: index, span: head, told: {} };
      const original = signatures.map((signature) => originals.get(signature)).find((found) => found !== undefined);
      if (original) {
        original.copies.push(note);
        copied.add(original);
      }
      const own = original ?? { signature: signatures[0] ?? "", note, copies: [] };
      for (const signature of signatures) if (!originals.has(signature)) originals.set(signature, own);
      return original !== undefined;
    },
    drafts: () =>
      [...copied].map(({ signature, note, copies }) => ({
        message: {
          vi: `${copies.length + 1} tệp là một báo cáo: chỉ tệp đầu được đối chiếu với các báo cáo khác.`,
          en: `${copies.length + 1} files are one report: only the first is held against the others.`,
        },
        places: [note, ...copies].slice(0, MOST_PLACES).map((place, index) => ({
          note: place,
          message: index === 0 ? { vi: "tệp đầu", en: "the first file" } : { vi: "bản sao", en: "a copy" },
        })),
        about: [signature],
      })),
  };
};
