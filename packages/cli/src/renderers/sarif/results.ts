import type { AuditOutput, DocumentAudit, PlacedSpan } from "@doichieu/metrics";
import type { Location, Notification, Result } from "sarif";
import type { Messages } from "../../terminal/messages.ts";
import { lineAndColumn, placeText } from "../view/place.ts";
import { reportView } from "../view/report-view.ts";
import type { Artifacts } from "./artifacts.ts";
import { messageOf, uriOf } from "./texts.ts";

/** A snippet is for recognising the place; the text itself is in the artifact. */
const MAX_SNIPPET = 400;

export interface Places {
  readonly documents: readonly DocumentAudit[];
  readonly artifacts: Artifacts;
  readonly messages: Messages;
}

const locationOf = (places: Places, document: number, span: PlacedSpan, message?: string): Location => {
  const audit = places.documents[document] as DocumentAudit;
  const index = places.artifacts.textIndex[document] as number;
  const uri = places.artifacts.list[index]?.location?.uri ?? uriOf(audit.source.path);
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

/** Findings of each report, then those between reports. */
export const resultsOf = (output: AuditOutput, places: Places, ruleIndex: ReadonlyMap<string, number>): Result[] => {
  const rule = (id: string): Pick<Result, "ruleId" | "ruleIndex"> => ({
    ruleId: id,
    ...(ruleIndex.has(id) ? { ruleIndex: ruleIndex.get(id) as number } : {}),
  });
  const single = output.documents.flatMap((document, index) =>
    reportView(document, places.messages).findings.map(({ finding, problem, arithmetic, todo }): Result => {
      const told = arithmetic === null ? problem : `${arithmetic}; ${problem}`;
      return Object.assign(rule(finding.rule), {
        level: finding.severity,
        message: messageOf(told),
        locations: [locationOf(places, index, finding.span)],
        relatedLocations: finding.related.map(({ span, message }, related) =>
          Object.assign(locationOf(places, index, span, message), { id: related + 1 }),
        ),
        partialFingerprints: fingerprints(finding.fingerprint),
        properties: {
          explanation: finding.explanation,
          suggestion: finding.suggestion,
          todo,
          check: finding.check,
        },
      });
    }),
  );
  const across = output.crossFindings.map((finding): Result => {
    const [first, ...others] = finding.places;
    return Object.assign(rule(finding.rule), {
      level: finding.severity,
      message: messageOf(finding.message),
      locations: first ? [locationOf(places, first.document, first.span, first.message)] : [],
      relatedLocations: others.map(({ document, span, message }, index) =>
        Object.assign(locationOf(places, document, span, message), { id: index + 1 }),
      ),
      partialFingerprints: fingerprints(finding.fingerprint),
    });
  });
  return [...single, ...across];
};

/** What could not be read: whole files as errors, parts of them as they were told. */
export const notificationsOf = (output: AuditOutput): Notification[] => [
  ...output.errors.map(({ path, code, message }): Notification => ({
    level: "error",
    descriptor: { id: code },
    message: messageOf(message),
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
  })),
  ...output.documents.flatMap(({ source, diagnostics }) =>
    diagnostics.map(({ code, severity, message, page }): Notification => ({
      level: severity,
      descriptor: { id: code },
      message: messageOf(message),
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(source.path) } } }],
      properties: { page },
    })),
  ),
];
