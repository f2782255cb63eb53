import type { Acceptance, DocumentAudit, PlacedSpan } from "@doichieu/metrics";
import type { Location, Notification, Result } from "sarif";
import type { AuditSet } from "../../batch/result/documents.ts";
import { isUnread } from "../../batch/result/input-error.ts";
import type { ReportMessages } from "../../messages/reports.ts";
import { visible } from "../../terminal/visible.ts";
import { acrossViews } from "../view/across.ts";
import { lineAndColumn, placeText } from "../view/place.ts";
import { shownFindings, viewsOf } from "../view/report-view.ts";
import { type TextArtifact, textArtifacts } from "./artifacts.ts";
import { messageOf, uriOf } from "./texts.ts";

/** A snippet is for recognising the place; the text itself is in the artifact. */
const MAX_SNIPPET = 400;

interface Places {
  readonly documents: AuditSet["documents"];
  readonly texts: readonly TextArtifact[];
  readonly messages: ReportMessages;
}

/** What the places of a run's results are told with. */
export const placesIn = ({ documents }: AuditSet, messages: ReportMessages): Places => {
  return { documents, texts: textArtifacts(documents), messages };
};

const locationOf = (places: Places, document: number, span: PlacedSpan, message?: string): Location => {
  const audit = places.documents.at(document) as DocumentAudit;
  const { uri, index } = places.texts[document] as TextArtifact;
  const start = lineAndColumn(audit, span.start);
  const end = lineAndColumn(audit, span.end);
  const block = audit.blocks[span.block];
  const boxes = (block?.boxes ?? []).filter((box) => span.page === null || box.page === span.page);
  return {
    physicalLocation: {
      artifactLocation: { uri, index },
      region: {
        startLine: start.line,
        startColumn: start.column,
        endLine: end.line,
        endColumn: end.column,
        charOffset: span.start,
        charLength: span.end - span.start,
        snippet: {
          text: audit.text
            .slice(span.start, Math.min(span.end, span.start + MAX_SNIPPET))
            .replace(/\p{Cs}/gu, "\uFFFD"),
        },
      },
    },
    logicalLocations: [{ fullyQualifiedName: messageOf(placeText(audit, span, places.messages)).text }],
    ...(message ? { message: messageOf(message) } : {}),
    properties: { report: uriOf(audit.source.path), page: span.page, boxes },
  };
};

const fingerprints = (fingerprint: string): Record<string, string> => ({ "doichieu/v1": fingerprint });

/** That somebody lets a finding stand, as SARIF tells it: beside the result, which stays. */
const suppressed = (acceptance: Acceptance | null): Pick<Result, "suppressions"> => {
  if (acceptance === null) return {};
  const { reason, by, on, until } = acceptance;
  return {
    suppressions: [
      { kind: "external", status: "accepted", justification: visible(reason), properties: { by, on, until } },
    ],
  };
};

/** Findings of each report, then those between reports. */
export function* resultsOf(output: AuditSet, places: Places, ruleIndex: ReadonlyMap<string, number>): Iterable<Result> {
  const rule = (id: string): Pick<Result, "ruleId" | "ruleIndex"> => ({
    ruleId: id,
    ...(ruleIndex.has(id) ? { ruleIndex: ruleIndex.get(id) as number } : {}),
  });
  let index = 0;
  for (const view of viewsOf(output.documents, places.messages)) {
    for (const { finding, problem, arithmetic, todo, checks, acceptance } of shownFindings(view)) {
      const told = arithmetic === null ? problem : `${arithmetic}; ${problem}`;
      yield Object.assign(rule(finding.rule), {
        level: finding.severity,
        // How likely it is that the printed figures cannot all be right, of 100.
        ...(finding.probability === null ? {} : { rank: Math.round(finding.probability * 1000) / 10 }),
        message: messageOf(told),
        locations: [locationOf(places, index, finding.span)],
        relatedLocations: finding.related.map(({ span, message }, related) =>
          Object.assign(locationOf(places, index, span, message), { id: related + 1 }),
        ),
        partialFingerprints: fingerprints(finding.fingerprint),
        ...suppressed(acceptance),
        properties: {
          explanation: finding.explanation,
          suggestion: finding.suggestion,
          todo,
          check: finding.check,
          kind: checks[0]?.kind ?? null,
          fit: checks[0]?.fit ?? null,
          evidence: checks[0]?.evidence ?? [],
        },
      });
    }
    index++;
  }
  for (const { finding, acceptance } of acrossViews(output)) {
    const [first, ...others] = finding.places;
    yield Object.assign(rule(finding.rule), {
      level: finding.severity,
      message: messageOf(finding.message),
      locations: first ? [locationOf(places, first.document, first.span, first.message)] : [],
      relatedLocations: others.map(({ document, span, message }, at) =>
        Object.assign(locationOf(places, document, span, message), { id: at + 1 }),
      ),
      partialFingerprints: fingerprints(finding.fingerprint),
      ...suppressed(acceptance),
    });
  }
}

/** What could not be read: whole files as errors, those that were left out as notes, parts of them as they were told. */
export function* notificationsOf(output: AuditSet): Iterable<Notification> {
  for (const error of output.errors) {
    const { path, code, message } = error;
    yield {
      level: isUnread(error) ? "error" : "note",
      descriptor: { id: code },
      message: messageOf(message),
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
    };
  }
  for (const { source, diagnostics } of output.documents)
    for (const { code, severity, message, page } of diagnostics)
      yield {
        level: severity,
        descriptor: { id: code },
        message: messageOf(message),
        locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(source.path) } } }],
        properties: { page },
      };
}
