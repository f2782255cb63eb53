import { expectOptions, expectThat } from "@doichieu/parser/internal";
import { expectSettings } from "../audit/settings.ts";
import { fingerprintOf } from "../audit/fingerprint.ts";
import type { CrossFinding, DocumentAudit } from "../record/audit-result.ts";
import { groupedBy } from "../record/grouped-by.ts";
import type { Language } from "../record/localized.ts";
import type { CrossRuleId } from "../record/rule-id.ts";
import type { RuleInfo } from "../rules/rule.ts";
import type { AcrossDraft } from "./across-rule.ts";
import { copiesOf, crossCopy } from "./copies.ts";
import { acrossRules } from "./index.ts";
import { notesInMemory, type NoteStore } from "./note-store.ts";

/** The reports of one run held against each other, one at a time. */
export interface AcrossReports {
  /** Takes what is worth remembering of the next report; the report itself is not kept. */
  readonly add: (document: DocumentAudit) => void;
  /** What does not fit together between the reports added so far; `document` counts them from 0. */
  readonly findings: () => CrossFinding[];
}

export interface AcrossOptions {
  /** Language of messages. Default "vi". */
  readonly lang?: Language;
  /** A place for notes each time it is called. Default: the memory; a long run has better ones. */
  readonly store?: () => NoteStore;
}

/** Begins a run: `add` its reports, then ask for the `findings`. */
export const acrossReports = ({ lang = "vi", store = notesInMemory }: AcrossOptions = {}): AcrossReports => {
  // What one function remembers is kept once, for all rules that judge it.
  const kept = [...groupedBy(acrossRules, ({ remarks }) => remarks)].map(([remarks, judging]) => {
    return { remarks, judging, notes: store() };
  });
  const copies = copiesOf();
  let documents = 0;
  let at = 0;
  return {
    add: (audit) => {
      const document = documents++;
      if (copies.isCopy(audit, document)) return;
      for (const { remarks, notes } of kept)
        for (const { key, span, told } of remarks(audit)) notes.put(key, { at: at++, document, span, told });
    },
    findings: () => {
      const drafts: { readonly rule: RuleInfo & { readonly id: CrossRuleId }; readonly draft: AcrossDraft }[] =
        kept.flatMap(({ judging, notes }) => {
          // A store has an order of its own; the findings follow the reports.
          const groups = [...notes.groups()].sort((a, b) => (a[0]?.at ?? 0) - (b[0]?.at ?? 0));
          return judging.flatMap((rule) =>
            groups.flatMap((group) => rule.judge(group).map((draft) => ({ rule, draft }))),
          );
        });
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
