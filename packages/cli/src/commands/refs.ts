import type { DocumentAudit } from "@doichieu/metrics";
import { csvTable } from "../renderers/csv-table.ts";
import { citedName, citedPages } from "../renderers/view/cited.ts";
import { type Lang, type Messages, wordFor } from "../terminal/messages.ts";
import { visibleLine } from "../terminal/visible.ts";
import type { Run } from "./command.ts";
import { auditOperands } from "./reading.ts";
import { writeResult } from "./write-result.ts";

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

function* asCsv(documents: readonly DocumentAudit[], messages: Messages): Iterable<string> {
  yield* csvTable(
    HEADER,
    documents.flatMap((document) =>
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
      ]),
    ),
  );
}

function* asText(documents: readonly DocumentAudit[], messages: Messages, lang: Lang): Iterable<string> {
  const { refs, report } = messages;
  for (const document of documents) {
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
}

/** `doichieu refs PATH…`: the documents that the reports cite, each once, with all its mentions. */
export const run: Run = async (invocation) => {
  const { io, messages, lang } = invocation;
  const format = invocation.value("format") ?? "text";
  const { documents, errors } = await auditOperands(invocation);
  const texts: Readonly<Record<string, () => Iterable<string>>> = {
    text: () => asText(documents, messages, lang),
    csv: () => asCsv(documents, messages),
    json: () => [
      `${JSON.stringify(
        documents.map(({ source, citedDocuments }) => ({ path: source.path, citedDocuments })),
        null,
        2,
      )}\n`,
    ],
  };
  const text = texts[format] as () => Iterable<string>;
  await writeResult({ extension: format === "text" ? "txt" : format, text }, io, messages, invocation.value("out"));
  return errors.length > 0 ? 2 : 0;
};
