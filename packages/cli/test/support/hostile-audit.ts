import type { AuditOutput } from "@doichieu/metrics";
import { sampleDocument, sampleOutput } from "./sample-audit.ts";

/** What someone might write into a report to steer whoever reads its audit. */
export const HOSTILE = {
  script: "<script>globalThis.pwned = 1; alert(1)</script>",
  image: '<img src=x onerror="globalThis.pwned = 1">',
  closing: "</style></article></main><iframe src=https://example.com></iframe>",
  attribute: "\" onmouseover='globalThis.pwned = 1' x=\"",
  formula: '=HYPERLINK("https://example.com";"x")',
  command: "::error file=x::gotcha\n::set-output name=a::b",
  markdown: "](https://example.com) ![x](https://example.com/x.png) | a | b |\n# h\n```\n<!-- -->",
  terminal: "\u001B[2J\u001B]0;title\u0007\u009B31m",
  bidi: "\u202E0001\u202C \u2066x\u2069",
} as const;

export const HOSTILE_TEXT = Object.values(HOSTILE).join(" ");

/** A report whose every text is hostile: body, names, titles, messages, path. */
export const hostileOutput = (line = HOSTILE_TEXT): AuditOutput => {
  const sample = sampleDocument();
  const text = `${line} 1.250 hồ sơ, chiếm 19,8%`;
  const at = { start: text.length - 5, end: text.length - 1, page: 1, block: 0 };
  const whole = { start: line.length + 1, end: line.length + 6, page: 1, block: 0 };
  const finding = sample.findings[0];
  const reference = sample.references[0];
  const figure = sample.figures[0];
  const cited = sample.citedDocuments[0];
  const check = sample.checks[0];
  if (!finding || !reference || !figure || !cited || !check) throw new Error("the sample has changed");
  return {
    ...sampleOutput(),
    documents: [
      {
        ...sample,
        source: { ...sample.source, path: `${HOSTILE_TEXT}.pdf`, mediaType: HOSTILE.script },
        text,
        profile: { ...sample.profile, title: HOSTILE_TEXT, issuer: HOSTILE.image, number: HOSTILE.formula },
        outline: [{ number: HOSTILE.script, title: HOSTILE_TEXT, level: 1, span: { ...at, start: 0, end: 3 } }],
        blocks: [
          {
            kind: HOSTILE.attribute,
            span: { start: 0, end: text.length, page: 1, block: 0 },
            cell: null,
            level: null,
            listLabel: HOSTILE.script,
            boxes: [],
          },
        ],
        references: [{ ...reference, span: { ...at, start: 0, end: line.length }, text: line, issuer: HOSTILE_TEXT }],
        citedDocuments: [
          {
            ...cited,
            title: HOSTILE_TEXT,
            documentType: HOSTILE.script,
            mentions: [reference.id],
            variants: [{ field: HOSTILE.script, values: [HOSTILE.formula, HOSTILE.bidi] }],
          },
        ],
        figures: [{ ...figure, span: whole, text: "1.250", unit: HOSTILE.formula, label: HOSTILE_TEXT }],
        checks: [
          {
            ...check,
            id: "check-1",
            rule: HOSTILE.script,
            status: "inconsistent",
            operands: { part: HOSTILE.script, percent: figure.id },
            explanation: HOSTILE_TEXT,
            kind: "share",
            fit: "misfit",
            probability: 0.9,
            alternative: { operands: {}, fit: "rounded", probability: 0.5, explanation: HOSTILE_TEXT },
            evidence: [{ feature: HOSTILE.script, weight: 1, message: HOSTILE_TEXT }],
          },
        ],
        findings: [
          {
            ...finding,
            rule: HOSTILE.script,
            message: HOSTILE_TEXT,
            span: at,
            related: [{ span: whole, message: HOSTILE.attribute }],
            explanation: HOSTILE.image,
            suggestion: HOSTILE.formula,
            fingerprint: HOSTILE.script,
            check: "check-1",
            probability: 0.9,
          },
        ],
        unchecked: [
          {
            id: HOSTILE.script,
            kind: "share",
            figure: figure.id,
            span: whole,
            reason: "whole-not-found",
            message: HOSTILE_TEXT,
          },
        ],
        diagnostics: [{ code: HOSTILE.script, severity: "error", page: 1, span: null, message: HOSTILE_TEXT }],
      },
    ],
    errors: [{ path: `${HOSTILE_TEXT}.docx`, code: HOSTILE.script, message: HOSTILE_TEXT }],
    // What a stranger wrote keeps to no type.
  } as unknown as AuditOutput;
};
