import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Block, BlockKind } from "@doichieu/parser";
import { KIND_COLOURS, layoutPictures } from "@doichieu/parser/internal";
import { markup, type Markup } from "../renderers/html/markup.ts";
import { pageHead } from "../renderers/html/page-head.ts";
import type { Lang } from "../messages/both.ts";
import type { Messages } from "../messages/index.ts";
import { blockName, blockText } from "./block-name.ts";
import type { ReadSource } from "./read-sources.ts";

const STYLE = new URL("../../assets/layout.css", import.meta.url);

const KINDS = Object.keys(KIND_COLOURS) as BlockKind[];

const legend = ({ dump }: Messages): Markup => markup`<ul class="legend" aria-label="${dump.legend}">
${KINDS.map((kind) => markup`<li class="${kind}">${dump.kinds[kind]}</li>`)}
</ul>`;

const item = (block: Block, index: number, prefix: string, { source }: ReadSource, messages: Messages): Markup =>
  markup`<li id="${prefix}-${index}" class="${block.kind}" value="${index}"><span class="name">${index} ${blockName(block, source, messages)}</span> ${blockText(block, source)}</li>
`;

/** Consecutive cells of a table read as one list under the table's name. */
const blockList = (indexes: readonly number[], prefix: string, read: ReadSource, messages: Messages): Markup => {
  const parts: Markup[] = [];
  let table = -1;
  for (const index of indexes) {
    const block = read.source.blocks[index] as Block;
    const own = block.cell?.table ?? -1;
    if (own !== table && own >= 0)
      parts.push(markup`<li class="table">${messages.dump.table(own + 1)}</li>
`);
    table = own;
    parts.push(item(block, index, prefix, read, messages));
  }
  return markup`<ol>
${parts}</ol>`;
};

function* reportMarkup(read: ReadSource, prefix: string, lang: Lang, messages: Messages): Iterable<Markup> {
  const { dump } = messages;
  const { path, source, images } = read;
  yield markup`<h1>${path}</h1>
<p>${dump.facts(source.mediaType, source.pages, source.blocks.length)}</p>
`;
  if (source.diagnostics.length > 0)
    yield markup`<ul class="diagnostics">
${source.diagnostics.map(
  ({
    severity,
    message,
    messageEn,
  }) => markup`<li class="${severity}">${messages.severity[severity]}: ${lang === "vi" ? message : messageEn}</li>
`,
)}</ul>
`;
  const pictures = layoutPictures(source, { images, link: (index) => `#${prefix}-${index}` });
  if (pictures.length === 0) {
    yield markup`<p>${dump.noGeometry}</p>
${blockList([...source.blocks.keys()], prefix, read, messages)}
`;
    return;
  }
  yield legend(messages);
  const begun = new Map<number, number[]>();
  const goesOn = new Map<number, number[]>();
  source.blocks.forEach((block, index) => {
    for (const page of new Set([block.page ?? 1, ...block.boxes.map((box) => box.page)])) {
      const pages = page === (block.page ?? 1) ? begun : goesOn;
      pages.set(page, [...(pages.get(page) ?? []), index]);
    }
  });
  for (const { page, svg } of pictures)
    yield markup`<section aria-label="${dump.page(page)}">
<h2>${dump.page(page)}</h2>
<div class="picture" role="img" aria-label="${dump.pageAlt(page)}">${{ html: svg }}</div>
<div class="blocks">${(goesOn.get(page) ?? []).map(
      (index) => markup`<p><a href="#${prefix}-${index}">${dump.continued(index)}</a></p>
`,
    )}${blockList(begun.get(page) ?? [], prefix, read, messages)}</div>
</section>
`;
}

/** What the reader made of each report as one HTML page: a picture of each page with its boxes, and its blocks beside. */
export function* dumpPage(sources: readonly ReadSource[], lang: Lang, messages: Messages): Iterable<string> {
  const css = readFileSync(STYLE, "utf8").replaceAll("\r\n", "\n");
  const hash = `'sha256-${createHash("sha256").update(css).digest("base64")}'`;
  const title = `${messages.dump.title}: ${sources.map(({ path }) => path).join(", ")}`;
  yield pageHead(lang, `style-src ${hash}; img-src data:`, title, css).html;
  yield "<main>\n";
  for (const [index, read] of sources.entries())
    for (const part of reportMarkup(read, `b${index}`, lang, messages)) yield part.html;
  yield "</main>\n</body>\n</html>\n";
}
