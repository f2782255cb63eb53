import type { Acceptance } from "@doichieu/metrics";
import type { ReportMessages } from "../../messages/reports.ts";
import { acceptanceText } from "../view/report-view.ts";
import { EMPTY, markup, type Markup } from "./markup.ts";

/** What a finding's element bears, so that the page's script can write it into a baseline. */
export const judgedAs = (fingerprint: string, acceptance: Acceptance | null): Markup =>
  markup` data-fingerprint="${fingerprint}"${acceptance === null ? null : markup` data-acceptance="${JSON.stringify(acceptance)}"`}`;

/** Why a finding was let stand, where it was. */
export const acceptedLine = (acceptance: Acceptance | null, messages: ReportMessages): Markup =>
  acceptance === null
    ? EMPTY
    : markup`<p class="accepted-why"><strong>${messages.report.acceptedHead}:</strong> ${acceptanceText(acceptance, messages)}</p>`;

/** The tick and the note of a finding. They do nothing without the script, which brings them to light. */
export const judgement = (
  id: string,
  number: number,
  acceptance: Acceptance | null,
  { html: words }: ReportMessages,
): Markup => markup`<div class="judge" hidden>
  <label><input type="checkbox" name="tick" form="keep"${acceptance === null ? null : markup` checked`} /> ${words.tick}</label>
  <label class="note" for="note-${id}">${words.note}</label>
  <textarea id="note-${id}" name="note" form="keep" rows="1" placeholder=" " aria-label="${words.noteOn(number)}">${acceptance?.reason ?? ""}</textarea>
</div>`;

/** What keeps the ticks and notes: nothing does, until somebody saves the page or the baseline. */
export const keeping = ({
  html: words,
  report,
}: ReportMessages): Markup => markup`<form class="keep no-print" id="keep" hidden>
  <label>${words.reader} <input name="by" autocomplete="name" /></label>
  <button type="button" name="page">${words.savePage}</button>
  <button type="button" name="baseline">${words.saveBaseline}</button>
  <output id="judged" aria-live="polite" data-text="${words.judged}" data-saved="${words.saved}" data-reason="${report.acceptedHead}"></output>
</form> `;

/** Where the saved page keeps its ticks and notes: as data, which no browser runs. */
export const KEPT: Markup = { html: '<script type="application/json" id="kept">{}</script>\n' };
