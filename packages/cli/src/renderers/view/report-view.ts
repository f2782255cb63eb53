import type { DocumentAudit, Figure, Finding } from "@doichieu/metrics";
import { type Messages, wordFor } from "../../terminal/messages.ts";
import { placeText } from "./place.ts";
import { type Quote, quoteOf } from "./quote.ts";

export type Verdict = "pass" | "fix" | "unknown";

/** One finding as an office writes it: where, what, and what to do. */
export interface FindingView {
  readonly finding: Finding;
  readonly place: string;
  readonly quote: Quote;
  /** Related places that the quoted sentence does not hold. */
  readonly elsewhere: readonly { readonly place: string; readonly text: string; readonly message: string }[];
  readonly problem: string;
  /** The arithmetic, where the problem does not already hold it. */
  readonly arithmetic: string | null;
  readonly todo: string;
}

export interface UncheckedView {
  readonly figure: Figure;
  /** The percentage and what it is said of: "99% đúng hạn". */
  readonly told: string;
  readonly place: string;
}

/** What every renderer for readers tells of one report. */
export interface ReportView {
  readonly document: DocumentAudit;
  readonly verdict: Verdict;
  readonly counts: { readonly error: number; readonly warning: number; readonly note: number };
  readonly findings: readonly FindingView[];
  readonly unchecked: readonly UncheckedView[];
}

/** A related place is told in a few words; the page shows it in full. */
const MAX_RELATED = 120;

const verdictOf = (document: DocumentAudit): Verdict => {
  if (document.findings.some((finding) => finding.severity !== "note")) return "fix";
  // No findings where nothing was compared says nothing about the report.
  return document.coverage.checks > 0 ? "pass" : "unknown";
};

const findingView = (document: DocumentAudit, finding: Finding, messages: Messages): FindingView => {
  const { advice, report } = messages;
  const standard = wordFor(advice, finding.rule, advice["default"] ?? "");
  const { explanation } = finding;
  return {
    finding,
    place: placeText(document, finding.span, messages),
    quote: quoteOf(document, finding),
    elsewhere: finding.related
      .filter(({ span }) => span.block !== finding.span.block)
      .map(({ span, message }) => ({
        place: placeText(document, span, messages),
        text: document.text.slice(span.start, Math.min(span.end, span.start + MAX_RELATED)),
        message,
      })),
    problem: finding.message,
    arithmetic: explanation !== null && !finding.message.includes(explanation) ? explanation : null,
    todo:
      finding.suggestion === null || finding.message.includes(finding.suggestion)
        ? standard
        : `${standard.replace(/\.$/u, "")} (${report.suggestion(finding.suggestion)}).`,
  };
};

/** A percentage as a reader expects it: the span of a figure covers its digits alone. */
export const percentText = ({ kind, text }: Figure): string =>
  kind === "percentage" && !text.includes("%") ? `${text}%` : text;

/** Percentages that no check has as an operand: read, but not compared with anything. */
const uncheckedOf = (document: DocumentAudit, messages: Messages): UncheckedView[] => {
  const used = new Set<string>();
  for (const check of document.checks)
    for (const operand of Object.values(check.operands)) {
      if (typeof operand === "string") used.add(operand);
      else if (Array.isArray(operand)) for (const id of operand) if (typeof id === "string") used.add(id);
    }
  return document.figures
    .filter((figure) => figure.kind === "percentage" && !used.has(figure.id))
    .map((figure) => ({
      figure,
      told: `${percentText(figure)}${figure.label === null ? "" : ` ${figure.label}`}`,
      place: placeText(document, figure.span, messages),
    }));
};

export const reportView = (document: DocumentAudit, messages: Messages): ReportView => {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const finding of document.findings) counts[finding.severity]++;
  return {
    document,
    verdict: verdictOf(document),
    counts,
    findings: document.findings.map((finding) => findingView(document, finding, messages)),
    unchecked: uncheckedOf(document, messages),
  };
};

/** The reports one after the other: each is gone when the next is asked for. */
export function* viewsOf(documents: Iterable<DocumentAudit>, messages: Messages): Generator<ReportView> {
  for (const document of documents) yield reportView(document, messages);
}
