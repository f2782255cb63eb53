import type {
  Acceptance,
  AcceptedFinding,
  Check,
  DocumentAudit,
  Figure,
  Finding,
  TableCoverage,
  UncheckedRecord,
} from "@doichieu/metrics";
import { dayName } from "../../messages/time-names.ts";
import { wordFor } from "../../messages/both.ts";
import type { ReportMessages } from "../../messages/reports.ts";
import { placeText } from "./place.ts";
import { type Quote, quoteOf } from "./quote.ts";

export type Verdict = "pass" | "fix" | "unknown";

/** One finding as an office writes it: where, what, and what to do. */
export interface FindingView {
  readonly finding: Finding;
  readonly place: string;
  readonly quote: Quote;
  /** Related places that the quoted sentence does not hold. */
  readonly elsewhere: readonly {
    readonly place: string;
    readonly text: string;
    readonly message: string;
    /** Its position among the finding's related places. */
    readonly index: number;
  }[];
  readonly problem: string;
  /** The arithmetic, where the problem does not already hold it. */
  readonly arithmetic: string | null;
  /** That the printed figures cannot all be right, in per cent; null where nothing was weighed. */
  readonly likely: number | null;
  readonly todo: string;
  /** The relation behind it, and those that meet in it. */
  readonly checks: readonly Check[];
  /** Why somebody lets it stand; null where nobody does. */
  readonly acceptance: Acceptance | null;
}

export interface UncheckedView {
  readonly record: UncheckedRecord;
  /** The figure and what it is said of: "99% đúng hạn". */
  readonly told: string;
  readonly place: string;
  readonly reason: string;
}

/** What every renderer for readers tells of one report. */
export interface ReportView {
  readonly document: DocumentAudit;
  readonly verdict: Verdict;
  /** Of `findings` alone. */
  readonly counts: { readonly error: number; readonly warning: number; readonly note: number };
  readonly findings: readonly FindingView[];
  /** Findings that somebody lets stand: shown behind the others, and counted nowhere. */
  readonly accepted: readonly FindingView[];
  readonly unchecked: readonly UncheckedView[];
  /** Tables that hold figures; a table of words alone has nothing to check. */
  readonly tables: readonly TableCoverage[];
}

/** A related place is told in a few words; the page shows it in full. */
const MAX_RELATED = 120;
/** Below this another reading is none that a reader would think of. */
const CLOSE = 0.1;

const verdictOf = (document: DocumentAudit): Verdict => {
  if (document.findings.some((finding) => finding.severity !== "note")) return "fix";
  // No findings where nothing was compared says nothing about the report.
  return document.coverage.checks > 0 ? "pass" : "unknown";
};

/** What a reader should do, as closely as the catalogue tells it: by rule and fit, by rule and kind, by rule. */
const adviceOf = (rule: string, check: Check | undefined, { advice }: ReportMessages): string => {
  const keys = [`${rule}/${check?.fit}`, `${rule}/${check?.kind}`, rule];
  const key = keys.find((candidate) => Object.hasOwn(advice, candidate)) ?? "default";
  return wordFor(advice, key, "");
};

/** Roles of the operand that a check is the claim of. */
const CLAIMS = ["percent", "total", "rest", "change", "times"] as const;

const sentence = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;

/** What else does not fit where several broken relations meet in one finding. */
const alsoOf = (checks: readonly Check[], figures: ReadonlyMap<string, Figure>, { report }: ReportMessages): string[] =>
  checks.flatMap(({ explanation, operands, stated }) => {
    const claim = CLAIMS.map((role) => (operands as Readonly<Record<string, unknown>>)[role]).find(
      (id) => typeof id === "string",
    );
    const figure = typeof claim === "string" ? figures.get(claim) : undefined;
    // A cell's sign is none of its figure.
    const sign = stated !== null && stated < 0 ? "-" : "";
    return figure && explanation !== "" ? [sentence(report.alsoBroken(explanation, sign + percentText(figure)))] : [];
  });

/** How else a claim may be read, where that is close. */
const otherwiseOf = (check: Check | undefined, { report }: ReportMessages): string[] => {
  const other = check?.alternative;
  // Two figures in another order are no other reading to a reader.
  if (!other || other.probability < CLOSE || ["", check.explanation].includes(other.explanation)) return [];
  return [sentence(report.otherwise(other.explanation, other.fit === "rounded" || other.fit === "qualified"))];
};

/** The relations and figures of a report by their ids. */
interface Index {
  readonly checks: ReadonlyMap<string, Check>;
  readonly figures: ReadonlyMap<string, Figure>;
}

