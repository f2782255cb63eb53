import type { DocumentAudit } from "@doichieu/metrics";
import { coverageSchema, crossFindingSchema, diagnosticRecordSchema, findingSchema } from "@doichieu/metrics/schema";
import { z } from "zod";
import { placeText } from "../renderers/view/place.ts";
import { quoteOf, quoteText } from "../renderers/view/quote.ts";
import { type Messages, messagesOf } from "../messages/index.ts";
import { reportsOf } from "./reports.ts";
import { defineTool, errorsOf, perDocument, report, spanOf, spanSchema } from "./tool.ts";

const finding = findingSchema
  .pick({
    fingerprint: true,
    rule: true,
    severity: true,
    message: true,
    explanation: true,
    suggestion: true,
    probability: true,
  })
  .extend({
    place: z.string().describe("Where it stands, for a person"),
    quote: z.string().describe("The sentence, its doubtful figures in []"),
    span: spanSchema,
  });

const unchecked = z.object({ figure: z.string(), reason: z.string(), message: z.string(), span: spanSchema });

const output = perDocument(
  z.object({
    path: z.string(),
    findings: z.array(finding).describe("What does not fit together, worst first"),
    unchecked: z.array(unchecked).describe("Claims that could not be checked, and why"),
    diagnostics: z.array(diagnosticRecordSchema.pick({ code: true, severity: true, message: true })),
    coverage: coverageSchema.pick({ references: true, figures: true, checks: true, inconsistent: true }),
  }),
).extend({
  crossFindings: z
    .array(crossFindingSchema.pick({ rule: true, severity: true, message: true, fingerprint: true }))
    .describe("What does not fit between the reports of a folder"),
});

const documentOf = (document: DocumentAudit, messages: Messages): z.infer<typeof output>["documents"][number] => {
  const figures = new Map<string, string>(document.figures.map(({ id, text }) => [id, text]));
  const { references, figures: counted, checks, inconsistent } = document.coverage;
  return {
    path: document.source.path,
    findings: document.findings.map((each) => ({
      fingerprint: each.fingerprint,
      rule: each.rule,
      severity: each.severity,
      message: each.message,
      explanation: each.explanation,
      suggestion: each.suggestion,
      probability: each.probability,
      place: placeText(document, each.span, messages),
      quote: quoteText(quoteOf(document, each), (text) => `[${text}]`),
      span: spanOf(each.span),
    })),
    unchecked: document.unchecked.map(({ figure, reason, message, span }) => {
      return { figure: figures.get(figure) ?? figure, reason, message, span: spanOf(span) };
    }),
    diagnostics: document.diagnostics.map(({ code, severity, message }) => ({ code, severity, message })),
    coverage: { references, figures: counted, checks, inconsistent },
  };
};

export const audit = defineTool({
  name: "audit",
  title: "Audit a report",
  description:
    "Checks a Vietnamese administrative report for figures and document references that cannot be right together: " +
    "percentages against part and whole, sums, rests, growth, ratios, dates and numbers of cited documents. Use it on " +
    "every draft before it is handed over. Arithmetic is exact; a finding says what does not fit and what would, never " +
    "which number is the wrong one. No findings with `coverage.checks` of 0 means that nothing was checked.",
  input: z.object(report),
  output,
  run: async (asked, session) => {
    const messages = messagesOf(asked.lang ?? session.lang);
    const told = await reportsOf(session, asked);
    return {
      documents: told.documents.map((document) => documentOf(document, messages)),
      crossFindings: told.crossFindings.map(({ rule, severity, message, fingerprint }) => {
        return { rule, severity, message, fingerprint };
      }),
      errors: errorsOf(told),
    };
  },
});
