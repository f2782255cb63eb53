import type { Severity } from "@doichieu/metrics";
import type { RenderContext } from "../renderer.ts";
import type { Quote } from "../view/quote.ts";
import type { FindingView, ReportView } from "../view/report-view.ts";
import { ruleTitle } from "../view/rule-title.ts";
import { percentOf, weightText } from "../view/evidence.ts";
import type { Messages } from "../../terminal/messages.ts";
import { EMPTY, markup, type Markup } from "./markup.ts";

const quoteMarkup = (quote: Quote, severity: Severity): Markup => {
  const pieces = quote.pieces.map(({ text, role }) => {
    const shown = text.replace(/\s+/gu, " ");
    if (role === "plain") return shown;
    return role === "main"
      ? markup`<mark class="hit ${severity}">${shown}</mark>`
      : markup`<mark class="related">${shown}</mark>`;
  });
  return markup`<q>${quote.cutBefore ? "… " : ""}${pieces}${quote.cutAfter ? " …" : ""}</q>`;
};

/** As a shell takes it: in quotes where it is more than one plain word. */
const quoted = (word: string): string => (/^[\p{L}\p{N}./:_-]+$/u.test(word) ? word : `"${word}"`);

/** What spoke for the reading that was taken, and against it. */
const evidenceMarkup = ({ checks }: FindingView, { html: words, explain }: Messages): Markup => {
  const [check] = checks;
  if (!check || check.evidence.length === 0) return EMPTY;
  const rows = check.evidence.map(
    ({ weight, message }) =>
      markup`<li class="${weight > 0 ? "for" : "against"}">${weightText(weight)} ${message}</li> `,
  );
  const sure = check.probability === null ? "" : ` (${explain.sure(percentOf(check.probability))})`;
  return markup`<details class="why no-print">
    <summary>${words.why}</summary>
    <p>${explain.reading}: <span class="math">${check.explanation}</span>${sure}</p>
    <ul>
      ${rows}
    </ul>
  </details>`;
};

const findingMarkup = (view: FindingView, path: string, number: number, { messages, lang }: RenderContext): Markup => {
  const { report, html: words, severity } = messages;
  const { finding } = view;
  const elsewhere = view.elsewhere.map(
    ({ place, text, message, index }) => markup`<br /><a href="#at-${finding.id}-${index + 1}">${place}</a>:
        <q>${text}</q>${message ? ` (${message})` : ""}`,
  );
  const likely = view.likely === null ? null : markup` <span class="likely">${report.likely(view.likely)}</span>`;
  const arithmetic = view.arithmetic === null ? null : markup`<span class="math">${view.arithmetic}</span>; `;
  return markup`<li
    class="finding ${finding.severity}"
    id="${finding.id}"
    tabindex="-1"
    data-severity="${finding.severity}"
    data-rule="${finding.rule}"
  >
    <h3>
      <span class="number">${number}.</span>
      <span class="badge ${finding.severity}">${severity[finding.severity]}</span> ${ruleTitle(finding.rule, lang)}${likely}
    </h3>
    <dl>
      <dt>${report.where}</dt>
      <dd>
        <a class="jump" href="#at-${finding.id}" aria-label="${words.jumpTo(number, view.place)}">${view.place}</a>:
        ${quoteMarkup(view.quote, finding.severity)}${elsewhere}
      </dd>
      <dt>${report.problem}</dt>
      <dd>${arithmetic}${view.problem}</dd>
      <dt>${report.todo}</dt>
      <dd>${view.todo}</dd>
    </dl>
    ${evidenceMarkup(view, messages)}
    <details class="accept no-print">
      <summary>${words.acceptHow}</summary>
      <p>${words.acceptText}</p>
      <p><code>doichieu accept ${quoted(finding.fingerprint)} --report ${quoted(path)} --reason "…"</code></p>
    </details>
  </li> `;
};

/** Filters do nothing without the script, so that the script alone brings them to light. */
const filters = (view: ReportView, { messages, lang }: RenderContext): Markup => {
  const { html: words, severity } = messages;
  const boxes = (["error", "warning", "note"] as const).map(
    (level) =>
      markup`<label
        ><input type="checkbox" name="severity" value="${level}" checked /> ${severity[level]}
        (${view.counts[level]})</label
      > `,
  );
  const rules = [...new Set(view.findings.map(({ finding }) => finding.rule))].map(
    (rule) => markup`<option value="${rule}">${ruleTitle(rule, lang)}</option>`,
  );
  return markup`<form class="filters no-print" id="filters" hidden>
    <fieldset>
      <legend>${words.filterSeverity}</legend>
      ${boxes}
    </fieldset>
    <label
      >${words.filterRule}
      <select name="rule">
        <option value="">${words.allRules}</option>
        ${rules}
      </select></label
    >
    <output id="shown" aria-live="polite" data-text="${words.shown}"></output>
  </form> `;
};

/** The list of findings, each with a way to its place. */
export const findingsList = (view: ReportView, context: RenderContext): Markup => {
  const { html: words } = context.messages;
  const body =
    view.findings.length === 0
      ? markup`<p>${words.noFindings}</p>`
      : markup`${filters(view, context)}
          <ol class="findings">
            ${view.findings.map((finding, index) => findingMarkup(finding, view.document.source.path, index + 1, context))}
          </ol>`;
  return markup`<section class="list" aria-labelledby="findings-title">
    <h2 id="findings-title" tabindex="-1">${words.findingsTitle} (${view.findings.length})</h2>
    ${body}
  </section> `;
};
