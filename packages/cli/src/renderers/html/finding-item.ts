import type { Severity } from "@doichieu/metrics";
import type { ReportMessages } from "../../messages/reports.ts";
import type { RenderContext } from "../renderer.ts";
import { percentOf, weightText } from "../view/evidence.ts";
import type { Quote } from "../view/quote.ts";
import type { FindingView } from "../view/report-view.ts";
import { ruleTitle } from "../../terminal/rule-title.ts";
import { acceptedLine, judgedAs, judgement } from "./judgement.ts";
import { markup, type Markup } from "./markup.ts";

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

/** What spoke for the reading that was taken, and against it; and by which name the finding is called elsewhere. */
const evidenceMarkup = ({ checks, finding }: FindingView, { html: words, report, explain }: ReportMessages): Markup => {
  const [check] = checks;
  const name = markup`<p class="muted">${report.id}: <code>${finding.fingerprint}</code></p>`;
  if (!check || check.evidence.length === 0) return markup`<div class="why no-print">${name}</div>`;
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
    ${name}
  </details>`;
};

/** By what number a second place is called, in the list and in the text: "3.1" is the first one of finding 3. */
export const placeNumber = (finding: number, place: number): string => `${finding}.${place + 1}`;

/** One finding: where, what and what to do; its second places by number; a tick and a note. */
export const findingItem = (view: FindingView, number: number, { messages, lang }: RenderContext): Markup => {
  const { report, html: words, severity } = messages;
  const { finding, acceptance } = view;
  const elsewhere = view.elsewhere.map(
    ({ place, text, message, index }, order) => markup`<br /><span class="number">${placeNumber(number, order)}</span>
        <a href="#at-${finding.id}-${index + 1}">${place}</a>:
        <q>${text}</q>${message ? ` (${message})` : ""}`,
  );
  const likely = view.likely === null ? null : markup` <span class="likely">${report.likely(view.likely)}</span>`;
  const arithmetic = view.arithmetic === null ? null : markup`<span class="math">${view.arithmetic}</span>; `;
  return markup`<li
    class="finding ${finding.severity}${acceptance === null ? "" : " ticked"}"
    id="${finding.id}"
    tabindex="-1"
    data-severity="${finding.severity}"
    data-rule="${finding.rule}"${judgedAs(finding.fingerprint, acceptance)}
  >
    <h3>
      <span class="number">${number}.</span>
      <span class="badge ${finding.severity}">${severity[finding.severity]}</span> <span class="strike">${ruleTitle(finding.rule, lang)}</span>${likely}
    </h3>
    ${acceptedLine(acceptance, messages)}
    <dl>
      <dt>${report.where}</dt>
      <dd>
        <a class="jump" href="#at-${finding.id}" aria-label="${words.jumpTo(number, view.place)}">${view.place}</a>:
        ${quoteMarkup(view.quote, finding.severity)}${elsewhere}
      </dd>
      <dt>${report.problem}</dt>
      <dd class="strike">${arithmetic}${view.problem}</dd>
      <dt>${report.todo}</dt>
      <dd class="strike">${view.todo}</dd>
    </dl>
    ${evidenceMarkup(view, messages)}${judgement(finding.id, number, acceptance, messages)}
  </li> `;
};
