import type { DocumentAudit } from "@doichieu/metrics";
import { documentReferenceSchema, figureSchema, reportProfileSchema } from "@doichieu/metrics/schema";
import { z } from "zod";
import { reportsOf } from "./reports.ts";
import { defineTool, errorsOf, perDocument, report, spanOf, spanSchema } from "./tool.ts";

const figure = figureSchema
  .pick({ id: true, kind: true, text: true, exact: true, unit: true, label: true, indicator: true, scope: true })
  .extend({ period: z.string().nullable().describe("2026-Q1, 2023-H1, 2022-M05…"), span: spanSchema });

const reference = documentReferenceSchema
  .pick({ id: true, text: true, documentType: true, number: true, symbol: true, date: true, issuer: true, key: true })
  .extend({ span: spanSchema });

const output = perDocument(
  z.object({
    path: z.string(),
    profile: reportProfileSchema.pick({ documentType: true, title: true, issuer: true, period: true, date: true }),
    figures: z.array(figure),
    references: z.array(reference),
  }),
);

const documentOf = ({
  source,
  profile,
  figures,
  references,
}: DocumentAudit): z.infer<typeof output>["documents"][number] => {
  const { documentType, title, issuer, period: reported, date: dated } = profile;
  return {
    path: source.path,
    profile: { documentType, title, issuer, period: reported, date: dated },
    figures: figures.map(({ id, kind, text, exact, unit, label, indicator, scope, period, span }) => {
      return { id, kind, text, exact, unit, label, indicator, scope, period: period?.key ?? null, span: spanOf(span) };
    }),
    references: references.map(({ id, text, documentType: type, number, symbol, date, issuer: by, key, span }) => {
      return { id, text, documentType: type, number, symbol, date, issuer: by, key, span: spanOf(span) };
    }),
  };
};

export const extract = defineTool({
  name: "extract",
  title: "Extract figures and references",
  description:
    "Lists every figure of a Vietnamese report (exact value, unit, what it counts, period, place in the text) and every " +
    "document that it cites (type, number, symbol, date, issuer). Nothing is judged; `audit` does that.",
  input: z.object(report),
  output,
  run: async (asked, session) => {
    const told = await reportsOf(session, asked);
    return { documents: told.documents.map(documentOf), errors: errorsOf(told) };
  },
});
