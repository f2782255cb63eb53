import { annotate as annotateText, type DocumentAudit } from "@doichieu/metrics";
import { findingSchema } from "@doichieu/metrics/schema";
import { z } from "zod";
import { reportsOf } from "./reports.ts";
import { defineTool, errorsOf, perDocument, report } from "./tool.ts";

const note = findingSchema
  .pick({ fingerprint: true, rule: true, severity: true, message: true, suggestion: true })
  .extend({ number: z.int().describe("As in the text") });

const output = perDocument(
  z.object({ path: z.string(), text: z.string().describe("⟦doubtful figure⟧[note number]"), notes: z.array(note) }),
);

const documentOf = ({ source, text, findings }: DocumentAudit): z.infer<typeof output>["documents"][number] => {
  const numbers = new Map(findings.map((finding, index) => [finding, index + 1]));
  const marked = annotateText(text, findings, (piece, over) => {
    return `⟦${piece}⟧${over.map((finding) => `[${numbers.get(finding)}]`).join("")}`;
  });
  const notes = findings.map(({ fingerprint, rule, severity, message, suggestion }, index) => {
    return { number: index + 1, fingerprint, rule, severity, message, suggestion };
  });
  return { path: source.path, text: marked, notes };
};

export const annotate = defineTool({
  name: "annotate",
  title: "Mark the findings in the text",
  description:
    "Gives the report's text with each doubtful figure or reference marked as ⟦…⟧[n], and the notes by their number. Use " +
    "it to see findings in their sentences. No file is changed.",
  input: z.object(report),
  output,
  run: async (asked, session) => {
    const told = await reportsOf(session, asked);
    return { documents: told.documents.map(documentOf), errors: errorsOf(told) };
  },
});
