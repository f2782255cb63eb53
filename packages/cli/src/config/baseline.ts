import { relative, resolve, sep } from "node:path";
import type { Acceptance, AcceptedCrossFinding, CrossFinding, DocumentAudit, Finding } from "@doichieu/metrics";

/** What somebody lets stand. */
export interface Accepted extends Acceptance {
  /** What the finding is about; holds no line, page or offset. */
  readonly fingerprint: string;
  /** Path of the report, from the baseline's folder, forward slashes; null for any report. */
  readonly report: string | null;
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
  /** Number of findings that are let stand. */
  readonly accepted: number;
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
}

/** What stands between documents, parted into what is new and what is let stand. */
export interface PartedCrossFindings {
  readonly findings: readonly CrossFinding[];
  readonly accepted: readonly AcceptedCrossFinding[];
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
  context: BaselineContext,
): ((fingerprint: string, paths: readonly string[]) => Accepted | null) => {
  const entries = entriesOf(baseline, context);
  const nameOf = (path: string): string => reportName(context.folder, resolve(context.cwd, path));
  return (fingerprint, paths) => entries.of(fingerprint, paths.map(nameOf))[0] ?? null;
};

/** A baseline held against the documents of a run, one at a time. */
export interface BaselineFilter {
  /** The document with what is let stand apart; the first time that it is asked for, it is counted. */
  readonly document: (document: DocumentAudit, index: number) => DocumentAudit;
  /** The same for what stands between documents, when all of these are through. */
  readonly crossFindings: (findings: readonly CrossFinding[]) => PartedCrossFindings;
  readonly use: () => BaselineUse;
}

/**
 * Sets accepted findings of a result apart. An entry holds for its own report; where that file is gone (renamed,
 * moved), for whichever report has the finding.
 */
export const baselineFilter = (baseline: Baseline, context: BaselineContext): BaselineFilter => {
  const { folder, cwd } = context;
  const entries = entriesOf(baseline, context);
  const matched = new Set<Accepted>();
  const audited = new Set<string>();
  /** By the document's index. */
  const names: string[] = [];
  let count = 0;
  /** Parts findings of some reports into those that no entry holds for and those that one does. */
  const part = <Told extends Pick<Finding | CrossFinding, "fingerprint">>(
    findings: readonly Told[],
    reportsOf: (finding: Told) => readonly string[],
    counts: boolean,
  ) => {
    const [fresh, accepted]: [Told[], (Told & { acceptance: Acceptance })[]] = [[], []];
    for (const finding of findings) {
      const found = entries.of(finding.fingerprint, reportsOf(finding));
      for (const entry of found) matched.add(entry);
      const [entry] = found;
      if (!entry) fresh.push(finding);
      else {
        const { reason, by, on, until } = entry;
        accepted.push({ ...finding, acceptance: { reason, by, on, until } });
        if (counts) count++;
      }
    }
    return { findings: fresh, accepted };
  };
  return {
    document: (document, index) => {
      const name = reportName(folder, resolve(cwd, document.source.path));
      const first = names[index] === undefined;
      names[index] = name;
      audited.add(name);
      return Object.assign(
        {},
        document,
        part(document.findings, () => [name], first),
      );
    },
    crossFindings: (findings) =>
      part(findings, ({ places }) => places.map(({ document }) => names[document] ?? ""), true),
    use: () => ({
      accepted: count,
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
