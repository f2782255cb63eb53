import type { Severity } from "@doichieu/metrics";
import { html, type Html } from "./html.ts";
import { barsBy, byName, byNumber, officeOf, placedFindings, type Bar } from "./overview.ts";
import type { PageView, Section } from "./section.ts";
import { table } from "./table.ts";
import { reportLink } from "./section-reports.ts";
import { periodName } from "../messages/time-names.ts";
import { ruleTitle } from "../terminal/rule-title.ts";
import type { DashboardMessages } from "../messages/dashboard.ts";

const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];
const MOST_ROWS = 1500;
const MOST_BARS = 30;

/** Bars in a table: whoever cannot see them reads the numbers beside. */
const barTable = (
  title: string,
  bars: readonly Bar[],
  words: DashboardMessages,
  nameOf: (name: string) => string = (name) => name,
): Html => {
  const most = Math.max(1, ...bars.map((bar) => bar.total));
  const rows = bars.slice(0, MOST_BARS).map(({ name, tally, total }) => {
    let x = 0;
    const parts = SEVERITIES.map((severity) => {
      const width = (tally[severity] / most) * 100;
      const part = html`<rect class="${severity}" x="${x.toFixed(2)}" width="${width.toFixed(2)}" height="10" />`;
      x += width;
      return part;
    });
    const told = SEVERITIES.filter((severity) => tally[severity] > 0)
      .map((severity) => `${words.severity[severity]} ${tally[severity]}`)
      .join(", ");
    return html`<tr>
      <th scope="row">${name === null ? words.unknown : nameOf(name)}</th>
      <td><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${parts}</svg></td>
      <td class="number" title="${told}">${total}</td>
    </tr>`;
  });
  return html`<div>
    <h3>${title}</h3>
    <table class="bars">
      <tbody>
        ${rows}
      </tbody>
    </table>
    ${bars.length > MOST_BARS && html`<p class="faint">${words.only(MOST_BARS, bars.length)}</p>`}
  </div>`;
};

/** What a colour of the bars stands for. */
const keyOf =
  (words: DashboardMessages) =>
  (severity: Severity): Html =>
    html`<span
      ><svg viewBox="0 0 10 10" aria-hidden="true"><rect class="${severity}" width="10" height="10" /></svg
      >${words.severity[severity]}</span
    >`;

const chooser = (
  filter: string,
  title: string,
  options: readonly (readonly [string, string])[],
  words: DashboardMessages,
): Html =>
  html`<label
    >${title}<select data-filter="${filter}">
      <option value="">${words.all}</option>
      ${options.map(([value, name]) => html`<option value="${value}">${name}</option>`)}
    </select></label
  >`;

/** Findings by rule, office and period, and the list of them. */
const body = ({ output, words, linkOf }: PageView): Html => {
  const findings = placedFindings(output);
  if (findings.length === 0) return html`<p>${words.noFindings}</p>`;
  const rules = barsBy(findings, ({ finding }) => finding.rule);
  const offices = barsBy(findings, ({ document }) => officeOf(document));
  const rows = findings.slice(0, MOST_ROWS).map(
    ({ finding, document, index }) =>
      html`<tr
        data-severity="${finding.severity}"
        data-rule="${finding.rule}"
        data-office="${officeOf(document) ?? ""}"
      >
        <td class="severity ${finding.severity}">${words.severity[finding.severity]}</td>
        <td>${ruleTitle(finding.rule, words.lang)}</td>
        <td>${finding.message}</td>
        <td>${reportLink(output, index, finding.span.page, linkOf)}</td>
        <td class="number">${finding.span.page}</td>
        <td>${officeOf(document) ?? words.unknown}</td>
      </tr>`,
  );
  return html`<p class="key faint">${SEVERITIES.map(keyOf(words))}</p>
    <div class="columns">
      ${barTable(words.byRule, byNumber(rules), words, (rule) => ruleTitle(rule, words.lang))}${barTable(words.byOffice, byNumber(offices), words)}${barTable(
        words.byPeriod,
        byName(barsBy(findings, ({ document }) => document.profile.period)),
        words,
        (key) => periodName(key, words.lang),
      )}
    </div>
    <div class="controls">
      ${chooser(
        "severity",
        words.severityWord,
        SEVERITIES.map((severity) => [severity, words.severity[severity]]),
        words,
      )}${chooser(
        "rule",
        words.rule,
        byName(rules).map(({ name }) => [name ?? "", ruleTitle(name ?? "", words.lang)]),
        words,
      )}${chooser(
        "office",
        words.office,
        byName(offices).flatMap(({ name }) => (name === null ? [] : [[name, name] as const])),
        words,
      )}
    </div>
    ${table("findings", [words.severityWord, words.rule, words.message, words.report, words.page, words.office], rows, { bodyId: "findings-list" })}
    ${findings.length > MOST_ROWS && html`<p class="faint">${words.only(MOST_ROWS, findings.length)}</p>`}`;
};

export const findingsSection: Section = { id: "findings", title: (words) => words.findings, body };