const findingView = (
  document: DocumentAudit,
  finding: Finding | AcceptedFinding,
  index: Index,
  messages: ReportMessages,
): FindingView => {
  const { report } = messages;
  const { explanation, probability } = finding;
  const [check, ...others] = [finding.check, ...finding.otherChecks].flatMap((id) =>
    id === null ? [] : (index.checks.get(id) ?? []),
  );
  const standard = adviceOf(finding.rule, check, messages);
  const seen = new Set<number>();
  return {
    finding,
    place: placeText(document, finding.span, messages),
    quote: quoteOf(document, finding),
    elsewhere: finding.related
      .filter(({ span }) => span.block !== finding.span.block && !seen.has(span.start) && seen.add(span.start))
      .map(({ span, message }) => ({
        place: placeText(document, span, messages, finding.span),
        text: document.text.slice(span.start, Math.min(span.end, span.start + MAX_RELATED)),
        message,
        index: finding.related.findIndex((related) => related.span === span),
      })),
    problem: [finding.message, ...alsoOf(others, index.figures, messages), ...otherwiseOf(check, messages)].join(" "),
    arithmetic: explanation !== null && !finding.message.includes(explanation) ? explanation : null,
    // What is only cut off is not likely wrong, or unlikely: it is what it is.
    likely: probability === null || check?.fit === "cut-off" ? null : Math.round(probability * 100),
    todo:
      finding.suggestion === null || finding.message.includes(finding.suggestion)
        ? standard
        : `${standard.replace(/\.$/u, "")} (${report.suggestion(finding.suggestion)}).`,
    checks: check ? [check, ...others] : [],
    acceptance: "acceptance" in finding ? finding.acceptance : null,
  };
};

/** A percentage as a reader expects it: the span of a figure covers its digits alone. */
export const percentText = ({ kind, text }: Figure): string =>
  kind === "percentage" && !text.includes("%") ? `${text}%` : text;

const uncheckedOf = (document: DocumentAudit, { figures }: Index, messages: ReportMessages): UncheckedView[] =>
  document.unchecked.map((record) => {
    const figure = figures.get(record.figure);
    const text = document.text.slice(record.span.start, record.span.end);
    return {
      record,
      told: figure ? `${percentText(figure)}${figure.label === null ? "" : ` ${figure.label}`}` : text,
      place: placeText(document, record.span, messages),
      reason: record.message,
    };
  });

export const reportView = (document: DocumentAudit, messages: ReportMessages): ReportView => {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const finding of document.findings) counts[finding.severity]++;
  const index: Index = {
    checks: new Map(document.checks.map((check) => [check.id, check])),
    figures: new Map(document.figures.map((figure) => [figure.id, figure])),
  };
  return {
    document,
    verdict: verdictOf(document),
    counts,
    findings: document.findings.map((finding) => findingView(document, finding, index, messages)),
    accepted: document.accepted.map((finding) => findingView(document, finding, index, messages)),
    unchecked: uncheckedOf(document, index, messages),
    tables: document.coverage.tables.filter(({ checked, unchecked }) => checked + unchecked > 0),
  };
};

/** The findings of a report by their severity; where nothing was compared, that, and not that nothing was found. */
export const tallyOf = (
  { verdict, counts, accepted }: Pick<ReportView, "verdict" | "counts" | "accepted">,
  { report }: ReportMessages,
): string => {
  const { error, warning, note } = counts;
  const nothing = verdict === "unknown" && note === 0;
  const told = nothing ? report.nothingCompared : report.findings(error, warning, note);
  return accepted.length === 0 ? told : `${told}; ${report.acceptedCount(accepted.length)}`;
};

/** All that is shown of a report, in the order and with the numbers in which every format shows it. */
export const shownFindings = ({ findings, accepted }: ReportView): readonly FindingView[] => [...findings, ...accepted];

/** Why, by whom and when a finding was let stand, in a few words. */
export const acceptanceText = ({ reason, by, on, until }: Acceptance, { report, locale }: ReportMessages): string => {
  const day = (iso: string): string => dayName(iso, locale === "vi-VN" ? "vi" : "en");
  return report.accepted(reason, by, day(on), until === null ? null : day(until));
};

/** The reports one after the other: each is gone when the next is asked for. */
export function* viewsOf(documents: Iterable<DocumentAudit>, messages: ReportMessages): Generator<ReportView> {
  for (const document of documents) yield reportView(document, messages);
}
