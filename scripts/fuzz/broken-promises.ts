import type { DocumentAudit } from "../../packages/metrics/src/index.ts";
import { documentAuditSchema } from "../../packages/metrics/src/schema/index.ts";

/** What an audit promises whatever it was given, and does not keep: empty for a sound one. */
export const brokenPromises = (audit: DocumentAudit): string[] => {
  const broken: string[] = [];
  const checked = documentAuditSchema.safeParse(audit);
  if (!checked.success) broken.push(`schema: ${JSON.stringify(checked.error.issues.slice(0, 3))}`);
  const { text } = audit;
  let end = 0;
  for (const [index, { span }] of audit.blocks.entries()) {
    if (span.start < end || span.end < span.start || span.end > text.length)
      broken.push(`block ${index} at ${span.start}-${span.end} after ${end}`);
    end = Math.max(end, span.end);
  }
  for (const { id, span, text: own } of [...audit.references, ...audit.figures])
    if (text.slice(span.start, span.end) !== own) broken.push(`${id}: its span does not hold its text`);
  const spans = [
    ...audit.findings.flatMap((finding) => [finding.span, ...finding.related.map((one) => one.span)]),
    ...audit.outline.map((entry) => entry.span),
    ...audit.diagnostics.flatMap((diagnostic) => diagnostic.span ?? []),
  ];
  for (const span of spans)
    if (span.start > span.end || span.end > text.length) broken.push(`a span at ${span.start}-${span.end} is outside`);
  const figures = new Set(audit.figures.map((figure) => figure.id));
  const checks = new Set(audit.checks.map((check) => check.id));
  if (figures.size !== audit.figures.length) broken.push("two figures bear one id");
  for (const finding of audit.findings)
    if (finding.check !== null && !checks.has(finding.check)) broken.push(`${finding.id}: no such check`);
  return broken;
};
