import { type Check, type CrossFinding, type DocumentAudit, type Figure, type Finding } from "@doichieu/metrics";
import { fold } from "@doichieu/parser";
import { normalize } from "@doichieu/parser/internal";
import type { Lang } from "../messages/both.ts";
import { messagesOf } from "../messages/index.ts";
import { ruleTitle } from "../terminal/rule-title.ts";
import type { Config, OwnIndicator, RuleSetting } from "./config.ts";

const settingOf = (rules: Config["rules"], rule: string): RuleSetting =>
  Object.hasOwn(rules, rule) ? (rules[rule] ?? "on") : "on";

/** A finding under the configuration: gone, with another severity, or as it is. */
export const configured = <Told extends Pick<Finding | CrossFinding, "rule" | "severity">>(
  findings: readonly Told[],
  rules: Config["rules"],
): Told[] =>
  findings.flatMap((finding) => {
    const setting = settingOf(rules, finding.rule);
    if (setting === "off") return [];
    return setting === "on" ? [finding] : [{ ...finding, severity: setting }];
  });

const image = (text: string): string => fold(normalize(text).image).trim();

/** Gives figures the names that the office follows them under. */
const named = (figures: readonly Figure[], indicators: readonly OwnIndicator[]): readonly Figure[] => {
  if (indicators.length === 0) return figures;
  const own = indicators.map(({ name, unit, labels }) => ({
    name,
    unit: unit === null ? null : image(unit),
    labels: labels.map(image),
  }));
  return figures.map((figure) => {
    const unit = figure.unitInfo?.canonical ?? figure.unit;
    const label = figure.label === null ? null : image(figure.label);
    const match = own.find(
      (indicator) =>
        (indicator.unit === null || (unit !== null && image(unit) === indicator.unit)) &&
        label !== null &&
        indicator.labels.some((wanted) => label.includes(wanted)),
    );
    return match ? Object.assign({}, figure, { indicator: match.name, indicatorName: match.name }) : figure;
  });
};

/** The code under which a result says what a configuration or a baseline changed of it. */
export const CONFIGURED = "configured";

const RANK = { error: 0, warning: 1, note: 2 } as const;

/** What of a configuration bears on one result. */
type AppliedConfig = Pick<Config, "rules" | "indicators"> & Partial<Pick<Config, "words">>;

/** What a configuration changed of a result: it stands with the result, wherever that goes. */
const changedBy = (
  { rules, indicators, words }: AppliedConfig,
  findings: readonly Finding[],
  lang: Lang,
): DocumentAudit["diagnostics"] => {
  const { config, severity } = messagesOf(lang);
  const told = Object.entries(rules).flatMap(([rule, setting]) => {
    if (setting === "on") return [];
    const count = findings.filter((finding) => finding.rule === rule && finding.severity !== setting).length;
    const name = ruleTitle(rule, lang);
    return setting === "off" ? config.ruleOff(name, count) : config.ruleMoved(name, severity[setting], count);
  });
  const own = indicators.length + (words ? words.units.length + words.documentTypes.length + words.issuers.length : 0);
  if (own > 0) told.push(config.ownWords(own));
  if (told.length === 0) return [];
  return [{ code: CONFIGURED, severity: "warning", page: null, span: null, message: config.changed(told.join("; ")) }];
};

/**
 * An audit as the configuration wants it told: rules that are off leave no trace in findings, checks and coverage. That
 * they are off is told.
 */
export const applyConfig = (document: DocumentAudit, config: AppliedConfig, lang: Lang = "vi"): DocumentAudit => {
  const { rules } = config;
  const off = (rule: string): boolean => settingOf(rules, rule) === "off";
  const checks: readonly Check[] = document.checks.filter(({ rule }) => !off(rule));
  const findings = configured(document.findings, rules).sort((a, b) => RANK[a.severity] - RANK[b.severity]);
  const { coverage } = document;
  return {
    ...document,
    diagnostics: [...document.diagnostics, ...changedBy(config, document.findings, lang)],
    figures: named(document.figures, config.indicators),
    checks,
    findings,
    coverage: {
      ...coverage,
      percentagesChecked: off("percent-of-whole") ? 0 : coverage.percentagesChecked,
      sumsChecked: off("sum-of-parts") ? 0 : coverage.sumsChecked,
      checks: checks.length,
      inconsistent: checks.filter(({ status }) => status === "inconsistent").length,
    },
  };
};
