/**
 * What the packages of this project share and nobody else should build on: it changes with any release.
 *
 * @internal
 * @module @doichieu/metrics/internal
 */

export {
  acrossReports,
  notesOf,
  type AcrossOptions,
  type AcrossReports,
  type ReportNotes,
} from "./across/across-reports.ts";
export type { Note, NoteStore } from "./across/note-store.ts";
export { rules } from "./rules/index.ts";
export { weighedEvidence, type WeighedEvidence } from "./audit/weighed-evidence.ts";
export type { CheckDraft, FindingDraft, Outcome, Rule, RuleContext } from "./rules/rule.ts";
