import { fingerprintOf } from "../audit/fingerprint.ts";
import type { CrossFinding, DocumentAudit } from "../record/audit-result.ts";
import type { Language } from "../record/localized.ts";
import type { AcrossDraft, AcrossRule } from "./across-rule.ts";
import { figureValues } from "./figure-values.ts";
import { notesInMemory, type NoteStore } from "./note-store.ts";
import { oldYear } from "./old-year.ts";
import { referenceDates } from "./reference-dates.ts";

/** The rules between reports; their findings stand in this order. */
const RULES: readonly AcrossRule[] = [referenceDates, figureValues, oldYear];

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
  const judged = RULES.map((rule) => ({ rule, notes: store() }));
  let documents = 0;
  let at = 0;
  return {
    add: (audit) => {
      const document = documents++;
      for (const { rule, notes } of judged)
        for (const { key, span, told } of rule.remarks(audit)) notes.put(key, { at: at++, document, span, told });
    },
    findings: () => {
      const drafts = judged.flatMap(({ rule, notes }) => {
        const found: { at: number; draft: AcrossDraft }[] = [];
        for (const group of notes.groups())
          for (const draft of rule.judge(group)) found.push({ at: group[0]?.at ?? 0, draft });
        // A store has an order of its own; the findings follow the reports.
        return found.sort((a, b) => a.at - b.at).map(({ draft }) => draft);
      });
      return drafts.map(({ rule, message, places, about }, index) => ({
        id: `cross-${index + 1}`,
        rule,
        severity: "warning",
        message: message[lang],
        places: places.map(({ note, message: told }) => {
          return { document: note.document, span: note.span, message: told[lang] };
        }),
        fingerprint: fingerprintOf([rule, ...about]),
      }));
    },
  };
};

/** Holds the documents of one run against each other. */
export const auditAcross = (
  documents: Iterable<DocumentAudit>,
  options: Pick<AcrossOptions, "lang"> = {},
): CrossFinding[] => {
  const across = acrossReports(options);
  for (const document of documents) across.add(document);
  return across.findings();
};
