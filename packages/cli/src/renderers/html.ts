import { basename } from "node:path";
import { indexPage } from "./html/index-page.ts";
import { page } from "./html/page.ts";
import { reportPage, reportTitle } from "./html/report-page.ts";
import type { RenderContext, RenderedFile, Renderer } from "./renderer.ts";
import type { AuditOutput } from "@doichieu/metrics";
import { type ReportView, reportView } from "./view/report-view.ts";

/** A file name that every system takes: the number keeps it unlike any other and off the names Windows reserves. */
const pageName = (view: ReportView, index: number): string => {
  const stem = basename(view.document.source.path)
    .normalize("NFC")
    .replace(/\.[^.]*$/u, "")
    .replace(/[^\p{L}\p{N}_-]+/gu, "-")
    .slice(0, 60);
  return `${String(index + 1).padStart(4, "0")}-${stem}.html`;
};

const title = (view: ReportView, { messages }: RenderContext): string =>
  `${messages.verdict[view.verdict]}: ${reportTitle(view)}`;

function* folder(output: AuditOutput, context: RenderContext): Iterable<RenderedFile> {
  const pages = output.documents.map((document, index) => {
    const view = reportView(document, context.messages);
    const name = pageName(view, index);
    return { view, name, href: `bao-cao/${encodeURIComponent(name)}` };
  });
  yield {
    path: "index.html",
    content: page(context.messages.html.indexTitle, indexPage(output, pages, context), context),
  };
  for (const { view, name } of pages)
    yield {
      path: `bao-cao/${name}`,
      content: page(title(view, context), reportPage(view, context, "../index.html"), context),
    };
}

/** A page to read, to tick off and to send on: one file for one report, a folder of pages for several. */
export const htmlRenderer: Renderer = {
  *render(output, context) {
    const views = output.documents.map((document) => reportView(document, context.messages));
    const [view] = views;
    if (view && views.length === 1) {
      yield* page(title(view, context), reportPage(view, context, null), context);
      return;
    }
    const pages = views.map((candidate) => ({ view: candidate, href: null }));
    yield* page(context.messages.html.indexTitle, indexPage(output, pages, context), context);
  },
  renderFolder: folder,
};
