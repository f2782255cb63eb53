import { relative, resolve, sep } from "node:path";
import type { CrossFinding, DocumentAudit, Finding } from "@doichieu/metrics";
import { CONFIGURED } from "./apply-config.ts";

/** A finding that somebody has looked at and lets stand. */
export interface Accepted {
  /** What the finding is about; holds no line, page or offset. */
  readonly fingerprint: string;
  /** Path of the report, from the baseline's folder, forward slashes; null for any report. */
  readonly report: string | null;
  readonly reason: string;
  readonly by: string;
  /** ISO 8601 days. */
  readonly on: string;
  /** Last day on which it counts, or null. */
  readonly until: string | null;
}

export interface Baseline {
  readonly version: 1;
  readonly accepted: readonly Accepted[];
}

export const EMPTY_BASELINE: Baseline = { version: 1, accepted: [] };

/** How a baseline names a report. */
export const reportName = (folder: string, file: string): string => relative(folder, file).split(sep).join("/");

/** What is to be said of a baseline when a run is over. */
export interface BaselineUse {
  /** Number of findings left out. */
  readonly left: number;
  /** Entries past their last day: their findings are reported again. */
  readonly expired: readonly Accepted[];
  /** Entries of audited reports that match no finding any more. */
  readonly unmatched: readonly Accepted[];
}

export interface BaselineContext {
  /** Folder of the baseline. */
  readonly folder: string;
  readonly cwd: string;
  /** ISO 8601 day. */
  readonly today: string;
  readonly exists: (file: string) => boolean;
  /** Says how many findings of a report were accepted. */
  readonly left: (findings: number) => string;
}

/** Finds what a baseline says of a finding. */
interface Entries {
  /** The entries past their last day. */
  readonly expired: ReadonlySet<Accepted>;
  /** Whether the report of an entry is there no longer. */
  readonly isGone: (entry: Accepted) => boolean;
  /** The entries that a finding in these reports falls under. */
  readonly of: (fingerprint: string, reports: readonly string[]) => readonly Accepted[];
}

const entriesOf = (
  baseline: Baseline,
  { folder, today, exists }: Pick<BaselineContext, "folder" | "today" | "exists">,
): Entries => {
  const expired = new Set(baseline.accepted.filter(({ until }) => until !== null && until < today));
  const gone = new Set<string>();
  const byFingerprint = new Map<string, Accepted[]>();
  for (const entry of baseline.accepted) {
    if (expired.has(entry)) continue;
    byFingerprint.set(entry.fingerprint, [...(byFingerprint.get(entry.fingerprint) ?? []), entry]);
    if (entry.report !== null && !exists(resolve(folder, entry.report))) gone.add(entry.report);
  }
  const isGone = ({ report }: Accepted): boolean => report !== null && gone.has(report);
  return {
    expired,
    isGone,
    of: (fingerprint, reports) =>
      (byFingerprint.get(fingerprint) ?? []).filter(
        (entry) => entry.report === null || reports.includes(entry.report) || isGone(entry),
      ),
  };
};

/**
 * What a finding was accepted for, by its fingerprint and the paths of its reports as given; null where it was not.
 * An entry holds for its own report; where that file is gone, for whichever report has the finding.
 */
export const acceptedBy = (
  baseline: Baseline,
  context: Omit<BaselineContext, "left">,
): ((fingerprint: string, paths: readonly string[]) => Accepted | null) => {
  const entries = entriesOf(baseline, context);
  const nameOf = (path: string): string => reportName(context.folder, resolve(context.cwd, path));
  return (fingerprint, paths) => entries.of(fingerprint, paths.map(nameOf))[0] ?? null;
};

/** A baseline held against the documents of a run, one at a time. */
export interface BaselineFilter {
  /** The document with only the findings that are new; the first time that it is asked for, it is counted. */
  readonly document: (document: DocumentAudit, index: number) => DocumentAudit;
  /** The same for what stands between documents, when all of these are through. */
  readonly crossFindings: (findings: readonly CrossFinding[]) => readonly CrossFinding[];
  readonly use: () => BaselineUse;
}

/**
 * Takes accepted findings out of a result. An entry holds for its own report; where that file is gone (renamed,
 * moved), for whichever report has the finding.
 */
export const baselineFilter = (baseline: Baseline, context: BaselineContext): BaselineFilter => {
  const { folder, cwd } = context;
  const entries = entriesOf(baseline, context);
  const matched = new Set<Accepted>();
  const audited = new Set<string>();
  /** By the document's index. */
  const names: string[] = [];
  let left = 0;
  const fresh =
    (reports: readonly string[], counts: boolean) =>
    ({ fingerprint }: Pick<Finding | CrossFinding, "fingerprint">): boolean => {
      const found = entries.of(fingerprint, reports);
      for (const entry of found) matched.add(entry);
      if (counts && found.length > 0) left++;
      return found.length === 0;
    };
  return {
    document: (document, index) => {
      const name = reportName(folder, resolve(cwd, document.source.path));
      const first = names[index] === undefined;
      names[index] = name;
      audited.add(name);
      const findings = document.findings.filter(fresh([name], first));
      const accepted = document.findings.length - findings.length;
      if (accepted === 0) return document;
      const told = {
        code: CONFIGURED,
        severity: "note",
        page: null,
        span: null,
        message: context.left(accepted),
      } as const;
      return Object.assign({}, document, { findings, diagnostics: [...document.diagnostics, told] });
    },
    crossFindings: (findings) =>
      findings.filter((finding) =>
        fresh(
          finding.places.map(({ document }) => names[document] ?? ""),
          true,
        )(finding),
      ),
    use: () => ({
      left,
      expired: [...entries.expired],
      unmatched: baseline.accepted.filter(
        (entry) =>
          !matched.has(entry) &&
          !entries.expired.has(entry) &&
          (entry.report === null || audited.has(entry.report) || entries.isGone(entry)),
      ),
    }),
  };
};
