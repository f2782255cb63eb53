import { fileName } from "../files/file-name.ts";
import { pageAssets } from "./html/assets.ts";
import { indexPage } from "./html/index-page.ts";
import { page } from "./html/page.ts";
import { type PageEntry, pageEntry } from "./html/page-entry.ts";
import { reportPage, reportTitle } from "./html/report-page.ts";
import type { RenderContext, RenderedFile, Renderer } from "./renderer.ts";
import type { AuditSet } from "../batch/result/documents.ts";
import { type ReportView, reportView, viewsOf } from "./view/report-view.ts";

/** A file name that every system takes: the number keeps it unlike any other and off the names Windows reserves. */
const pageName = (view: ReportView, index: number): string => {
  const stem = fileName(view.document.source.path)
    .normalize("NFC")
    .replace(/\.[^.]*$/u, "")
    .replace(/[^\p{L}\p{N}_-]+/gu, "-")
    .slice(0, 60);
  return `${String(index + 1).padStart(4, "0")}-${stem}.html`;
};

const lookOf = ({ document }: ReportView, context: RenderContext) => context.lookOf?.(document) ?? null;

const title = (view: ReportView, { messages }: RenderContext): string =>
  `${messages.verdict[view.verdict]}: ${reportTitle(view)}`;

const entriesOf = (output: AuditSet, { messages }: RenderContext, hrefOf: (name: string) => string | null) => {
  const entries: PageEntry[] = [];
  for (const view of viewsOf(output.documents, messages))
    entries.push(pageEntry(view, reportTitle(view), hrefOf(pageName(view, entries.length))));
  return entries;
};

function* folder(output: AuditSet, context: RenderContext): Iterable<RenderedFile> {
  const assets = pageAssets();
  const { messages } = context;
  const entries = entriesOf(output, context, (name) => `bao-cao/${encodeURIComponent(name)}`);
  yield {
    path: "index.html",
    content: page(messages.html.indexTitle, indexPage(output, entries, context), context, assets),
  };
  let index = 0;
  for (const view of viewsOf(output.documents, messages))
    yield {
      path: `bao-cao/${pageName(view, index++)}`,
      content: page(
        title(view, context),
        reportPage(view, context, { index: "../index.html", look: lookOf(view, context) }),
        context,
        assets,
      ),
    };
}

/** A page to read, to tick off and to send on: one file for one report, a folder of pages for several. */
export const htmlRenderer: Renderer = {
  *render(output, context) {
    const assets = pageAssets();
    const [document] = output.documents;
    if (document && output.documents.length === 1) {
      const view = reportView(document, context.messages);
      yield* page(title(view, context), reportPage(view, context, { look: lookOf(view, context) }), context, assets);
      return;
    }
    const entries = entriesOf(output, context, () => null);
    yield* page(context.messages.html.indexTitle, indexPage(output, entries, context), context, assets);
  },
  renderFolder: folder,
};
