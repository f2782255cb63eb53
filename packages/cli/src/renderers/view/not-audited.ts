import type { AuditError } from "@doichieu/metrics";
import { isUnread } from "../../batch/result/input-error.ts";
import type { ReportMessages } from "../../messages/reports.ts";

/** Files of a run that were not audited, for one reason. */
export interface NotAudited {
  readonly title: string;
  readonly files: readonly AuditError[];
}

/** What happened to a file that was not audited, in a few words. */
export const notAuditedTitle = (error: AuditError, { report }: ReportMessages): string =>
  isUnread(error) ? report.notRead : report.leftOut;

/** The files that could not be read, then those that a configuration leaves out; no part of nothing. */
export const notAudited = (errors: readonly AuditError[], { report }: ReportMessages): readonly NotAudited[] =>
  [
    { title: report.notRead, files: errors.filter(isUnread) },
    { title: report.leftOut, files: errors.filter((error) => !isUnread(error)) },
  ].filter(({ files }) => files.length > 0);
