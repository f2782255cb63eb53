import type { Look } from "../../look/look.ts";
import type { ReportMessages } from "../../messages/reports.ts";
import type { ReportView } from "../view/report-view.ts";
import { namesIn } from "./annotate.ts";
import { differencesNote } from "./look/differences.ts";
import { documentLook, layOut } from "./look/document-look.ts";
import { pagesLook } from "./look/pages-look.ts";
import { touching } from "./look/stretches.ts";
import { EMPTY, markup, type Markup } from "./markup.ts";
import { marksOf } from "./marks.ts";
import { reportText } from "./report-text.ts";

const choice = (value: string, told: string, checked: boolean): Markup =>
  markup`<label><input type="radio" name="view" value="${value}"${checked ? markup` checked` : null} /> ${told}</label> `;

/** The choice between the ways to show the report; style alone makes it work. */
const views = (look: Look, { html: words }: ReportMessages): Markup => {
  const name = look.kind === "pages" ? words.asPages : words.asInWord;
  return markup`<form class="filters views no-print">
    <fieldset>
      <legend>${words.views}</legend>
      ${choice("look", name, true)}${choice("text", words.asRead, false)}${choice("both", words.asBoth, false)}
    </fieldset>
  </form> `;
};

/**
 * The report beside its findings: as it looks, where that is known, and as it was read. A place that both show has its
 * name in the first.
 */
export function* textSection(view: ReportView, look: Look | null, messages: ReportMessages): Iterable<Markup> {
  const { html: words } = messages;
  const laidOut = look?.kind === "document" ? layOut(view, look.html) : null;
  const shown = look?.kind === "document" && !laidOut ? null : look;
  const page = new Set<string>();
  const marks = marksOf(view, messages);
  yield markup`<section class="text" aria-labelledby="text-title">
    <h2 id="text-title">${words.textTitle}</h2>
    ${shown ? views(shown, messages) : EMPTY}
    <form class="filters no-print" id="marks" hidden>
      <fieldset>
        <legend>${words.showMarks}</legend>
        <label><input type="checkbox" name="fig" checked /> ${words.figuresTitle}</label>
        <label><input type="checkbox" name="ref" checked /> ${words.referencesTitle}</label>
      </fieldset>
    </form>
    <div class="sides">
   `;
  if (shown) {
    yield markup`<article lang="vi" id="look" class="${shown.kind}">
`;
    if (laidOut) yield* documentLook(view, laidOut, marks, namesIn(page), messages);
    if (shown.kind === "pages") yield* pagesLook(view, shown.images, namesIn(page), messages);
    yield markup`</article>
`;
  }
  yield markup`<article lang="vi" id="text">
`;
  if (look && !shown) yield markup`<p class="muted">${words.lookUnlike}</p> `;
  if (laidOut) yield differencesNote(view, laidOut, messages);
  yield* reportText(view, messages, marks, namesIn(page), laidOut ? touching(laidOut.alignment.onlyFirst) : undefined);
  yield markup`</article>
</div>
</section>
`;
}
