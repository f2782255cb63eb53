import { expectOptions, expectThat } from "@doichieu/parser/internal";
import { expectSettings } from "../audit/settings.ts";
import { fingerprintOf } from "../audit/fingerprint.ts";
import type { CrossFinding, DocumentAudit } from "../record/audit-result.ts";
import { groupedBy } from "../record/grouped-by.ts";
import type { Language } from "../record/localized.ts";
import type { CrossRuleId } from "../record/rule-id.ts";
import type { RuleInfo } from "../rules/rule.ts";
import type { AcrossDraft, AcrossRule, Remark } from "./across-rule.ts";
import { copiesOf, copyMarksOf, crossCopy, type CopyMarks } from "./copies.ts";
import { acrossRules } from "./index.ts";
import { notesInMemory, type NoteStore } from "./note-store.ts";

/** What is worth remembering of one report until all are known: plain data, so that it can wait in a database. */
export interface ReportNotes {
  readonly marks: CopyMarks;
  /** A list for each function that remembers, as this version has them. */
  readonly remarks: readonly (readonly Remark[])[];
}

/** The reports of one run held against each other, one at a time. */
export interface AcrossReports {
  /** Takes what is worth remembering of the next report; the report itself is not kept. */
  readonly add: (document: DocumentAudit) => void;
  /** The same, of a report whose notes were taken before, by this version. */
  readonly addNotes: (notes: ReportNotes) => void;
  /** What does not fit together between the reports added so far; `document` counts them from 0. */
  readonly findings: () => CrossFinding[];
}

export interface AcrossOptions {
  /** Language of messages. Default "vi". */
  readonly lang?: Language;
  /** A place for notes each time it is called. Default: the memory; a long run has better ones. */
  readonly store?: () => NoteStore;
}

/** What one function remembers is kept once, for all rules that judge it. */
const REMEMBERED = [...groupedBy(acrossRules, ({ remarks }) => remarks)];

/** Takes the notes of a report, to be added in a run elsewhere. */
export const notesOf = (document: DocumentAudit): ReportNotes => ({
  marks: copyMarksOf(document),
  remarks: REMEMBERED.map(([remarks]) => [...remarks(document)]),
});

interface Told {
  readonly rule: RuleInfo & { readonly id: CrossRuleId };
  readonly draft: AcrossDraft;
}

/** Judges the groups one after the other; a store has an order of its own, the drafts follow the reports. */
const judged = (judging: readonly AcrossRule[], notes: NoteStore): readonly Told[] => {
  const told = judging.map((rule) => ({ rule, groups: [] as { at: number; drafts: readonly AcrossDraft[] }[] }));
  for (const group of notes.groups())
    for (const { rule, groups } of told) {
      const drafts = rule.judge(group);
      if (drafts.length > 0) groups.push({ at: group[0]?.at ?? 0, drafts });
    }
  return told.flatMap(({ rule, groups }) =>
    groups.sort((a, b) => a.at - b.at).flatMap(({ drafts }) => drafts.map((draft) => ({ rule, draft }))),
  );
};

/** Begins a run: `add` its reports, then ask for the `findings`. */
export const acrossReports = ({ lang = "vi", store = notesInMemory }: AcrossOptions = {}): AcrossReports => {
  const kept = REMEMBERED.map(([remarks, judging]) => ({ remarks, judging, notes: store() }));
  const copies = copiesOf();
  let documents = 0;
  let at = 0;
  const take = (marks: CopyMarks, remarksOf: (kept: number) => Iterable<Remark>): void => {
    const document = documents++;
    if (copies.isCopy(marks, document)) return;
    for (const [index, { notes }] of kept.entries())
      for (const { key, span, told } of remarksOf(index)) notes.put(key, { at: at++, document, span, told });
  };
  return {
    add: (audit) => take(copyMarksOf(audit), (index) => kept[index]?.remarks(audit) ?? []),
    addNotes: ({ marks, remarks }) => take(marks, (index) => remarks[index] ?? []),
    findings: () => {
      const drafts = kept.flatMap(({ judging, notes }) => judged(judging, notes));
      drafts.push(...copies.drafts().map((draft) => ({ rule: crossCopy, draft })));
      return drafts.map(({ rule, draft: { message, places, about } }, index) => ({
        id: `cross-${index + 1}`,
        rule: rule.id,
        severity: rule.severity,
        message: message[lang],
        places: places.map(({ note, message: told }) => {
          return { document: note.document, span: note.span, message: told[lang] };
        }),
        fingerprint: fingerprintOf([rule.id, ...about]),
      }));
    },
  };
};

/**
 * Holds the documents of one run against each other: figures of one office, running totals, quarters and the year, dates
 * of cited documents, copies.
 * @throws {TypeError} where `documents` cannot be gone through
 * @example
 * ```ts
 * import { auditAcross, auditText } from "@doichieu/metrics";
 *
 * const text = "Thực hiện Quyết định số 12/2031/QĐ-UBND ngày 05/4/2031.";
 * const copies = [auditText(text, { name: "a.txt" }), auditText(text, { name: "b.txt" })];
 * console.log(auditAcross(copies).map(({ rule }) => rule)); // → [ 'cross-copy' ]
 * ```
 */
export const auditAcross = (
  documents: Iterable<DocumentAudit>,
  options: Pick<AcrossOptions, "lang"> = {},
): CrossFinding[] => {
  const call = "auditAcross(documents, options?)";
  const iterable = typeof documents === "object" && documents !== null && Symbol.iterator in documents;
  expectThat(iterable, call, "documents must be an array of DocumentAudit, or another iterable", documents);
  expectOptions(call, options, ["lang"]);
  expectSettings(call, options);
  const across = acrossReports(options);
  for (const document of documents) across.add(document);
  return across.findings();
};
