import type { RenderContext } from "../renderer.ts";
import { type ReportView, shownFindings } from "../view/report-view.ts";
import { ruleTitle } from "../../terminal/rule-title.ts";
import { shownPath } from "../view/shown-path.ts";
import { findingItem } from "./finding-item.ts";
import { keeping } from "./judgement.ts";
import { markup, type Markup } from "./markup.ts";

/** Filters do nothing without the script, so that the script alone brings them to light. */
const filters = (view: ReportView, { messages, lang }: RenderContext): Markup => {
  const { html: words, severity } = messages;
  const kinds = [
    ...(["error", "warning", "note"] as const).map((level) => [level, severity[level], view.counts[level]] as const),
    ["ticked", words.tick, view.accepted.length] as const,
  ];
  const boxes = kinds.map(
    ([kind, name, count]) =>
      markup`<label
        ><input type="checkbox" name="kind" value="${kind}" checked /> ${name}
        (<span data-count="${kind}">${count}</span>)</label
      > `,
  );
  const rules = [...new Set(shownFindings(view).map(({ finding }) => finding.rule))].map(
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

/** The list of findings, each with a way to its place; those that somebody lets stand come last. */
export const findingsList = (view: ReportView, context: RenderContext): Markup => {
  const { html: words, report } = context.messages;
  const shown = shownFindings(view);
  const nothing = view.verdict === "unknown" ? words.nothingCompared : words.noFindings;
  const body =
    shown.length === 0
      ? markup`<p>${nothing}</p>`
      : markup`${filters(view, context)}${keeping(context.messages)}
          <ol class="findings">
            ${shown.map((finding, index) => findingItem(finding, index + 1, context))}
          </ol>`;
  const accepted = view.accepted.length === 0 ? "" : `; ${report.acceptedCount(view.accepted.length)}`;
  return markup`<section class="list" aria-labelledby="findings-title" data-report="${shownPath(view.document.source.path, context)}">
    <h2 id="findings-title" tabindex="-1">${words.findingsTitle} (${view.findings.length}${accepted})</h2>
    ${body}
  </section> `;
};
