import type { CheckKind, Coverage, Finding } from "@doichieu/metrics";
import type { ReportMessages } from "../../messages/reports.ts";
import type { RenderContext } from "../renderer.ts";
import { ruleTitle } from "../../terminal/rule-title.ts";
import { type Bar, bars } from "./bars.ts";
import { EMPTY, markup, type Markup } from "./markup.ts";

/** What of a report is counted. */
interface Counted {
  readonly findings: readonly Pick<Finding, "rule" | "severity">[];
}

const coverageBar = (
  label: string,
  all: number,
  checked: number,
  wrong: number,
  { html: words }: ReportMessages,
): Bar => {
  const bad = Math.min(wrong, checked);
  return {
    label,
    stretches: [
      { value: checked - bad, kind: "good" },
      { value: bad, kind: "bad" },
      { value: Math.max(0, all - checked), kind: "open" },
    ],
    told: words.coverage(checked - bad, bad, Math.max(0, all - checked)),
  };
};

/** Of each kind of relation: how many were checked, and how many could not be. */
export const coverageChart = (
  coverage: Pick<Coverage, "kinds" | "checks" | "inconsistent">,
  messages: ReportMessages,
): Markup => {
  const { html: words, report } = messages;
  const rows = Object.entries(report.kinds).flatMap(([kind, name]) => {
    const told = coverage.kinds[kind as CheckKind];
    if (!told) return [];
    const label = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
    return [coverageBar(label, told.claims, told.checked, told.inconsistent, messages)];
  });
  const all = coverageBar(words.allChecks, coverage.checks, coverage.checks, coverage.inconsistent, messages);
  return bars(words.coverageCaption, [...rows, all], "own");
};

interface Counts {
  error: number;
  warning: number;
  note: number;
}

const total = ({ error, warning, note }: Counts): number => error + warning + note;

/** Findings by rule, the most frequent first. */
export const rulesChart = (documents: readonly Counted[], { messages, lang }: RenderContext): Markup => {
  const byRule = new Map<string, Counts>();
  for (const { findings } of documents)
    for (const { rule, severity } of findings) {
      const counts = byRule.get(rule) ?? { error: 0, warning: 0, note: 0 };
      counts[severity]++;
      byRule.set(rule, counts);
    }
  const rows = [...byRule]
    .sort(([, a], [, b]) => total(b) - total(a))
    .map(([rule, { error, warning, note }]): Bar => ({
      label: ruleTitle(rule, lang),
      stretches: [
        { value: error, kind: "error" },
        { value: warning, kind: "warning" },
        { value: note, kind: "note" },
      ],
      told: messages.report.findings(error, warning, note),
    }));
  return rows.length === 0 ? EMPTY : markup`${bars(messages.html.rulesCaption, rows, "shared")}`;
};
