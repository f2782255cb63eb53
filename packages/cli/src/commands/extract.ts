import type { DocumentAudit, DocumentReference, Figure } from "@doichieu/metrics";
import { type Cell, csvTable } from "../renderers/csv-table.ts";
import { dateText } from "../renderers/view/cited.ts";
import { placeText } from "../renderers/view/place.ts";
import { percentText } from "../renderers/view/report-view.ts";
import type { Messages } from "../terminal/messages.ts";
import { visibleLine } from "../terminal/visible.ts";
import type { Run } from "./command.ts";
import { auditOperands } from "./reading.ts";
import { writeResult } from "./write-result.ts";

const HEADER = [
  "path",
  "record",
  "id",
  "page",
  "start",
  "end",
  "text",
  "kind",
  "value",
  "unit",
  "label",
  "qualifier",
  "documentType",
  "number",
  "year",
  "symbol",
  "date",
  "issuer",
  "key",
] as const;

const referenceRow = (path: string, reference: DocumentReference): readonly Cell[] => [
  path,
  "reference",
  reference.id,
  reference.span.page,
  reference.span.start,
  reference.span.end,
  reference.text,
  reference.system,
  null,
  null,
  null,
  null,
  reference.documentType,
  reference.number,
  reference.year,
  reference.symbol,
  reference.date,
  reference.issuer,
  reference.key,
];

const figureRow = (path: string, figure: Figure): readonly Cell[] => [
  path,
  "figure",
  figure.id,
  figure.span.page,
  figure.span.start,
  figure.span.end,
  figure.text,
  figure.kind,
  figure.value,
  figure.unit,
  figure.label,
  figure.qualifier,
  null,
  null,
  null,
  null,
  null,
  null,
  null,
];

/** References and figures of one report in the order of the text. */
const inOrder = (document: DocumentAudit): readonly (DocumentReference | Figure)[] =>
  [...document.references, ...document.figures].sort((a, b) => a.span.start - b.span.start);

const isFigure = (record: DocumentReference | Figure): record is Figure => "kind" in record;

function* asCsv(documents: readonly DocumentAudit[]): Iterable<string> {
  yield* csvTable(
    HEADER,
    documents.flatMap((document) =>
      inOrder(document).map((record) =>
        isFigure(record) ? figureRow(document.source.path, record) : referenceRow(document.source.path, record),
      ),
    ),
  );
}

function* asNdjson(documents: readonly DocumentAudit[]): Iterable<string> {
  for (const document of documents)
    for (const record of inOrder(document)) {
      const kind = isFigure(record) ? "figure" : "reference";
      yield `${JSON.stringify({ path: document.source.path, record: kind, ...record })}\n`;
    }
}

function* asText(documents: readonly DocumentAudit[], messages: Messages): Iterable<string> {
  const { extract } = messages;
  for (const document of documents) {
    yield `${visibleLine(document.source.path)}\n`;
    for (const record of inOrder(document)) {
      const place = placeText(document, record.span, messages);
      const told = isFigure(record)
        ? [extract.kinds[record.kind], record.unit, record.label, record.qualifier]
        : [extract.reference, record.documentType, record.date && dateText(record.date), record.issuer];
      const details = told.filter((word) => word !== null).join(" · ");
      yield `  ${place}: ${visibleLine(isFigure(record) ? percentText(record) : record.text)}  (${visibleLine(details)})\n`;
    }
    yield `${extract.counts(document.references.length, document.figures.length)}\n\n`;
  }
}

/** `doichieu extract PATH…`: what stands in the reports, without checking it. */
export const run: Run = async (invocation) => {
  const { io, messages } = invocation;
  const kind = invocation.value("dump");
  if (kind === "text" || kind === "layout") return (await import("../dump/dump.ts")).dump(invocation, kind);
  const format = invocation.value("format") ?? "text";
  const output = await auditOperands(invocation);
  const { documents, errors } = output;
  const texts: Readonly<Record<string, () => Iterable<string>>> = {
    text: () => asText(documents, messages),
    ndjson: () => asNdjson(documents),
    csv: () => asCsv(documents),
    json: () => [
      `${JSON.stringify(
        {
          schemaVersion: output.schemaVersion,
          tool: output.tool,
          documents: documents.map(({ source, profile, references, figures }) => ({
            source,
            profile,
            references,
            figures,
          })),
          errors,
        },
        null,
        2,
      )}\n`,
    ],
  };
  const text = texts[format] as () => Iterable<string>;
  await writeResult({ extension: format === "text" ? "txt" : format, text }, io, messages, invocation.value("out"));
  return errors.length > 0 ? 2 : 0;
};
