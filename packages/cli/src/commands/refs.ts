import type { DocumentAudit } from "@doichieu/metrics";
import { type Cell, csvHeader, csvRows } from "../renderers/csv-table.ts";
import { jsonItems } from "../renderers/json-items.ts";
import type { Stream } from "../renderers/renderer.ts";
import { citedName, citedPages } from "../renderers/view/cited.ts";
import { type Lang, wordFor } from "../messages/both.ts";
import type { Messages } from "../messages/index.ts";
import { visibleLine } from "../terminal/visible.ts";
import type { Invocation, Run } from "./command.ts";
import { formatOf, LIST_FORMATS } from "./format-of.ts";
import { withReading } from "./reading.ts";
import { streamRun } from "./stream-result.ts";

const HEADER = [
  "path",
  "key",
  "system",
  "documentType",
  "number",
  "year",
  "symbol",
  "date",
  "issuer",
  "title",
  "mentions",
  "pages",
  "variants",
] as const;

const variantsText = (variants: DocumentAudit["citedDocuments"][number]["variants"], messages: Messages): string =>
  variants
    .map(({ field, values }) => `${wordFor(messages.refs.fields, field, field)}: ${values.join(" | ")}`)
    .join("; ");

const rowsOf = (document: DocumentAudit, messages: Messages): (readonly Cell[])[] =>
  document.citedDocuments.map((cited) => [
    document.source.path,
    cited.key,
    cited.system,
    cited.documentType,
    cited.number,
    cited.year,
    cited.symbol,
    cited.date,
    cited.issuer,
    cited.title,
    cited.mentions.length + cited.shortMentions.length,
    citedPages(document, cited).join(" "),
    variantsText(cited.variants, messages),
  ]);

function* textOf(document: DocumentAudit, messages: Messages, lang: Lang): Iterable<string> {
  const { refs, report } = messages;
  yield `${visibleLine(document.source.path)}: ${refs.count(document.citedDocuments.length)}\n`;
  for (const cited of document.citedDocuments) {
    const pages = citedPages(document, cited);
    const where =
      pages.length > 0
        ? `, ${report.page(pages[0] as number)}${pages
            .slice(1)
            .map((page) => `, ${page}`)
            .join("")}`
        : "";
    yield `  ${visibleLine(citedName(cited, lang))} — ${refs.times(cited.mentions.length + cited.shortMentions.length)}${where}\n`;
    if (cited.title) yield `      ${visibleLine(cited.title)}\n`;
    if (cited.variants.length > 0)
      yield `    ! ${refs.variants}: ${visibleLine(variantsText(cited.variants, messages))}\n`;
    if (cited.ambiguous) yield `    ! ${refs.ambiguous}\n`;
  }
  yield "\n";
}

const NOTHING = (): readonly string[] => [];

const STREAMS: Readonly<Record<string, Stream<Invocation>>> = {
  text: (_head, { messages, lang }) => ({
    begin: NOTHING,
    document: (document) => textOf(document, messages, lang),
    end: NOTHING,
  }),
  ndjson: () => ({
    begin: NOTHING,
    document: ({ source, citedDocuments }) =>
      citedDocuments.map((cited) => `${JSON.stringify({ path: source.path, ...cited })}\n`),
    end: NOTHING,
  }),
  csv: (_head, { messages }) => ({
    begin: () => csvHeader(HEADER),
    document: (document) => csvRows(rowsOf(document, messages)),
    end: NOTHING,
  }),
  json: () => {
    const items = jsonItems("");
    return {
      begin: () => ["["],
      document: ({ source, citedDocuments }) => items.item({ path: source.path, citedDocuments }),
      end: () => [`${items.end()}]\n`],
    };
  },
};

/** `doichieu refs PATH…`: the documents that the reports cite, each once, with all its mentions. */
export const run: Run = async (invocation) => {
  const { name, extension } = formatOf(invocation, LIST_FORMATS);
  const stream = STREAMS[name] as Stream<Invocation>;
  const end = await withReading(invocation, (reading) =>
    streamRun(invocation, reading, stream(reading.head, invocation), extension),
  );
  return end.unread > 0 ? 2 : 0;
};
