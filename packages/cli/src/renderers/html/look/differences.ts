import type { ReportMessages } from "../../../messages/reports.ts";
import type { ReportView } from "../../view/report-view.ts";
import { EMPTY, markup, type Markup } from "../markup.ts";
import type { LaidOut } from "./document-look.ts";
import type { Stretch } from "./stretches.ts";

/** As many are listed of either text, and each in so many letters. */
const LISTED = 30;
const LENGTH = 160;

/** Tells where the text that was read and the document as it looks are not the same. */
export const differencesNote = (
  { document }: ReportView,
  { look, alignment }: LaidOut,
  { html: words, report }: ReportMessages,
): Markup => {
  const { onlyFirst, onlySecond } = alignment;
  const count = onlyFirst.length + onlySecond.length;
  if (count === 0) return EMPTY;
  const items = (title: string, text: string, stretches: readonly Stretch[]): Markup[] =>
    stretches.slice(0, LISTED).map(({ start, end }) => {
      const told = text.slice(start, Math.min(end, start + LENGTH)).replace(/\s+/gu, " ");
      return markup`<li>${title}: “${told}${end - start > LENGTH ? " …" : ""}”</li> `;
    });
  const left = Math.max(0, onlyFirst.length - LISTED) + Math.max(0, onlySecond.length - LISTED);
  return markup`<details class="differences">
    <summary>${words.differences(count)}</summary>
    <ul>
      ${items(words.onlyRead, document.text, onlyFirst)}${items(words.onlyLook, look.text, onlySecond)}
    </ul>
    ${left === 0 ? null : markup`<p>${report.andMoreOf(left)}</p>`}
  </details> `;
};
