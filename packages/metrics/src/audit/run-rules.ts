import type { Language } from "../record/localized.ts";
import type { Check } from "../record/check.ts";
import type { Finding } from "../record/finding.ts";
import type { FigureId, Operands } from "../record/operands.ts";
import type { RuleId } from "../record/rule-id.ts";
import type { Severity } from "../rules/finding.ts";
import type { CheckDraft, Rule, RuleContext } from "../rules/rule.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { joinFindings, type JoinedFinding, type RuledOutcome } from "./join.ts";

/**
 * What a rule is set to: left out, or its findings raised or lowered to one severity.
 *
 * @example
 * ```ts
 * import type { RuleSetting } from "@doichieu/metrics";
 *
 * const setting: RuleSetting = "off";
 * console.log(setting); // → off
 * ```
 */
export type RuleSetting = "off" | Severity;

/**
 * Rules left out ("off") or set to another severity; those that are not named stay as they are.
 *
 * @example
 * ```ts
 * import { auditText, type RuleSettings } from "@doichieu/metrics";
 *
 * const rules: RuleSettings = { growth: "note", "implausible-value": "off" };
 * console.log(auditText("Năm 20230 có 031 đơn.", { rules }).findings.length); // → 0
 * ```
 */
export type RuleSettings = Readonly<Partial<Record<RuleId, RuleSetting>>>;

export interface RunOptions {
  readonly lang: Language;
  readonly settings?: RuleSettings;
}

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** What a check tells of how its operands were found. */
const relationRecord = (
  { kind, fit, relation, alternative }: CheckDraft,
  lang: Language,
): Pick<Check, "kind" | "fit" | "probability" | "margin" | "alternative" | "derived" | "pattern" | "evidence"> => ({
  kind: kind ?? null,
  fit: fit ?? null,
  probability: relation?.probability ?? null,
  margin: relation?.margin ?? null,
  alternative:
    relation?.alternative && alternative
      ? {
          operands: alternative.operands as Operands,
          fit: relation.alternative.fit,
          probability: relation.alternative.probability,
          explanation: alternative.explanation[lang],
        }
      : null,
  derived: {},
  pattern: relation?.pattern ?? null,
  evidence: relation?.evidence.map(({ feature, weight, [lang]: message }) => ({ feature, weight, message })) ?? [],
});

/** Runs rules over one report, joins what meets, and numbers checks and findings: worst findings first. */
export const runRules = (
  rules: readonly Rule[],
  context: RuleContext,
  { lang, settings = {} }: RunOptions,
): { readonly checks: readonly Check[]; readonly findings: readonly Finding[] } => {
  const outcomes: RuledOutcome[] = [];
  for (const rule of rules) {
    if (settings[rule.id] === "off") continue;
    for (const outcome of rule.check(context)) outcomes.push({ ...outcome, rule: rule.id });
  }
  const ids = new Map<CheckDraft, string>();
  const checks: Check[] = [];
  for (const { check, rule } of outcomes) {
    if (!check) continue;
    const id = `check-${checks.length + 1}`;
    ids.set(check, id);
    const record: Omit<Check, "rule" | "operands"> & Pick<CheckDraft, "operands"> & { readonly rule: RuleId } = {
      id,
      rule,
      status: check.status,
      binding: null,
      operands: check.operands,
      stated: check.stated,
      expected: check.expected,
      fits: check.fits as FigureId | null,
      explanation: check.explanation?.[lang] ?? "",
      ...relationRecord(check, lang),
    };
    // Every rule gives the operands that `OperandsByRule` names; the test of the rules' operands holds it to that.
    checks.push(record as unknown as Check);
  }
  const seen = new Map<string, number>();
  const severityOf = (finding: JoinedFinding): Severity => {
    const setting = settings[finding.rule];
    return setting && setting !== "off" ? setting : finding.severity;
  };
  const findings = joinFindings(outcomes, context.figures)
    .sort((a, b) => ORDER[severityOf(a)] - ORDER[severityOf(b)] || a.span.start - b.span.start)
    .map((finding, index): Finding => {
      const base = fingerprintOf([finding.rule, ...finding.about]);
      const count = (seen.get(base) ?? 0) + 1;
      seen.set(base, count);
      return {
        id: `finding-${index + 1}`,
        rule: finding.rule,
        severity: severityOf(finding),
        message: finding.message[lang],
        span: context.place(finding.span),
        related: finding.related.map(({ span, message }) => ({ span: context.place(span), message: message[lang] })),
        check: finding.check ? (ids.get(finding.check) ?? null) : null,
        otherChecks: finding.others.flatMap((check) => ids.get(check) ?? []),
        explanation: finding.check?.explanation?.[lang] ?? null,
        suggestion: finding.suggestion,
        probability: finding.probability ?? null,
        // A second finding about the same printed figures is told apart by its turn, not by its place.
        fingerprint: count === 1 ? base : fingerprintOf([base, String(count)]),
      };
    });
  return { checks, findings };
};
