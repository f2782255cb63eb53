import {
  allRules,
  type Check,
  checkOf,
  type DocumentAudit,
  type Finding,
  operandsOf,
  ruleById,
} from "@doichieu/metrics";
import { checkFitSchema, evidenceSchema, findingSchema } from "@doichieu/metrics/schema";
import { nearest } from "@doichieu/parser/internal/nearest";
import { z } from "zod";
import type { Lang } from "../messages/both.ts";
import { messagesOf } from "../messages/index.ts";
import { AskedWrong, reportsOf } from "./reports.ts";
import { defineTool, report } from "./tool.ts";

const ids = allRules.map(({ id }) => id);

const rule = z.object({
  id: z.string(),
  severity: findingSchema.shape.severity,
  title: z.string(),
  description: z.string(),
  correct: z.array(z.string()).describe("Sentences on which it finds nothing"),
  incorrect: z.array(z.string()).describe("Sentences on which it finds something"),
});

const finding = findingSchema.pick({ fingerprint: true, message: true, explanation: true, probability: true }).extend({
  operands: z.array(z.object({ role: z.string(), text: z.string() })).describe("Which figure was taken for what"),
  reading: z.number().nullable().describe("How likely a careful reader takes these figures, 0 to 1"),
  evidence: z.array(evidenceSchema).describe("What spoke for (above 0) and against this reading"),
  alternative: z
    .object({ explanation: z.string(), fit: checkFitSchema, probability: z.number() })
    .nullable()
    .describe("The best other reading"),
});

const output = z.object({ rule, finding: finding.nullable() });

const ruleOf = (id: (typeof ids)[number], lang: Lang): z.infer<typeof rule> => {
  const { severity, title, description, correct, incorrect } = ruleById(id);
  const texts = (examples: typeof correct): string[] =>
    examples.map(({ text, why }) => (why ? `${text} → ${why[lang]}` : text));
  return {
    id,
    severity,
    title: title[lang],
    description: description[lang],
    correct: texts(correct),
    incorrect: texts(incorrect),
  };
};

const namedOperands = (document: DocumentAudit, check: Check): z.infer<typeof finding>["operands"] =>
  Object.entries<unknown>(operandsOf(document, check)).flatMap(([role, told]) =>
    [told].flat().flatMap((operand) => {
      if (operand === null) return [];
      return [{ role, text: typeof operand === "number" ? String(operand) : (operand as { text: string }).text }];
    }),
  );

const findingOf = (document: DocumentAudit, found: Finding): z.infer<typeof finding> => {
  const { fingerprint, message, explanation, probability } = found;
  const check = checkOf(document, found);
  const other = check?.alternative;
  return {
    fingerprint,
    message,
    explanation,
    probability,
    operands: check ? namedOperands(document, check) : [],
    reading: check?.probability ?? null,
    evidence: [...(check?.evidence ?? [])],
    alternative: other ? { explanation: other.explanation, fit: other.fit, probability: other.probability } : null,
  };
};

export const explain = defineTool({
  name: "explain",
  title: "Explain a rule or a finding",
  description:
    "With `rule`: what a rule recomputes, where it stays silent, right and wrong sentences. With `finding` (a " +
    "fingerprint that `audit` gave) and the same text or path: also which figures were taken for what, what spoke for " +
    `it, and how else the sentence may be read. Rules: ${ids.join(", ")}.`,
  input: z.object({
    rule: z.string().optional().describe("A rule's id. Give either rule or finding."),
    finding: z.string().optional().describe("A finding's fingerprint; with the text or path that was audited."),
    ...report,
  }),
  output,
  run: async ({ rule: id, finding: wanted, ...asked }, session) => {
    const lang = asked.lang ?? session.lang;
    const { usage, mcp } = messagesOf(lang);
    if ((id === undefined) === (wanted === undefined)) throw new AskedWrong(mcp.ruleOrFinding);
    if (id !== undefined) {
      const known = ids.find((each) => each === id);
      if (known === undefined) throw new AskedWrong(usage.unknownRule(id, nearest(id, ids)));
      return { rule: ruleOf(known, lang), finding: null };
    }
    const { documents } = await reportsOf(session, asked);
    for (const document of documents)
      for (const found of document.findings)
        if (found.fingerprint === wanted)
          return { rule: ruleOf(found.rule, lang), finding: findingOf(document, found) };
    throw new AskedWrong(usage.unknownFinding(wanted ?? ""));
  },
});
